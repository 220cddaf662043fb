"""Views that draw the lines in view alone, given more or fewer lines."""

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


def fit(view: ScrollView, height: int) -> None:
    """Give a view so many lines to scroll through.

    The screen is laid out anew only where the scroll bar comes or goes: that takes longer than all else that
    a key pressed in a list costs.
    """
    region = view.scrollable_content_region
    size = Size(region.width, height)
    shown, needed = view.virtual_size.height > region.height, height > region.height
    if shown != needed or size.width != view.virtual_size.width:
        view.virtual_size = size
        return
    view.set_reactive(Widget.virtual_size, size)
    if view.show_vertical_scrollbar:
        view.vertical_scrollbar.window_virtual_size = height
