"""The text on the screen; the one place that reaches for Textual's compositor."""

from typing import Any

from textual.app import App


def screen_lines(app: App[Any]) -> list[str]:
    """The lines of the present screen, as a terminal would show them, right ends trimmed."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]
