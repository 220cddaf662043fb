"""How many columns text takes in a terminal."""

from unicodedata import combining, east_asian_width

_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


def cells(text: str) -> int:
    """Columns that a line takes: two for wide characters, none for marks upon others."""
    return sum(map(_cell, text))


def fitted(text: str, width: int) -> str:
    """A line cut to so many columns, with an ellipsis, or filled up with spaces to them."""
    if cells(text) > width:
        kept, left = [], width - 1
        for char in text:
            left -= _cell(char)
            if left < 0:
                break
            kept.append(char)
        text = f"{''.join(kept).rstrip()}…"
    return text + " " * (width - cells(text))


def _cell(char: str) -> int:
    if combining(char) or char in _JOINERS:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
