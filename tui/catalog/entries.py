"""What the catalog knows of deck files, without any of them being read again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId
from tui.model.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells without reading it whether a file may have changed."""

    size: int
    """Bytes."""
    mtime_ns: int
    settled: bool = True
    """Whether the file was older than the resolution of file times when it was read; if not, a later
    change may have left the same stamp, and only the content can tell."""


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A deck file as it is now."""

    path: Path
    stamp: Stamp
    digest: bytes
    """BLAKE2b of its bytes; empty where it could not be read."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A deck file that was just read, as the loader reports it."""

    file: FileStamp
    deck_id: DeckId
    """Of a file whose id cannot be read: after its name."""
    title: str
    deck: Deck | None
    """None where the file cannot be read as a deck."""
    problems: tuple[Problem, ...] = ()
    broken: int = 0
    """Cards left out because of errors."""
    warned: frozenset[CardId] = frozenset()
    """Cards with a warning at their lines."""


@dataclass(frozen=True, slots=True)
class DeckEntry:
    """One deck file."""

    path: Path
    deck: DeckId
    title: str
    readable: bool
    """Whether it can be read as a deck, its broken cards aside."""
    cards: int
    """Without the retired."""
    askable: int
    """Those with an answer, without the retired."""
    broken: int
    """Cards left out because of errors."""
    problems: tuple[Problem, ...] = ()
    needs: tuple[DeckId, ...] = ()
    was: tuple[str, ...] = ()
    """Earlier ids of the deck."""
    topics: tuple[str, ...] = ()
    """Of the cards that are not retired, each once."""
    tags: tuple[str, ...] = ()
    """Of the deck and of those cards, each once."""
    first: int = 0
    """Number of its first card in the index; the others follow in the deck's order."""

    @property
    def errors(self) -> int:
        """Problems that keep cards or the deck from being used."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Roster:
    """The cards of a deck by name: what queues and counts need, without any text."""

    deck: DeckId
    was: tuple[str, ...] = ()
    """Earlier ids of the deck."""
    active: tuple[CardId, ...] = ()
    """In the deck's order, without the retired."""
    askable: tuple[CardId, ...] = ()
    """Those of them with an answer."""
    topics: tuple[str, ...] = ()
    """Of each askable card."""
    unanswered: tuple[CardId, ...] = ()
    """Those of the active without one."""
    retired: tuple[CardId, ...] = ()
    families: Mapping[CardId, str] = field(default_factory=dict)
    """Of the askable cards that belong to one."""
    earlier: Mapping[CardId, tuple[str, ...]] = field(default_factory=dict)
    """Earlier ids of cards, `card` or `deck/card`, in the deck's order; the retired among them."""


def roster(deck: Deck) -> Roster:
    """The cards of a deck by name."""
    asked = deck.askable
    return Roster(
        deck=deck.id,
        was=deck.was,
        active=_ids(deck.active),
        askable=_ids(asked),
        topics=tuple(card.topic for card in asked),
        unanswered=_ids(card for card in deck.active if not card.answered),
        retired=_ids(card for card in deck.cards if card.retired),
        families={card.id: card.family for card in asked if card.family},
        earlier={card.id: card.was for card in deck.cards if card.was},
    )


def _ids(cards: Iterable[Card]) -> tuple[CardId, ...]:
    return tuple(card.id for card in cards)
