"""The verdict on a response in words, signs and, where something was typed, a diff."""

from collections.abc import Sequence

from textual.content import Content

from tui.model.grade import Mark, PartMark, Verdict
from tui.practice.grading.diff import DiffOp, diff
from tui.text.controls import visible_line
from tui.wording import beginning, percent

_SIGNS = {Mark.RIGHT: "✓", Mark.SLIP: "≈", Mark.WRONG: "✗", Mark.MISSED: "·"}
_STYLES = {
    Mark.RIGHT: "$text-success",
    Mark.SLIP: "$text-success",
    Mark.WRONG: "$text-error",
    Mark.MISSED: "$text-warning",
}


def headline(verdict: Verdict, *, skipped: bool, by_word: bool = False) -> Content:
    """`✓ Right`, `✗ Wrong`, `◐ Partly right: 67 %  (2 hits - 0 misses) / 3`."""
    if skipped:
        return Content.styled("· Skipped", "bold $text-warning")
    if by_word:
        sign, style = ("✓ Right", "success") if verdict.correct else ("✗ Wrong", "error")
        return Content.styled(f"{sign}, by your word", f"bold $text-{style}")
    if verdict.correct:
        slip = any(part.mark is Mark.SLIP for part in verdict.parts)
        return Content.styled("✓ Right, with a typing slip" if slip else "✓ Right", "bold $text-success")
    if verdict.grade > 0:
        words = Content.styled(f"◐ Partly right: {percent(verdict.grade)}", "bold $text-warning")
        return words + Content(f"   {verdict.formula}" if verdict.formula else "")
    return Content.styled("✗ Wrong", "bold $text-error") + Content(
        f"   {verdict.formula}" if verdict.formula else ""
    )


def typed_lines(parts: Sequence[PartMark]) -> list[Content]:
    """For each typed text: what was given and, unless right, what was wanted."""
    lines = []
    for part in parts:
        sign = Content.styled(f"{_SIGNS[part.mark]} ", _STYLES[part.mark])
        if part.mark is Mark.SLIP:
            whole = visible_line(part.given), visible_line(part.expected)
            lines.append(sign + _slip(*whole) + _note(part))
            continue
        given = visible_line(beginning(part.given))
        if part.mark is Mark.RIGHT:
            lines.append(sign + Content(given))
            continue
        shown = Content.styled(given, "strike") if given else Content.styled("nothing", "italic")
        wanted = Content.styled(visible_line(part.expected), "bold")
        lines.append(sign + shown + Content("  →  ") + wanted + _note(part))
    return lines


def _slip(given: str, expected: str) -> Content:
    """Typed and wanted text side by side: what was too much is struck out, what was missing underlined."""
    typed, wanted, at = Content(""), Content(""), 0
    for op, text in diff(given, expected):
        if op is DiffOp.EXTRA:
            typed += Content.styled(text, "strike $text-error")
            continue
        piece = expected[at : at + len(text)]
        at += len(text)
        wanted += Content.styled(piece, "underline $text-success" if op is DiffOp.MISSING else "")
        if op is DiffOp.SAME:
            typed += Content(text)
    return typed + Content("  →  ") + wanted.stylize("bold")


def _note(part: PartMark) -> Content:
    return Content.styled(f"   {part.note}", "dim") if part.note else Content("")
