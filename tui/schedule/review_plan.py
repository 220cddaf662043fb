"""What a review is to ask: the decks or cards, and whether it keeps to the schedule."""

from dataclasses import dataclass
from enum import StrEnum

from tui.model.ids import CardRef, DeckId
from tui.model.response import JsonValue


class Aim(StrEnum):
    """What a review is for."""

    DUE = "due"
    """What is due today, and new cards within the daily limit."""
    AHEAD = "ahead"
    """Also what falls due in the days to come; the schedule takes account of the shorter time."""
    CRAM = "cram"
    """Every card until each was known once; the schedule stays as it is."""


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """The plan of one review."""

    decks: tuple[DeckId, ...] = ()
    """Empty: every deck."""
    cards: tuple[CardRef, ...] = ()
    """Only these, in this order where they are new, and without a daily limit; empty: all of the decks."""
    aim: Aim = Aim.DUE
    days: int = 0
    """With `Aim.AHEAD`: how many study days after today."""

    @property
    def feeds(self) -> bool:
        """Whether its answers move the schedule."""
        return self.aim is not Aim.CRAM

    def to_json(self) -> dict[str, JsonValue]:
        """As kept in the log, the decks aside, which the start of a session names itself."""
        ahead: dict[str, JsonValue] = {"days": self.days} if self.aim is Aim.AHEAD else {}
        cards: dict[str, JsonValue] = {"cards": len(self.cards)} if self.cards else {}
        return {"aim": self.aim.value, **ahead, **cards}
