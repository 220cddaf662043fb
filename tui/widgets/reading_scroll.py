"""A text that is scrolled down as one goes on in it, never further than asked."""

from textual.containers import VerticalScroll


class ReadingScroll(VerticalScroll):
    """Scrolls at once, so that what is brought into view is in the next frame."""

    can_focus = False

    @property
    def covered(self) -> int:
        """Rows at the top that what is scrolled goes under."""
        return 0

    @property
    def is_cut(self) -> bool:
        """Whether there is more to be read below."""
        return bool(self.display) and self.max_scroll_y - self.scroll_y >= 1

    def scroll_down_to(self, bottom: int, first: int | None = None) -> None:
        """Bring the lines above this one into view; those from the `first` on, where given, stay in it."""
        height = self.scrollable_content_region.height
        target = bottom - height if first is None else min(bottom - height, first - self.covered)
        if target > self.scroll_y:
            self.scroll_to(y=target, animate=False, immediate=True)

    def turn_page(self, direction: int) -> None:
        """Scroll a page down or up; two lines of the page before stay, so that the place is found again."""
        page = max(1, self.scrollable_content_region.height - self.covered - 2)
        self.scroll_relative(y=direction * page, animate=False)
