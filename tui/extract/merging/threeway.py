"""One card merged three ways: as it was extracted, as the deck has it, as the document has it now."""

from dataclasses import dataclass, replace

from tui.model.card import (
    Body,
    Card,
    CardSource,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    TypedBody,
)

_FIELDS = ("question", "body", "topic", "tags", "key_points", "explanation", "hint", "tip", "retired")
"""Fields that extraction fills; all others are the person's alone."""
_UNKNOWN = object()
"""What a field was before, where nobody knows: equal to nothing."""
_BODY_FIELDS: dict[type[Body], str] = {
    OpenBody: "answer",
    ChoiceBody: "choices",
    TypedBody: "accept",
    ClozeBody: "cloze",
    OrderBody: "order",
    MatchBody: "pairs",
}


@dataclass(frozen=True, slots=True)
class MergedCard:
    """The card to keep, and what happened to it."""

    card: Card
    changed: tuple[str, ...] = ()
    """Fields taken from the document. Named as in the deck."""
    conflicts: tuple[str, ...] = ()
    """Fields whose text in the deck stays and is not the document's. Named as in the deck.

    With a base both sides changed them, each in its own way; without one, all that differ: nobody knows whose
    change it was.
    """


def merge_card(base: Card | None, current: Card, incoming: Card) -> MergedCard:
    """Take what only the document changed; keep what the person changed or added.

    Without a base the deck's stays, and every difference is a conflict.
    """
    taken: dict[str, object] = {}
    conflicts: list[str] = []
    for name in _FIELDS:
        here, there = getattr(current, name), getattr(incoming, name)
        before = getattr(base, name) if base else _UNKNOWN
        if here == there or there == before:
            continue
        if here == before:
            taken[name] = there
        else:
            conflicts.append(_named(name, current))
    line = incoming.source.line if incoming.source else None
    source = replace(current.source or CardSource(), line=line)
    merged = replace(current, source=source if source != CardSource() else None)
    for name, value in taken.items():
        merged = _with(merged, name, value)
    return MergedCard(merged, tuple(_named(name, merged) for name in taken), tuple(conflicts))


def _named(field: str, card: Card) -> str:
    """A field as decks name it."""
    return _BODY_FIELDS[type(card.body)] if field == "body" else field


def _with(card: Card, name: str, value: object) -> Card:
    changes: dict[str, object] = {name: value}
    return replace(card, **changes)  # type: ignore[arg-type]  # the value came from the same field of a Card
