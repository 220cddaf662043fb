"""One-letter labels of other languages, `P:` and `R:`, written as `Q:` and `A:`, which all families know."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from tui.extract.cleaning.code_pieces import outside_code

_PAIRS = {
    "PR": "¿ã",
    "QR": "éà",
    "DR": "èà",
    "FA": "üäö",
    "FS": "å",
    "SC": "ı",
    "PO": "ę",
    "ВО": "и",
    "ПВ": "і",
    "HĐ": "Đ",
}
"""What stands for question and answer, pregunta and respuesta, Frage and Antwort, and signs of the language:
a text of it has one of them."""
_FEWEST = 2
"""Questions with an answer to each that make the letters labels."""
_LEAD = (
    r"^([ \t>]*(?:(?:[-*+]|\d{1,4}[.)]|#{1,6})[ \t]+)?"
    r"(?:[^\w\s*_`#<>|(\[\"'«-]{1,3}[ \t]+)?(?:\*\*|__|[*_])?)"
)
"""What may stand before a label: marks of containers and bold, and a sign."""
_BEHIND = r"(?=\d{0,3}[ ]?[:：]|\d{1,3}[.)])"
_ASKED = re.compile(r"[?]|^[ \t>]*+(?:#|\*\*\S|\d{1,4}[.)][ \t])", re.MULTILINE)
"""What asks without a letter: a question mark, a heading, a line in bold, a number."""
_IN_ITEM = re.compile(r"[ \t>]*+[-*+]")


@dataclass(frozen=True, slots=True)
class _Pair:
    """The letters of a language and the lines that they label."""

    asking: str
    answering: str
    signs: str
    line: re.Pattern[str]
    """A labelled line: what stands before its letter, the letter, and what follows."""
    likely: tuple[re.Pattern[str], ...]
    """Each letter with what may stand behind it: both are in every text that has labels."""

    @staticmethod
    def of(letters: str, signs: str) -> "_Pair":
        line = re.compile(rf"{_LEAD}([{letters}]){_BEHIND}(.*)$", re.MULTILINE)
        likely = tuple(re.compile(f"{letter}(?:[:1]| :)") for letter in letters)
        return _Pair(letters[0], letters[1], signs, line, likely)

    def may_label(self, text: str) -> bool:
        """Whether a text has signs of the language and the letters with what may stand behind them."""
        return any(sign in text for sign in self.signs) and all(one.search(text) for one in self.likely)

    def labels(self, text: str) -> bool:
        """Whether the letters label questions and answers in turn, and questions have their mark."""
        said = [(match[2], "?" in match[3]) for match in self.line.finditer(text)]
        asked = [marked for letter, marked in said if letter == self.asking]
        pairs = sum(
            letter == self.asking and after == self.answering for (letter, _), (after, _) in pairwise(said)
        )
        return pairs >= _FEWEST and pairs * 2 >= len(asked) and sum(asked) * 2 >= len(asked)

    def renamed(self) -> Callable[[str], str]:
        """A change that puts the letters every family knows for these, piece by piece in order.

        A letter of answers behind another one says something else, unless something was asked between them
        or both begin an item.
        """
        asked, before = False, ""

        def change(piece: str) -> str:
            nonlocal asked, before
            parts: list[str] = []
            done = 0
            for line in self.line.finditer(piece):
                asked = asked or _ASKED.search(piece, done, line.start()) is not None
                letter = line[2]
                if letter == self.asking:
                    letter, asked = "Q", True
                elif asked or (line[1] == before and _IN_ITEM.match(before)):
                    letter, asked, before = "A", "?" in line[3], line[1]
                parts += piece[done : line.start()], line[1], letter, line[3]
                done = line.end()
            asked = asked or _ASKED.search(piece, done) is not None
            return "".join((*parts, piece[done:]))

        return change


_KNOWN = tuple(_Pair.of(letters, signs) for letters, signs in _PAIRS.items())
_REPLIES = _Pair.of("QR", "¿ãéèà")
_REPLIED = re.compile(rf"[?][*_ \t]*\n(?:[ \t>]*\n)?(?=(?m:{_LEAD})R[ ]?[:：])")
"""A question and, below it, an answer with its letter, where the question has none."""


def with_known_letters(text: str) -> str:
    """The text with `Q` and `A` for the letters of another language, line by line; else as it is."""
    if text.isascii():
        return text
    for pair in _KNOWN:
        if pair.may_label(text) and pair.labels(text):
            return outside_code(text, pair.renamed())
    replied = any(sign in text for sign in _REPLIES.signs) and "R:" in text
    if replied and len(_REPLIED.findall(text)) >= _FEWEST:
        return outside_code(text, _REPLIES.renamed())
    return text
