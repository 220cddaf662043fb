"""Which card of a deck a question of the document was before: the search for partners, and its doubts.

Exact agreement first, then likeness within the topic, then the place between matched neighbours.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.extract.likeness import Likable
from tui.model.card import Card
from tui.model.fingerprint import fingerprint

_ENOUGH = 0.7
"""Likeness from which on two cards are taken for one."""
_MARGIN = 0.05
"""Two candidates nearer to each other than this are a doubt."""
_RESEMBLANCE = 0.25
"""What cards in the same place must have in common at least."""
_SHARERS, _RAREST, _CANDIDATES = 40, 8, 8
"""Caps that keep the time near linear: cards a word may be in, words looked up, cards compared."""
_GAP = 8
"""Most cards between two matched neighbours that are compared each with each."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Places in the new list with their partners' places in the old one."""

    partners: dict[int, int]
    doubts: dict[int, tuple[int, ...]]
    """New places that could be any of several old ones; they have no partner."""


@dataclass(frozen=True, slots=True)
class _Edge:
    score: float
    new: int
    old: int


def match(old: Sequence[Sequence[Card]], new: Sequence[Card]) -> Matching:
    """Find partners; each old card comes in its versions, the one that was extracted first."""
    search = _Search(old, new)
    search.pair_equal(lambda card: (card.topic, _print(card)), several=True)
    search.pair_equal(_print, several=True)
    search.pair_equal(lambda card: (card.topic, _folded(card)), several=False)
    search.pair_equal(_folded, several=False)
    search.pair_alike(same_topic=True)
    search.pair_alike(same_topic=False)
    search.pair_placed()
    return Matching(search.partners, search.doubts)


def _print(card: Card) -> str:
    """The fingerprint without key points: those are our reading of the answer, not the document's words."""
    return fingerprint(replace(card, key_points=()))


def _folded(card: Card) -> str:
    return " ".join(card.question.casefold().split())


class _Search:
    """The lists and who is still free; each `pair_…` adds partners and doubts."""

    def __init__(self, old: Sequence[Sequence[Card]], new: Sequence[Card]) -> None:
        self.partners: dict[int, int] = {}
        self.doubts: dict[int, tuple[int, ...]] = {}
        self._old_cards, self._new_cards = old, new
        self._old = [Likable(versions[0]) for versions in old]
        self._new = [Likable(card) for card in new]
        self._taken: set[int] = set()
        self._doubted: set[int] = set()

    def pair_equal(self, key: Callable[[Card], Hashable], several: bool) -> None:
        """Pair cards with the same key; where several have it, in order or not at all."""
        olds: dict[Hashable, list[int]] = defaultdict(list)
        for at in self._free_old():
            for mark in dict.fromkeys(key(version) for version in self._old_cards[at]):
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
        holders: dict[str, list[int]] = defaultdict(list)
        for at in self._free_old():
            for word in self._old[at].words:
                holders[self._key(self._old[at], word, same_topic)].append(at)
        edges = [edge for at in self._free_new() for edge in self._edges(at, holders, same_topic)]
        self._settle(edges)

    def pair_placed(self) -> None:
        """Pair what stands between the same matched neighbours and resembles each other."""
        for news, olds in list(self._gaps()):
            if len(news) > _GAP or len(olds) > _GAP:
                continue
            scores = (
                _Edge(self._new[at].resemblance(self._old[other]), at, other) for at in news for other in olds
            )
            self._settle([edge for edge in scores if edge.score >= _RESEMBLANCE])

    @staticmethod
    def _key(card: Likable, word: str, same_topic: bool) -> str:
        return f"{card.topic}\0{word}" if same_topic else word

    def _edges(self, at: int, holders: dict[str, list[int]], same_topic: bool) -> Iterator[_Edge]:
        keys = sorted(self._key(self._new[at], word, same_topic) for word in self._new[at].words)
        known = [holders[key] for key in keys if 0 < len(holders.get(key, ())) <= _SHARERS]
        shared = Counter(other for found in sorted(known, key=len)[:_RAREST] for other in found)
        for other, _ in shared.most_common(_CANDIDATES):
            score = self._new[at].likeness(self._old[other])
            if score >= _ENOUGH:
                yield _Edge(score, at, other)

    def _settle(self, edges: list[_Edge]) -> None:
        """Pair the best first; who has a rival nearly as good is a doubt."""
        by_new: dict[int, list[_Edge]] = defaultdict(list)
        by_old: dict[int, list[_Edge]] = defaultdict(list)
        for edge in edges:
            by_new[edge.new].append(edge)
            by_old[edge.old].append(edge)
        for edge in sorted(edges, key=lambda edge: (-edge.score, edge.new, edge.old)):
            if not self._is_free(edge):
                continue
            near = [
                other
                for other in (*by_new[edge.new], *by_old[edge.old])
                if other != edge and self._is_free(other) and other.score >= edge.score - _MARGIN
            ]
            if near:
                self._doubt([edge, *near])
            else:
                self._pair(edge.new, edge.old)

    def _doubt(self, edges: Iterable[_Edge]) -> None:
        candidates: dict[int, set[int]] = defaultdict(set)
        for edge in edges:
            candidates[edge.new].add(edge.old)
            self._doubted.add(edge.old)
        for at, olds in candidates.items():
            self.doubts[at] = tuple(sorted(olds))

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Free new cards between matched neighbours, with the free old ones between their partners."""
        free_old = self._free_old()
        news: list[int] = []
        behind = -1
        for at in range(len(self._new) + 1):
            partner = self.partners.get(at) if at < len(self._new) else len(self._old)
            if partner is None:
                news += [at] if at not in self.doubts else []
                continue
            if news and behind < partner:
                first = bisect_right(free_old, behind)
                olds = free_old[first : min(bisect_left(free_old, partner), first + _GAP + 1)]
                if olds:
                    yield news, olds
            news, behind = [], partner

    def _pair(self, new: int, old: int) -> None:
        self.partners[new] = old
        self._taken.add(old)

    def _is_free(self, edge: _Edge) -> bool:
        if edge.new in self.partners or edge.new in self.doubts:
            return False
        return edge.old not in self._taken and edge.old not in self._doubted

    def _free_new(self) -> list[int]:
        return [at for at in range(len(self._new)) if at not in self.partners and at not in self.doubts]

    def _free_old(self) -> list[int]:
        return [at for at in range(len(self._old)) if at not in self._taken and at not in self._doubted]
