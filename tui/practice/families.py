"""Keeping cards of one family apart."""

import heapq
from collections import Counter, deque
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

T = TypeVar("T")


def families_apart(cards: Sequence[T], family_of: Callable[[T], Hashable | None]) -> tuple[T, ...]:
    """The same cards, in their order as far as it goes, no two neighbours of one family if that can be.

    At each step the first card that may follow is taken; but a family that makes up more than half of
    the rest goes first, or it would meet itself at the end. None stands for a card without a family.
    """
    families = [family_of(card) for card in cards]
    named = [family for family in families if family is not None]
    if len(set(named)) == len(named):
        return tuple(cards)
    keys: list[Hashable] = [at if name is None else ("family", name) for at, name in enumerate(families)]
    waiting: dict[Hashable, deque[int]] = {}
    for position, key in enumerate(keys):
        waiting.setdefault(key, deque()).append(position)
    return tuple(cards[position] for position in _order(keys, waiting))


def _order(keys: Sequence[Hashable], waiting: dict[Hashable, deque[int]]) -> list[int]:
    left = Counter(keys)
    fronts = [(positions[0], key) for key, positions in waiting.items()]
    heapq.heapify(fronts)
    sizes = [(-count, waiting[key][0], key) for key, count in left.items()]
    heapq.heapify(sizes)
    order: list[int] = []
    last: Hashable = None
    while len(order) < len(keys):
        key = _largest(sizes, left)
        if left[key] * 2 <= len(keys) - len(order) or key == last:
            key = _first_unlike(fronts, waiting, last)
        order.append(waiting[key].popleft())
        left[key] -= 1
        if left[key]:
            heapq.heappush(fronts, (waiting[key][0], key))
            heapq.heappush(sizes, (-left[key], waiting[key][0], key))
        last = key
    return order


def _largest(sizes: list[tuple[int, int, Hashable]], left: Counter[Hashable]) -> Hashable:
    """The family with most cards left; counts that are out of date are dropped on the way."""
    while -sizes[0][0] != left[sizes[0][2]]:
        heapq.heappop(sizes)
    return sizes[0][2]


def _first_unlike(
    fronts: list[tuple[int, Hashable]], waiting: dict[Hashable, deque[int]], last: Hashable
) -> Hashable:
    """The family of the first card that is not of the last one's; the last one's when no other is left."""
    held: list[tuple[int, Hashable]] = []
    while fronts:
        position, key = fronts[0]
        if not waiting[key] or waiting[key][0] != position:
            heapq.heappop(fronts)
            continue
        if key != last:
            break
        held.append(heapq.heappop(fronts))
    found = fronts[0][1] if fronts else last
    for front in held:
        heapq.heappush(fronts, front)
    return found
