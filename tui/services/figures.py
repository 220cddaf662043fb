"""The figures of decks, counted one deck after the other from names and states; no deck is read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tui.catalog.entries import Roster
from tui.model.ids import CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.model.problem import Problem, Severity
from tui.practice.path import is_learnt
from tui.schedule.queue import QueueCard
from tui.services.due import DueService
from tui.services.listed_decks import ListedDeck


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck as it is listed."""

    id: DeckId
    title: str
    path: Path
    cards: int
    askable: int
    due: int
    new: int
    known: float | None
    """Mean of the last grades of its answered cards, from 0 to 1."""
    problems: tuple[Problem, ...]
    """Errors and warnings of its file."""
    bundled: bool
    needs: tuple[DeckId, ...] = ()
    """Decks that it says to know first, whether they are there or not."""
    learnt: bool = False
    """Whether it is known well enough for the decks that need it."""
    first: str = ""
    """Title of the deck to learn first; empty where what it needs is learnt, or it was begun already."""

    @property
    def errors(self) -> int:
        """Problems that keep cards or the deck from being used."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


class Figures:
    """What was counted so far."""

    def __init__(self, due: DueService, fed: Mapping[CardRef, int]) -> None:
        self._due = due
        self._fed = fed
        self._now, self._before = due.now(), due.due_before()
        self._until = max(self._before, due.day_ends_at())
        self.rows: list[DeckRow] = []
        self.grades: dict[str, list[float]] = {}
        """Last grades by topic, or by deck where a card has none."""
        self.queued: list[QueueCard] = []
        """Cards of which the queue must know: those that fall due today, and those of families."""
        self.kept: dict[CardRef, CardState] = {}
        """States of these, and of what was answered today."""
        self.plain_new = 0
        """New cards that belong to no family."""
        self.answered = False
        """Whether any card was ever answered."""

    def add(self, listed: ListedDeck, states: Mapping[CardRef, CardState]) -> None:
        """Count a deck."""
        deck, roster = listed.entry, listed.roster
        due = new = 0
        grades: list[float] = []
        for ref, topic, family in () if roster is None else _asked(roster):
            state = states.get(ref, UNSEEN)
            due += self._due.due_now(state, self._now, self._before)
            is_new = self._due.new_now(state, self._now)
            new += is_new
            if state.last_grade is not None:
                grades.append(state.last_grade)
                self.grades.setdefault(topic or deck.title, []).append(state.last_grade)
            if family or _falls_due(state, self._until):
                self.queued.append(QueueCard(ref, family))
                self.kept[ref] = state
            else:
                self.plain_new += is_new
        self.kept |= {ref: states[ref] for ref in self._fed if ref in states}
        self.answered = self.answered or any(state.answers for state in states.values())
        self.rows.append(_row(listed, due, new, grades))


def _falls_due(state: CardState, until: datetime) -> bool:
    """Whether a card of that state may be in a review before the study day ends."""
    return state.memory is not None and not state.suspended and state.memory.due_at < until


def _asked(roster: Roster) -> Iterator[tuple[CardRef, str, str]]:
    """The cards that can be asked, with topic and family."""
    families = roster.families
    for card, topic in zip(roster.askable, roster.topics, strict=True):
        yield CardRef(roster.deck, card), topic, families.get(card, "")


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
        known=sum(grades) / len(grades) if grades else None,
        problems=tuple(p for p in deck.problems if p.severity is not Severity.NOTICE),
        bundled=listed.bundled,
        needs=deck.needs if readable else (),
        learnt=is_learnt(deck.askable, grades),
    )
