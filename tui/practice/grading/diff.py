"""What differs between a response and what was wanted, letter by letter, for showing a slip."""

from difflib import SequenceMatcher
from enum import StrEnum

_LONGEST = 300
"""Characters on either side; longer texts differ as wholes, because comparing costs their product."""


class DiffOp(StrEnum):
    """What a piece of text is to the response."""

    SAME = "same"
    EXTRA = "extra"
    """Typed, not wanted."""
    MISSING = "missing"
    """Wanted, not typed."""


def diff(given: str, expected: str) -> tuple[tuple[DiffOp, str], ...]:
    """The way from the response to what was wanted, case aside.

    Same and extra pieces joined are the response; same and missing ones, case aside, what was wanted.
    """
    if max(len(given), len(expected)) > _LONGEST:
        whole = [(DiffOp.EXTRA, given), (DiffOp.MISSING, expected)]
        return ((DiffOp.SAME, given),) if given == expected else tuple(step for step in whole if step[1])
    left = [char.casefold() for char in given]
    right = [char.casefold() for char in expected]
    pieces: list[tuple[DiffOp, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append((DiffOp.SAME, given[i1:i2]))
            continue
        if i2 > i1:
            pieces.append((DiffOp.EXTRA, given[i1:i2]))
        if j2 > j1:
            pieces.append((DiffOp.MISSING, expected[j1:j2]))
    return tuple(pieces)
