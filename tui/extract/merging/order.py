"""The order of cards when a document is extracted again: what moved, and where everything goes."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.model.ids import CardId


def moved(partners: Mapping[int, int]) -> frozenset[int]:
    """New places whose cards do not follow each other as before: those outside the longest row that does."""
    places = sorted(partners)
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        old = partners[place]
        length = bisect_left(tails, old)
        before[place] = ends[length - 1] if length else None
        if length == len(tails):
            tails.append(old)
            ends.append(place)
        else:
            tails[length], ends[length] = old, place
    kept: set[int] = set()
    place_kept: int | None = ends[-1] if ends else None
    while place_kept is not None:
        kept.add(place_kept)
        place_kept = before[place_kept]
    return frozenset(places) - kept


def woven(first: Sequence[CardId], second: Sequence[CardId]) -> list[CardId]:
    """All of both, the first in its order; what only the second has follows its predecessor there."""
    have = set(first)
    following: dict[CardId | None, list[CardId]] = {}
    previous: CardId | None = None
    for card_id in second:
        if card_id not in have:
            following.setdefault(previous, []).append(card_id)
        else:
            previous = card_id
    order = list(following.get(None, ()))
    for card_id in first:
        order += [card_id, *following.get(card_id, ())]
    return order
