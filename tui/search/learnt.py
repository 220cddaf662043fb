"""Abbreviations that the library explains itself: “JavaScript (JS)”, “DI (dependency injection)”."""

import re
from collections.abc import Iterator

from tui.text.words import fold, words

_BEHIND = re.compile(r"((?:[^\W_]+[ -]){0,7}[^\W_]+) \(([^\W_][^\W_]{1,7})\)")
"""Words, and in brackets what may be short for them."""
_BEFORE = re.compile(r"\b([A-Z][A-Z0-9]{1,6})s? \(([^\W_]+(?:[ -][^\W_]+){1,7})\)")
"""What may be short for the words in the brackets behind it."""
_NAMES = re.compile(r"\b[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)+\b")
"""JavaScript, createQueryBuilder."""
_CAPITALS = re.compile("^.|[A-Z]")
_LONGEST = 6
"""Initials of longer names stand for nothing anybody types."""


def abbreviations(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each abbreviation with the words that it stands for, all folded."""
    if "(" in text:
        for found in _BEHIND.finditer(text):
            yield from _explained(found[2], found[1])
        for found in _BEFORE.finditer(text):
            yield from _explained(found[1], found[2])
    for name in _NAMES.findall(text):
        initials = "".join(_CAPITALS.findall(name))
        if len(initials) <= _LONGEST:
            yield fold(initials), (fold(name),)


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
