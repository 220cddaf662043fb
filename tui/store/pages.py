"""SQLite's file format as far as records can be read out of single pages, whatever became of the rest.

Format: https://www.sqlite.org/fileformat2.html. Nothing here trusts a number it reads.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

Value = None | int | float | str | bytes
Record = tuple[Value, ...]

TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_KINDS = frozenset({TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR, 0x05})
_USUAL_SIZE = 4096
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of an integer by serial type."""
_LONGEST = 1 << 24
_SIXTEEN_BYTES = bytes([12 + 2 * 16])
"""The serial type of a blob of 16 bytes."""
_HEAD_LENGTHS = range(10, 24)
"""How long the head of a record of an event's nine columns may be, itself included."""
_LONGEST_PREFIX = 13
"""Bytes of the two numbers before a record: its length, and its row id."""
WAL_HEAD, FRAME_HEAD = 32, 24
"""Bytes before the first frame of a write-ahead log, and before the page of each."""


class Pages:
    """The pages of a file and of the write-ahead log beside it, every version of each."""

    def __init__(self, main: bytes, wal: bytes = b"") -> None:
        self.size = page_size(main)
        self._versions: dict[int, list[bytes]] = defaultdict(list)
        for start in range(0, len(main), self.size):
            page = main[start : start + self.size].ljust(self.size, b"\0")
            self._versions[start // self.size + 1].append(page)
        self._frames: list[tuple[int, int, bytes]] = []
        for start in range(WAL_HEAD, len(wal) - FRAME_HEAD, self.size + FRAME_HEAD):
            number = int.from_bytes(wal[start : start + 4], "big")
            page = wal[start + FRAME_HEAD : start + FRAME_HEAD + self.size].ljust(self.size, b"\0")
            self._versions[number].append(page)
            self._frames.append((start, number, page))

    def records(self) -> Iterator[tuple[int, int, Record]]:
        """Each record that can be read: the kind of its page, its row id (0 in an index), its values."""
        for number, versions in self._versions.items():
            for page in dict.fromkeys(versions):
                yield from self._records(page, _start(number))

    def records_of_frames(self, since: int) -> Iterator[tuple[int, int, Record]]:
        """As `records`, of the frames of the write-ahead log alone that begin at that place or later."""
        for start, number, page in self._frames:
            if start >= since:
                yield from self._records(page, _start(number))

    def _records(self, page: bytes, start: int) -> Iterator[tuple[int, int, Record]]:
        kind = page[start]
        cells = _cells(page, start) if kind in _KINDS else None
        read = [self._cell(page, at, kind) for at in cells or ()]
        for found in read:
            if found is not None:
                yield (kind, *found)
        if cells is None or (kind == TABLE_LEAF and None in read):
            # The page's head, its table of cells or one of them is damaged: look for cells all over it.
            for at in _likely(page):
                found = self._cell(page, at, TABLE_LEAF)
                if found is not None:
                    yield (TABLE_LEAF, *found)

    def _cell(self, page: bytes, at: int, kind: int) -> tuple[int, Record] | None:
        try:
            if kind == INDEX_INTERIOR:
                at += 4
            length, at = _varint(page, at)
            row_id = 0
            if kind == TABLE_LEAF:
                row_id, at = _varint(page, at)
            payload = self._payload(page, at, length, kind)
            return None if payload is None else (row_id, _record(payload))
        except (IndexError, ValueError):
            return None

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes | None:
        """The bytes of a cell, those on overflow pages included."""
        if not 2 <= length <= _LONGEST:
            return None
        least = (self.size - 12) * 32 // 255 - 23
        most = self.size - 35 if kind == TABLE_LEAF else (self.size - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length] if at + length <= self.size else None
        held = least + (length - least) % (self.size - 4)
        local = held if held <= most else least
        number = int.from_bytes(page[at + local : at + local + 4], "big")
        rest = self._overflow(number, length - local)
        return None if rest is None else page[at : at + local] + rest

    def _overflow(self, number: int, length: int) -> bytes | None:
        parts: list[bytes] = []
        while length > 0:
            versions: Sequence[bytes] = self._versions.get(number, ())
            if not versions:
                return None
            parts.append(versions[-1][4 : 4 + min(length, self.size - 4)])
            number = int.from_bytes(versions[-1][:4], "big")
            length -= self.size - 4
        return b"".join(parts)


def _start(number: int) -> int:
    """Where the head of a page begins; the first page holds that of the file before."""
    return 100 if number == 1 else 0


def page_size(main: bytes) -> int:
    """Bytes of a page, from the head of a file; the usual number where the head makes no sense."""
    said = int.from_bytes(main[16:18], "big")
    size = 65536 if said == 1 else said
    return size if size in {1 << power for power in range(9, 17)} else _USUAL_SIZE


def _cells(page: bytes, start: int) -> list[int] | None:
    """Where the cells of a page begin; None when its table of cells cannot be."""
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    table = start + (12 if page[start] in (INDEX_INTERIOR, 0x05) else 8)
    if table + 2 * count > len(page):
        return None
    return [int.from_bytes(page[at : at + 2], "big") for at in range(table, table + 2 * count, 2)]


def _likely(page: bytes) -> Iterator[int]:
    """Where cells may begin that hold a record whose first value is a blob of 16 bytes, as events do."""
    at = page.find(_SIXTEEN_BYTES)
    while at >= 0:
        if at and page[at - 1] in _HEAD_LENGTHS:
            yield from range(max(0, at - 1 - _LONGEST_PREFIX), at - 2)
        at = page.find(_SIXTEEN_BYTES, at + 1)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(9):
        byte = data[at + place]
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at + place + 1


def _record(payload: bytes) -> Record:
    """The values of a record. Raises: ValueError, IndexError when it is none."""
    end, at = _varint(payload, 0)
    if not 1 < end <= len(payload):
        raise ValueError("no record")
    values: list[Value] = []
    body = end
    while at < end:
        kind, at = _varint(payload, at)
        value, body = _value(payload, body, kind)
        values.append(value)
    if at != end or body != len(payload):
        raise ValueError("no record")
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (8, 9):
        return kind - 8, at
    if kind == 0:
        return None, at
    size = 8 if kind == 7 else _INTEGERS[kind] if kind < 7 else (kind - 12) // 2
    cut = payload[at : at + size]
    if kind in (10, 11) or len(cut) < size:
        raise ValueError("no record")
    if kind < 7:
        return int.from_bytes(cut, "big", signed=True), at + size
    if kind == 7:
        return 0.0, at + size  # events hold no such number; its place is all that matters
    return (cut.decode("utf-8") if kind % 2 else cut), at + size
