"""Which card of a deck a question of the document was before: the search for partners, and its doubts.

Exact agreement first, then likeness within the topic, then the place between matched neighbours.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.extract.merging.gaps import gaps
from tui.extract.merging.likeness import Likable
from tui.extract.merging.settling import Edge, first_parts, in_order, settle
from tui.model.card import Card
from tui.model.fingerprint import fingerprint

_ENOUGH = 0.7
"""Likeness from which on two cards are taken for one."""
_RESEMBLANCE = 0.25
"""What cards in the same place must have in common at least."""
_SHARERS, _RAREST, _CANDIDATES = 40, 8, 8
"""Caps that keep the time near linear: cards a word may be in, words looked up, cards compared."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Places in the new list with their partners' places in the old one."""

    partners: dict[int, int]
    doubts: dict[int, tuple[int, ...]]
    """New places that could be any of several old ones, or one whose meaning turned; they have no partner."""


@dataclass(frozen=True, slots=True)
class Old:
    """A card from before in its versions, the one that was extracted first, and how far it may be sought."""

    versions: Sequence[Card]
    reworded: bool = True
    """Whether a question that is only like it may be it; not so for a card that a person wrote."""
    placed: bool = True
    """Whether its place says anything: a card that has left the document has none."""


def match(old: Sequence[Old], new: Sequence[Card]) -> Matching:
    """Find partners. Compares each new card with a few old ones at most, however many there are."""
    if not old:
        return Matching({}, {})
    search = _Search(old, new)
    search.pair_equal(lambda card: (card.topic, said(card)), several=True)
    search.pair_equal(said, several=True)
    search.pair_equal(lambda card: (card.topic, asked(card)), several=False)
    search.pair_equal(asked, several=False)
    search.pair_alike(same_topic=True)
    search.pair_alike(same_topic=False)
    search.pair_placed()
    return Matching(search.partners, search.doubts())


def said(card: Card) -> str:
    """The fingerprint without key points: those are our reading of the answer, not the document's words."""
    return fingerprint(replace(card, key_points=()))


def asked(card: Card) -> str:
    """The question, case and white space aside."""
    return " ".join(card.question.casefold().split())


class _Search:
    """The lists and who is still free; each `pair_…` adds partners, likeness leaves some open."""

    def __init__(self, old: Sequence[Old], new: Sequence[Card]) -> None:
        self.partners: dict[int, int] = {}
        self._olds, self._new_cards = old, new
        self._old = [Likable(one.versions[0]) for one in old]
        self._new = [Likable(card) for card in new]
        self._taken: set[int] = set()
        self._open: list[Edge] = []
        self._turns: list[tuple[int, int]] = []

    def pair_equal(self, key: Callable[[Card], Hashable], several: bool) -> None:
        """Pair cards with the same key; where several have it, in order or not at all."""
        olds: dict[Hashable, list[int]] = defaultdict(list)
        for at in self._free_old():
            for mark in dict.fromkeys(key(version) for version in self._olds[at].versions):
                olds[mark].append(at)
        news: dict[Hashable, list[int]] = defaultdict(list)
        for at in self._free_new():
            news[key(self._new_cards[at])].append(at)
        for mark, wanting in news.items():
            free = [at for at in olds.get(mark, ()) if at not in self._taken]
            if several or len(wanting) == len(free) == 1:
                for at, partner in zip(wanting, free, strict=False):
                    self._pair(at, partner)

    def pair_alike(self, same_topic: bool) -> None:
        """Pair cards that are alike enough and like no other as much; look them up by their rare words."""
        news, olds = {edge.new for edge in self._open}, {edge.old for edge in self._open}
        holders: dict[str, list[int]] = defaultdict(list)
        for at in self._free_old(besides=olds):
            if self._olds[at].reworded:
                for word in self._old[at].words:
                    holders[self._key(self._old[at], word, same_topic)].append(at)
        self._settle(
            edge for at in self._free_new(besides=news) for edge in self._edges(at, holders, same_topic)
        )

    def pair_placed(self) -> None:
        """Pair what stands between the same matched neighbours and resembles each other.

        The place also decides between candidates that are alike; and of the parts that a card was split
        into, the first is the card.
        """
        free = [at for at in self._free_old() if self._olds[at].placed]
        for gap in gaps(len(self._new), self.partners, free, len(self._old)):
            edges = [
                Edge(score, new, old)
                for new, old in gap.couples()
                if old not in self._taken
                and (score := self._new[new].resemblance(self._old[old])) >= _RESEMBLANCE
                and not self._turned(new, old)
            ]
            settled = settle(edges)
            self._pair_all(settled.chosen)
            self._pair_all(in_order(settled.open) or first_parts(settled.open, self._is_part))

    def doubts(self) -> dict[int, tuple[int, ...]]:
        """Settle what was left open as far as others have found their partners; what no one can decide."""
        contested, self._open = self._open, []
        self._settle(contested)
        candidates: dict[int, set[int]] = defaultdict(set)
        for edge in self._open:
            candidates[edge.new].add(edge.old)
        for new, old in self._turns:
            if new not in self.partners and old not in self._taken:
                candidates[new].add(old)
        return {at: tuple(sorted(olds)) for at, olds in candidates.items()}

    @staticmethod
    def _key(card: Likable, word: str, same_topic: bool) -> str:
        return f"{card.topic}\0{word}" if same_topic else word

    def _edges(self, at: int, holders: dict[str, list[int]], same_topic: bool) -> Iterator[Edge]:
        keys = sorted(self._key(self._new[at], word, same_topic) for word in self._new[at].words)
        known = [holders[key] for key in keys if 0 < len(holders.get(key, ())) <= _SHARERS]
        shared = Counter(other for found in sorted(known, key=len)[:_RAREST] for other in found)
        for other, _ in shared.most_common(_CANDIDATES):
            score = self._new[at].likeness(self._old[other])
            if score >= _ENOUGH and not self._turned(at, other):
                yield Edge(score, at, other)

    def _turned(self, new: int, old: int) -> bool:
        """Whether a question that is like another has turned its meaning; that is a doubt, and noted."""
        turned = self._new[new].turns(self._old[old])
        if turned:
            self._turns.append((new, old))
        return turned

    def _is_part(self, edge: Edge) -> bool:
        new, old = self._new[edge.new], self._old[edge.old]
        return new.is_part_of(old) or old.is_part_of(new)

    def _settle(self, edges: Iterable[Edge]) -> None:
        settled = settle(
            edge for edge in edges if edge.new not in self.partners and edge.old not in self._taken
        )
        self._pair_all(settled.chosen)
        self._open += settled.open

    def _pair_all(self, edges: Iterable[Edge]) -> None:
        for edge in edges:
            self._pair(edge.new, edge.old)

    def _pair(self, new: int, old: int) -> None:
        self.partners[new] = old
        self._taken.add(old)

    def _free_new(self, besides: Container[int] = ()) -> list[int]:
        return [at for at in range(len(self._new)) if at not in self.partners and at not in besides]

    def _free_old(self, besides: Container[int] = ()) -> list[int]:
        return [at for at in range(len(self._old)) if at not in self._taken and at not in besides]
