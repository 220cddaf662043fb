"""Which ends of lines in a paragraph are the author's, and which only the edge of a page.

Markdown says that none of them means anything. Notes say otherwise: most paragraphs of several lines hold
one statement a line. Only those that were wrapped at a width flow together.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.text.cells import cells

_LONG = 45
"""Cells from which on a line may have been too long for the next word."""
_PAGE = 60
"""The narrowest page that is known by its lines alone."""
_WORDS = 3
"""A shorter line with fewer words before its end is no part of a sentence."""
_UNBROKEN = 2
"""Cells of a character of a script without spaces: lines of it may end at any."""
_ENDED = re.compile(r"(?:[.!?:;…。！？：；]|<br\s*/?>|https?:\S+)(?:[\"'”’»)\]*_`]|</?\w+\s*/?>)*\s*$")
"""A sentence, a line or an address."""
_LABEL = re.compile(r"[\w .()/-]{1,24}[:=–—]\s|[\w.()/-]{1,24}\s+[-→]+>?\s")
"""How a line begins that tells what it is about."""
_OPENING = "\"'“‘«(["


def flowing(lines: Sequence[str]) -> list[bool]:
    """For each line but the last whether its text goes on in the next, which only had no room there."""
    whole = _sentence_ends(lines[-1]) and not any(map(_sentence_ends, lines[:-1]))
    flows = [_goes_on(line, after, whole) for line, after in pairwise(lines)]
    full = _full(lines)
    page = max(map(cells, lines)) >= _PAGE
    if page and (any(flows) or (len(full) > 1 and all(full))):
        return [
            flow or (filled and not _LABEL.match(after))
            for flow, filled, after in zip(flows, full, lines[1:], strict=True)
        ]
    return flows


def _goes_on(line: str, after: str, whole: bool) -> bool:
    """Whether a sentence goes on: a small letter follows, and nothing ended before it.

    Short lines of small letters are mostly lists; `whole` says that the paragraph is one sentence.
    """
    if _ENDED.search(line) or not after.lstrip(_OPENING)[:1].islower() or _LABEL.match(after):
        return False
    return cells(line) >= _LONG or (whole and len(line.split()) >= _WORDS)


def _sentence_ends(line: str) -> bool:
    return _ENDED.search(line) is not None


def _full(lines: Sequence[str]) -> list[bool]:
    """For each line but the last whether the first word of the next would not have fitted the longest."""
    widest = max(map(cells, lines))
    return [cells(line) + _first_word(after) > widest for line, after in pairwise(lines)]


def _first_word(line: str) -> int:
    word = line.split(maxsplit=1)[0] if line.strip() else ""
    spaced = not word[:1].isalpha() or word[:1].lower() != word[:1].upper()
    return cells(word) + 1 if spaced else _UNBROKEN
