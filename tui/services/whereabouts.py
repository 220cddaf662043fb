"""Whether the documents that a deck was made of are still there, as others than those of a run."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path, PurePath

from tui.services.sources import Source


class Whereabouts:
    """Where the documents of a run lie; the disk is looked at when it is asked."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._paths = [source.path for source in sources if source.path]
        self._roots: dict[int, list[Path]] = {}

    def has_other(self, file: str, lay: Mapping[str, str]) -> bool:
        """Whether a document of a deck lies where it `lay`, or under its name beside one of the run, unread.

        The name may begin with folders: then it is sought from as many folders above. What lies where another
        document of the deck lay is that one.
        """
        places = [root / file for root in self._above(len(PurePath(file).parts) - 1)]
        places += [Path(lay[file])] if file in lay else []
        others = (place for place in places if (there := _file(place)) and there not in self._files)
        return not all(_is_of_another(place, file, lay) for place in others)

    def has_read(self, path: str) -> bool:
        """Whether the document that lay at a path is of the run."""
        return path in self._resolved

    def _above(self, levels: int) -> list[Path]:
        """So many folders above those of the documents, each once."""
        if levels not in self._roots:
            folders = {path.absolute().parent for path in self._paths}
            lines = ((folder, *folder.parents) for folder in folders)
            self._roots[levels] = list({line[levels] for line in lines if levels < len(line)})
        return self._roots[levels]

    @cached_property
    def _resolved(self) -> frozenset[str]:
        return frozenset(str(path.resolve()) for path in self._paths)

    @cached_property
    def _files(self) -> frozenset[tuple[int, int]]:
        return frozenset(found for found in map(_file, self._paths) if found)


def _is_of_another(place: Path, file: str, lay: Mapping[str, str]) -> bool:
    resolved = str(place.resolve())
    return lay.get(file) != resolved and resolved in lay.values()


def is_other(place: Path, sources: Sequence[Source]) -> bool:
    """Whether a file is there that is none of these documents."""
    there = _file(place)
    return there is not None and not any(source.path and _file(source.path) == there for source in sources)


def _file(path: Path) -> tuple[int, int] | None:
    """What tells a file, under whatever name, from others; None where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
