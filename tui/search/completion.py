"""Completing the filter that is being typed: which keys and values it may become."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tui.search.lexicon import Lexicon, Value
from tui.search.query import KEYS, filter_key, quoted, tokens
from tui.text.nearness import nearest
from tui.text.words import fold
from tui.wording import plural

MOST_OFFERS = 8
_MOST_SPARE = 24
"""More of them that may take the place of those that find nothing."""
_LEAST_KEY = 2
"""Letters from which on a word may be the beginning of a filter."""
_KEY_WORDS = {
    "deck": "deck",
    "topic": "topic",
    "tag": "tag",
    "kind": "kind of card",
    "is": "state",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What the word being typed may become."""

    text: str
    """The whole filter, or its key with the colon."""
    about: str
    """What it is, in words; empty where the text says it."""
    whole: bool
    """Whether nothing more has to be typed."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A word of a query, and what it may become."""

    query: str
    start: int
    end: int
    offers: tuple[Offer, ...]
    spare: tuple[Offer, ...] = ()
    """What else it may become."""
    guessed: bool = False
    """Whether what is typed begins nothing and stands in nothing: it is wrong, whatever follows."""

    def ordered(self, found: Mapping[str, int]) -> "Completion":
        """Those that find cards first, and those that find none last if there is room; `found` by text."""
        several = sorted((*self.offers, *self.spare), key=lambda offer: not found.get(offer.text, 1))
        return replace(self, offers=tuple(several[:MOST_OFFERS]), spare=tuple(several[MOST_OFFERS:]))

    def rest(self) -> str:
        """The query without that word."""
        return f"{self.query[: self.start]} {self.query[self.end :]}".strip()

    def taken(self, offer: Offer, *, more: bool = False) -> tuple[str, int]:
        """The query with an offer in it, and where the cursor is then: behind it.

        A whole filter at the end is followed by a space, unless another may take its place (`more`).
        """
        behind = self.query[self.end :]
        space = " " if offer.whole and not behind and not more else ""
        end = self.start + len(offer.text) + len(space)
        return f"{self.query[: self.start]}{offer.text}{space}{behind}", end


def completion(query: str, cursor: int, lexicon: Lexicon) -> Completion | None:
    """What the filter that ends at the cursor may become; None where none is being typed there."""
    typed, behind = query[:cursor], query[cursor:]
    last = next(reversed(list(tokens(typed))), None)
    if last is None or last.end() != len(typed) or (behind and not behind[0].isspace()) or last["closed"]:
        return None
    minus = last["minus"] or ""
    key = filter_key(last["key"] or "")
    value = (last["bare"] if last["quoted"] is None else last["quoted"]).strip()
    held: list[Value] | None = None
    if key:
        held = _holding(value, lexicon.values[key])
        offers = _values(minus, key, held or _nearest(value, lexicon.values[key]))
    elif last["key"] or last["quoted"] is not None:
        return None
    else:
        offers = _keys(last[0], lexicon)
    others = (offer for offer in offers if offer.text != last[0])
    found = tuple(islice(others, MOST_OFFERS + _MOST_SPARE))
    first, spare = found[:MOST_OFFERS], found[MOST_OFFERS:]
    return Completion(query, last.start(), last.end(), first, spare, held == []) if found else None


def _keys(typed: str, lexicon: Lexicon) -> Iterator[Offer]:
    minus, word = ("-", typed[1:]) if typed[0] == "-" else ("", typed)
    if not minus and len(word) < _LEAST_KEY:
        return
    for key in KEYS:
        if key.startswith(word.casefold()):
            count = len(lexicon.values[key])
            about = _KEY_WORDS[key] if key in ("kind", "is") else plural(count, _KEY_WORDS[key])
            yield Offer(f"{minus}{key}:", about, whole=False)


def _values(minus: str, key: str, values: Iterable[Value]) -> Iterator[Offer]:
    for value in values:
        yield Offer(f"{minus}{key}:{quoted(value.name)}", value.title, whole=True)


def _nearest(typed: str, values: Sequence[Value]) -> list[Value]:
    near = nearest(typed[:60], [value.name for value in values])
    return [value for value in values if value.name == near]


def _holding(typed: str, values: Iterable[Value]) -> list[Value]:
    """Those that begin with it, those a word of which does, those that hold it."""
    wanted = fold(typed)
    ranked: tuple[list[Value], ...] = ([], [], [])
    for value in values:
        rank = min(_rank(name, wanted) for name in value.folded)
        if rank < len(ranked):
            ranked[rank].append(value)
    return [value for rank in ranked for value in rank]


def _rank(name: str, wanted: str) -> int:
    if name.startswith(wanted):
        return 0
    if wanted not in name:
        return 3
    return 1 if f" {wanted}" in name or f"-{wanted}" in name else 2
