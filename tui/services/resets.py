"""Making the cards of a deck new again, which one undo takes back."""

from dataclasses import dataclass

from tui.decks.missing import missing_deck
from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent
from tui.model.ids import CardRef, DeckId
from tui.services.journal import Journal
from tui.services.library import LibraryService


@dataclass(frozen=True, slots=True)
class Resettable:
    """The cards of a deck that have progress."""

    deck: DeckId
    cards: tuple[CardRef, ...]
    answers: int


class ResetService:
    """Writes resets into the log; nothing is deleted."""

    def __init__(self, library: LibraryService, journal: Journal) -> None:
        self._library = library
        self._journal = journal

    def look(self, name: str) -> Resettable:
        """What a reset of the deck would concern, cards that are gone from it included.

        Raises: NotFoundError for a deck that is neither in the library nor in the log.
        """
        states = self._journal.states()
        own = {ref: state for ref, state in states.items() if ref.deck == name}
        if not own and self._library.shelf().deck(name) is None:
            known = {held.id for held in self._library.shelf().decks} | {ref.deck for ref in states}
            raise missing_deck(name, sorted(known))
        cards = sorted(ref for ref, state in own.items() if state.answers or state.memory is not None)
        return Resettable(DeckId(name), tuple(cards), sum(own[ref].answers for ref in cards))

    def reset(self, found: Resettable) -> None:
        """Reset these cards in one go. Raises: StoreError."""
        events = [NewEvent(EventKind.RESET, {"v": PAYLOAD_VERSION}, card=ref) for ref in found.cards]
        self._journal.store.append_together(*events)
