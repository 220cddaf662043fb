"""Check sums of what is stored, so that a bit lost on the disk is noticed when the row is read."""

import json
import zlib
from collections.abc import Sized

from tui.catalog.database import CatalogDamagedError

Plain = object
"""What JSON can hold."""


def packed(value: Plain) -> bytes:
    """A value as it is stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> Plain:
    """The value that was stored; its check sum was compared before."""
    return json.loads(data.decode("utf-8", "surrogatepass"))


def sum_of(key: object, *parts: bytes) -> int:
    """CRC-32 (that of zlib) of a row; the key is in it, so that no row passes for another."""
    total = zlib.crc32(repr(key).encode("utf-8", "surrogatepass"))
    for part in parts:
        total = zlib.crc32(part, total)
    return total


def require(crc: int, key: object, *parts: bytes) -> None:
    """Raises: CatalogDamagedError where a row is not what was written."""
    if sum_of(key, *parts) != crc:
        raise CatalogDamagedError(f"the check sum of {key!r} does not fit")


def require_all(found: Sized, wanted: int) -> None:
    """Raises: CatalogDamagedError where rows are missing."""
    if len(found) != wanted:
        raise CatalogDamagedError("rows are missing")
