"""Which cards a review may ask, found by indexes of the log: no other card's state is read."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from tui.catalog.entries import Roster
from tui.clock import from_microseconds, microseconds
from tui.model.ids import CardId, CardRef, DeckId
from tui.schedule.queue import QueueCard
from tui.schedule.track import Track, Tracks
from tui.services.journal import Journal

_NONE: frozenset[CardId] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidates:
    """The cards of some decks that come back before an instant, and the new ones."""

    cards: tuple[QueueCard, ...]
    """In the order of the decks; some that are not asked may be among them."""
    tracks: Tracks
    """What is known of these; of a new card, nothing."""
    at: datetime
    before: datetime
    eligible: Mapping[DeckId, Set[CardId]]
    """The cards that were looked among, by deck."""


def candidates(
    journal: Journal, rosters: Sequence[Roster], only: Sequence[CardRef], at: datetime, before: datetime
) -> Candidates:
    """What a review made now (`at`) may ask before an instant; of the cards in `only`, where it names any."""
    decks = [roster.deck for roster in rosters]
    tracks, held = _known(journal, decks, at, before)
    wanted = set(only)
    eligible = {
        roster.deck: {card for card in roster.askable if not only or CardRef(roster.deck, card) in wanted}
        for roster in rosters
    }
    found = [
        (roster, [card for card in roster.askable if card in known or card not in seen])
        for roster in rosters
        for known, seen in ((tracks.get(roster.deck, {}), held.get(roster.deck, _NONE)),)
    ]
    return Candidates(tuple(_queued(found, only)), Tracks(tracks), at, before, eligible)


def not_suspended(
    journal: Journal, rosters: Sequence[Roster], only: Sequence[CardRef]
) -> tuple[QueueCard, ...]:
    """The cards of some decks that reviews ask, as `candidates` has them."""
    found = []
    for roster in rosters:
        suspended = journal.suspended(roster.deck)
        found.append((roster, [card for card in roster.askable if card not in suspended]))
    return tuple(_queued(found, only))


def next_at(
    journal: Journal, found: Candidates, queued: Collection[CardRef], day_ends_at: datetime
) -> datetime | None:
    """When the next card that is not `queued` comes back; None when none will.

    One that waits for its family's sake comes when the study day ends.
    """
    now, ends = microseconds(found.at), microseconds(day_ends_at)
    waiting = (found.tracks.of(card.ref) for card in found.cards if card.ref not in queued)
    soon = [from_microseconds(comes) for one in waiting if (comes := _comes_at(one, now, ends)) is not None]
    later = (_next_beyond(journal, deck, found, queued) for deck in found.eligible)
    return min([*soon, *(instant for instant in later if instant is not None)], default=None)


def _known(
    journal: Journal, decks: Sequence[DeckId], at: datetime, before: datetime
) -> tuple[dict[DeckId, Mapping[CardId, Track]], dict[DeckId, frozenset[CardId]]]:
    """What is known of the cards that may be asked, and of some that may not; and which are not new."""
    if journal.empty:
        return {}, {}
    store = journal.store
    told, waiting = store.decks(), store.due_counts(before, before)
    tracks: dict[DeckId, Mapping[CardId, Track]] = {}
    held = {}
    for deck in decks:
        apart = journal.apart(deck, told)
        tracks[deck] = (store.coming(deck, before) if deck in waiting else {}) | apart
        held[deck] = store.held(deck, at) if deck in told else _NONE
    return tracks, held


def _queued(found: Iterable[tuple[Roster, Sequence[CardId]]], only: Sequence[CardRef]) -> Iterable[QueueCard]:
    """The cards with their families; where `only` names any, those of them and in its order, without."""
    if only:
        held = {CardRef(roster.deck, card) for roster, cards in found for card in cards}
        return (QueueCard(ref) for ref in dict.fromkeys(only) if ref in held)
    return (
        QueueCard(CardRef(roster.deck, card), roster.families.get(card, ""))
        for roster, cards in found
        for card in cards
    )


def _next_beyond(
    journal: Journal, deck: DeckId, found: Candidates, queued: Collection[CardRef]
) -> datetime | None:
    """When the first card of a deck comes back that comes too late to be a candidate."""
    if journal.empty:
        return None
    wanted = found.eligible[deck] - found.tracks.decks.get(deck, {}).keys()
    return journal.store.next_coming(
        deck, found.before, wanted - {ref.card for ref in queued if ref.deck == deck}
    )


def _comes_at(track: Track, now: int, ends_at: int) -> int | None:
    """When a card that is not in the queue can be; microseconds."""
    if track.memory is None or track.suspended:
        return None
    comes_at = max(track.memory[4], track.buried_until or 0)
    return comes_at if comes_at > now else ends_at
