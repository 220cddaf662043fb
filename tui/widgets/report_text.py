"""A report as it is read on a screen: its first line stands out, and its length is bounded."""

from textual.content import Content

from tui.widgets.layout import prefixed
from tui.wording import plural

_MOST_LINES = 1_000


def report_lines(report: str, width: int) -> list[Content]:
    """The report, which is safe to show, at a width; what does not fit is said to be left out.

    What goes on below a line stands under its text.
    """
    first, *rest = report.split("\n")
    lines = [Content.styled(first, "bold"), *(Content(line) for line in rest[:_MOST_LINES])]
    left = len(rest) - _MOST_LINES
    if left > 0:
        lines.append(
            Content.styled(f"… and {plural(left, 'line')} more: quizdeck extract --dry-run", "italic dim")
        )
    return [piece for line in lines for piece in _laid_out(line, width)]


def _laid_out(line: Content, width: int) -> list[Content]:
    indent = Content(" " * (len(line.plain) - len(line.plain.lstrip(" "))))
    return prefixed(line[len(indent) :].wrap(max(1, width - len(indent))), indent, indent)
