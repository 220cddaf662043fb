"""One-letter labels of other languages, `P:` and `R:`, written as `Q:` and `A:`, which all families know."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from tui.extract.code_pieces import outside_code

_PAIRS = ("PR", "QR", "DR", "FA", "FS", "SC", "PO", "VA", "TJ", "ВО", "ПВ", "HĐ")
"""What stands for question and answer: pregunta and respuesta, domanda and risposta, Frage and Antwort …"""
_FEWEST = 2
"""Questions with an answer to each that make the letters labels."""
_LEAD = (
    r"^([ \t>]*(?:(?:[-*+]|\d{1,4}[.)]|#{1,6})[ \t]+)?"
    r"(?:[^\w\s*_`#<>|(\[\"'«-]{1,3}[ \t]+)?(?:\*\*|__|[*_])?)"
)
"""What may stand before a label: marks of containers and bold, and a sign."""
_BEHIND = r"(?=\d{0,3}[ ]?[:：]|\d{1,3}[.)])"


@dataclass(frozen=True, slots=True)
class _Pair:
    """The letters of a language and the lines that they label."""

    asking: str
    answering: str
    line: re.Pattern[str]
    """A labelled line: what stands before its letter, the letter, and what follows."""

    @staticmethod
    def of(letters: str) -> "_Pair":
        return _Pair(letters[0], letters[1], re.compile(rf"{_LEAD}([{letters}]){_BEHIND}(.*)$", re.MULTILINE))

    def labels(self, text: str) -> bool:
        """Whether the letters label questions and answers in turn, and questions have their mark."""
        said = [(match[2], "?" in match[3]) for match in self.line.finditer(text)]
        asked = [marked for letter, marked in said if letter == self.asking]
        pairs = sum(
            letter == self.asking and after == self.answering for (letter, _), (after, _) in pairwise(said)
        )
        return pairs >= _FEWEST and pairs * 2 >= len(asked) and sum(asked) * 2 >= len(asked)

    def renamed(self) -> Callable[[str], str]:
        """A change that puts the letters every family knows for these."""
        letters = {self.asking: "Q", self.answering: "A"}
        return lambda piece: self.line.sub(lambda line: f"{line[1]}{letters[line[2]]}{line[3]}", piece)


_KNOWN = tuple(map(_Pair.of, _PAIRS))
_REPLIES = _Pair.of("QR")
_REPLIED = re.compile(rf"[?][*_ \t]*\n(?:[ \t>]*\n)?(?=(?m:{_LEAD})R[ ]?[:：])")
"""A question and, below it, an answer with its letter, where the question has none."""


def with_known_letters(text: str) -> str:
    """The text with `Q` and `A` for the letters of another language, line by line; else as it is."""
    for pair in _KNOWN:
        if _may_label(text, pair.answering) and _may_label(text, pair.asking) and pair.labels(text):
            return outside_code(text, pair.renamed())
    if "R:" in text and len(_REPLIED.findall(text)) >= _FEWEST:
        return outside_code(text, _REPLIES.renamed())
    return text


def _may_label(text: str, letter: str) -> bool:
    return f"{letter}:" in text or f"{letter}1" in text or f"{letter} :" in text or f"{letter}：" in text
