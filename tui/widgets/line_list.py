"""A list of lines to choose from, the marked one told by a sign; whole at every size."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

_MARK = Content.styled("› ", "bold")
_NO_MARK = Content("  ")
_PADDING = 2
"""Cells that an option keeps free around its prompt."""


class LineList(OptionList):
    """An OptionList that can be paged where it has no line to show: Textual's own then fails."""

    DEFAULT_CSS = """
    LineList {
        min-width: 6;
        scrollbar-gutter: stable;
    }
    """

    lines: tuple[Content, ...] = ()
    _marked: int | None = None

    @property
    def line_width(self) -> int:
        """Cells that a line may take."""
        return max(1, self.scrollable_content_region.width - _PADDING - _MARK.cell_length)

    def on_resize(self) -> None:
        """The marked line stays in view in another size."""
        self.call_after_refresh(self.scroll_to_highlight)

    def show(self, lines: Sequence[Content], marked: int, *, top: int | None = None) -> None:
        """Show these lines; one of them is marked, where there are any. What stays is not drawn anew.

        Where lines come or go, `top` is the row that is scrolled to; None goes to the marked line.
        """
        if len(lines) == self.option_count:
            self._exchange(tuple(lines), marked)
            return
        self.lines, self._marked = tuple(lines), None
        self.set_options([Option(_NO_MARK + line) for line in lines])
        if lines:
            self.highlighted = min(max(0, marked), len(lines) - 1)
        if top is not None:
            self.scroll_to(y=top, animate=False)

    def _exchange(self, lines: tuple[Content, ...], marked: int) -> None:
        """Show other lines in the place of those there are."""
        before, self.lines = self.lines, lines
        for at, line in enumerate(lines):
            if not line.is_same(before[at]):
                self.replace_option_prompt_at_index(at, (_MARK if at == self._marked else _NO_MARK) + line)
        if lines:
            self.highlighted = min(max(0, marked), len(lines) - 1)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Move the sign: a background alone is lost where there are no colours."""
        before, self._marked = self._marked, event.option_index
        for at, mark in ((before, _NO_MARK), (self._marked, _MARK)):
            if at is not None and at < len(self.lines):
                self.replace_option_prompt_at_index(at, mark + self.lines[at])

    @property
    def _pageable(self) -> bool:
        return self.option_count > 0 and self.scrollable_content_region.height > 0

    def action_page_up(self) -> None:
        """Mark a line a page above."""
        if self._pageable:
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual's

    def action_page_down(self) -> None:
        """Mark a line a page below."""
        if self._pageable:
            super().action_page_down()  # type: ignore[no-untyped-call]  # Textual's
