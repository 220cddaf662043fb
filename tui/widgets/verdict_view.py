"""The verdict on a response in words, signs and, where something was typed, a diff."""

from collections.abc import Sequence

from textual.content import Content

from tui.model.grade import Mark, PartMark, Verdict
from tui.text.controls import visible_line
from tui.wording import percent

_SIGNS = {Mark.RIGHT: "✓", Mark.SLIP: "≈", Mark.WRONG: "✗", Mark.MISSED: "·"}
_STYLES = {
    Mark.RIGHT: "$text-success",
    Mark.SLIP: "$text-success",
    Mark.WRONG: "$text-error",
    Mark.MISSED: "$text-warning",
}


def headline(verdict: Verdict, *, skipped: bool) -> Content:
    """`✓ Right`, `✗ Wrong`, `◐ Partly right: 67 %  (2 hits - 0 misses) / 3`."""
    if skipped:
        return Content.styled("· Skipped", "bold $text-warning")
    if verdict.correct:
        slip = any(part.mark is Mark.SLIP for part in verdict.parts)
        return Content.styled("✓ Right, with a typing slip" if slip else "✓ Right", "bold $text-success")
    if verdict.grade > 0:
        words = Content.styled(f"◐ Partly right: {percent(verdict.grade)}", "bold $text-warning")
        return words + Content(f"   {verdict.formula}" if verdict.formula else "")
    return Content.styled("✗ Wrong", "bold $text-error")


def typed_lines(parts: Sequence[PartMark]) -> list[Content]:
    """For each typed text: what was given and, unless right, what was wanted."""
    lines = []
    for part in parts:
        sign = Content.styled(f"{_SIGNS[part.mark]} ", _STYLES[part.mark])
        given = visible_line(part.given)
        if part.mark is Mark.RIGHT:
            lines.append(sign + Content(given))
            continue
        shown = Content.styled(given, "strike") if given else Content.styled("nothing", "italic")
        wanted = Content.styled(visible_line(part.expected), "bold")
        note = Content.styled(f"   {part.note}", "dim") if part.note else Content("")
        lines.append(sign + shown + Content("  →  ") + wanted + note)
    return lines
