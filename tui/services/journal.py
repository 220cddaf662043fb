"""The learner's log as services use it: opened when first needed, states under the cards' present ids."""

import threading
from collections.abc import Callable

from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent
from tui.model.ids import CardRef
from tui.model.memory import UNSEEN, CardState
from tui.services.library import LibraryService
from tui.store.progress import ProgressStore


class Journal:
    """Holds the one open store. Reading a log that does not exist yet makes no file."""

    def __init__(
        self, exists: Callable[[], bool], opener: Callable[[], ProgressStore], library: LibraryService
    ) -> None:
        self._exists = exists
        self._opener = opener
        self._library = library
        self._store: ProgressStore | None = None
        self._lock = threading.Lock()

    @property
    def store(self) -> ProgressStore:
        """The open store. Raises: StoreError when it cannot be opened or made."""
        with self._lock:
            if self._store is None:
                self._store = self._opener()
            return self._store

    @property
    def empty(self) -> bool:
        """Whether there is no log yet."""
        return self._store is None and not self._exists()

    def states(self) -> dict[CardRef, CardState]:
        """What is known of every card, under its present id; cards that are gone keep theirs."""
        if self.empty:
            return {}
        raw = self.store.states()
        shelf = self._library.shelf()
        states: dict[CardRef, CardState] = {}
        for ref, state in raw.items():
            current = shelf.current(ref)
            if current == ref or current not in raw:
                states[current] = state
        return states

    def toggle_flag(self, ref: CardRef) -> bool:
        """Flag a card, or take its flag away; returns whether it is flagged now."""
        flagged = not self.states().get(ref, UNSEEN).flagged
        kind = EventKind.FLAGGED if flagged else EventKind.UNFLAGGED
        self.store.append(NewEvent(kind, {"v": PAYLOAD_VERSION}, card=ref))
        return flagged

    def close(self) -> None:
        """Close the store, where it was opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None
