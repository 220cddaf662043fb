"""The catalog brought up to date with the deck files; no unchanged deck is read."""

import os
import threading
from bisect import bisect_right
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from tui.catalog.catalog import FILE_NAME, Catalog
from tui.catalog.database import CatalogDamagedError, CatalogRefusedError
from tui.catalog.entries import DeckEntry, FileStamp, ReadFile, Stamp
from tui.catalog.words import CatalogWords
from tui.clock import Clock
from tui.collector import without_collecting
from tui.decks.file_problems import id_of_name
from tui.decks.library import Library, require_known
from tui.decks.listing import Listing, is_settled, listing
from tui.decks.loader import load_deck
from tui.errors import QuizdeckError
from tui.model.card import Card
from tui.model.ids import CardId
from tui.model.limits import FILE_LIMIT
from tui.model.problem import Problem, Severity
from tui.services.listed_decks import ListedDeck, arranged

Answer = TypeVar("Answer")


class CatalogService:
    """Keeps the one catalog; safe to ask from any thread. Nothing is opened before it is first asked."""

    def __init__(self, library: Library, cache: Path, clock: Clock, only: Sequence[str] = ()) -> None:
        self._library = library
        self._cache = cache
        self._clock = clock
        self._only = tuple(only)
        self._met = False
        """Whether each deck of `only` was there: one that goes later is no mistake of who named it."""
        self._catalog: Catalog | None = None
        self._opening = threading.RLock()
        self._refreshing = threading.RLock()
        self._unreadable: dict[Path, Problem] = {}
        self._listed: tuple[tuple[int, tuple[Problem, ...]], tuple[ListedDeck, ...]] | None = None
        self._searched: tuple[tuple[ListedDeck, ...], tuple[DeckEntry, ...]] | None = None

    def refresh(self) -> bool:
        """Take in the deck files that were added, changed or removed; whether there were any.

        Files whose size and time are those known are not even opened. Side effect: writes the cache.
        Raises: QuizdeckError where not even memory can hold it.
        """
        with self._refreshing:
            return self.ask(self._bring_up_to_date)

    def decks(self) -> tuple[ListedDeck, ...]:
        """The library in the order it is listed, as of the last `refresh` of any program.

        Raises: NotFoundError when `only` names a deck that was never there.
        """
        return self.ask(self._decks)

    def searching(self, use: Callable[[CatalogWords], Answer]) -> Answer:
        """What `use` makes of the words of the library, in one consistent view; see `ask`, `decks`."""

        def asked(catalog: Catalog) -> Answer:
            return catalog.searching(lambda: self._entries(catalog), use)

        return self.ask(asked)

    def ask(self, question: Callable[[Catalog], Answer]) -> Answer:
        """What a question to the catalog gives; a cache that fails meanwhile is made anew, then asked again.

        Raises: QuizdeckError where even one in memory fails.
        """
        for recover in (self._reopened, self._in_memory):
            catalog = self._open()
            try:
                return question(catalog)
            except CatalogDamagedError:
                recover(catalog)
            except CatalogRefusedError:
                self._in_memory(catalog)
        try:
            return question(self._open())
        except (CatalogDamagedError, CatalogRefusedError) as error:
            what = f"the cache of the library fails: {error}"
            raise QuizdeckError(what, f"delete {self._cache / FILE_NAME} and start again") from error

    def close(self) -> None:
        """Close the cache."""
        with self._opening:
            if self._catalog is not None:
                self._catalog.close()
                self._catalog = None

    def _open(self) -> Catalog:
        with self._opening:
            if self._catalog is None:
                self._catalog = Catalog.open(self._cache)
            return self._catalog

    def _reopened(self, failed: Catalog) -> None:
        with self._opening:
            if self._catalog is not failed:
                return  # another thread was faster
            failed.discard()
            self._catalog = Catalog.open(self._cache)
            self._listed = self._searched = None  # the new one counts its generations anew
            self._bring_up_to_date(self._catalog)

    def _in_memory(self, failed: Catalog) -> None:
        with self._opening:
            if self._catalog is not failed:
                return
            failed.close()
            self._catalog = Catalog.in_memory()
            self._listed = self._searched = None
            self._bring_up_to_date(self._catalog)

    def _bring_up_to_date(self, catalog: Catalog) -> bool:
        own, bundled = listing(self._library.own), listing(self._library.bundled)
        changed = self._forget_gone_folders(catalog, (own.folder, bundled.folder))
        changed |= self._take_in(catalog, own)
        return self._take_in(catalog, self._seen(catalog, bundled)) or changed

    def _forget_gone_folders(self, catalog: Catalog, folders: Container[Path]) -> bool:
        """Forget folders that are no more; another one may be that of a program that shares the cache."""
        left = [folder for folder in catalog.folders() if folder not in folders and not folder.exists()]
        gone = [folder / os.fsdecode(name) for folder in left for name in catalog.stamps(folder)]
        return bool(gone) and catalog.update(gone=gone)

    def _seen(self, catalog: Catalog, bundled: Listing) -> Listing:
        """Without the files that are hidden or shadowed: they are named like their decks."""
        stems = {name: Path(os.fsdecode(name)).stem for name in bundled.files}
        unseen = self._library.hidden().union(catalog.ids(self._library.own, list(stems.values())))
        seen = {name: told for name, told in bundled.files.items() if stems[name] not in unseen}
        return replace(bundled, files=seen)

    def _take_in(self, catalog: Catalog, found: Listing) -> bool:
        """Compare a folder with what is known of it, and read what differs."""
        folder = found.folder
        self._unreadable.pop(folder, None)
        if found.problem is not None:
            self._unreadable[folder] = found.problem
        known = catalog.stamps(folder)
        if known == found.files:
            return False
        gone = [folder / os.fsdecode(name) for name in known if name not in found.files]
        suspect = [name for name, told in found.files.items() if known.get(name) != told]
        files = [self._stamped(folder / name) for name in sorted(map(os.fsdecode, suspect))]
        with without_collecting():
            return catalog.update(files, _read_file, gone)

    def _stamped(self, path: Path) -> FileStamp:
        """A file as it is now; one that is gone or unreadable has a stamp that no file has."""
        try:
            status = path.stat()
        except OSError:
            return FileStamp(path, Stamp(-1, 0, settled=False), b"")
        now_ns = int(self._clock.now().timestamp() * 1e9)
        settled = is_settled(status.st_mtime_ns, now_ns)
        digest = _digest(path) if status.st_size <= FILE_LIMIT else b""
        return FileStamp(path, Stamp(status.st_size, status.st_mtime_ns, settled), digest)

    def _entries(self, catalog: Catalog) -> tuple[DeckEntry, ...]:
        """The entries of `decks`, the same object while they are the same."""
        decks = self._decks(catalog)
        if self._searched is None or self._searched[0] is not decks:
            self._searched = decks, tuple(one.entry for one in decks)
        return self._searched[1]

    def _decks(self, catalog: Catalog) -> tuple[ListedDeck, ...]:
        known = catalog.generation(), tuple(self._unreadable.values())
        if self._listed is None or self._listed[0] != known:
            entries, rosters = catalog.entries(), catalog.rosters()
            decks = arranged(entries, rosters, self._library, self._unreadable)
            if not self._met:
                require_known(self._only, [listed.entry.deck for listed in decks])
                self._met = True
            wanted = (one for one in decks if not self._only or one.entry.deck in self._only)
            self._listed = known, tuple(wanted)
        return self._listed[1]


