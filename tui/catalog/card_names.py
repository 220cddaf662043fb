"""The names and the outlines of a deck's cards, as bytes in the catalog and back."""

from collections.abc import Mapping
from typing import Any, cast

from tui.catalog.checksum import packed, unpacked
from tui.catalog.entries import Roster
from tui.model.card import Kind
from tui.model.ids import CardId
from tui.model.outline import Outline


def roster_bytes(names: Roster) -> bytes:
    """A roster as bytes."""
    unanswered = frozenset(names.unanswered)
    topics = {topic: number for number, topic in enumerate(dict.fromkeys(names.topics))}
    return packed(
        [
            names.deck,
            names.was,
            names.active,
            list(topics),
            [topics[topic] for topic in names.topics],
            [at for at, card in enumerate(names.active) if card in unanswered],
            names.retired,
            names.families,
            names.earlier,
        ]
    )


def read_roster(data: bytes) -> Roster:
    """What `roster_bytes` wrote."""
    values = cast(list[Any], unpacked(data))
    deck, was, active, topics, topic_of, unanswered, retired, families, earlier = values
    mute = frozenset(unanswered)
    kept: Mapping[CardId, tuple[str, ...]] = {card: tuple(ids) for card, ids in earlier.items()}
    return Roster(
        deck,
        tuple(was),
        tuple(active),
        tuple(card for at, card in enumerate(active) if at not in mute),
        tuple(topics[number] for number in topic_of),
        tuple(active[at] for at in unanswered),
        tuple(retired),
        families,
        kept,
    )


_KINDS = tuple(Kind)


def outline_bytes(plans: Outline) -> bytes:
    """Kinds, topics and tags by number: most cards of a deck share them."""
    topics = {topic: number for number, topic in enumerate(dict.fromkeys(plans.topics))}
    tags = {several: number for number, several in enumerate(dict.fromkeys(plans.tags))}
    return packed(
        [
            plans.deck,
            plans.cards,
            [_KINDS.index(kind) for kind in plans.kinds],
            list(topics),
            [topics[topic] for topic in plans.topics],
            list(tags),
            [tags[several] for several in plans.tags],
            sorted(plans.unanswered),
            plans.lending,
            plans.families,
        ]
    )


def read_outline(data: bytes) -> Outline:
    """What `outline_bytes` wrote."""
    values = cast(list[Any], unpacked(data))
    deck, cards, kinds, topics, topic_of, tags, tags_of, unanswered, lending, families = values
    several = list(map(tuple, tags))
    return Outline(
        deck,
        tuple(cards),
        tuple(map(_KINDS.__getitem__, kinds)),
        tuple(map(topics.__getitem__, topic_of)),
        tuple(map(several.__getitem__, tags_of)),
        frozenset(unanswered),
        tuple(lending),
        families,
    )
