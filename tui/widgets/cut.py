"""Cutting a line of text to the cells there are."""

import re

from textual.content import Content

_HANGING_JOINERS = re.compile("[\u200c\u200d]+…$")


def cut(text: str | Content, width: int) -> Content:
    """A safe text of one line, with an ellipsis where it was longer; no joiner is left hanging at the cut."""
    whole = Content(text) if isinstance(text, str) else text
    if whole.cell_length <= width:
        return whole
    short = whole.truncate(max(0, width), ellipsis=True)
    hanging = _HANGING_JOINERS.search(short.plain)
    return short[: hanging.start()] + Content("…") if hanging else short
