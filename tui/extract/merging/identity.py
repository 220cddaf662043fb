"""Identity: an extraction becomes a deck, and extracted again it keeps its cards and what people changed."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tui.collector import without_collecting
from tui.extract.found import Extraction, FoundCard
from tui.extract.merging.card_ids import CardIds
from tui.extract.merging.known import Known, known_cards
from tui.extract.merging.matching import match
from tui.extract.merging.order import moved, woven
from tui.extract.merging.threeway import merge_card
from tui.extract.merging.undecided import Conflict, Doubt
from tui.model.card import Card, CardSource, title_of
from tui.model.deck import Deck, DeckSource
from tui.model.ids import CardId, DeckId
from tui.wording import plural


class Status(StrEnum):
    """What an extraction meant for a card."""

    NEW = "new"
    KEPT = "kept"
    CHANGED = "changed"
    MOVED = "moved"
    RETIRED = "retired"
    CONFLICT = "conflict"
    DOUBTFUL = "doubtful"

    def counted(self, cards: int) -> str:
        """So many cards of it, for people."""
        return plural(cards, self) if self is Status.CONFLICT else f"{cards:,} {self}"


@dataclass(frozen=True, slots=True)
class Merged:
    """A deck after extraction, and what happened to each card."""

    deck: Deck
    base: Deck
    """The extraction as it was, under the deck's ids: what the next extraction compares with."""
    ids: tuple[CardId | None, ...]
    """For each card of the extraction its id; None where a person removed the card from the deck."""
    statuses: Mapping[CardId, Status]
    """Cards that a person wrote are not in it, nor those that were gone before and still are."""
    doubtful: tuple[Doubt, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    changes: Mapping[CardId, Sequence[str]] = field(default_factory=dict)
    """For each changed card the fields that are the document's now, named as in the deck."""
    other_title: str = ""
    """The document's title, where neither it nor the deck's own is known to be the one of before."""

    @property
    def in_common(self) -> float:
        """Share of the cards of the smaller side, document or what the deck had of it, that both have.

        A card that a person removed from the deck counts; where the deck had nothing of a document, 0.
        """
        statuses = [self.statuses[card_id] if card_id else Status.KEPT for card_id in self.ids]
        matched = sum(status not in (Status.NEW, Status.DOUBTFUL) for status in statuses)
        gone = sum(status is Status.RETIRED for status in self.statuses.values())
        least = min(len(self.ids), matched + gone)
        return matched / least if least else 0.0


@without_collecting()
def merge(
    extraction: Extraction,
    deck_id: DeckId,
    title: str,
    current: Deck | None,
    base: Deck | None,
    unknown: Container[CardId] = (),
) -> Merged:
    """Make a deck of an extraction, or bring the current one up to date.

    `base` is the extraction as it was last time; without it the deck's text stays wherever the document says
    something else, and that is a conflict. The same holds for each card that is not in it: a person's own, or
    one of those `unknown`, which were extracted before the base began. Nothing is deleted: cards gone from
    the document are retired.
    """
    known = known_cards(current, base, unknown) if current else []
    return _Merge(extraction, deck_id, title, current, base if current else None, known).result()


@dataclass(slots=True)
class _Outcome:
    """Gathers what becomes of the cards."""

    cards: dict[CardId, Card] = field(default_factory=dict)
    base: list[Card] = field(default_factory=list)
    statuses: dict[CardId, Status] = field(default_factory=dict)
    ids: list[CardId | None] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    changes: dict[CardId, Sequence[str]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)


class _Merge:
    """One merge; its methods are its steps."""

    def __init__(
        self,
        extraction: Extraction,
        deck_id: DeckId,
        title: str,
        current: Deck | None,
        base: Deck | None,
        known: Sequence[Known],
    ) -> None:
        self.extraction, self.title = extraction, title
        self.current, self.base = current, base
        self.deck_id = deck_id
        self.known = known
        self.names = CardIds(self._taken())
        self.incoming = [incoming(found) for found in extraction.cards] if self.known else []
        self.matching = match([one.sought for one in known], self.incoming)
        self.moved = moved(self.matching.partners)
        self.out = _Outcome()

    def result(self) -> Merged:
        for at, found in enumerate(self.extraction.cards):
            partner = self.matching.partners.get(at)
            if partner is None:
                self._add_new(at, found)
            else:
                self._add_matched(at, self.incoming[at], self.known[partner])
        for place in sorted(set(range(len(self.known))) - set(self.matching.partners.values())):
            self._add_unmatched(self.known[place])
        source = DeckSource(self.extraction.name, self.extraction.family, self.extraction.sha256)
        extracted = Deck(self.deck_id, self.title, tuple(self.out.base), source=source)
        return Merged(
            deck=self._deck(extracted),
            base=extracted,
            ids=tuple(self.out.ids),
            statuses=self.out.statuses,
            doubtful=tuple(self.out.doubts),
            conflicts=tuple(self.out.conflicts),
            changes=self.out.changes,
            other_title=self._other_title(),
        )

    def _taken(self) -> Iterator[str]:
        """Ids that a card has or had."""
        yield from (str(version.id) for known in self.known for version in known.versions)
        for card in self.current.cards if self.current else ():
            yield from (earlier.rpartition("/")[2] for earlier in card.was)

    def _add_new(self, at: int, found: FoundCard) -> None:
        named = incoming(found, self.names.new(title_of(found.question, found.body)))
        out = self.out
        out.ids.append(named.id)
        out.cards[named.id] = named
        out.base.append(named)
        candidates = self.matching.doubts.get(at)
        out.statuses[named.id] = Status.DOUBTFUL if candidates else Status.NEW
        if candidates:
            ids = tuple(self.known[place].versions[0].id for place in candidates)
            out.doubts.append(Doubt(named.id, found.line, ids))

    def _add_matched(self, at: int, card: Card, known: Known) -> None:
        card_id = known.versions[0].id
        incoming = replace(card, id=card_id)
        self.out.base.append(incoming)
        if known.current is None:
            self.out.ids.append(None)
            return
        merged = merge_card(known.base, known.current, incoming)
        self.out.ids.append(card_id)
        self.out.cards[card_id] = merged.card
        line = self.extraction.cards[at].line
        known_before = known.base is not None
        self.out.conflicts += [Conflict(card_id, line, name, known_before) for name in merged.conflicts]
        status = self._status(merged.changed, merged.conflicts, at in self.moved)
        self.out.statuses[card_id] = status
        if status is Status.CHANGED:
            self.out.changes[card_id] = merged.changed

    @staticmethod
    def _status(changed: Sequence[str], conflicts: Sequence[str], moved: bool) -> Status:
        if conflicts:
            return Status.CONFLICT
        if set(changed) - {"topic"}:
            return Status.CHANGED
        return Status.MOVED if moved or changed else Status.KEPT

    def _add_unmatched(self, known: Known) -> None:
        """A card that is not in the document: a person's own stays as it is, an extracted one is retired.

        It comes back from the base; where that is not known, the deck's text is not the document's either.
        """
        if known.current is None:
            return
        extracted = known.extracted
        if extracted is None:
            self.out.cards[known.current.id] = known.current
            return
        gone = replace(extracted, retired=True)
        card = replace(merge_card(known.base, known.current, gone).card, source=known.current.source)
        if known.base:
            self.out.base.append(gone)
        else:
            card = replace(card, retired=True)
        self.out.cards[card.id] = card
        if not known.current.retired:
            self.out.statuses[card.id] = Status.RETIRED if card.retired else Status.KEPT

    def _other_title(self) -> str:
        if not self.current or self.title == self.current.title:
            return ""
        return self.title if not self.base or self.base.title not in (self.title, self.current.title) else ""

    def _deck(self, extracted: Deck) -> Deck:
        document_order = [card_id for card_id in self.out.ids if card_id]
        if not self.current:
            return replace(extracted, cards=tuple(self.out.cards[card_id] for card_id in document_order))
        deck_order = [card.id for card in self.current.cards]
        first, second = (document_order, deck_order) if self.moved else (deck_order, document_order)
        order = woven(first, second)
        title_changed = self.base is not None and self.current.title == self.base.title
        return replace(
            self.current,
            title=extracted.title if title_changed else self.current.title,
            cards=tuple(self.out.cards[card_id] for card_id in order),
            source=extracted.source,
        )


_NO_ID = CardId("")


def incoming(found: FoundCard, card_id: CardId = _NO_ID) -> Card:
    """The card as the document has it, at first without an id."""
    return Card(  # by place: by name it takes half as long again
        card_id,
        found.question,
        found.body,
        found.topic,
        found.tags,
        found.key_points,
        found.hint,
        found.explanation,
        found.tip,
        "",
        CardSource(found.line),
    )
