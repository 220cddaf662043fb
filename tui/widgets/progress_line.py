"""How far a long work is."""

from textual.content import Content

from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.widgets.deck_line import bar

_WIDEST_BAR = 40


def progress_line(done: int, total: int, name: str, width: int) -> Content:
    """A bar with counts, and below it what is worked on; at most `width` cells wide."""
    counts = Content(f"  {done:,} of {total:,}")
    room = min(_WIDEST_BAR, width - counts.cell_length)
    share = done / total if total else 0.0
    whole = (bar(share, room) if room > 0 else Content("")) + counts
    return cut(whole, width) + Content("\n") + cut(visible_line(name), width).stylize("dim")
