"""Patterns of many alternatives, written so that few of them are tried."""

import re
from collections.abc import Callable, Iterable

_TOLD_BY = 3
"""Letters by which most texts are told."""
_REMEMBERED = 4096
"""Such beginnings; texts begin in few ways."""
_NO_LETTERS = " \t#*_`>-+|<([{}])\"'.:;!=/⬆↑0123456789"
"""What texts mostly begin with that do not begin with a letter."""


def by_letter(patterns: str) -> str:
    """The same alternatives parted by their first letters: of a text that begins otherwise few are tried."""
    ends: dict[str, list[str]] = {}
    for pattern in patterns.split("|"):
        ends.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in ends.items())


def beginning(pattern: re.Pattern[str], words: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text begins as a pattern says, which is not tried where its first letters tell that it fails.

    Those that the pattern lets a text begin with are of `words`, in lower case and two at least; before them
    it takes what is no letter, and behind a word of one letter as well.
    """
    starts = tuple({word[:_TOLD_BY] for word in words})
    match = pattern.match

    is_other = _Others(starts)

    def begins(text: str) -> bool:
        if is_other[text[:_TOLD_BY]]:
            return False
        return not is_other[text.lstrip(_NO_LETTERS)[:_TOLD_BY]] and match(text) is not None

    return begins


class _Others(dict[str, bool]):
    """Beginnings, and whether no text that begins so begins with any of some words."""

    def __init__(self, starts: tuple[str, ...]) -> None:
        super().__init__()
        self._starts = starts

    def __missing__(self, start: str) -> bool:
        plain = len(start) == _TOLD_BY and start.isascii() and start.isalpha()
        other = not start or (plain and not start.lower().startswith(self._starts))
        if len(self) < _REMEMBERED:
            self[start] = other
        return other
