"""Abbreviations that the library explains itself: “JavaScript (JS)”, “DI (dependency injection)”."""

import re
from collections.abc import Iterator

from tui.text.words import fold, words

_SHORT = re.compile(r" \(([^\W_][^\W_]{1,7})\)")
"""What may be short for the words before."""
_SHORT_FIRST = re.compile(r"\b([A-Z][A-Z0-9]{1,6})s? \(([^\W_]+(?:[ -][^\W_]+){1,7})\)")
"""What may be short for the words in the brackets behind it."""
_NAME = re.compile("[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)+")
"""JavaScript, createQueryBuilder."""
_CAPITALS = re.compile("^.|[A-Z]")
_LONGEST = 6
"""Initials of longer names stand for nothing anybody types."""
_LOOKED_BACK = 80
"""Characters before the brackets: more than eight words have."""


def explained(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each abbreviation that a text explains, with the words that it stands for, all folded."""
    if " (" not in text:
        return
    for found in _SHORT.finditer(text):
        before = text[max(0, found.start() - _LOOKED_BACK) : found.start()]
        yield from _explained(found[1], before)
    for found in _SHORT_FIRST.finditer(text):
        yield from _explained(found[1], found[2])


def initials_of(token: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a name in several parts may be shortened to."""
    if _NAME.fullmatch(token):
        initials = "".join(_CAPITALS.findall(token))
        if len(initials) <= _LONGEST:
            yield fold(initials), (fold(token),)


def _explained(short: str, long: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The last words before (or all behind) that the letters begin, one each; or the one they run through."""
    letters = fold(short)
    found = [word.text for word in words(long) if not word.part]
    last = found[-len(letters) :]
    if len(last) == len(letters) and "".join(word[0] for word in last) == letters:
        yield letters, tuple(dict.fromkeys(last))
    elif found and letters != found[-1] and found[-1][0] == letters[0] and _runs_through(letters, found[-1]):
        yield letters, (found[-1],)


def _runs_through(letters: str, word: str) -> bool:
    rest = iter(word)
    return len(letters) < len(word) and all(letter in rest for letter in letters)
