"""A report as it is read on a screen: its first line stands out, and its length is bounded."""

from textual.content import Content

from tui.wording import plural

_MOST_LINES = 1_000


def report_content(report: str) -> Content:
    """The report, which is safe to show; what does not fit is said to be left out."""
    first, *rest = report.split("\n")
    lines = [Content.styled(first, "bold"), *(Content(line) for line in rest[:_MOST_LINES])]
    left = len(rest) - _MOST_LINES
    if left > 0:
        lines.append(
            Content.styled(f"… and {plural(left, 'line')} more: quizdeck extract --dry-run", "italic dim")
        )
    return Content("\n").join(lines)
