"""Figures about the learner: from the roll-up of the log, and from what is known of each card."""

from datetime import date, datetime

from tui.clock import Clock
from tui.config.settings import Settings
from tui.model.tally import Tally
from tui.schedule.day import day_starts, study_day
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.stats.activity import Day, each_day, months, periods, streak, total
from tui.stats.calibration import calibration
from tui.stats.figures import Figures
from tui.stats.mastery import forecast, known, leeches, mastery

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
        today, days = self._day_of(self._clock.now()), self._days()
        states = self._journal.states()
        decks = [(deck, known(states, map(deck.ref, deck.askable))) for deck in self._library.decks()]
        shelf = self._library.shelf()
        asked = {ref: state for ref, state in states.items() if shelf.card(ref) is not None}
        return Figures(
            on=today,
            streak=streak(days, today),
            periods=periods(days, today),
            days=each_day(days, today, DAYS),
            months=months(days),
            forecast=forecast((one for _, held in decks for one in held), self._day_of, today, DAYS),
            decks=tuple(mastery(deck.id, deck.title, held) for deck, held in decks),
            calibration=calibration(total([day.tally for day in days])),
            leeches=leeches(asked),
            orphans=self._journal.orphans(),
        )

    def _days(self) -> list[Day]:
        """Every study day with an answer or time spent, the first one first."""
        first = None if self._journal.empty else self._journal.store.first_answered_at()
        if first is None:
            return []
        # The log of another machine may run ahead of this one's clock.
        now = self._clock.now()
        starts = day_starts(min(first, now), now, self._clock, self._settings.day_starts_hour)
        tallies = self._journal.store.tallies(starts)
        told = zip(starts, tallies, strict=False)
        return [Day(self._day_of(start), tally) for start, tally in told if tally != Tally()]

    def _day_of(self, instant: datetime) -> date:
        return study_day(self._clock.local(instant), self._settings.day_starts_hour)
