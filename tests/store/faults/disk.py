"""A disk as it may be when the power fails, made from what a program did to its files and what it had synced.

What was synced is there. Of everything else any part may be: all of it, none, what came first, or any sectors
in whatever order they reached the disk, each whole. A file made or removed is so for certain only once its
folder has been synced.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512


@dataclass(frozen=True)
class Deed:
    """Something done to a file: `write`, `truncate`, `sync`, `create`, `unlink` or `rename`."""

    kind: str
    path: str
    offset: int
    """Where a write begins; the length that a file is cut to."""
    data: bytes


def read(recording: Path) -> Iterator[Deed]:
    """The deeds that `tests/preload/recorder.c` recorded."""
    with recording.open("rb") as file:
        while line := file.readline():
            kind, name, offset, length = line.split()
            path = file.read(int(name)).decode()
            holds = kind in (b"write", b"rename")
            yield Deed(kind.decode(), path, int(offset), file.read(int(length)) if holds else b"")


@dataclass
class _File:
    """What is certainly on the disk of one file, and what was done to it since."""

    safe: bytearray = field(default_factory=bytearray)
    pending: list[Deed] = field(default_factory=list)

    def sync(self) -> None:
        for deed in self.pending:
            _do(self.safe, deed)
        self.pending.clear()

    def after_loss(self, chance: random.Random) -> bytes:
        """What may be found of it."""
        image, way = bytearray(self.safe), chance.choice(("all", "none", "first", "first", "any", "any"))
        done = {"all": len(self.pending), "none": 0}.get(way, chance.randint(0, len(self.pending)))
        if way != "any":
            for deed in self.pending[:done]:
                _do(image, deed)
            if way == "first" and done < len(self.pending):
                for part in _sectors(self.pending[done]):
                    if chance.random() < 0.5:
                        _do(image, part)
            return bytes(image)
        parts = [part for deed in self.pending for part in _sectors(deed)]
        chance.shuffle(parts)
        for part in parts[: chance.randint(0, len(parts))]:
            _do(image, part)
        return bytes(image)


class Disk:
    """The files of one folder while deeds are done to them."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._files: dict[str, _File] = defaultdict(_File)
        self._names: set[str] = set()
        self._moves: list[Deed] = []
        # Made and removed since the folder was synced.

    def do(self, deed: Deed) -> None:
        """Go on by one deed."""
        if deed.path == self._folder:
            if deed.kind == "sync":
                self._names = _after(self._names, self._moves)
                self._moves.clear()
        elif deed.kind in ("create", "unlink"):
            if deed.kind == "unlink" or deed.path not in _after(self._names, self._moves):
                self._files[deed.path] = _File()
                self._moves.append(deed)
        elif deed.kind == "sync":
            self._files[deed.path].sync()
        elif deed.kind in ("write", "truncate"):
            self._files[deed.path].pending.append(deed)
        else:
            raise AssertionError(f"nobody thought of {deed.kind} of {deed.path}")

    def after_loss(self, chance: random.Random) -> dict[str, bytes]:
        """The files there may be when the power fails now, with what is in them."""
        names = _after(self._names, self._moves[: chance.randint(0, len(self._moves))])
        return {name: self._files[name].after_loss(chance) for name in sorted(names)}


def _after(names: set[str], moves: list[Deed]) -> set[str]:
    left = set(names)
    for deed in moves:
        (left.add if deed.kind == "create" else left.discard)(deed.path)
    return left


def _sectors(deed: Deed) -> Iterator[Deed]:
    """A deed in parts of which each is done or not."""
    if deed.kind != "write":
        yield deed
        return
    at, end = deed.offset, deed.offset + len(deed.data)
    while at < end:
        until = min((at // SECTOR + 1) * SECTOR, end)
        yield Deed("write", deed.path, at, deed.data[at - deed.offset : until - deed.offset])
        at = until


def _do(image: bytearray, deed: Deed) -> None:
    if deed.kind == "truncate":
        del image[deed.offset :]
        image.extend(bytes(deed.offset - len(image)))
        return
    image.extend(bytes(max(deed.offset - len(image), 0)))
    image[deed.offset : deed.offset + len(deed.data)] = deed.data
