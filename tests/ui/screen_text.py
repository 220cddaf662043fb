"""The text on the screen; the one place that reaches for Textual's compositor."""

from typing import Any

from textual.app import App
from textual.strip import Strip


def screen_lines(app: App[Any]) -> list[str]:
    """The lines of the present screen, as a terminal would show them, right ends trimmed."""
    return [strip.text.rstrip() for strip in screen_strips(app)]


def screen_strips(app: App[Any]) -> list[Strip]:
    """The lines with their styles."""
    return app.screen._compositor.render_strips()