def _digest(path: Path) -> bytes:
    """The hash of a file's content; empty where it cannot be read."""
    try:
        return blake2b(path.read_bytes()).digest()
    except OSError:
        return b""


def _read_file(file: FileStamp) -> ReadFile:
    loaded = load_deck(file.path)
    deck_id = loaded.deck_id or id_of_name(file.path)
    return ReadFile(
        file=file,
        deck_id=deck_id,
        title=loaded.title or deck_id,
        deck=loaded.deck,
        problems=loaded.problems,
        broken=loaded.broken,
        warned=frozenset() if loaded.deck is None else _warned(loaded.deck.cards, loaded.problems),
    )


def _warned(cards: tuple[Card, ...], problems: tuple[Problem, ...]) -> frozenset[CardId]:
    """Cards with a warning at their lines. One with an error is left out of its deck, and of the search.

    So an error that follows a card belongs to one that was left out, and what comes after it as well.
    """
    warned = [problem.line for problem in problems if problem.severity is Severity.WARNING]
    if not warned:
        return frozenset()
    errors = {problem.line for problem in problems if problem.severity is Severity.ERROR}
    marks = sorted(errors | {card.line for card in cards})
    starts = {marks[bisect_right(marks, line) - 1] for line in warned if line >= marks[0]} if marks else set()
    return frozenset(card.id for card in cards if card.line in starts)
