"""What filters, phrases and excluded words say: the set of cards that a query lets through."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tui.search.bits import without
from tui.search.phrases import Phrases
from tui.search.query import Filter, Query
from tui.search.segment import ASKABLE, BROKEN, facet_key
from tui.search.source import WordSource

_WIDENING = frozenset({"deck", "topic", "kind"})
"""Several of these in one query widen it (a card has one of each); tags and `is:` narrow it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the log says of the cards: the set of those in each state."""

    due: int = 0
    """They wait for review."""
    begun: int = 0
    """They were reviewed before, or are held back: they are not new."""
    wrong: int = 0
    leech: int = 0
    suspended: int = 0
    flagged: int = 0


def let_through(query: Query, source: WordSource, progress: Progress) -> int:
    """The cards that pass, one and all of the conditions."""
    passing = source.present
    wide: dict[str, int] = {}
    for one in query.filters:
        found = _found(one, source, progress)
        if one.negated:
            passing = without(passing, found)
        elif one.key in _WIDENING:
            wide[one.key] = wide.get(one.key, 0) | found
        else:
            passing &= found
    for found in wide.values():
        passing &= found
    phrases = Phrases(source)
    for phrase in query.phrases:
        passing &= phrases.holding(phrase, passing)
    for phrase in query.excluded:
        passing = without(passing, phrases.standing(phrase, passing))
    return passing


def _found(one: Filter, source: WordSource, progress: Progress) -> int:
    """The cards that a filter is about, its minus aside."""
    if one.key == "is":
        return _STATES[one.value](source, progress)
    if one.key == "kind":
        return source.places(facet_key("kind", one.value))[0]
    meant = source.names.meant(one.key, one.value)
    if one.key == "deck":
        return _any(source.in_deck(deck) for deck in meant)
    return _any(source.places(facet_key(one.key, value))[0] for value in meant)


def _any(sets: Iterable[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found


def _askable(source: WordSource) -> int:
    return source.places(ASKABLE)[0]


_STATES: Mapping[str, Callable[[WordSource, Progress], int]] = {
    "due": lambda source, progress: progress.due & _askable(source),
    "new": lambda source, progress: without(_askable(source), progress.begun),
    "wrong": lambda source, progress: progress.wrong,
    "leech": lambda source, progress: progress.leech,
    "suspended": lambda source, progress: progress.suspended,
    "flagged": lambda source, progress: progress.flagged,
    "warned": lambda source, progress: source.places(BROKEN)[0],
}
