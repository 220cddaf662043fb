"""What home shows, as values."""

from dataclasses import dataclass
from pathlib import Path

from tui.model.ids import DeckId, SessionId
from tui.model.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An interrupted quiz, as home offers it."""

    session: SessionId
    title: str
    position: int
    """The question it goes on with, from 1."""
    asked: int
    time_left_s: int | None


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
    """Share of its cards that is known, from 0 to 1: the sum of their last grades, a card not asked yet 0.

    None before the first answer.
    """
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

    @property
    def warnings(self) -> int:
        """What may surprise, and keeps nothing from being used."""
        return sum(problem.severity is Severity.WARNING for problem in self.problems)


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
    """Why the log could not be read."""
    placement: int = 0
    """Questions of the placement quiz, counted on a first run alone: then it is offered."""
    placeable: bool = False
    """Whether there is a placement quiz."""

    @property
    def graded(self) -> bool:
        """Whether an answer to a card of these decks counts by now; those of an exam do from its end on."""
        return any(deck.known is not None for deck in self.decks)
