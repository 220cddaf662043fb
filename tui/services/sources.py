"""Which documents a person means: files, folders, patterns, standard input."""

import glob
import os
import stat
import sys
from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tui.errors import DocumentError
from tui.files import why
from tui.model.limits import FILE_LIMIT
from tui.services.patterns import expanded
from tui.text.controls import visible_line
from tui.text.name_order import by_name
from tui.wording import plural

SUFFIXES = (".md", ".mdx", ".markdown", ".gift")
"""Files of a folder that are taken for documents; a file that is named is read whatever its suffix."""
TEXT_SUFFIXES = (".txt", ".text")
"""Files of a folder that may be documents, or anything else: they are read where they are named."""
FILES_LIMIT = 50_000
STDIN = "-"
STDIN_NAME = "stdin.md"
"""What a document on standard input is called; it says nothing of which document it is."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document by name; without a path it is standard input."""

    name: str
    """As the person gave it, or found below what was given."""
    path: Path | None

    @property
    def file_name(self) -> str:
        """Its name without folders."""
        return self.path.name if self.path else STDIN_NAME

    def read(self) -> bytes:
        """The bytes on disk. Raises: DocumentError in words, also for more than a document may have."""
        if self.path is None:
            return self._within_limit(sys.stdin.buffer.read(FILE_LIMIT + 1))
        try:
            self._require_document(self.path)
            return self._within_limit(self.path.read_bytes())
        except OSError as error:
            what, hint = why(error)
            raise DocumentError(f"{visible_line(self.name)}: cannot be read: {what}", hint) from error

    def _require_document(self, path: Path) -> None:
        """Look before opening: a pipe would be waited for, and a large file is not worth reading."""
        name = visible_line(self.name)
        if not path.exists():
            no_such = "matches no document" if glob.has_magic(self.name) else "no such document"
            what = "leads nowhere: it is a broken link" if path.is_symlink() else no_such
            raise DocumentError(f"{name}: {what}", "check the path")
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            os.listdir(path)  # noqa: PTH208  # tells why the system refuses, if it does
            raise DocumentError(f"{name}: it is a folder", "name a document")
        if not stat.S_ISREG(status.st_mode):
            raise DocumentError(f"{name}: it is a pipe or a device", "for a pipe: … | quizdeck extract -")
        if status.st_size > FILE_LIMIT:
            raise self._too_large()

    def _within_limit(self, data: bytes) -> bytes:
        if len(data) > FILE_LIMIT:
            raise self._too_large()
        return data

    def _too_large(self) -> DocumentError:
        name = visible_line(self.name) if self.path else "standard input"
        return DocumentError(f"{name}: larger than {FILE_LIMIT // 1024 // 1024} MiB", "split it into parts")


def gather(paths: Sequence[str]) -> tuple[Source, ...]:
    """The documents meant, each once, folders searched by name order.

    Raises: DocumentError for more documents than anybody can mean.
    """
    found: dict[str, Source] = {}
    for given in paths:
        for source in _sources(given):
            found.setdefault(os.path.realpath(source.path) if source.path else source.name, source)
            if len(found) > FILES_LIMIT:
                raise DocumentError(
                    f"{visible_line(given)}: these are more than {plural(FILES_LIMIT, 'document')}",
                    "name the folders you mean",
                )
    return tuple(found.values())


def passed_over(paths: Sequence[str], taken: Sequence[Source]) -> tuple[str, ...]:
    """Text files in the folders among some paths that are none of the documents taken, by name."""
    known = {os.path.realpath(source.path) for source in taken if source.path}
    folders = [path for path in paths if path != STDIN and Path(path).is_dir()]
    found = {path for folder in folders for path in _files(folder, TEXT_SUFFIXES, [])}
    return tuple(sorted((path for path in found if os.path.realpath(path) not in known), key=by_name))


def _sources(given: str) -> Iterator[Source]:
    if given == STDIN:
        yield Source(given, None)
        return
    path = Path(given)
    if path.is_dir():
        yield from _in_folder(given)
    elif not os.path.lexists(path) and glob.has_magic(given):
        yield from _matching(given)
    else:
        yield Source(given, path)


_INSTALLED = frozenset({"node_modules", "site-packages", "__pycache__"})
_ENVIRONMENT = "pyvenv.cfg"
"""A file of every virtual environment of Python."""


def _matching(pattern: str) -> Iterator[Source]:
    """What a pattern means that the shell did not expand; the pattern itself where it means nothing."""
    nothing = True
    for name in expanded(pattern):
        nothing = False
        if Path(name).is_dir():
            yield from _in_folder(name)
        else:
            yield Source(name, Path(name))
    if nothing:
        yield Source(pattern, Path(pattern))


def _in_folder(folder: str) -> Iterator[Source]:
    """Documents below a folder and folders that cannot be read."""
    unreadable: list[str] = []
    found = list(islice(_files(folder, SUFFIXES, unreadable), FILES_LIMIT + 1))
    for path in sorted(map(Path, (*found, *unreadable)), key=by_name):
        yield Source(str(path), path)


def _files(folder: str, suffixes: tuple[str, ...], unreadable: MutableSequence[str]) -> Iterator[str]:
    """The files below a folder that end so; folders that cannot be read go to `unreadable`.

    Links to folders are not followed. What is hidden below it is left out, and what others' programs were
    installed into.
    """
    for here, folders, files in os.walk(folder, onerror=lambda error: unreadable.append(str(error.filename))):
        if _ENVIRONMENT in files and here != folder:
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _INSTALLED]
        for name in files:
            if not name.startswith(".") and name.lower().endswith(suffixes):
                yield os.path.join(here, name)  # noqa: PTH118  # quicker where there are many
