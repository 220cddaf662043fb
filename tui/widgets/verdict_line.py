"""Right or wrong, in a line whose room is kept while the question is asked: painting it moves nothing."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

BESIDE = "   "
"""Divides the verdict from how it came about."""
_BLANK = Content(" ")


class VerdictLine(Widget):
    """Blank until told; it takes more lines where the words need them."""

    DEFAULT_CSS = """
    VerdictLine {
        width: 1fr;
        height: auto;
    }
    """

    text: reactive[Content] = reactive(_BLANK)

    def show(self, text: Content) -> None:
        """Say it; laid out anew only where it does not fit the line there is, as that takes long."""
        self.display = True
        self.text = text
        if not self.fits:
            self.refresh(layout=True)

    @property
    def fits(self) -> bool:
        """Whether one line is enough."""
        return self.text.cell_length <= self.content_size.width

    def clear(self, *, room: bool) -> None:
        """Say nothing, and keep room or not."""
        self.display = room
        if not self.fits:
            self.refresh(layout=True)
        self.text = _BLANK

    def render(self) -> Content:
        """The words, or a blank line; how they came about stands below where there is no room beside them."""
        words, width = self.text, self.content_size.width
        at = words.plain.find(BESIDE)
        if at < 0 or words.cell_length <= width:
            return words
        return words[:at] + Content("\n") + words[at + len(BESIDE) :]
