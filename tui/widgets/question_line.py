"""A question of a session on one line: its number, how it stands, its text."""

from textual.content import Content

from tui.practice.progress import Progress
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.widgets.cut import cut
from tui.widgets.progress_marks import SIGNS

_STATE_WIDTH = max(len(word) for word in Progress)


def question_line(
    number: int, title: str, mark: Progress, flagged: bool, width: int, word: str = ""
) -> Content:
    """At most `width` cells; the state is told by a sign and a word, the mark's own unless it is given."""
    sign, style = SIGNS[mark]
    state = Content.styled(f"{sign} {word or mark.value:<{_STATE_WIDTH}}", style)
    flag = Content.styled("⚑ ", "bold $text-accent") if flagged else Content("  ")
    text = Content(visible_line(plain_text(title)))
    return cut(Content(f"{number:>3}  ") + state + Content("  ") + flag + text, width)
