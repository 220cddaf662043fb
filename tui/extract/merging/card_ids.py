"""Ids for new cards: slugs of their questions, made unique."""

from collections.abc import Iterable

from tui.model.ids import CardId, slug


class CardIds:
    """Gives new cards their ids, counting on where a slug is taken."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def new(self, question: str) -> CardId:
        """An id that is not taken, and is from now on. Takes the same time however many ask the same."""
        wanted = slug(question)
        name, number = wanted, self._next.get(wanted, 2)
        while name in self._taken:
            name, number = f"{wanted}-{number}", number + 1
        self._next[wanted] = number
        self._taken.add(name)
        return CardId(name)
