"""Which deck files a folder holds, with what tells whether one has changed; none is read."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # an unchanged library is told by stamps alone, before the first frame
    from tui.model.problem import Problem

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in ns."""
_TIMES_APART_NS = 2_000_000_000
"""What file times tell apart: FAT counts in 2 s."""
_SUFFIXES = (b".yaml", b".yml")
_DOT = ord(".")


@dataclass(frozen=True, slots=True)
class Listing:
    """The deck files of a folder, in no order."""

    folder: Path
    files: Mapping[bytes, Stamp] = field(default_factory=dict)
    """By file name as the system has it."""
    problem: "Problem | None" = None
    """Why the folder cannot be read."""

    @property
    def paths(self) -> list[Path]:
        """The files by name."""
        return [self.folder / name for name in sorted(map(os.fsdecode, self.files))]

    def is_settled(self, now_ns: int) -> bool:
        """Whether no file may change again and look as it did."""
        times = [mtime_ns for _, mtime_ns in self.files.values()]
        if max(times, default=0) + _TIMES_APART_NS < now_ns:  # as mostly, and told quickly
            return True
        return all(is_settled(mtime_ns, now_ns) for mtime_ns in times)


def is_settled(mtime_ns: int, now_ns: int) -> bool:
    """Whether a change now would give the file another time: its own is long past, or still to come."""
    return abs(now_ns - mtime_ns) > _TIMES_APART_NS


def listing(folder: Path) -> Listing:
    """Look at a folder; one that is not there holds no file."""
    try:
        with os.scandir(os.fsencode(folder)) as found:
            files = {
                entry.name: (status.st_size, status.st_mtime_ns)
                for entry in found
                if entry.name.endswith(_SUFFIXES) and entry.name[0] != _DOT and entry.is_file()
                for status in (entry.stat(),)
            }
    except FileNotFoundError:
        return Listing(folder)
    except OSError as error:
        from tui.decks.file_problems import unreadable  # noqa: PLC0415  # as above

        return Listing(folder, problem=unreadable(folder, error))
    return Listing(folder, files)
