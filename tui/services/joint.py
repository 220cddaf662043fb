"""One deck made of several documents: which of its cards came from which, and how it is brought up to date.

Each extracted card names its document in `source.file`, by as much of its path as tells it from the others.
A run over some of the documents merges their cards, all together, so that a question may move from one of
them to another; cards of documents that are not in the run rest: they are neither compared nor retired.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from tui.extract.found import Extraction
from tui.extract.merging.identity import Merged, Status, merge
from tui.extract.merging.undecided import by_card
from tui.model.card import Card, CardSource
from tui.model.deck import Deck
from tui.model.ids import CardId
from tui.services.sources import Source

_JOIN = " / "
"""Between the names of documents; no file name holds a slash, so no single document is taken for several."""
_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Part:
    """A document of the run."""

    source: Source
    file: str
    """How cards name it."""
    extraction: Extraction


def is_joint(deck: Deck) -> bool:
    """Whether the deck was made of several documents."""
    return deck.source is not None and _JOIN in deck.source.document


def belongs(deck: Deck, sources: Sequence[Source]) -> bool:
    """Whether a run over documents of these names may bring the deck up to date."""
    if deck.source is None:
        return False
    return is_joint(deck) or deck.source.document in {source.file_name for source in sources}


def named_files(deck: Deck) -> tuple[str, ...]:
    """The documents that the deck's cards come from."""
    return tuple(dict.fromkeys(filter(None, (file_of(deck, card) for card in deck.cards))))


def joined(parts: Sequence[Part], title: str, files: Sequence[str]) -> Extraction:
    """The cards of all documents as if they stood in one; `files` are all documents of the deck."""
    families = list(dict.fromkeys(part.extraction.family for part in parts))
    return Extraction(
        name=_joined_names(files),
        sha256="",
        encoding="",
        repaired=0,
        title=title,
        family=families[0] if len(families) == 1 else "",
        evidence={},
        cards=tuple(card for part in parts for card in part.extraction.cards),
    )


def _joined_names(files: Sequence[str]) -> str:
    more = len(files) - _MOST_NAMED
    return _JOIN.join([*files[:_MOST_NAMED], f"{more:,} more"] if more > 0 else files)


def updated(
    extraction: Extraction,
    parts: Sequence[Part],
    current: Deck,
    base: Deck | None,
    origins: Mapping[CardId, str],
) -> Merged:
    """Merge the documents of the run with the cards that came from them; the others stay where they are.

    `origins` are the documents of the deck's cards. An extracted card that a person took out of the deck has
    none any more: it is compared in every run, so that it does not come back.
    """
    files = {part.file for part in parts}
    labelled = replace(current, cards=tuple(_labelled(card, origins[card.id]) for card in current.cards))
    resting = {card.id: card for card in labelled.cards if origins[card.id] not in {*files, ""}}
    if resting and current.source and current.source.family != extraction.family:
        extraction = replace(extraction, family="")
    active = replace(labelled, cards=tuple(card for card in labelled.cards if card.id not in resting))
    before = base and replace(base, cards=tuple(card for card in base.cards if card.id not in resting))
    merged = merge(extraction, current.id, extraction.title, active, before, _unknown(current, base))
    merged = _with_names(merged, _new_names(merged, resting, labelled))
    return replace(
        merged,
        deck=replace(merged.deck, cards=_completed(merged.deck.cards, labelled.cards)),
        base=replace(merged.base, cards=_completed(merged.base.cards, base.cards if base else ())),
    )


def _unknown(deck: Deck, base: Deck | None) -> frozenset[CardId]:
    """Cards of documents that the base knows nothing of: it was lost, and they have not been read since."""
    then = {card.id for card in base.cards} if base else set()
    known = {file_of(deck, card) for card in deck.cards if card.id in then}
    return frozenset(card.id for card in deck.cards if file_of(deck, card) not in {*known, ""})


