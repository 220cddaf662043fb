"""How the cards of a deck made of several documents name these: by as much of a path as tells them apart."""

import os
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

from tui.services.sources import Source


def document_names(sources: Sequence[Source], known: Collection[str]) -> tuple[str, ...]:
    """A name for each: a `known` one that is an end of its path, else the shortest end that is free."""
    ends = [path_ends(source) for source in sources]
    names = _known_names(ends, known)
    shared = Counter(end for mine in ends for end in mine)
    taken = {*known, *names.values()}
    for at, mine in enumerate(ends):
        if at not in names:
            free = (end for end in mine if shared[end] == 1 and end not in taken)
            names[at] = next(free, mine[-1])
            taken.add(names[at])
    return tuple(names[at] for at in range(len(ends)))


def _known_names(ends: Sequence[Sequence[str]], known: Collection[str]) -> dict[int, str]:
    """The longest known end of each path, by the document's place; each is given once."""
    present, given = frozenset(known), set[str]()
    names: dict[int, str] = {}
    for at, mine in enumerate(ends):
        before = next((end for end in reversed(mine) if end in present and end not in given), None)
        if before is not None:
            names[at] = before
            given.add(before)
    return names


def path_ends(source: Source) -> list[str]:
    """The ends of a document's path, shortest first."""
    if source.path is None:
        return [source.file_name]
    parts = Path(os.path.abspath(source.path)).parts[1:]  # noqa: PTH100  # takes `..` out, and follows no link
    return ["/".join(parts[at:]) for at in reversed(range(len(parts)))]
