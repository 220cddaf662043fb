"""What a search gives back, and the promise every index keeps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from tui.model.ids import CardRef
from tui.model.memory import CardState
from tui.search.document import Field
from tui.search.query import Query


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


class SearchIndex(Protocol):
    """Finds cards; whether in memory or on disk is its own affair."""

    def search(
        self,
        query: Query,
        states: Mapping[CardRef, CardState],
        at: datetime,
        limit: int,
        day_ends_at: datetime | None = None,
    ) -> Found:
        """The best `limit` cards, best first; those equally good in deck order.

        A query without words lists every card that passes its filters, in deck order. `states` and
        the instant `at` (with the end of its study day) decide `is:` filters; a card without a state was
        never seen.
        """
        ...
