"""Chance by name: a hash of the seed and a name, the same on every platform whatever else is drawn."""

import hashlib
import sys
from array import array
from collections.abc import Sequence

_WORDS = 4
"""64-bit words in a hash; the first decides an order."""


def chance(seed: int, *names: object) -> bytes:
    """A number drawn for a name."""
    return hashlib.sha256("\n".join([str(seed), *map(str, names)]).encode()).digest()


def chances(seed: int, prefix: str, names: Sequence[str]) -> list[int]:
    """The first 64 bits of `chance` for each name behind a prefix they share, which is hashed once."""
    begun = hashlib.sha256(f"{seed}\n{prefix}".encode())
    digests = []
    for name in names:
        drawn = begun.copy()
        drawn.update(name.encode())
        digests.append(drawn.digest())
    words = array("Q", b"".join(digests))[::_WORDS]
    if sys.byteorder == "little":
        words.byteswap()
    return words.tolist()
