"""What a search gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from tui.model.ids import CardRef
from tui.search.document import Field, SearchDocument
from tui.search.places import PLACE_WEIGHTS, TIER_OF
from tui.search.term import Term
from tui.search.vocabulary import PREFIX_FLOOR
from tui.text.words import word_set

WORTH_MARKING = PREFIX_FLOOR
"""Where a card has the word itself, or one that begins with it, mere slips are not marked as matches."""


@dataclass(frozen=True, slots=True)
class Head:
    """As much of a card as a list of hits shows."""

    ref: CardRef
    deck_title: str
    topic: str
    question: str


class Stored(Protocol):
    """A card as its source keeps it, taken apart when somebody looks at it."""

    def head(self) -> Head:
        """As much of it as a list shows."""
        ...

    def document(self) -> SearchDocument:
        """All that search knows of it."""
        ...


@dataclass(frozen=True)  # without slots: what matched is found out when somebody looks at the hit
class Hit:
    """One card that was found."""

    stored: Stored
    score: float
    """From 0 to 1; 0 where the query has filters only."""
    terms: tuple[Term, ...] = field(default=(), repr=False, compare=False)

    @cached_property
    def head(self) -> Head:
        """As much of the card as a list shows."""
        return self.stored.head()

    @property
    def ref(self) -> CardRef:
        """The card."""
        return self.head.ref

    @property
    def topic(self) -> str:
        """The card's topic."""
        return self.head.topic

    @property
    def question(self) -> str:
        """The card's question, as Markdown."""
        return self.head.question

    @property
    def field(self) -> Field:
        """The best field that matched; the question where the query has filters only."""
        return self._matched[0]

    @property
    def matches(self) -> tuple[str, ...]:
        """Words of the card that matched, folded (see `tui.text.words`): for highlighting."""
        return self._matched[1]

    @property
    def asked(self) -> tuple[str, ...]:
        """Those of the question's words that matched, whatever else of the card did."""
        return matched({Field.QUESTION: self.question}, self.terms)[1]

    @cached_property
    def document(self) -> SearchDocument:
        """The whole card as search sees it."""
        return self.stored.document()

    @cached_property
    def _matched(self) -> tuple[Field, tuple[str, ...]]:
        return matched(dict(self.document.texts()), self.terms)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query."""

    total: int
    """How many cards match, of which `hits` are the best."""
    hits: tuple[Hit, ...] = ()
    complaints: tuple[str, ...] = ()
    """Filters that name no deck, topic or tag of the library, in words."""


def matched(texts: Mapping[Field, str], terms: tuple[Term, ...]) -> tuple[Field, tuple[str, ...]]:
    """The best of the fields in which words of a card are meant, and these words."""
    standing = {place: word_set(text) for place, text in texts.items() if text} if terms else {}
    matches: dict[str, None] = {}
    best_value, best_field = 0.0, Field.QUESTION
    for term in terms:
        found = _meant(term, standing)
        least = max((likeness for likeness, _ in found.values()), default=0.0) * WORTH_MARKING
        for word, (likeness, field_of_word) in sorted(found.items(), key=lambda pair: -pair[1][0]):
            if likeness < least:
                continue
            matches[word] = None
            value = likeness * PLACE_WEIGHTS[2 * TIER_OF[field_of_word]]
            if value > best_value:
                best_value, best_field = value, field_of_word
    return best_field, tuple(matches)


def _meant(term: Term, standing: dict[Field, dict[str, bool]]) -> dict[str, tuple[float, Field]]:
    """Words of the card that the term means, each with its likeness and its best field."""
    found: dict[str, tuple[float, Field]] = {}
    for place, words in standing.items():
        for word in words:
            likeness = term.likeness_of(word) if word not in found else 0.0
            if likeness:
                found[word] = (likeness, place)
    return found
