"""The words of a text as search knows them, each with its place in the text as it was written."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol, cast

import regex

WORD_LIMIT = 80
"""Longest word in characters; what is behind (encoded data, mostly) is not looked at."""

_LETTER = r"[\p{L}\p{N}\p{M}_\u200c\u200d]"
_TOKEN = regex.compile(
    rf"""(?<!{_LETTER})\p{{L}}(?:\+\+\p{{N}}*|\#)(?!{_LETTER})   # C++ C++20 C#
       | \.net(?!{_LETTER})
       | (?<!{_LETTER})@{_LETTER}+                               # @Entity
       | {_LETTER}+(?:['’]\p{{L}}{_LETTER}*)*                    # don't, user_id, createQueryBuilder
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
# The same in ASCII, where the standard library's engine takes a third of the time.
_ASCII_TOKEN = re.compile(
    r"(?<!\w)[a-z](?:\+\+\d*|\#)(?!\w)|\.net(?!\w)|(?<!\w)@\w+|\w+(?:'[a-z]\w*)*", re.ASCII | re.IGNORECASE
)
_SIMPLE_TOKEN = re.compile(r"\w+(?:'[A-Za-z]\w*)*", re.ASCII)
"""Enough where no word has a sign of its own."""
_SPACED = "".join(chr(code) if re.match(r"\w", chr(code), re.ASCII) else " " for code in range(128))
"""What divides such words, as spaces; enough where no word has an apostrophe either."""
_CUT = regex.compile(r"[_'’@.]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})")
_CJK = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー"
_RUN = regex.compile(rf"(?P<cjk>[{_CJK}]+)|[^{_CJK}]+")
_ACCENT = regex.compile(r"[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff]")
_DROPPED = regex.compile(r"[\s'’\u200c\u200d]")
# Letters that Unicode does not take apart into a base and an accent.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


class Word(NamedTuple):
    """A word folded, and where it stands; a plain tuple because a library has millions."""

    text: str
    start: int
    end: int
    part: bool
    """Whether it is a piece of a longer word that is listed too."""


def fold(text: str) -> str:
    """The text as it is compared: compatibility forms, case and accents aside (NFKC at the end)."""
    if text.isascii():
        return text.lower()
    for _ in range(2):  # folding the case of a compatibility form may give another one
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFKC", _ACCENT.sub("", text).translate(_PLAIN))


def words(text: str) -> tuple[Word, ...]:
    """Every word in reading order; a word with parts (camelCase, snake_case, @name) comes before them.

    `c++`, `c#`, `.net` and `@name` keep their signs. Chinese, Japanese and Korean runs give pairs of
    neighbouring characters, and their last character as a part, so that one character alone is found too.
    """
    found: list[Word] = []
    for token in _pattern(text).finditer(text):
        at = token.start()
        found.extend(Word(word, at + start, at + end, part) for word, start, end, part in _pieces(token[0]))
    return tuple(found)


def word_set(text: str) -> dict[str, bool]:
    """Each word once, and whether it stands anywhere by itself (not only as a part)."""
    found: dict[str, bool] = {}
    for token in set(tokens(text)):
        for word, whole in token_words(token):
            found[word] = found.get(word, False) or whole
    return found


def tokens(text: str) -> list[str]:
    """The words as they are written, in reading order, not taken apart."""
    pattern = _pattern(text)
    if pattern is _SIMPLE_TOKEN and "'" not in text:
        return text.translate(_SPACED).split()  # in two thirds of the time
    return pattern.findall(text)


@lru_cache(maxsize=1 << 16)
def token_words(token: str) -> tuple[tuple[str, bool], ...]:
    """The words of a token, folded, and whether each stands by itself in it."""
    if _is_plain(token):
        return ((token.lower(), True),)  # nearly all, and quicker than by looking for parts
    found: dict[str, bool] = {}
    for word, _, _, part in _pieces(token):
        found[word] = found.get(word, False) or not part
    return tuple(found.items())


def _is_plain(token: str) -> bool:
    """Whether it is a number, or lower case but for its first letter, and so one word without parts."""
    ordinary = token.isascii() and token.isalnum() and len(token) <= WORD_LIMIT
    return ordinary and (len(token) == 1 or token[1:].islower() or token.isdigit())


class _Pattern(Protocol):
    def findall(self, text: str, /) -> list[str]: ...

    def finditer(self, text: str, /) -> Iterator[re.Match[str]]: ...


def _pattern(text: str) -> _Pattern:
    """What finds the tokens of a text fastest."""
    if not text.isascii():
        return cast(_Pattern, _TOKEN)
    signs = "+" in text or "#" in text or "@" in text or ("." in text and ".net" in text.lower())
    return _ASCII_TOKEN if signs else _SIMPLE_TOKEN


@lru_cache(maxsize=1 << 16)
def _pieces(token: str) -> tuple[Word, ...]:
    """The token's words, with places counted from its start."""
    runs = list(_RUN.finditer(token)) if not token.isascii() else []
    if not any(run["cjk"] for run in runs):
        return _whole_and_parts(token, 0)
    found: list[Word] = []
    for run in runs:
        found.extend((_pairs if run["cjk"] else _whole_and_parts)(run[0], run.start()))
    return tuple(found)


def _pairs(run: str, at: int) -> tuple[Word, ...]:
    last = len(run) - 1
    if not last:
        return (Word(_clean(run), at, at + 1, False),)
    pairs = [Word(_clean(run[here : here + 2]), at + here, at + here + 2, False) for here in range(last)]
    return (*pairs, Word(_clean(run[last]), at + last, at + last + 1, True))


def _whole_and_parts(token: str, at: int) -> tuple[Word, ...]:
    if not any(char.isalnum() for char in token):
        return ()
    whole = Word(_clean(token), at, at + len(token), False)
    spans = _cuts(token)
    if token[0] == "@":
        spans = list(dict.fromkeys([(1, len(token)), *spans]))
    parts = (Word(_clean(token[start:end]), at + start, at + end, True) for start, end in spans)
    return (whole, *(part for part in parts if len(part.text) > 1 and part.text != whole.text))


def _cuts(token: str) -> list[tuple[int, int]]:
    """Where the parts of a name stand; only as far as words go, so that a blob of data gives no thousand."""
    cuts = [(cut.start(), cut.end()) for cut in _CUT.finditer(token[:WORD_LIMIT])]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(token)]
    return list(zip(starts, ends, strict=True))


def _clean(token: str) -> str:
    return str(_DROPPED.sub("", fold(token[:WORD_LIMIT])))[:WORD_LIMIT]
