"""The questions of a session as a row of signs: right, partly, wrong, skipped, still open."""

from collections.abc import Callable

from textual.content import Content

from tui.practice.progress import Progress

SIGNS: dict[Progress, tuple[str, str]] = {
    Progress.RIGHT: ("✓", "$text-success"),
    Progress.PARTLY: ("◐", "$text-warning"),
    Progress.WRONG: ("✗", "$text-error"),
    Progress.SKIPPED: ("–", "$text-warning"),
    Progress.ANSWERED: ("•", ""),
    Progress.OPEN: ("·", "dim"),
    Progress.GONE: ("∅", "dim"),
}
"""Sign and style of each."""
_MOST = 20


def progress_marks(mark: Callable[[int], Progress], count: int, position: int) -> Content:
    """One sign a question, those around the present one where there are many; it is shown reversed.

    `mark` tells how a position stands; only those shown are asked for.
    """
    first = max(0, min(position - _MOST // 2, count - _MOST))
    parts = []
    for at in range(first, min(count, first + _MOST)):
        sign, style = SIGNS[mark(at)]
        parts.append(Content.styled(sign, f"{style} reverse" if at == position else style))
    return Content("").join(parts)
