"""Both sides of a typed answer brought to one form, so that only what matters can differ."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

CODE_MARKS = frozenset("_(){}[]<>=/\\.:@#$")
"""A text with one of these inside is code."""

_TYPOGRAPHIC = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-"})
_PAIRS = (
    ("`", "`"),
    ("**", "**"),
    ("*", "*"),
    ("~~", "~~"),
    ('"', '"'),
    ("'", "'"),
    ("“", "”"),
    ("„", "“"),
    ("«", "»"),
    ("「", "」"),
)
_UNDERSCORES = ("__", "_")
_LAYERS = 6
"""Marks around a text taken off at most; keeps a wall of quotes from costing its square."""
_SENTENCE_END = re.compile(r"(?<=[\w)\]\"'])[.,;:!?。、]{1,3}\Z")
_WORD_END = re.compile(r"(?<=\w)[.,;。、]\Z")
_ONE_WORD = re.compile(r"[\w'-]+(?:\.[\w'-]+)*[.,;。、]")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text without the markup and quotes around it."""

    text: str
    in_backticks: bool
    """It stood in backticks: it is code, and its case counts."""


def tidied(text: str) -> Tidied:
    """NFKC, typographic dashes and apostrophes plain, white space collapsed, marks around it taken off."""
    text = " ".join(unicodedata.normalize("NFKC", text).translate(_TYPOGRAPHIC).split())
    in_backticks = False
    for _ in range(_LAYERS):
        mark = _mark_around(text)
        if not mark:
            break
        in_backticks = in_backticks or mark == "`"
        text = text[len(mark) : -len(mark)].strip()
    return Tidied(text, in_backticks)


def folded(text: str) -> str:
    """The form in which texts are compared when case does not count: tidied, folded, no end punctuation.

    A text never becomes empty by it. `id!`, `C++` and `user?` keep their ends; sentences do not.
    """
    plain = tidied(text).text
    plain = plain.replace("`", "") or plain
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold())
    if " " in plain:
        return plain if is_code(plain) else _SENTENCE_END.sub("", plain)
    return _WORD_END.sub("", plain) if _ONE_WORD.fullmatch(plain) else plain


def folded_all(texts: Iterable[str]) -> frozenset[str]:
    """Texts as `grade` wants them in `known`."""
    return frozenset(folded(text) for text in texts)


def is_code(text: str) -> bool:
    """Whether a text is code by its marks; one that only ends a word of a sentence is punctuation."""
    words = text.split()
    inner = [word.rstrip(".:") for word in words] if len(words) > 1 else words
    return "`" in text or any(not CODE_MARKS.isdisjoint(word) for word in inner)


def _mark_around(text: str) -> str:
    """The opening mark that the text stands in, or nothing. `__init__` is a name, not bold."""
    for opening, closing in _PAIRS:
        if _stands_in(text, opening, closing):
            return opening
    if " " in text:
        return next((mark for mark in _UNDERSCORES if _stands_in(text, mark, mark)), "")
    return ""


def _stands_in(text: str, opening: str, closing: str) -> bool:
    inner = text[len(opening) : -len(closing)]
    return (
        text.startswith(opening)
        and text.endswith(closing)
        and len(text) > len(opening) + len(closing)
        and bool(inner.strip(opening + closing + " "))
    )
