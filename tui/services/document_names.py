"""How the cards of a deck made of several documents name these: by as much of a path as tells them apart."""

import os
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from tui.services.sources import Source
from tui.services.whereabouts import is_other

_NOWHERE: Mapping[str, str] = {}


def document_names(
    sources: Sequence[Source], known: Collection[str], lay: Mapping[str, str] = _NOWHERE
) -> tuple[str, ...]:
    """A name for each: a `known` one that is an end of its path, else the shortest end that is free.

    Where documents of known names `lay` is remembered: what lies there has that name, and no other document
    gets it as long as it does.
    """
    ends = [path_ends(source) for source in sources]
    names = _known_names(sources, ends, known, lay)
    shared = Counter(end for mine in ends for end in mine)
    taken = {*known, *names.values()}
    for at, mine in enumerate(ends):
        if at not in names:
            free = (end for end in mine if shared[end] == 1 and end not in taken)
            names[at] = next(free, mine[-1])
            taken.add(names[at])
    return tuple(names[at] for at in range(len(ends)))


def _known_names(
    sources: Sequence[Source], ends: Sequence[Sequence[str]], known: Collection[str], lay: Mapping[str, str]
) -> dict[int, str]:
    """The name of what lay there, else the longest known end, by the document's place; each is given once."""
    there = {lay[name]: name for name in known if name in lay}
    paths = [str(source.path.resolve()) if there and source.path else "" for source in sources]
    names = {at: there[path] for at, path in enumerate(paths) if path in there}
    present, given = frozenset(known), {*names.values()}
    for at, mine in enumerate(ends):
        if at in names:
            continue
        free = (end for end in reversed(mine) if end in present and end not in given)
        before = next((end for end in free if not _lies_elsewhere(lay.get(end), sources[at])), None)
        if before is not None:
            names[at] = before
            given.add(before)
    return names


def _lies_elsewhere(path: str | None, source: Source) -> bool:
    """Whether a file is where a document lay, and is not this one."""
    return path is not None and is_other(Path(path), [source])


def path_ends(source: Source) -> list[str]:
    """The ends of a document's path, shortest first."""
    if source.path is None:
        return [source.file_name]
    parts = Path(os.path.abspath(source.path)).parts[1:]  # noqa: PTH100  # takes `..` out, and follows no link
    return ["/".join(parts[at:]) for at in reversed(range(len(parts)))]
