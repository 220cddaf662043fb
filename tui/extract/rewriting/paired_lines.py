"""Questions and answers that others mark line by line, as `Q:` and `A:`; lines keep their number.

`[Q] …` and `[A] …`, `Q) …` and `A) …`, `>> …` and `-> …`, and a line that asks above `: …` or `-> …`.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from tui.extract.questions.asking import asks, may_hold_mark
from tui.extract.rewriting.known_questions import known_questions
from tui.text.line_starts import lines_begun
from tui.text.markdown import parse_markdown
from tui.text.signs import RareSign, Sign, holds_any

_MOST_INDENTED = 4


def _begins_line(arrow: str) -> re.Pattern[str]:
    """What finds an arrow that begins a line, by its last character."""
    indented = "|".join(rf"(?<=\n{' ' * count}{arrow})" for count in range(_MOST_INDENTED + 1))
    return re.compile(f"{arrow[-1]}(?<={arrow})(?:{indented})")


_LETTERS = RareSign("Q", re.compile(r"Q(?:(?<=\[Q)|\d{0,3}[)])"))
_LETTERED = re.compile(r"Q(?<=\[Q)"), re.compile(r"Q\d{0,3}[)]")
_COLON = re.compile(r":(?<=\n:)[ \t]")
_TYPED, *_DRAWN = map(_begins_line, ("[-=]>", "→", "⇒"))
SIGNS: tuple[Sign, ...] = (_LETTERS, _COLON, _TYPED, "→", "⇒")
"""One of them is in every text that holds such lines; they begin with a plain sign, to be found quickly."""
_LEAD = r"[ ]{0,3}(?:[-*+][ ]+)?(?:\*\*)?"
_BEHIND = r"\d{0,3}%s(?:[*][*]|[.:])*(?:[ \t]+(?=\S)|[ \t]*(?=\n|\Z))"
_ARROW = rf"[ ]{{0,{_MOST_INDENTED}}}(?:->|=>|→|⇒)[ \t]*(?=[^\s>])"
_ASKED = re.compile(r"[ ]{0,3}(?:[-*+][ ]+|\d{1,4}[.)][ ]+)?(?P<bold>\*\*)?(?P<text>[^\s|<:#>-].{0,300})")
_ENDS = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|-{3,}|\*{3,}|_{3,})")
_OTHER_CHOICE = re.compile(r"B[)\]](?<!\w..)|\n[ \t]*(?:[-*+][ ]+)?(?:\*\*)?[(]?B[.]")
"""A second choice, beside which `A)` is the first one."""
_INDENT = re.compile(r"^(?:[ ]{1,4}|\t)")
_END = ":::"
"""What ends an answer, and heads nothing."""
_FEWEST, _SHARE, _HALF = 2, 0.75, 0.5
"""Pairs that there must be, their share of all lines so marked, and the share of those that ask.

Where half as many lines ask in other forms, the pairs belong to their answers.
"""
_MOST = 6
"""Lines over which a question may run."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How lines are marked; where nothing marks a question, it must ask right above its answer."""

    signs: tuple[re.Pattern[str], ...]
    """One of them is in every text with such lines."""
    answer: re.Pattern[str]
    begun: re.Pattern[str]
    """The same behind a line end, to be found in a whole text."""
    question: re.Pattern[str] | None = None
    lettered: bool = False
    """Whether the marks are letters, below which an answer goes on until the next one."""

    @staticmethod
    def of(signs: tuple[re.Pattern[str], ...], answer: str, question: str = "") -> "_Way":
        asked = re.compile(question) if question else None
        lettered = signs[0] in _LETTERED
        return _Way(signs, re.compile(answer), re.compile(f"\n{answer}"), asked, lettered)


_WAYS = (
    _Way.of(_LETTERED[:1], rf"{_LEAD}\[A{_BEHIND % ']'}", rf"{_LEAD}\[Q{_BEHIND % ']'}"),
    _Way.of(_LETTERED[1:], rf"{_LEAD}A{_BEHIND % '[)]'}", rf"{_LEAD}Q{_BEHIND % '[)]'}"),
    _Way.of((_TYPED, *_DRAWN), _ARROW, r"[ ]{0,3}>>[ \t]+(?=\S)"),
    _Way.of((_TYPED, *_DRAWN), _ARROW),
    _Way.of((_COLON,), r":[ \t]+(?=\S)"),
)


