"""What a merge could not decide alone, to be told: doubtful matches and conflicts."""

from dataclasses import dataclass

from tui.model.ids import CardId
from tui.wording import listing


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that could be any of several cards, or asks the opposite of one: it became its own."""

    card: CardId
    line: int
    candidates: tuple[CardId, ...]

    @property
    def told(self) -> str:
        """Which cards it could be, and why none of them was taken."""
        several = len(self.candidates) > 1
        why = "which are too much alike" if several else "but does not ask quite the same"
        return f"could be {listing(self.candidates, 'or')}, {why}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that a person and the document changed, each in their own way; the person's text stays."""

    card: CardId
    line: int
    field: str
    """As in the deck: `question`, `answer`, `choices`, `topic` …"""
