"""Paths as they are typed: what the folder meant offers, and what can go on from there."""

import glob
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tui.errors import DocumentError
from tui.files import why
from tui.services.sources import SUFFIXES, TEXT_SUFFIXES
from tui.text.controls import visible_line
from tui.text.name_order import NameOrder, by_name

_ANEW = re.compile(r".*/(?=['\"]?(?:/|~(?:/|$)))")
"""All before the last place where a path begins: `/notes//tmp/a.md`, `/notes/~/a.md`."""
_MOST = 5_000
"""Entries of a folder that are listed; the rest is found by typing on."""


class PathKind(StrEnum):
    """What an entry of a list of paths is."""

    ALL = "all"
    """Every document of the folder, and of the folders in it."""
    PATTERN = "pattern"
    UP = "up"
    FOLDER = "folder"
    DOCUMENT = "document"
    OTHER = "other"


OPENED = (PathKind.UP, PathKind.FOLDER)
"""Kinds that are gone into; the others are read."""


@dataclass(frozen=True, slots=True)
class PathEntry:
    """One line of the list."""

    kind: PathKind
    name: str
    """Safe to show."""
    typed: str
    """What the field holds once it was chosen."""
    size: int = 0
    """Bytes, of a file."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What can be chosen while a path is typed."""

    typed: str
    """The text it answers."""
    folder: str
    """The folder meant, safe to show."""
    entries: tuple[PathEntry, ...] = ()
    complaint: str = ""
    """Why there is nothing to read."""

    @property
    def marked(self) -> int:
        """The entry to mark at first: one that is named, not all of them and not the way back."""
        places = range(len(self.entries))
        named = (at for at in places if self.entries[at].kind not in (PathKind.ALL, PathKind.UP))
        return next(named, 0)


def short(path: Path) -> str:
    """A path as people write it, `~` for the home folder where there is one."""
    try:
        home = Path.home()
    except RuntimeError:  # the system knows no user, as in some containers
        return str(path)
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)


def expanded(typed: str) -> Path:
    """The path that a text means. Raises: DocumentError where it can be none."""
    try:
        path = Path(meant(typed)).expanduser()
        os.fsencode(path)
    except (RuntimeError, ValueError) as error:
        raise DocumentError(f"{visible_line(typed)} cannot be a path", "check it") from error
    if "\0" in typed:
        raise DocumentError(f"{visible_line(typed)} cannot be a path", "check it")
    return path


def meant(typed: str) -> str:
    """The path without the quotes that terminals put around a file dropped on them.

    A path from the root or from home begins anew behind a folder, as in a field that holds one already; not
    where there is what the whole of it names.
    """
    text = _bare(typed.strip())
    anew = _bare(_ANEW.sub("", text))
    return text if anew == text or os.path.lexists(text) else anew


def _bare(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text


def list_paths(typed: str) -> Listing:
    """The entries that what is typed may mean: first those that begin so, then those that hold it."""
    given = meant(typed)
    head, prefix = os.path.split(given)
    if prefix in ("~", ".", ".."):
        head, prefix = given, ""
    lead = given[: len(given) - len(prefix)] if prefix else _ended(given)
    try:
        folder = expanded(head or ".")
        if glob.has_magic(prefix):
            return Listing(typed, short(folder), (PathEntry(PathKind.PATTERN, visible_line(given), given),))
        found = [_entry(entry, lead) for entry in _matching(folder, prefix)]
    except OSError as error:
        what, hint = why(error)
        return Listing(typed, visible_line(head), complaint=f"{visible_line(head)}: {what}; {hint}")
    except DocumentError as error:
        return Listing(typed, visible_line(head), complaint=str(error))
    shown = visible_line(short(folder))
    around = () if prefix else _around(folder, lead, found)
    if not found:
        missing = f"is called {visible_line(prefix)}" if prefix else "is a folder or a document"
        return Listing(typed, shown, tuple(around), f"nothing in {shown} {missing}")
    entries = sorted(found, key=lambda entry: _rank(entry, prefix))[:_MOST]
    return Listing(typed, shown, (*around, *entries))


def _matching(folder: Path, prefix: str) -> Iterator["os.DirEntry[str]"]:
    """Entries that hold what is typed. Hidden ones, and files that hold no text, only when asked for."""
    wanted = prefix.casefold()
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name.casefold()
            if entry.name.startswith(".") and not prefix.startswith("."):
                continue
            if wanted in name and (prefix or name.endswith((*SUFFIXES, *TEXT_SUFFIXES)) or entry.is_dir()):
                yield entry


def _entry(entry: "os.DirEntry[str]", lead: str) -> PathEntry:
    name = visible_line(entry.name)
    try:
        if entry.is_dir():
            return PathEntry(PathKind.FOLDER, f"{name}{os.sep}", f"{lead}{entry.name}{os.sep}")
        size = entry.stat().st_size
    except OSError:  # a link to nothing, or a file gone since: it is listed, and reading it says why
        size = 0
    kind = PathKind.DOCUMENT if entry.name.casefold().endswith(SUFFIXES) else PathKind.OTHER
    return PathEntry(kind, name, f"{lead}{entry.name}", size)


def _around(folder: Path, lead: str, found: list[PathEntry]) -> Iterator[PathEntry]:
    """The folder itself and the one above it."""
    if any(entry.kind is not PathKind.OTHER for entry in found):
        yield PathEntry(PathKind.ALL, "Every document in here and in the folders below", lead or ".")
    above = folder.absolute().parent
    if above != folder.absolute():
        yield PathEntry(PathKind.UP, f"..{os.sep}", _ended(short(above)))


def _ended(path: str) -> str:
    return path if not path or path.endswith(os.sep) else f"{path}{os.sep}"


def _rank(entry: PathEntry, prefix: str) -> tuple[bool, bool, bool, NameOrder]:
    name = entry.name.casefold()
    return (
        name.rstrip(os.sep) != prefix.casefold(),
        not name.startswith(prefix.casefold()),
        entry.kind is not PathKind.FOLDER,
        by_name(name),
    )
