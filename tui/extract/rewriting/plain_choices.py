"""Choices that stand below their question with no mark at all, one of them said again as the answer.

They are written as boxes; lines keep their number.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.extract.choices.answer_lines import labelled_answer, labels_answer, names_answer, unmarked
from tui.extract.choices.answer_texts import words_and_signs
from tui.extract.questions.asking import ends_asking
from tui.text.markdown import parse_markdown
from tui.text.signs import rare

SIGNS = ("ans", "Ans", rare("ANS", "N"))
_NAMED = re.compile(
    r"\n[ \t*_]{0,6}+(?=[TtCcRrAa])(?:[Tt]he )?(?:[Cc]orrect |[Rr]ight )?(?:[Aa]ns|ANS)[^\n]*"
)
_OFFER = re.compile(r"[ ]{0,3}(?![-*+>#|<\[(`~!]|\d{1,4}[.)]|[A-Ja-j][.):][ ])(?P<text>\S.{0,200}?)[ \t]*")
_FEWEST, _MOST = 2, 6
"""Choices of a question."""
_ROWS, _SHARE = 3, 0.5
"""Questions of a document that are answered so, and their share of all lines that name an answer."""
_BLOCKS = 2
"""Blocks of lines above an answer that are looked at: a remark may stand between."""
_SHORT = 3
"""Letters of an answer that may be the last words of a choice."""
_NOT = frozenset({"not", "no", "never", "none", "neither", "without", "cannot", "t"})
"""Words before the last ones of a choice that turn what these say; `t` ends the likes of `isn't`."""
_LABELLED = re.compile(r"[^\W\d_][\w ]{1,20}[:：][ \t]+\S")
"""`Level: easy`, which stands above choices and is none where they have no label."""
_CODE = re.compile(r"[\w.\[\]]+[ ]*[-+*/]?=[ ]|.*[;{:]$")
"""Code without a fence that the question is about."""


class _Row(NamedTuple):
    """The lines of choices, the one that is right, and the line that says so."""

    offers: range
    right: int
    answer: int
    sure: bool
    """Whether nothing above the first choice may be another one, or code that is asked about."""


def as_boxes(text: str) -> str:
    """The text with such choices as boxes, where several questions have them."""
    found = list(_NAMED.finditer(text))
    if len(found) < _ROWS:
        return text
    lines = text.split("\n")
    rows: list[_Row] = []
    number = done = 0
    for match in found:
        number += text.count("\n", done, match.start() + 1)
        done = match.start() + 1
        if row := _row(lines, number):
            rows.append(row)
    if len(rows) < max(_ROWS, _SHARE * len(found)):
        return text
    code = parse_markdown(text).code_lines
    for row in rows:
        if row.sure and code.isdisjoint(row.offers):
            for at in row.offers:
                lines[at] = f"- [{'x' if at == row.right else ' '}] {lines[at].strip()}"
            for at in range(row.offers.stop, row.answer):
                lines[at] = lines[at] if at in code else lines[at].lstrip(" ")
            lines[row.answer] = ""
    return "\n".join(lines)


def _row(lines: Sequence[str], answer: int) -> _Row | None:
    """The choices above an answer, one of which it says; None where it says none or they are marked."""
    match = labelled_answer(unmarked(lines[answer]))
    said = words_and_signs(match["value"]) if match and labels_answer(match["label"]) else ()
    end = answer
    for _ in range(_BLOCKS if said else 0):
        while end and not lines[end - 1].strip():
            end -= 1
        start = end
        while start and lines[start - 1].strip() and end - start <= _MOST:
            start -= 1
        offers = _offers(lines, start, end)
        texts = [(at, words_and_signs(lines[at])) for at in offers]
        right = [at for at, text in texts if text == said] or [at for at, text in texts if _ends(text, said)]
        if len(right) == 1:
            return _Row(offers, right[0], answer, _is_sure(lines, start, offers))
        end = start
    return None


def _offers(lines: Sequence[str], start: int, end: int) -> range:
    """The lines of a block below the last one that asks, or all of it where the line above it asks."""
    asking = [at for at in range(start, end) if ends_asking(lines[at])]
    above = next((lines[at] for at in range(start - 1, max(-1, start - 3), -1) if lines[at].strip()), "")
    first = asking[-1] + 1 if asking else start if ends_asking(above) else end
    first = _below_labels(lines, first, end)
    texts = [words_and_signs(line) for line in lines[first:end]]
    alike = len(set(texts)) < len(texts)
    if alike or not _FEWEST <= end - first <= _MOST or not all(map(_OFFER.fullmatch, lines[first:end])):
        return range(0)
    return range(first, end)


def _is_sure(lines: Sequence[str], start: int, offers: range) -> bool:
    """Whether the choices begin where they seem to: below no other line that asks, and with no code."""
    asking = [at for at in range(start, offers.start) if ends_asking(lines[at])]
    one = len(asking) <= 1 or any(map(names_answer, lines[asking[-2] : asking[-1]]))
    return one and _CODE.match(lines[offers.start].strip()) is None


def _below_labels(lines: Sequence[str], first: int, end: int) -> int:
    """Where choices begin below lines such as `Level: easy`; there if any choice has a label, too."""
    at = first
    while at < end and _LABELLED.match(lines[at].lstrip()):
        at += 1
    return first if at == end or any(_LABELLED.match(line.lstrip()) for line in lines[at:end]) else at


def _ends(offer: Sequence[str], said: Sequence[str]) -> bool:
    """Whether an answer says the last words of a choice, before which nothing turns them."""
    before, last = offer[: -len(said)], offer[-len(said) :]
    if last != said or not before or len("".join(said)) <= _SHORT:
        return False
    return before[-1].isalnum() and _NOT.isdisjoint(before)
