"""Names in the order in which people count: `part 2.md` before `part 10.md`."""

import re
from pathlib import PurePath

_NUMBER = re.compile("([0-9]+)")
Counted = tuple[tuple[str, int], ...]
NameOrder = tuple[tuple[Counted, ...], str]


def counted(name: str) -> Counted:
    """What a name is ordered by, whatever its case: texts and the numbers behind them, -1 where none is."""
    pieces = _NUMBER.split(name.casefold())
    return tuple(zip(pieces[::2], (*map(int, pieces[1::2]), -1), strict=True))


def by_name(path: str | PurePath) -> NameOrder:
    """What a path is ordered by: its folders one by one, then its name without the suffix."""
    pure = PurePath(path)
    return tuple(map(counted, (*pure.parts[:-1], pure.stem))), str(path)
