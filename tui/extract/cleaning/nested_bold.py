"""Bold within bold: `**Which **one** of them?**` is in bold as a whole, `**A** or **B**` is not."""

import re

from tui.extract.cleaning.code_pieces import without_code

_SIGN = re.compile(r"\*\*|__")
_LEADS = frozenset(" \t(\"'„“«[")
"""What stands before bold that begins within a text."""


def ends_within(inner: str, mark: str) -> bool:
    """Whether bold that begins before a text ends within it: marks in code, and pairs of them, end none."""
    bare = without_code(inner)
    places = [found.start() for found in _SIGN.finditer(bare) if found[0] == mark]
    begins = (bare[at - 1 : at] in _LEADS and bare[at + 2 : at + 3].strip() for at in places[::2])
    ends = (bare[at - 1].strip() for at in places[1::2])
    return mark in bare and (not places or len(places) % 2 == 1 or not all(begins) or not all(ends))
