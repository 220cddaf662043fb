"""What a search gives back."""

from dataclasses import dataclass

from tui.model.ids import CardRef
from tui.search.document import Field, SearchDocument


@dataclass(frozen=True, slots=True)
class Hit:
    """One card that was found."""

    ref: CardRef
    deck_title: str
    topic: str
    question: str
    field: Field
    """The best field that matched; the question where the query has filters only."""
    score: float
    """From 0 to 1; 0 where the query has filters only."""
    document: SearchDocument
    """All that search knows of the card."""
    matches: tuple[str, ...] = ()
    """Words of the card that matched, folded (see `tui.text.words`): for highlighting."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query."""

    total: int
    """How many cards match, of which `hits` are the best."""
    hits: tuple[Hit, ...] = ()
    complaints: tuple[str, ...] = ()
    """Filters that name no deck, topic or tag of the library, in words."""
