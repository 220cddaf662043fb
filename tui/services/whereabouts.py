"""Whether the documents that a deck was made of are still there, as others than those of a run."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from tui.services.sources import Source


class Whereabouts:
    """Where the documents of a run lie; the disk is looked at when it is asked."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = [source for source in sources if source.path]
        self._folders = {source.path.absolute().parent for source in self._sources if source.path}

    def has_other(self, file: str, lay: Mapping[str, str]) -> bool:
        """Whether a document of a deck lies where it `lay`, or under its name beside one of the run, unread.

        The name may begin with folders: then it is sought from as many folders above. What lies where another
        document of the deck lay is that one.
        """
        above = len(PurePath(file).parts) - 1
        roots = [(folder, *folder.parents)[above] for folder in self._folders if above <= len(folder.parents)]
        places = [*([Path(lay[file])] if file in lay else []), *(root / file for root in roots)]
        return any(
            is_other(place, self._sources) and not _is_of_another(place, file, lay) for place in places
        )


def _is_of_another(place: Path, file: str, lay: Mapping[str, str]) -> bool:
    resolved = str(place.resolve())
    return lay.get(file) != resolved and resolved in lay.values()


def is_other(place: Path, sources: Sequence[Source]) -> bool:
    """Whether a file is there that is none of these documents."""
    return place.exists() and not any(
        source.path and source.path.exists() and place.samefile(source.path) for source in sources
    )
