"""What a document holds, as it is looked at before it becomes a deck: values alone, quick to load.

They are made in `tui.services.previews`, which reads documents.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model.card import Card
from tui.model.ids import DeckId

if TYPE_CHECKING:
    from tui.services.extraction import Prepared

SKIPPED = "skipped"
DUPLICATE = "duplicate"
_MOST_LINES = 500
_MOST_CHARACTERS = 30_000
"""Of the lines of one find; more would take too long to lay out, and nobody reads it here."""


@dataclass(frozen=True, slots=True)
class Find:
    """A place of a document that looks like a question, and what becomes of it."""

    line: int
    """From 1; 0 for a card that is gone from the document."""
    last: int
    """The line before the next find."""
    title: str
    """The question on one line, safe to show."""
    status: str
    """What extraction means for the card (`new`, `kept` …), or `skipped`, `duplicate`."""
    card: Card | None = None
    """The card as the deck will have it; None where there is none."""
    marks: tuple[str, ...] = ()
    """`unanswered`, `image`."""
    remark: str = ""
    """Why there is no card, or what could not be decided about it."""


@dataclass(frozen=True, slots=True)
class SourcePart:
    """Lines of a document as they are on disk."""

    first: int
    lines: tuple[str, ...]
    more: int = 0
    """Lines that were left out after these."""

    @property
    def title(self) -> str:
        """Which lines these are, in words."""
        last = self.first + len(self.lines) - 1
        if last < self.first:
            return "Document"
        return f"Line {last}" if last == self.first else f"Lines {self.first}–{last + self.more}"


NO_LINES = SourcePart(1, ())


@dataclass(frozen=True, slots=True)
class Preview:
    """A document read, and the deck it would become."""

    name: str
    family: str
    """Empty where none fits."""
    evidence: Mapping[str, float]
    deck: DeckId
    cards: int
    facts: tuple[str, ...]
    """Family, deck and counts in words."""
    warnings: tuple[str, ...]
    finds: tuple[Find, ...]
    """In the order of the document, those gone from it last."""
    lines: tuple[str, ...]
    """The whole document."""
    prepared: "Prepared"
    """What is written when it is accepted."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why there is no find, and what can be done."""
        read = (f"read as {self.family}, it holds no question",) if self.family else ()
        other = ("another family of documents may fit better",) if any(map(str.strip, self.lines)) else ()
        return (*read, *self.warnings, *other)

    def source(self, at: int) -> SourcePart:
        """The lines that the find at a place was made from, as many as can be looked at."""
        find = self.finds[at]
        return self._part(find.line, find.last) if find.line else NO_LINES

    @property
    def beginning(self) -> SourcePart:
        """The first lines, for a document without a find."""
        return self._part(1, len(self.lines))

    def _part(self, first: int, last: int) -> SourcePart:
        """Lines from `first` to `last`, or as many as fit the limits; of one too long its beginning."""
        shown: list[str] = []
        left = _MOST_CHARACTERS
        for line in self.lines[first - 1 : min(last, first + _MOST_LINES - 1)]:
            if left <= 0:
                break
            shown.append(line if len(line) <= left else f"{line[:left]}…")
            left -= len(line)
        return SourcePart(first, tuple(shown), last - first + 1 - len(shown))

    def lost_after(self, at: int) -> int | None:
        """The next find, round about, that becomes no card; None where every one does."""
        places = [*range(at + 1, len(self.finds)), *range(min(at + 1, len(self.finds)))]
        return next((place for place in places if self.finds[place].card is None), None)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A deck that was written; safe to show."""

    path: str
    told: tuple[str, ...]
    """What could not stay as it was, and where that lies now."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one document of several."""

    name: str
    said: str
    """Its report, or why it failed; safe to show."""
    deck: DeckId | None = None
    """The deck that was written; None where there was nothing to write."""
    cards: int = 0
    failed: bool = False
