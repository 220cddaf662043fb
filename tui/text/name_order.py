"""Names in the order in which people count: `part 2.md` before `part 10.md`."""

import re
from pathlib import PurePath

_NUMBER = re.compile("([0-9]+)")
Counted = tuple[tuple[str, int, str], ...]
NameOrder = tuple[tuple[Counted, ...], str]


def counted(name: str) -> Counted:
    """What a name is ordered by, whatever its case: texts, and the length and digits of numbers behind them.

    A number may have more digits than Python makes a number of.
    """
    pieces = _NUMBER.split(name.casefold())
    if len(pieces) == 1:
        return ((pieces[0], -1, ""),)
    digits = [number.lstrip("0") for number in pieces[1::2]]
    return tuple(zip(pieces[::2], (*map(len, digits), -1), (*digits, ""), strict=True))


def by_name(path: str | PurePath) -> NameOrder:
    """What a path is ordered by: its folders one by one, then its name without the suffix."""
    pure = PurePath(path)
    return tuple(map(counted, (*pure.parts[:-1], pure.stem))), str(path)
