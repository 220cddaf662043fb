"""Check sums of what is stored, so that a bit lost on the disk is noticed when the row is read."""

import json
from collections.abc import Sized
from zlib import crc32

from tui.catalog.database import CatalogDamagedError

Plain = object
"""What JSON can hold."""


_WRITE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_READ = json.JSONDecoder().raw_decode


def packed(value: Plain) -> bytes:
    """A value as it is stored."""
    return _WRITE(value).encode("utf-8", "surrogatepass")


def unpacked(data: bytes, start: int = 0) -> Plain:
    """The value that was stored, or one in it that begins there, whatever is behind; its sum was compared."""
    return _READ(data.decode("utf-8", "surrogatepass"), start)[0]


def sum_of(key: object, *parts: bytes) -> int:
    """CRC-32 (that of zlib) of a row; the key is in it, so that no row passes for another."""
    total = crc32(repr(key).encode("utf-8", "surrogatepass"))
    for part in parts:
        total = crc32(part, total)
    return total


def require(crc: int, key: object, *parts: bytes) -> None:
    """Raises: CatalogDamagedError where a row is not what was written."""
    if sum_of(key, *parts) != crc:
        raise CatalogDamagedError(f"the check sum of {key!r} does not fit")


def posting_sum(word: str, segment: int, place: int, data: bytes) -> int:
    """As `sum_of`, for the rows that are read most."""
    return crc32(data, crc32(word.encode("utf-8", "surrogatepass"), segment << 3 | place))


def require_posting(crc: int, word: str, segment: int, place: int, data: bytes) -> None:
    """Raises: CatalogDamagedError where a row is not what was written."""
    if posting_sum(word, segment, place, data) != crc:
        raise CatalogDamagedError(f"the check sum of the word {word!r} does not fit")


def require_all(found: Sized, wanted: int) -> None:
    """Raises: CatalogDamagedError where rows are missing."""
    if len(found) != wanted:
        raise CatalogDamagedError("rows are missing")
