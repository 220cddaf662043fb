"""One text written in several ways that all mean the same: articles, spellings, units, numbers in words."""

import re

from tui.practice.grading.normalise import folded, is_code, tidied
from tui.practice.grading.number_words import IN_DIGITS, number_in_words
from tui.practice.grading.spelling import american

_ARTICLE = re.compile(r"(?:the|an?) (?=\w)", re.IGNORECASE)
_NAMED_A = re.compile(
    r"a (?:major|minor|flat|sharp|natural|dur|moll|positive|negative|level)\b", re.IGNORECASE
)
"""Keys, blood groups and marks: there, a is a name."""
_UNIT_SPACE = re.compile(r"(?<=\d) (?=[^\W\d_]{1,4}\b|[%°])")
_RANGE_SPACES = re.compile(r"(?<=\d) - (?=\d)")
_QUANTITY = re.compile(r"([+-]?\d[\d.,]*) ?((?:[^\W\d_]{1,6}[\w/^.-]*|°[a-z]|%))")
_CONTRACTIONS = (("can't", "can not"), ("cannot", "can not"), ("won't", "will not"), ("n't", " not"))
_GROUPED = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:,\d{3})+(?![\w,])")
_NUMBERED = re.compile(
    r"\b(utf|ucs|sha|md|aes|rsa|iso|iec|ieee|rfc|ipv|http|html|css|es|ecmascript|usb|mp|mpeg|covid|python|php"
    r"|java)[ -](?=\d)"
)
"""Names that are written with and without a space or hyphen before their number."""


def one_spelling(text: str, as_accepted: bool) -> str:
    """The folded text in the one form of all ways to write it: equal forms mean the same.

    English articles at the start go, in other languages they carry a gender; a capital A of an accepted text
    stays, it is a name there (A record). Numbers in words become digits, commas that group them go, as
    do spaces before units; negations are written out, and words spelt as Americans do. Of code, only
    the space before a unit goes (9.81 m/s).
    """
    plain = folded(text)
    if is_code(text):
        quantity = _QUANTITY.fullmatch(plain)
        return "".join(quantity.groups()) if quantity else plain
    bare = tidied(text).text
    if _ARTICLE.match(plain) and not _NAMED_A.match(plain) and not (as_accepted and bare.startswith("A ")):
        plain = _ARTICLE.sub("", plain, count=1)
    for short, long in _CONTRACTIONS:
        plain = plain.replace(short, long)
    plain = " ".join(map(_spelt, plain.split()))
    plain = _GROUPED.sub(lambda grouped: grouped[0].replace(",", ""), plain)
    return _UNIT_SPACE.sub("", _RANGE_SPACES.sub("-", _NUMBERED.sub(r"\1", plain)))


def _spelt(word: str) -> str:
    number = number_in_words(word)
    if number is not None:
        return str(number)
    return "-".join(IN_DIGITS.get(part) or american(part) for part in word.split("-"))
