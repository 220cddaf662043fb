"""What a merge could not decide alone, to be told: doubtful matches and conflicts."""

from collections.abc import Sequence
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
    """A field that is one thing in the document and another in the deck, whose text stays."""

    card: CardId
    line: int
    field: str
    """As in the deck: `question`, `answer`, `choices`, `topic` …"""
    changed: bool = True
    """Whether both are known to have changed it; False where nobody knows what it was before."""


RETIRED = "retired"
"""The field in conflict where the document asks a card that is retired in the deck."""
_STAYS_RETIRED = "is retired in the deck, though the document asks it; it stays retired, and is not asked"


def conflict_told(conflicts: Sequence[Conflict]) -> str:
    """What the conflicts of one card are, and what stays."""
    card, fields = conflicts[0].card, _fields(conflicts)
    several = len(fields) > 1 or (len(fields) == 1 and fields[0].endswith("s"))
    were = ("were" if several else "was") if _is_known(conflicts) else ("are" if several else "is")
    said = [f"the {listing(fields)} of {card} {were} {_how(conflicts)}; the deck's stays"] if fields else []
    if len(fields) < len(conflicts):
        said.append(f"{'it' if said else card} {_STAYS_RETIRED}")
    return "; ".join(said)


def conflict_remark(conflicts: Sequence[Conflict]) -> str:
    """The same, to stand beside the card."""
    fields = _fields(conflicts)
    said = [f"{listing(fields)} {_how(conflicts)}; the deck's text stays"] if fields else []
    return "; ".join([*said, *([_STAYS_RETIRED] if len(fields) < len(conflicts) else [])])


def _fields(conflicts: Sequence[Conflict]) -> list[str]:
    return [conflict.field.replace("_", " ") for conflict in conflicts if conflict.field != RETIRED]


def _is_known(conflicts: Sequence[Conflict]) -> bool:
    return all(conflict.changed for conflict in conflicts)


def _how(conflicts: Sequence[Conflict]) -> str:
    if _is_known(conflicts):
        return "changed in the document and in the deck"
    return "not the same in the document and in the deck, and who changed what is not known"


def changes_told(fields: Sequence[str]) -> str:
    """What of a card is the document's now."""
    return listing([field.replace("_", " ") if field != RETIRED else "asked again" for field in fields])


def by_card(conflicts: Sequence[Conflict]) -> dict[CardId, list[Conflict]]:
    """The conflicts of each card, in their order."""
    cards: dict[CardId, list[Conflict]] = {}
    for conflict in conflicts:
        cards.setdefault(conflict.card, []).append(conflict)
    return cards
