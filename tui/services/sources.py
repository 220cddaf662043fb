"""Which documents a person means: files, folders, patterns, standard input."""

import glob
import sys
from dataclasses import dataclass
from pathlib import Path

from tui.errors import DocumentError
from tui.files import why
from tui.wording import plural

SUFFIXES = (".md", ".mdx", ".markdown")
"""Files of a folder that are taken for documents; a file that is named is read whatever its suffix."""
SIZE_LIMIT = 16 * 1024 * 1024
"""Bytes of a document."""
FILES_LIMIT = 10_000
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A document by name; without a path it is standard input."""

    name: str
    """As the person gave it, or found below what was given."""
    path: Path | None

    @property
    def file_name(self) -> str:
        """Its name without folders."""
        return self.path.name if self.path else "stdin.md"

    def read(self) -> bytes:
        """The bytes on disk. Raises: DocumentError in words."""
        if self.path is None:
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        try:
            if not self.path.is_file():
                raise DocumentError(f"{self.name}: no such document", "check the path")
            if self.path.stat().st_size > SIZE_LIMIT:
                raise DocumentError(
                    f"{self.name}: larger than {SIZE_LIMIT // 1024 // 1024} MiB", "split it into parts"
                )
            return self.path.read_bytes()
        except OSError as error:
            what, hint = why(error)
            raise DocumentError(f"{self.name}: cannot be read: {what}", hint) from error


def gather(paths: list[str]) -> tuple[Source, ...]:
    """The documents meant, each once, folders searched by name order.

    Raises: DocumentError for a folder with more files than anybody can mean.
    """
    found: dict[str, Source] = {}
    for given in paths:
        for source in _sources(given):
            found.setdefault(str(source.path.resolve()) if source.path else source.name, source)
    return tuple(found.values())


def _sources(given: str) -> list[Source]:
    path = Path(given)
    if given == STDIN:
        return [Source(given, None)]
    if path.is_dir():
        return _in_folder(path)
    if not path.exists() and glob.has_magic(given):
        matched = sorted(glob.glob(given, recursive=True))  # noqa: PTH207  # the pattern is the person's, whole
        return [Source(name, Path(name)) for name in matched if Path(name).is_file()] or [Source(given, path)]
    return [Source(given, path)]


def _in_folder(folder: Path) -> list[Source]:
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and not _hidden(path.relative_to(folder)) and path.is_file()
    )
    if len(paths) > FILES_LIMIT:
        raise DocumentError(
            f"{folder} holds {plural(len(paths), 'document')}, more than {FILES_LIMIT:,}",
            "name the folders you mean",
        )
    return [Source(str(path), path) for path in paths]


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
