"""A find beside its lines: the card as it will be asked, or why there is none."""

from typing import Protocol

from textual.content import Content

from tui.model.card import Card
from tui.text.controls import visible_line
from tui.widgets.card_lines import card_lines

_MISSES = {"skipped": "No card was made of this", "duplicate": "No second card was made of this"}


class ToldFind(Protocol):
    """What is told of a find."""

    @property
    def title(self) -> str:
        """The question on one line, safe to show."""
        ...

    @property
    def status(self) -> str:
        """What becomes of it, in a word."""
        ...

    @property
    def card(self) -> Card | None:
        """The card it becomes."""
        ...

    @property
    def remark(self) -> str:
        """What is to be known about it."""
        ...


def find_lines(find: ToldFind, width: int) -> list[Content]:
    """The remark, if there is one, and the card."""
    remark = Content.styled(visible_line(find.remark), "italic $text-warning")
    if find.card is not None:
        before = [*remark.wrap(width), Content("")] if find.remark else []
        return [*before, *card_lines(find.card, width)]
    return [
        *Content.styled(_MISSES.get(find.status, find.status), "bold").wrap(width),
        *remark.wrap(width),
        Content(""),
        *Content(find.title).wrap(width),
    ]
