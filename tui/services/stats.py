"""Figures about the learner: from the roll-up of the log, and from what is known of each card."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain

from tui.clock import Clock, microseconds
from tui.config.settings import Settings
from tui.model.ids import CardRef, DeckId
from tui.model.tally import Tally
from tui.schedule.day import day_starts, study_day
from tui.services.card_reader import CardReader
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.stats.activity import Day, each_day, months, periods, streak, total
from tui.stats.calibration import calibration
from tui.stats.figures import Figures
from tui.stats.mastery import Leech, forecast, leeches, mastery
from tui.text.reading import plain_text

_TITLED = 10
"""Leeches that are told with their question."""
DAYS = 30
"""Days that are shown one by one, those past as well as those to come."""


class StatsService:
    """Reads the log and the library; writes nothing."""

    def __init__(self, library: LibraryService, journal: Journal, settings: Settings, clock: Clock) -> None:
        self._library = library
        self._journal = journal
        self._settings = settings
        self._clock = clock

    def figures(self) -> Figures:
        """All figures as they are now. Raises: StoreError, NotFoundError."""
        now = microseconds(self._clock.now())
        today, days = self._day_of(self._clock.now()), self._days()
        rosters, titles = self._library.rosters(), self._titles()
        tracks = self._journal.tracks_of(roster.deck for roster in rosters)
        known = [[tracks.at(roster.deck, card) for card in roster.askable] for roster in rosters]
        return Figures(
            on=today,
            streak=streak(days, today),
            periods=periods(days, today),
            days=each_day(days, today, DAYS),
            months=months(days),
            forecast=forecast(chain.from_iterable(known), self._coming_days(), today),
            decks=tuple(
                mastery(roster.deck, titles[roster.deck], found, now)
                for roster, found in zip(rosters, known, strict=True)
            ),
            calibration=calibration(total([day.tally for day in days])),
            leeches=self._titled(
                leeches(
                    (CardRef(roster.deck, card), track)
                    for roster, found in zip(rosters, known, strict=True)
                    for card, track in zip(roster.askable, found, strict=True)
                    if track.memory is not None
                )
            ),
            orphans=self._journal.orphans(),
        )

    def _titled(self, found: tuple[Leech, ...]) -> tuple[Leech, ...]:
        """The leeches, the first ones with what they ask: their decks are read for it."""
        reader = CardReader(self._library)
        cards = (reader.card(leech.ref) for leech in found[:_TITLED])
        titled = [
            replace(leech, title="" if card is None else plain_text(card.title))
            for leech, card in zip(found, cards, strict=False)
        ]
        return (*titled, *found[_TITLED:])

    def _titles(self) -> dict[DeckId, str]:
        return {one.entry.deck: one.entry.title for one in self._library.listed() if one.roster is not None}

    def _coming_days(self) -> list[int]:
        """When each day of the forecast begins, and the last one ends."""
        now = self._clock.now()
        starts = day_starts(now, now + timedelta(days=DAYS), self._clock, self._settings.day_starts_hour)
        return list(map(microseconds, starts[: DAYS + 1]))

    def _days(self) -> list[Day]:
        """Every study day with an answer or time spent, the first one first."""
        first = None if self._journal.empty else self._journal.store.first_answered_at()
        if first is None:
            return []
        # The log of another machine may run ahead of this one's clock.
        now = self._clock.now()
        starts = day_starts(min(first, now), now, self._clock, self._settings.day_starts_hour)
        tallies = self._journal.exams.tallies(starts)
        told = zip(starts, tallies, strict=False)
        return [Day(self._day_of(start), tally) for start, tally in told if tally != Tally()]

    def _day_of(self, instant: datetime) -> date:
        return study_day(self._clock.local(instant), self._settings.day_starts_hour)
