"""Finds as their lines and texts are drawn from."""

from dataclasses import dataclass

from tests import builders
from tui.model.card import Card, OpenBody


@dataclass(frozen=True)
class FindShown:
    """A find."""

    line: int = 7
    title: str = "What burns?"
    status: str = "new"
    card: Card | None = None
    marks: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True)
class LinesShown:
    """Lines of a document."""

    first: int = 1
    lines: tuple[str, ...] = ()
    more: int = 0
    title: str = "Lines"


def open_card(question: str = "What burns?", answer: str = "Oil.", key_points: tuple[str, ...] = ()) -> Card:
    """An open card."""
    return builders.card(OpenBody(answer), question=question, key_points=key_points)
