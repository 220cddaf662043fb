"""From a path to a deck in steps that can be looked at: choose, preview, accept.

Extraction is loaded with the first document: its parsers take long, and only who extracts should wait.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import DocumentError
from tui.files import why
from tui.services.finds import Accepted, Preview, Taken
from tui.services.library import LibraryService
from tui.services.path_listing import Listing, expanded, list_paths, short
from tui.services.sources import SUFFIXES, Source, gather
from tui.text.controls import visible_line
from tui.wording import listing

if TYPE_CHECKING:
    from tui.services.previews import Previews

_MOST_ENTRIES = 200_000
"""Files and folders below a folder from which on nobody means all of it."""
Stopped = Callable[[], bool]


def _never() -> bool:
    return False


class DocumentService:
    """Reads documents and writes the decks that were accepted; remembers the folder of the session."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._loaded: Previews | None = None
        self.folder = _start()
        """What a path begins with, ending in a separator."""

    def list_paths(self, typed: str) -> Listing:
        """What can be chosen while a path is typed."""
        return list_paths(typed)

    def choose(self, typed: str, stopped: Stopped = _never) -> tuple[Source, ...]:
        """The documents that a path means; their folder is remembered.

        Raises: DocumentError where there is none, there are too many, or `stopped()` became true.
        """
        path = expanded(typed)
        if path.is_dir():
            _require_bounded(path, stopped)
        sources = gather([str(path)])
        if not sources:
            raise DocumentError(
                f"{visible_line(short(path))} holds no document", f"they end in {listing(SUFFIXES, 'or')}"
            )
        folder = path if path.is_dir() else path.parent
        self.folder = f"{short(folder).rstrip(os.sep)}{os.sep}"
        return tuple(_named(source) for source in sources)

    def preview(self, source: Source, family: str | None = None) -> Preview:
        """Read a document, as that family or by its evidence; nothing is written. Raises: QuizdeckError."""
        return self._previews.preview(source, family)

    def accept(self, preview: Preview) -> Accepted:
        """Write the deck of a preview. Raises: QuizdeckError."""
        return self._previews.accept(preview)

    def accept_all(
        self,
        sources: Sequence[Source],
        family: str | None,
        progress: Callable[[int, int, str], None],
        stopped: Stopped = _never,
    ) -> Iterator[Taken]:
        """Write the deck of every document, each when the next is asked for.

        `progress` hears how many are done, of how many, and which is next.
        """
        return self._previews.accept_all(sources, family, progress, stopped)

    def report(self, preview: Preview) -> str:
        """The account of a document, as the command line gives it; safe to show."""
        return self._previews.report(preview)

    def families(self) -> dict[str, str]:
        """The families that a document can be read as, and how their questions are written, as Markdown."""
        return self._previews.families()

    @property
    def _previews(self) -> "Previews":
        from tui.services.previews import Previews  # noqa: PLC0415  # loads the parsers, see above

        if self._loaded is None:
            self._loaded = Previews(self._library)
        return self._loaded


def _start() -> str:
    try:
        return f"{short(Path.cwd()).rstrip(os.sep)}{os.sep}"
    except OSError:  # the folder the program was started in is gone
        return f"~{os.sep}"


def _named(source: Source) -> Source:
    return replace(source, name=visible_line(short(source.path))) if source.path else source


def _require_bounded(folder: Path, stopped: Stopped) -> None:
    """Refuse a folder that nobody can mean all of. Raises: DocumentError."""
    waiting, entries = [folder], 0
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                for entry in found:
                    entries += 1
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(Path(entry.path))
        except OSError as error:
            if not entries:
                what, hint = why(error)
                raise DocumentError(f"{visible_line(short(folder))}: {what}", hint) from error
        if stopped():
            raise DocumentError("stopped")
        if entries > _MOST_ENTRIES:
            raise DocumentError(
                f"{visible_line(short(folder))} holds more than {_MOST_ENTRIES:,} files and folders",
                "choose a folder nearer to the documents",
            )
