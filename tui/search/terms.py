"""The words of a query, and the value that each gives to every card of the library."""

from collections.abc import Iterator, Mapping, Sequence
from math import log2
from types import MappingProxyType

from tui.search.places import PLACE_WEIGHTS, PLACES
from tui.search.scores import TOP_VALUE, anywhere, slices_of
from tui.search.source import Places, WordSource
from tui.search.term import Term
from tui.search.vocabulary import (
    BESIDE_EXACT,
    EXACT,
    LEARNT,
    NUMERONYM,
    PREFIX_FLOOR,
    PREFIX_TOP,
    SLIP,
    SLIPPED_PREFIX,
)
from tui.search.word_lists import LONGEST_BEGINNING, beginning_key

INITIALS = 0.6
"""What words are worth that start with the letters typed: dns for “domain name system”."""
JOINED = 0.85
"""What two words are worth that were typed as one."""
_BEGINNING = 0.78
"""What a word is worth that begins with what was typed, where too many do to tell them apart."""
_FEW = 8
"""Words that are told apart by how much is missing of each."""
_MOST_CONTINUED = 8
"""Words read for each beginning that has slips."""
_LONGEST_INITIALS = 6
"""Letters from which on what was typed stands for no initials."""
_WEIGHT_STEPS = 2
"""Steps of a term's weight for each halving of the cards that it is in."""


def exact_term(word: str, source: WordSource) -> Term:
    """A term that means itself alone."""
    return source.term("exact", word, lambda: _exact_term(word, source))


def strict_term(typed: str, source: WordSource) -> Term:
    """A term that means the word, what it abbreviates for sure, and words that begin with it."""
    return source.term("strict", typed, lambda: _strict_term(typed, source))


def wide_term(typed: str, source: WordSource) -> Term:
    """A term that may hold slips, or be made of initials, or of two words, besides."""
    return source.term("wide", typed, lambda: _wide_term(typed, source))


def _exact_term(word: str, source: WordSource) -> Term:
    sets = [(EXACT, source.places(word))] if word in source.vocabulary else []
    return _term(word, sets, {word: EXACT}, source)


def _strict_term(typed: str, source: WordSource) -> Term:
    sets, meant = _strict(typed, source)
    return _term(typed, sets, meant, source)


def _wide_term(typed: str, source: WordSource) -> Term:
    sets, meant = _strict(typed, source)
    vocabulary = source.vocabulary
    factor = BESIDE_EXACT if sets else 1.0
    by_likeness: dict[float, list[str]] = {}
    for word, slips in vocabulary.slipped(typed):
        # Beside the word itself only a single slip is likely.
        if word not in meant and not word.startswith(typed) and (factor == 1.0 or slips == 1):
            by_likeness.setdefault(SLIP[slips] * factor, []).append(word)
    beginnings: dict[str, float] = {}
    for beginning, slips in vocabulary.slipped_beginnings(typed) if factor == 1.0 else ():
        beginnings[beginning] = likeness = SLIPPED_PREFIX[slips]
        if len(beginning) <= LONGEST_BEGINNING:
            sets.append((likeness, source.places(beginning_key(beginning))))
        else:
            by_likeness.setdefault(likeness, []).extend(vocabulary.continued(beginning)[:_MOST_CONTINUED])
    for pair in vocabulary.joined(typed):
        sets.append((JOINED * factor, _together(pair, source)))
        meant.update((word, JOINED * factor) for word in pair if word not in meant)
    if factor == 1.0 and 2 <= len(typed) < _LONGEST_INITIALS and typed.isascii():
        sets.append((INITIALS, (source.starting(typed), *([0] * (PLACES - 1)))))
    for likeness, several in by_likeness.items():
        sets.append((likeness, source.united(several)))
        meant.update((word, likeness) for word in several if word not in meant)
    return _term(typed, sets, meant, source, beginnings)


Sets = list[tuple[float, Places]]


def _strict(typed: str, source: WordSource) -> tuple[Sets, dict[str, float]]:
    vocabulary = source.vocabulary
    sets: Sets = []
    meant: dict[str, float] = {}
    if typed in vocabulary:
        sets.append((EXACT, source.places(typed)))
        meant[typed] = EXACT
    for several in vocabulary.learnt(typed):
        sets.append((LEARNT, _together(several, source)))
        meant.update((word, LEARNT) for word in several if word not in meant)
    continued = vocabulary.continued(typed)
    if len(continued) > _FEW and len(typed) <= LONGEST_BEGINNING:
        sets.append((_BEGINNING, source.places(beginning_key(typed))))
    else:
        for likeness, alike in _by_length(typed, continued):
            sets.append((likeness, source.united(alike)))
    for word in vocabulary.numeronyms(typed):
        sets.append((NUMERONYM, source.places(word)))
        meant[word] = NUMERONYM
    return sets, meant


def _by_length(typed: str, continued: Sequence[str]) -> Iterator[tuple[float, list[str]]]:
    """Words that go on after what was typed, with their likeness: all of a length together."""
    by_length: dict[int, list[str]] = {}
    for word in continued:
        by_length.setdefault(len(word), []).append(word)
    for length, alike in by_length.items():
        yield PREFIX_FLOOR + (PREFIX_TOP - PREFIX_FLOOR) * len(typed) / length, alike


def _together(several: Sequence[str], source: WordSource) -> Places:
    """Cards with all of the words, by the place of the worst."""
    if len(several) == 1:
        return source.places(several[0])
    sets = [source.places(word) for word in several]
    seen = [0] * len(sets)
    together, before = [], 0
    for place in range(PLACES):
        seen = [known | places[place] for known, places in zip(seen, sets, strict=True)]
        here = seen[0]
        for known in seen[1:]:
            here &= known
        together.append(here ^ (here & before))
        before |= here
    return tuple(together)


def _term(
    typed: str,
    sets: Sets,
    meant: dict[str, float],
    source: WordSource,
    beginnings: Mapping[str, float] = MappingProxyType({}),
) -> Term:
    present = source.present
    valued = [
        (max(1, round(TOP_VALUE * likeness * PLACE_WEIGHTS[place])), bits & present)
        for likeness, by_place in sets
        for place, bits in enumerate(by_place)
        if bits
    ]
    likely = max((likeness for likeness, _ in sets), default=0.0) * 0.9
    bits = 0
    for likeness, by_place in sets:
        if likeness >= likely:
            for one in by_place:
                bits |= one
    count = (bits & present).bit_count()
    slices = slices_of(valued)
    weight = max(1, round(_WEIGHT_STEPS * log2(1 + source.cards / count))) if count else 0
    return Term(typed, slices, weight if count or anywhere(slices) else 0, meant, beginnings)
