"""Home at a glance: what is due, what was I doing, where am I weak, which decks there are."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.clock import Clock
from tui.decks.shelf import ShelfDeck
from tui.errors import StoreError
from tui.model.deck import Deck
from tui.model.ids import CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.model.problem import Problem, Severity
from tui.practice.path import LearningPath, is_learnt
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.placement import PlacementService
from tui.services.quiz import QuizService
from tui.services.quiz_resume import Unfinished

_WEAK_TOPICS = 4


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


@dataclass(frozen=True, slots=True)
class Weak:
    """A topic with the mean of its last grades."""

    topic: str
    known: float
    cards: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All that home shows."""

    due: int
    new: int
    minutes: int
    """How long due and new cards will take, begun ones whole."""
    answered_today: int
    first_run: bool
    weakest: tuple[Weak, ...]
    unfinished: Unfinished | None
    decks: tuple[DeckRow, ...]
    news: tuple[str, ...] = ()
    """Warnings to be told once."""
    placement: int = 0
    """Questions of the placement quiz; 0 where there is none."""


class OverviewService:
    """Gathers the figures; writes nothing."""

    def __init__(
        self,
        library: LibraryService,
        journal: Journal,
        due: DueService,
        quiz: QuizService,
        placement: PlacementService,
        clock: Clock,
        warnings: Sequence[str],
    ) -> None:
        self._library = library
        self._journal = journal
        self._due = due
        self._quiz = quiz
        self._placement = placement
        self._clock = clock
        self._warnings = tuple(warnings)

    def overview(self) -> Overview:
        """The figures of now; where the log cannot be read, the decks and why. Raises: QuizdeckError."""
        try:
            return self._overview()
        except StoreError as error:
            return Overview(0, 0, 0, 0, False, (), None, self.rows({}), (str(error),))

    def _overview(self) -> Overview:
        decks = self._library.decks()
        waiting = self._due.waiting(decks)
        today = self._due.today()
        news, self._warnings = self._warnings, ()
        return Overview(
            due=waiting.due,
            new=waiting.new,
            minutes=math.ceil(today.seconds * (waiting.due + waiting.new) / 60),
            answered_today=today.answers,
            first_run=not any(state.answers for state in waiting.states.values()),
            weakest=weakest(decks, waiting.states),
            unfinished=self._quiz.unfinished(),
            decks=self.rows(waiting.states),
            news=news,
            placement=self._placement.questions(),
        )

    def rows(self, states: Mapping[CardRef, CardState] | None = None) -> tuple[DeckRow, ...]:
        """Every deck of the library along the learning path, the broken ones too."""
        known = self._journal.states() if states is None else states
        return along_path([self._row(held, known) for held in self._library.shelf().decks])

    def _row(self, held: ShelfDeck, states: Mapping[CardRef, CardState]) -> DeckRow:
        now, before = self._clock.now(), self._due.due_before()
        deck = held.deck
        cards = () if deck is None else deck.active
        refs = [] if deck is None else [deck.ref(card) for card in deck.askable]
        standing = [states.get(ref, UNSEEN) for ref in refs]
        grades = [state.last_grade for state in standing if state.last_grade is not None]
        return DeckRow(
            id=held.id,
            title=held.title,
            path=held.path,
            cards=len(cards),
            askable=len(refs),
            due=sum(self._due.due_now(state, now, before) for state in standing),
            new=sum(self._due.new_now(state, now) for state in standing),
            known=sum(grades) / len(grades) if grades else None,
            problems=tuple(p for p in held.problems if p.severity is not Severity.NOTICE),
            bundled=held.bundled,
            needs=() if deck is None else tuple(map(DeckId, deck.needs)),
            learnt=is_learnt(len(refs), grades),
        )


def along_path(rows: Sequence[DeckRow]) -> tuple[DeckRow, ...]:
    """The rows in the order of the learning path, those not begun with the deck to learn first."""
    firsts: dict[DeckId, DeckRow] = {}
    for row in rows:
        firsts.setdefault(row.id, row)
    path = LearningPath.of({deck: row.needs for deck, row in firsts.items()})
    learnt = {deck for deck, row in firsts.items() if row.learnt}

    def completed(row: DeckRow) -> DeckRow:
        need = path.first_need(row.id, learnt) if row.known is None else None
        return replace(row, first="" if need is None else firsts[need].title)

    place = {deck: at for at, deck in enumerate(path.order)}
    return tuple(completed(row) for row in sorted(rows, key=lambda row: place[row.id]))


def weakest(decks: Sequence[Deck], states: Mapping[CardRef, CardState]) -> tuple[Weak, ...]:
    """Topics with the lowest mean of last grades, lowest first; those without a miss are left out."""
    grades: dict[str, list[float]] = {}
    for deck in decks:
        for card in deck.askable:
            last = states.get(deck.ref(card), UNSEEN).last_grade
            if last is not None:
                grades.setdefault(card.topic or deck.title, []).append(last)
    found = [Weak(topic, sum(given) / len(given), len(given)) for topic, given in grades.items()]
    missed = [weak for weak in found if weak.known < 1]
    return tuple(sorted(missed, key=lambda weak: (weak.known, -weak.cards, weak.topic))[:_WEAK_TOPICS])
