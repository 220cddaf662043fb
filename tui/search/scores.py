"""Scores of every card at once: slice i of a score holds bit i of each card's number.

Adding two scores of 100,000 cards takes some twenty operations on whole numbers, whatever the cards.
"""

from collections.abc import Iterable, Sequence

from tui.search.bits import without

VALUE_BITS = 5
TOP_VALUE = (1 << VALUE_BITS) - 1
"""The value of a word itself in a question."""

Slices = tuple[int, ...]


def slices_of(sets: Iterable[tuple[int, int]]) -> Slices:
    """A value (0 to `TOP_VALUE`) for each card from sets of cards that have it; the highest counts."""
    united: dict[int, int] = {}
    for value, bits in sets:
        united[value] = united.get(value, 0) | bits
    seen = 0
    slices = [0] * VALUE_BITS
    for value in sorted(united, reverse=True):
        new = without(united[value], seen)
        if new:
            seen |= new
            for place in range(VALUE_BITS):
                if value >> place & 1:
                    slices[place] |= new
    return tuple(slices)


def anywhere(slices: Slices) -> int:
    """Cards with any value at all."""
    found = 0
    for one in slices:
        found |= one
    return found


def total(parts: Iterable[tuple[Slices, int]]) -> list[int]:
    """The sum of the values times their weights, which are positive; slices from the lowest up."""
    sums: list[int] = []
    for slices, weight in parts:
        for shift in range(weight.bit_length()):
            if weight >> shift & 1:
                _add(sums, slices, shift)
    return sums


def _add(sums: list[int], slices: Slices, shift: int) -> None:
    carry = 0
    at = shift
    for one in slices:
        while len(sums) <= at:
            sums.append(0)
        here = sums[at]
        either = here ^ one
        sums[at] = either ^ carry
        carry = (here & one) | (carry & either)
        at += 1
    while carry:
        if len(sums) <= at:
            sums.append(carry)
            return
        here = sums[at]
        sums[at] = here ^ carry
        carry &= here
        at += 1


def best(sums: Sequence[int], among: int) -> int:
    """The highest score that any of these cards has; 0 where there are none."""
    highest = 0
    for place in range(len(sums) - 1, -1, -1):
        here = among & sums[place]
        if here:
            among = here
            highest |= 1 << place
    return highest if among else 0


def at_least(sums: Sequence[int], among: int, least: int) -> int:
    """Those of the cards whose score is not below `least`."""
    above = 0
    for place in range(len(sums) - 1, -1, -1):
        here = among & sums[place]
        if least >> place & 1:
            among = here
        else:
            above |= here
            among ^= here
    return above | among


def top(sums: Sequence[int], among: int, count: int) -> tuple[int, int]:
    """The cards that are surely among the best `count`, and those equal to the last of them."""
    sure = 0
    left = count
    for place in range(len(sums) - 1, -1, -1):
        here = among & sums[place]
        found = here.bit_count() if here else 0
        if found > left:
            among = here
        elif found:
            sure |= here
            left -= found
            among ^= here
    return sure, among


def values_at(sums: Sequence[int], numbers: Sequence[int], lowest: int = 0) -> list[int]:
    """The scores of some cards; slices below `lowest` are not looked at."""
    values = [0] * len(numbers)
    places = [(number >> 3, number & 7) for number in numbers]
    for place in range(lowest, len(sums)):
        bits = sums[place]
        data = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
        end = len(data)
        for index, (byte, bit) in enumerate(places):
            if byte < end and data[byte] >> bit & 1:
                values[index] |= 1 << place
    return values