def with_files(merged: Merged, parts: Sequence[Part]) -> Merged:
    """With the name of its document in each card, and in the deck those of its cards, in their order."""
    files = dict(zip(merged.ids, (part.file for part in parts for _ in part.extraction.cards), strict=True))
    cards = tuple(_labelled(card, files.get(card.id, "")) for card in merged.deck.cards)
    deck = replace(merged.deck, cards=cards)
    named = _joined_names(named_files(deck))
    if deck.source is None or not named:
        return replace(merged, deck=deck)
    source = replace(deck.source, document=named)
    return replace(merged, deck=replace(deck, source=source), base=replace(merged.base, source=source))


def shares(merged: Merged, parts: Sequence[Part]) -> Iterator[Merged]:
    """What became of each document: its cards alone, and those of it that are gone."""
    cards = {card.id: card for card in merged.deck.cards}
    present = set(merged.ids)
    gone: dict[str, list[CardId]] = defaultdict(list)
    for card_id in merged.statuses:
        if card_id not in present:
            gone[file_of(merged.deck, cards[card_id])].append(card_id)
    doubts = {doubt.card: doubt for doubt in merged.doubtful}
    conflicts = by_card(merged.conflicts)
    at = 0
    for part in parts:
        ids = merged.ids[at : at + len(part.extraction.cards)]
        at += len(ids)
        mine = dict.fromkeys([*(card_id for card_id in ids if card_id), *gone.get(part.file, ())])
        yield Merged(
            deck=replace(merged.deck, cards=tuple(cards[card_id] for card_id in mine)),
            base=replace(merged.base, cards=()),
            ids=ids,
            statuses={card_id: merged.statuses[card_id] for card_id in mine},
            doubtful=tuple(doubts[card_id] for card_id in mine if card_id in doubts),
            conflicts=tuple(conflict for card_id in mine for conflict in conflicts.get(card_id, ())),
            changes=merged.changes,
        )


def file_of(deck: Deck, card: Card) -> str:
    """The document of a card, as the deck names it; empty for one that a person wrote."""
    if deck.source is None or card.source is None or card.source.line is None:
        return ""
    return card.source.file if is_joint(deck) else deck.source.document


def _labelled(card: Card, file: str) -> Card:
    return replace(card, source=replace(card.source or CardSource(), file=file)) if file else card


def _completed(cards: Sequence[Card], before: Sequence[Card]) -> tuple[Card, ...]:
    """The cards, and those from before that are not among them, each behind the one it stood behind.

    What is new stands nearer to it: with the document it is from.
    """
    have, had = {card.id for card in cards}, {card.id for card in before}
    behind: dict[CardId | None, list[Card]] = defaultdict(list)
    last: CardId | None = None
    for card in before:
        if card.id in have:
            last = card.id
        else:
            behind[last].append(card)
    order, waiting = behind[None], list[Card]()
    for card in cards:
        if card.id in had:
            order += waiting
            waiting = behind[card.id]
        order.append(card)
    return (*order, *waiting)


def _new_names(merged: Merged, resting: Container[CardId], deck: Deck) -> dict[CardId, CardId]:
    """Names for new cards that came out like those of resting ones."""
    taken = {*(card.id for card in deck.cards), *merged.statuses}
    names: dict[CardId, CardId] = {}
    for card_id, status in merged.statuses.items():
        if card_id in resting and status in (Status.NEW, Status.DOUBTFUL):
            free = (CardId(f"{card_id}-{number}") for number in count(2))
            names[card_id] = next(name for name in free if name not in taken)
            taken.add(names[card_id])
    return names


def _with_names(merged: Merged, names: Mapping[CardId, CardId]) -> Merged:
    """The merged deck with cards under other ids."""
    if not names:
        return merged

    def renamed(cards: Sequence[Card]) -> tuple[Card, ...]:
        return tuple(replace(card, id=names.get(card.id, card.id)) for card in cards)

    return replace(
        merged,
        deck=replace(merged.deck, cards=renamed(merged.deck.cards)),
        base=replace(merged.base, cards=renamed(merged.base.cards)),
        ids=tuple(names.get(card_id, card_id) if card_id else None for card_id in merged.ids),
        statuses={names.get(card_id, card_id): status for card_id, status in merged.statuses.items()},
        doubtful=tuple(replace(doubt, card=names.get(doubt.card, doubt.card)) for doubt in merged.doubtful),
    )
