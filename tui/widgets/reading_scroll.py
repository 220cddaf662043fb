"""A text that is scrolled down as one goes on in it, never further than asked."""

from textual.containers import VerticalScroll


class ReadingScroll(VerticalScroll):
    """Scrolls at once, so that what is brought into view is in the next frame."""

    can_focus = False

    @property
    def is_cut(self) -> bool:
        """Whether there is more to be read below."""
        return bool(self.display) and self.max_scroll_y - self.scroll_y >= 1

    def scroll_down_to(self, bottom: int, first: int | None = None) -> None:
        """Bring the lines above this one into view; those from the `first` on, where given, stay in it."""
        height = self.scrollable_content_region.height
        target = (bottom if first is None else min(bottom, first + height)) - height
        if target > self.scroll_y:
            self.scroll_to(y=target, animate=False, immediate=True)
