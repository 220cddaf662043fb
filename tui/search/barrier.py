"""What filters, phrases and excluded words say: the set of cards that a query lets through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tui.model.card import Kind
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.memory import UNSEEN, CardState
from tui.search.bits import bit_set, members, without
from tui.search.document import SearchDocument
from tui.search.filters import Moment, conditions
from tui.search.phrases import Phrases
from tui.search.query import Filter, Query
from tui.search.segment import ASKABLE, BROKEN, facet_key
from tui.search.source import WordSource

_SOMEBODY = SearchDocument(CardRef(DeckId(""), CardId("")), "", "", (), Kind.OPEN, "")
_WIDENING = frozenset({"deck", "topic", "kind"})
"""Several of these in one query widen it (a card has one of each); tags and `is:` narrow it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What `is:` filters look at."""

    states: Mapping[CardRef, CardState]
    """A card without a state was never seen."""
    moment: Moment


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
        return _in_state(replace(one, negated=False), source, progress)
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


def _in_state(one: Filter, source: WordSource, progress: Progress) -> int:
    """Cards in a state: those with one are asked for one by one, all others are alike."""
    (met,) = conditions([one], source.names, progress.moment)
    askable, broken = (source.places(name)[0] for name in (ASKABLE, BROKEN))
    numbers = source.numbers(progress.states)
    seen = bit_set(sorted(numbers.values()))
    found = 0
    for is_askable in (False, True):
        for is_broken in (False, True):
            alike = source.present
            alike = alike & askable if is_askable else without(alike, askable)
            alike = alike & broken if is_broken else without(alike, broken)
            document = replace(_SOMEBODY, askable=is_askable, broken=is_broken)
            if met(document, UNSEEN):
                found |= without(alike, seen)
            mine = set(members(alike & seen))
            kept = [n for ref, n in numbers.items() if n in mine and met(document, progress.states[ref])]
            found |= bit_set(sorted(kept))
    return found
