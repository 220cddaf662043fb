"""Who pairs with whom where several could: the best first, and a near tie is left open."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_MARGIN = 0.05
"""Two candidates nearer to each other than this are a tie."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A new card that could be an old one, by their places."""

    score: float
    new: int
    old: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Edges that were chosen, and those between cards that found no partner because of a tie."""

    chosen: tuple[Edge, ...]
    open: tuple[Edge, ...]


def settle(edges: Iterable[Edge]) -> Settled:
    """Choose the best first; who has a rival nearly as good stays open, and so do the rivals."""
    ranked = sorted(edges, key=lambda edge: (-edge.score, edge.new, edge.old))
    by_new: dict[int, list[Edge]] = defaultdict(list)
    by_old: dict[int, list[Edge]] = defaultdict(list)
    for edge in ranked:
        by_new[edge.new].append(edge)
        by_old[edge.old].append(edge)
    chosen: list[Edge] = []
    news: set[int] = set()
    olds: set[int] = set()
    for edge in ranked:
        if edge.new in news or edge.old in olds:
            continue
        near = [
            other
            for other in (*by_new[edge.new], *by_old[edge.old])
            if other.score >= edge.score - _MARGIN and other.new not in news and other.old not in olds
        ]
        chosen += [edge] if all(other == edge for other in near) else []
        news.update(other.new for other in near)
        olds.update(other.old for other in near)
    return Settled(tuple(chosen), _without(ranked, chosen))


def in_order(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Where as many new cards as old ones are left, all of them in the order they stand in."""
    by_place = {(edge.new, edge.old): edge for edge in edges}
    news = sorted({new for new, _ in by_place})
    olds = sorted({old for _, old in by_place})
    if len(news) != len(olds):
        return ()
    rows = [by_place.get(place) for place in zip(news, olds, strict=True)]
    return tuple(edge for edge in rows if edge) if all(rows) else ()


def first_parts(edges: Iterable[Edge], is_part: Callable[[Edge], bool]) -> tuple[Edge, ...]:
    """Of the parts that a card was split into the first, and the first of those made into one."""
    chosen: list[Edge] = []
    news: set[int] = set()
    olds: set[int] = set()
    for edge in sorted(edges, key=lambda edge: (edge.new, edge.old)):
        if edge.new not in news and edge.old not in olds and is_part(edge):
            chosen.append(edge)
            news.add(edge.new)
            olds.add(edge.old)
    return tuple(chosen)


def _without(edges: Iterable[Edge], chosen: Iterable[Edge]) -> tuple[Edge, ...]:
    """The edges that touch none of the chosen."""
    chosen = list(chosen)
    news, olds = {edge.new for edge in chosen}, {edge.old for edge in chosen}
    return tuple(edge for edge in edges if edge.new not in news and edge.old not in olds)
