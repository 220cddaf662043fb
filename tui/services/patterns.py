"""Patterns as shells know them: `*`, `?`, `[…]`, and `**` for folders in folders.

Unlike `glob` it follows no link on its way down a `**`, so that links in a circle do no harm.
"""

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from glob import has_magic
from pathlib import Path

from tui.text.name_order import by_name

_DEEP = "**"
_MOST_PARTS = 40
"""Folders of a pattern that are patterns themselves; a pattern of more means nothing."""


def expanded(pattern: str) -> Iterator[str]:
    """The files and folders that a pattern means, each once, by name; hidden ones only where it names them.

    Folders that cannot be read hold nothing.
    """
    path = Path(pattern)
    start, given = (Path(path.anchor), path.parts[1:]) if path.anchor else (Path(), path.parts)
    parts = [part for part, before in zip(given, ("", *given), strict=False) if {part, before} != {_DEEP}]
    if sum(map(has_magic, parts)) > _MOST_PARTS:
        return
    seen: set[tuple[str, int]] = set()
    yield from sorted({str(found) for found in _below(start, parts, 0, seen)}, key=by_name)


def _below(folder: Path, parts: Sequence[str], at: int, seen: set[tuple[str, int]]) -> Iterator[Path]:
    """What the parts from `at` on mean in a folder; `seen` holds what was asked before."""
    if (str(folder), at) in seen:
        return
    seen.add((str(folder), at))
    part, last = parts[at], at == len(parts) - 1
    if part == _DEEP:
        yield from _deep(folder, parts, at, seen)
    elif not has_magic(part):
        yield from _onward(folder / part, parts, at, seen)
    else:
        for entry in _entries(folder):
            shown = part.startswith(".") or not entry.name.startswith(".")
            if shown and fnmatchcase(entry.name, part) and (last or entry.is_dir()):
                yield from _onward(folder / entry.name, parts, at, seen)


def _onward(path: Path, parts: Sequence[str], at: int, seen: set[tuple[str, int]]) -> Iterator[Path]:
    if at == len(parts) - 1:
        if os.path.lexists(path):
            yield path
    else:
        yield from _below(path, parts, at + 1, seen)


def _deep(folder: Path, parts: Sequence[str], at: int, seen: set[tuple[str, int]]) -> Iterator[Path]:
    """The folder itself and every one below it."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        if at == len(parts) - 1:
            yield here
        else:
            yield from _below(here, parts, at + 1, seen)
        waiting += [
            here / entry.name
            for entry in _entries(here)
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
        ]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []
