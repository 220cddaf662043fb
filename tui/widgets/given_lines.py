"""What was given to a question of the past and what would have been right, each on one line."""

from textual.content import Content

from tui.practice.past import PastQuestion
from tui.practice.progress import Progress
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.widgets.cut import cut
from tui.widgets.progress_marks import SIGNS

_MOST = 500
"""Characters of a text that are looked at: a line has room for fewer, and answers may be long."""


def given_lines(question: PastQuestion, width: int) -> list[Content]:
    """Two lines at most; what is right is told where it is known and something else was given."""
    sign, style = SIGNS[question.mark]
    said = "skipped" if question.mark is Progress.SKIPPED else _plain(question.given) or "nothing"
    lines = [Content.styled(f"{sign} you: ", style) + Content(said)]
    if question.right and question.mark is not Progress.RIGHT:
        lines.append(Content.styled("✓ right: ", "$text-success") + Content(_plain(question.right)))
    return [cut(line, width) for line in lines]


def _plain(markdown: str) -> str:
    return visible_line(plain_text(markdown[:_MOST]))
