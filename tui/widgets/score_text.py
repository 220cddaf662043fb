"""A score in words: headline, tables, misses."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from rich.cells import cell_len
from textual.content import Content

from tui.model.card import Kind
from tui.model.grade import Mark, PartMark
from tui.model.response import OpenResponse
from tui.practice.responses import right_answer_text, shown_response_text
from tui.practice.scoring import Asked, Part, Score
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.widgets.cut import cut
from tui.widgets.deck_line import bar
from tui.widgets.verdict_view import typed_lines
from tui.wording import clock_time, one_line, percent, plural

_ROOM = 58
"""Cells that the widest line takes."""
_COUNTED = 22
"""Cells of a share and of questions, up to 999."""
_BAR = 10
_NAME = 20
_ANSWER = 300


class Attempt(Protocol):
    """An earlier quiz, as the results compare with it."""

    @property
    def on(self) -> date:
        """Local day it was taken."""
        ...

    @property
    def grade(self) -> float:
        """Mean grade over every question planned, from 0 to 1."""
        ...

    @property
    def asked(self) -> int:
        """Questions planned."""
        ...


def score_headline(score: Score) -> Content:
    """`82 %   9 right of 11 questions   passed`."""
    if score.grade is None:
        return Content.styled("No question was answered.", "bold")
    figures = Content.styled(f"{percent(score.grade)}", "bold") + Content("  ") + bar(score.grade, 20)
    counts = Content(f"   {score.whole.right} right of {plural(score.whole.asked, 'question')}")
    if score.never_shown:
        return figures + counts + Content(f", {score.never_shown} never shown")
    return (
        figures + counts + (Content("") if score.passed is None else Content("   ") + _passed(score.passed))
    )


def _passed(passed: bool) -> Content:
    if passed:
        return Content.styled("✓ passed", "bold $text-success")
    return Content.styled("✗ not passed", "bold $text-error")


def held_text(score: Score, pass_percent: int | None) -> Content:
    """The share of every question planned, where some were never shown, and whether it passed; else empty."""
    if not score.never_shown or score.grade is None:
        return Content("")
    planned = plural(score.whole.asked + score.never_shown, "question")
    share = Content(f"{percent(score.of_planned)} of all {planned}")
    if score.passed is None or pass_percent is None:
        return share
    return _passed(score.passed) + Content(": ") + share + Content(f", and {pass_percent} % were needed")


def time_text(score: Score) -> Content:
    """`3:20 minutes, 10 s a question`, `50 s, 10 s a question`; empty where nothing was asked."""
    if not score.whole.asked:
        return Content("")
    spent = score.duration_ms / 1000
    each = _seconds(spent / score.whole.asked)
    return Content.styled(f"{_seconds(spent)}, {each} a question", "dim")


def earlier_text(earlier: Sequence[Attempt], grade: float, room: int = _ROOM) -> Content:
    """Earlier quizzes on the same cards and how this one compares, by every question planned."""
    if not earlier:
        return Content("")
    lines = [Content.styled("Earlier, from the same cards", "bold $text-primary")]
    for one in earlier:
        share = f"{percent(one.grade):>6}"
        day = f"  {one.on.day:>2} {one.on:%b}  "
        shown = _bar(one.grade, room - _COUNTED - len(day))
        lines.append(Content(day) + shown + Content(f"{share}   {plural(one.asked, 'question')}"))
    return Content("\n").join([*lines, Content(f"  {_compared(earlier, grade)}")])


def _compared(earlier: Sequence[Attempt], grade: float) -> str:
    points = round(grade * 100) - round(earlier[-1].grade * 100)
    way = "more" if points > 0 else "less"
    words = f"{plural(abs(points), 'point')} {way} than last time" if points else "As last time"
    best = ", the best so far" if grade > max(one.grade for one in earlier) else ""
    return f"{words}{best}."


def names_width(parts: Iterable[tuple[str, Part]]) -> int:
    """Cells of the widest name as `parts_table` shows it, so that several tables stand in line."""
    return max((cell_len(_name(name)) for name, _ in parts), default=0)


def _name(name: str) -> str:
    return cut(visible_line(name or "No topic"), _NAME).plain


def _bar(share: float, room: int) -> Content:
    """A bar where there is room for one."""
    return bar(share) if room >= _BAR else Content("")


def parts_table(title: str, parts: Sequence[tuple[str, Part]], width: int = 0, room: int = _ROOM) -> Content:
    """A line a topic or kind, with its share, in `room` cells. Names take `width` cells or more.

    Where there is less room the bars go first, then names are cut.
    """
    width = min(max(width, names_width(parts)), max(1, room - _COUNTED - 4))
    names = [cut(_name(name), width).plain for name, _ in parts]
    lines = [Content.styled(title, "bold $text-primary")]
    for name, (_, part) in zip(names, parts, strict=True):
        gap = " " * (width - cell_len(name) + 2)
        share = percent(part.grade or 0)
        figures = Content(f"{share:>6}   {plural(part.asked, 'question')}")
        shown = _bar(part.grade or 0, room - _COUNTED - 4 - width)
        lines.append(Content(f"  {name}{gap}") + shown + figures)
    return Content("\n").join(lines)


def miss_lines(miss: Asked) -> list[Content]:
    """What was given and what was right, without Markdown's marks."""
    card, given = miss.question.card, miss.given
    text = plain_text(shown_response_text(card, given.response)) or "nothing"
    said = "skipped" if given.skipped else text
    taken = f" in {_seconds(given.duration_ms / 1000)}" if given.duration_ms >= 1000 else ""
    if given.grade > 0:
        first = Content.styled(f"◐ you ({percent(given.grade)}{taken}): ", "$text-warning")
    else:
        first = Content.styled(f"✗ you{taken}: ", "$text-error")
    if miss.question.gone:
        return [first + Content("the card was taken out of its deck since")]
    lines = [first + Content(said)]
    if card.kind is Kind.OPEN and card.key_points:
        ticked = given.response.ticked if isinstance(given.response, OpenResponse) else ()
        missed = [plain_text(point) for at, point in enumerate(card.key_points) if at not in ticked]
        return [*lines, Content.styled("· not ticked: ", "$text-warning") + Content("; ".join(missed))]
    right = one_line(plain_text(right_answer_text(card)), _ANSWER)
    lines.append(Content.styled("✓ right: ", "$text-success") + Content(right))
    return [*lines, *_difference(card.kind, given.verdict.parts)]


def _difference(kind: Kind, parts: Sequence[PartMark]) -> list[Content]:
    """What was wrong in a response whose parts do not stand side by side in the lines before."""
    if kind not in (Kind.CLOZE, Kind.ORDER, Kind.MATCH) or len(parts) < 2:
        return []
    if kind is Kind.CLOZE:
        return [Content("  ") + line for line in typed_lines(parts)]
    wrong = [part for part in parts if part.mark in (Mark.WRONG, Mark.MISSED)]
    return [Content(f"  {_SIGNS[part.mark]} {_told(kind, part)}") for part in wrong]


_SIGNS = {Mark.WRONG: "✗", Mark.MISSED: "·"}


def _told(kind: Kind, part: PartMark) -> str:
    given, expected = plain_text(part.given), plain_text(part.expected)
    if kind is Kind.ORDER:
        return f"{expected}: {part.note or 'left out'}"
    return f"{given or 'nothing'} instead of {expected}"


def _seconds(seconds: float) -> str:
    return f"{round(seconds)} s" if seconds < 60 else f"{clock_time(seconds)} minutes"
