"""The questions of a session as a row of signs: right, partly, wrong, skipped, still open."""

from collections.abc import Sequence

from textual.content import Content

from tui.practice.progress import Progress

SIGNS: dict[Progress, tuple[str, str]] = {
    Progress.RIGHT: ("✓", "$text-success"),
    Progress.PARTLY: ("◐", "$text-warning"),
    Progress.WRONG: ("✗", "$text-error"),
    Progress.SKIPPED: ("–", "$text-warning"),
    Progress.ANSWERED: ("•", ""),
    Progress.OPEN: ("·", "dim"),
}
"""Sign and style of each."""
_MOST = 20


def progress_marks(marks: Sequence[Progress], position: int) -> Content:
    """One sign a question, those around the present one where there are many; it is underlined."""
    first = max(0, min(position - _MOST // 2, len(marks) - _MOST))
    shown = marks[first : first + _MOST]
    parts = []
    for at, mark in enumerate(shown, first):
        sign, style = SIGNS[mark]
        parts.append(Content.styled(sign, f"{style} reverse" if at == position else style))
    return Content("").join(parts)
