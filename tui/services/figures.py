"""The figures of decks, counted one deck after the other from names and states; no deck is read."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui.catalog.entries import Roster
from tui.clock import microseconds
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.overview import DeckRow
from tui.model.problem import worth_telling
from tui.practice.path import is_learnt
from tui.schedule.queue import QueueCard
from tui.schedule.track import Track, Tracks, turns
from tui.services.due import DueService
from tui.services.listed_decks import ListedDeck

_UNSEEN = Track()


class Figures:
    """What was counted so far."""

    def __init__(self, due: DueService, fed: Mapping[CardRef, int]) -> None:
        self._fed = fed
        now, before = due.now(), due.due_before()
        self._now, self._before = microseconds(now), microseconds(before)
        self._until = microseconds(max(before, due.day_ends_at()))
        self.rows: list[DeckRow] = []
        self.grades: dict[str, list[float]] = {}
        """Last grades by topic, or by deck where a card has none."""
        self.queued: list[QueueCard] = []
        """Cards of which the queue must know: those that fall due today, and those of families."""
        self._kept: defaultdict[DeckId, dict[CardId, Track]] = defaultdict(dict)
        self.kept = Tracks(self._kept)
        """What is known of these, and of what was answered today."""
        self.plain_new = 0
        """New cards that belong to no family."""
        ends = microseconds(due.day_ends_at())
        self.until = min(ends, self._before) if self._before > self._now else ends
        """When a figure changes next by the time alone, in microseconds; the end of the study day at last."""
        self.answered = False
        """Whether any card was ever answered."""

    def add(self, listed: ListedDeck, tracks: Mapping[CardId, Track]) -> None:
        """Count a deck."""
        deck, roster = listed.entry, listed.roster
        due = new = 0
        grades: list[float] = []
        for card, topic, family in () if roster is None else _asked(roster):
            track = tracks.get(card, _UNSEEN)
            due += track.is_due(self._now, self._before)
            is_new = track.memory is None and track.is_free(self._now)
            new += is_new
            if track.last_grade is not None:
                grades.append(track.last_grade)
                self.grades.setdefault(topic or deck.title, []).append(track.last_grade)
            if family or _falls_due(track, self._until):
                self._keep(CardRef(deck.deck, card), family, track)
            else:
                self.plain_new += is_new
        for ref in self._fed:
            if ref.deck == deck.deck and ref.card in tracks:
                self._kept[ref.deck][ref.card] = tracks[ref.card]
        self.answered = self.answered or any(track.answers for track in tracks.values())
        self.until = min([self.until, *turns(tracks.values(), self._now)])
        self.rows.append(_row(listed, due, new, grades))

    def _keep(self, ref: CardRef, family: str, track: Track) -> None:
        self.queued.append(QueueCard(ref, family))
        self._kept[ref.deck][ref.card] = track


def _falls_due(track: Track, until: int) -> bool:
    """Whether a card may be in a review before that instant, the end of the study day."""
    return track.memory is not None and not track.suspended and track.memory[4] < until


def _asked(roster: Roster) -> Iterator[tuple[CardId, str, str]]:
    """The cards that can be asked, with topic and family."""
    for card, topic in zip(roster.askable, roster.topics, strict=True):
        yield card, topic, roster.families.get(card, "")


def _row(listed: ListedDeck, due: int, new: int, grades: Sequence[float]) -> DeckRow:
    deck = listed.entry
    readable = listed.roster is not None
    return DeckRow(
        id=deck.deck,
        title=deck.title,
        path=deck.path,
        cards=deck.cards if readable else 0,
        askable=deck.askable if readable else 0,
        due=due,
        new=new,
        known=sum(grades) / deck.askable if grades else None,
        problems=worth_telling(deck.problems),
        bundled=listed.bundled,
        needs=deck.needs if readable else (),
        learnt=is_learnt(deck.askable, grades),
    )