def as_marked(text: str) -> str:
    """The text with such lines as `Q: …` and `A: …`, where several are alike and hardly any stands alone."""
    for way in _WAYS:
        answers = list(lines_begun(text, way.begun)) if holds_any(text, way.signs) else []
        if len(answers) >= _FEWEST and not (way.lettered and _OTHER_CHOICE.search(text)):
            lines = text.split("\n")
            pairs = _pairs(lines, answers, way)
            code = parse_markdown(text).code_lines if len(pairs) >= _FEWEST else frozenset[int]()
            pairs = {answer: asked for answer, asked in pairs.items() if answer not in code}
            bare = _unanswered(lines, way) - code if pairs else frozenset[int]()
            if _are_many(lines, pairs, [at for at in answers if at not in code], way):
                return "\n".join(_written(lines, pairs, answers, way, bare))
    return text


def _pairs(lines: Sequence[str], answers: Sequence[int], way: _Way) -> dict[int, int]:
    """Answers and, for each, the line of its question."""
    pairs: dict[int, int] = {}
    behind = 0
    for answer in answers:
        asked = _asked_above(lines, answer, behind, way)
        behind = answer + 1
        if asked is not None:
            pairs[answer] = asked
    return pairs


def _unanswered(lines: Sequence[str], way: _Way) -> frozenset[int]:
    """The lines that letters mark as questions, answered or not."""
    if way.question is None or not way.lettered:
        return frozenset()
    return frozenset(at for at, line in enumerate(lines) if way.question.match(line))


def _asked_above(lines: Sequence[str], answer: int, behind: int, way: _Way) -> int | None:
    """The line of the question above an answer, from a line on; None where there is none."""
    if way.question is None:
        at = answer - 1 if answer and lines[answer - 1].strip() else answer - 2
        alone = at <= behind or not lines[at - 1].strip() or _ENDS.match(lines[at - 1])
        return at if at >= behind and alone and _asks_whole(lines[at]) else None
    for at in range(answer - 1, max(behind, answer - _MOST) - 1, -1):
        if way.question.match(lines[at]):
            return at
        if _ENDS.match(lines[at]):
            break
    return None


def _asks_whole(line: str) -> bool:
    """Whether a line is nothing but a question with its mark."""
    if not may_hold_mark(line):
        return False
    match = _ASKED.fullmatch(line.rstrip())
    return match is not None and match["text"].rstrip("*_ ")[-1:] in ("?", "？", "؟")


def _are_many(lines: Sequence[str], pairs: dict[int, int], answers: Sequence[int], way: _Way) -> bool:
    """Whether the pairs are what the document asks."""
    before = zip(answers[1:], answers, strict=False)
    more = (
        0
        if way.lettered
        else sum(at not in pairs and _goes_on(lines, range(last + 1, at)) for at, last in before)
    )
    alone = len(answers) - len(pairs) - more
    if len(pairs) < _FEWEST or len(pairs) < _SHARE * (len(pairs) + alone):
        return False
    asking = sum(asks(_bare(lines[at], way)) for at in pairs.values())
    others = known_questions(lines, set(pairs.values()))
    return asking >= _HALF * len(pairs) and others < _HALF * len(pairs)


def _goes_on(lines: Sequence[str], between: range) -> bool:
    """Whether lines between two answers all belong to the first, which the second then goes on."""
    return all(not lines[at].strip() or lines[at][0] in " \t" for at in between)


def _bare(line: str, way: _Way) -> str:
    """What a question asks, without its mark, number, point and bold around it."""
    if way.question is not None:
        return way.question.sub("", line, count=1)
    match = _ASKED.fullmatch(line.rstrip())
    said = match["text"] if match else line
    return said.removesuffix("**") if match and match["bold"] and said.endswith("**") else said


def _written(
    lines: Sequence[str], pairs: dict[int, int], answers: Sequence[int], way: _Way, bare: Set[int]
) -> Iterator[str]:
    """The lines with `Q:` and `A:`; where no letters mark them, text apart from an answer ends it.

    Questions that are `bare` have no answer.
    """
    asked, marked = {*pairs.values(), *bare}, set(answers)
    known = asked | marked
    answering = False
    for at, line in enumerate(lines):
        if at in asked:
            answering = False
            yield f"Q: {_bare(line, way)}"
        elif at in pairs:
            answering = not way.lettered
            yield f"A: {way.answer.sub('', line, count=1)}"
        elif answering and at in marked:
            yield way.answer.sub("- ", line, count=1)
        elif answering and not line.strip():
            answering = _goes_on_behind(lines, at, known)
            yield line if answering else _END
        else:
            yield _INDENT.sub("", line, count=1) if answering else line


def _goes_on_behind(lines: Sequence[str], at: int, known: Set[int]) -> bool:
    """Whether no text of another kind begins behind an empty line."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return not below.strip() or at + 1 in known or _INDENT.match(below) is not None
