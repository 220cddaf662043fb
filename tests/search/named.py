"""Decks as filters see them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """The names of a deck."""

    deck: str
    title: str
    cards: int = 1
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
