"""What came of documents whose decks were written in one go."""

from collections.abc import Sequence
from typing import Protocol

from textual.content import Content

from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.wording import plural


class ShownTaken(Protocol):
    """What its line shows."""

    @property
    def name(self) -> str:
        """The document."""
        ...

    @property
    def said(self) -> str:
        """Its report, or why it failed."""
        ...

    @property
    def deck(self) -> str | None:
        """The deck that was written; several documents may share one."""
        ...

    @property
    def cards(self) -> int:
        """Cards found."""
        ...

    @property
    def failed(self) -> bool:
        """Whether it could not be done."""
        ...


def taken_line(taken: ShownTaken, width: int) -> Content:
    """The line, at most `width` cells: the name's end tells documents apart, so its beginning is cut."""
    if taken.failed:
        return cut(Content.styled("! ", "bold $text-error") + Content(visible_line(taken.said)), width)
    count = Content.styled(plural(taken.cards, "card") if taken.cards else "no questions", "dim")
    sign = Content.styled("✓ ", "bold $text-success") if taken.cards else Content.styled("– ", "dim")
    room = max(4, width - count.cell_length - 4)
    name = visible_line(taken.name)
    label = Content(name if Content(name).cell_length <= room else f"…{name[-(room - 1) :]}")
    gap = Content(" " * max(1, width - 2 - label.cell_length - count.cell_length))
    return cut(sign + label + gap + count, width)


def taken_summary(taken: Sequence[ShownTaken], wanted: int) -> Content:
    """What was written, and what was not."""
    written = [one for one in taken if one.deck is not None]
    decks, cards = len({one.deck for one in written}), sum(one.cards for one in written)
    facts = [f"{plural(decks, 'deck')} with {plural(cards, 'card')} written"]
    empty = sum(not one.cards and not one.failed for one in taken)
    failed = sum(one.failed for one in taken)
    if empty:
        facts.append(f"{plural(empty, 'document')} without questions")
    if failed:
        facts.append(f"{failed:,} failed")
    if len(taken) < wanted:
        facts.append(f"stopped, {plural(wanted - len(taken), 'document')} left")
    return Content.styled(facts[0], "bold") + Content("".join(f" · {fact}" for fact in facts[1:]))
