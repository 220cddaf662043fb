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
    ("『", "』"),
    ("《", "》"),
    ("»", "«"),
    ("‹", "›"),
    ("”", "”"),
    ("„", "”"),
)
_UNDERSCORES = ("__", "_")
_LAYERS = 6
"""Marks around a text taken off at most; keeps a wall of quotes from costing its square."""
_SENTENCE_END = re.compile(r"(?<=[\w\u0900-\u0dff)\]\"'])[.,;:!?。、।؟۔،؛]{1,3}\Z")
_WORD_END = re.compile(r"(?<=[\w\u0900-\u0dff])[.,;。、।۔،؛]\Z")
_ONE_WORD = re.compile(r"[\w\u0900-\u0dff'-]+(?:\.[\w'-]+)*[.,;。、।۔،؛]")
"""Vowel signs of Indic scripts (U+0900 to U+0DFF) end words too."""
_SPANISH_START = re.compile(r"\A[¿¡]+(?=.)")

_POWER = re.compile("(?<=[0-9])[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_ANY_POWER = re.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_MIXED_FRACTION = re.compile("(?<=[0-9])(?=[¼-¾⅐-⅞↉])")
_SAME_SIGNS = str.maketrans(
    {"⁄": "/", "×": "x", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "⇒": "=>", "ё": "е", "٫": ".", "٬": ","}
    | {"־": "-", "׳": "'", "״": '"', "ـ": "", "♯": "#", "♭": "b"}
)
"""Signs that keyboards lack, as they are typed; Russian writes ё as е, Arabic stretches words."""
_VOWEL_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]")
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0730-\u074a"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
)
_STACK = re.compile(f"([{_MARKS}]{{30}})[{_MARKS}]+")
"""More marks on one letter than any text has (UAX #15): to put them in order takes their number squared."""
_DOTTED_I = "i\u0307"
"""What the Turkish capital of dotted i is folded to."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text without the markup and quotes around it."""

    text: str
    in_backticks: bool
    """It stood in backticks: it is code, and its case counts."""


def tidied(text: str) -> Tidied:
    """NFKC, typographic dashes and apostrophes plain, white space collapsed, marks around it taken off."""
    text = " ".join(_composed(text).translate(_TYPOGRAPHIC).split())
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

    A text never becomes empty by it. `id!`, `C++` and `user?` keep their ends; sentences do not. Digits of
    every script are one.
    """
    plain = tidied(text).text
    plain = plain.replace("`", "") or plain
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold())
    if not plain.isascii():
        plain = _plain_signs(plain) or plain
    if " " in plain:
        return plain if is_code(plain) else _SENTENCE_END.sub("", plain)
    return _WORD_END.sub("", plain) if _ONE_WORD.fullmatch(plain) else plain


def with_powers(text: str) -> str:
    """The text with every raised number as it is typed: `x²` as `x^2`. `folded` does so after digits only."""
    return _ANY_POWER.sub(_typed_power, text)


def unpointed(text: str) -> str:
    """The text without the vowel points of Hebrew and Arabic: a reader's aid that most texts leave out."""
    return text if text.isascii() else _VOWEL_POINTS.sub("", text)


def in_turkish(text: str) -> str:
    """The text with I and İ in the small letters that Turkish has for them."""
    return text.replace("I", "ı").replace("İ", "i")


def folded_all(texts: Iterable[str]) -> frozenset[str]:
    """Texts as `grade` wants them in `known`."""
    return frozenset(folded(text) for text in texts)


def is_code(text: str) -> bool:
    """Whether a text is code by its marks; one that only ends a word of a sentence is punctuation."""
    words = text.split()
    inner = [word.rstrip(".:") for word in words] if len(words) > 1 else words
    return "`" in text or any(not CODE_MARKS.isdisjoint(word) for word in inner)


def _composed(text: str) -> str:
    """NFKC, but for what it would change in value: 10³ is not 103, and 1½ not 11/2."""
    if not text.isascii():
        text = _STACK.sub(r"\1", text)
        text = _MIXED_FRACTION.sub(" ", _POWER.sub(_typed_power, text))
    return unicodedata.normalize("NFKC", text)


def _typed_power(raised: re.Match[str]) -> str:
    return "^" + unicodedata.normalize("NFKC", raised[0]).replace("−", "-")


def _plain_signs(text: str) -> str:
    text = text.replace(_DOTTED_I, "i").translate(_SAME_SIGNS)
    text = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    return _SPANISH_START.sub("", text)


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
