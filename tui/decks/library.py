"""The learner's decks: bundled ones, own ones that shadow them, and those set aside."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from tui.decks.files import DeckFiles, extracted_path
from tui.decks.listing import Listing, listing
from tui.decks.loader import LoadedDeck, load_deck
from tui.decks.missing import missing_deck
from tui.decks.shelf import Shelf
from tui.decks.trash import Trash, bytes_of, free_place
from tui.decks.writer import write_schema
from tui.errors import DeckError, NotFoundError, UsageError, WouldOverwriteError
from tui.files import write_atomically
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.model.problem import Problem
from tui.text.name_order import counted

_HIDDEN = "hidden"
_MOST_SHOWN = 20


class BrokenDeckError(DeckError):
    """A deck with errors that was to be taken into the library."""

    code = "broken-deck"

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        lines = [str(problem) for problem in problems[:_MOST_SHOWN]]
        left = len(problems) - len(lines)
        more = [f"and {left} more"] if left else []
        head = f"{path} has errors and was not added; mend them and try again:"
        super().__init__("\n".join([head, *lines, *more]))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Removed:
    """A deck taken out of the library. Nothing is deleted."""

    path: Path
    """Where its file lies now."""
    bundled: bool
    """Whether it is a bundled one, which is only hidden; adding the file shows the deck again."""


@dataclass(frozen=True, slots=True)
class Look:
    """What tells whether any deck is another than before, without any being read."""

    own: Listing
    bundled: Listing
    hidden: frozenset[str]
    settled: bool
    """Whether every file is older than the resolution of file times; if not, one may change once more and
    look as it did."""


class Library:
    """Deck files of two folders. A file that was read is read again only once it has changed."""

    def __init__(self, bundled: Path, own: Path) -> None:
        self.bundled = bundled
        self.own = own
        self._files = DeckFiles()
        self._trash = Trash(own)

    def look(self) -> Look:
        """Look at the folders; costs a `stat` for each file."""
        own, bundled, now_ns = listing(self.own), listing(self.bundled), time.time_ns()
        return Look(own, bundled, self.hidden(), own.is_settled(now_ns) and bundled.is_settled(now_ns))

    def read(self, path: Path) -> Deck | None:
        """The deck of one file; None where it cannot be read."""
        return self._files.now(path).deck

    def load(self, only: Sequence[str] = ()) -> Shelf:
        """Every deck, or those of the ids in `only`; a file that cannot be read is there with its problem.

        Raises: NotFoundError for an id in `only` that no deck has.
        """
        own = self._files.placed(self.own, bundled=False)
        unseen = self.hidden().union(placed.id for placed in own)
        bundled = self._files.placed(self.bundled, bundled=True, unseen=unseen)
        decks = sorted([*own, *bundled], key=lambda p: (counted(p.title), p.id, str(p.path)))
        require_known(only, [placed.id for placed in decks])
        return Shelf(tuple(placed for placed in decks if not only or placed.id in only))

    def add(
        self, paths: Sequence[Path], *, force: bool = False
    ) -> list[tuple[Path, DeckId, tuple[Problem, ...]]]:
        """Copy deck files whole into the library: the new path, the deck's id and the warnings of each.

        All are checked before the first is copied. What `force` replaces goes to the trash. Raises:
        BrokenDeckError for a deck with errors, WouldOverwriteError for an id that is there already.
        """
        checked = [(path, *_checked(path)) for path in paths]
        self._refuse_taken([deck_id for _, deck_id, _ in checked], force)
        added = []
        for path, deck_id, loaded in checked:
            added.append((self._take_in(path, deck_id), deck_id, loaded.warnings))
        write_schema(self.own)
        return added

    def remove(self, deck_id: str) -> Removed:
        """Move an own deck to the trash; hide a bundled one.

        A bundled deck that the own one shadowed is seen again. Raises: NotFoundError.
        """
        own = [placed.path for placed in self._files.placed(self.own, bundled=False) if placed.id == deck_id]
        if own:
            return Removed(self._trash.move(own[0]), bundled=False)
        if deck_id in self.hidden():
            self._refuse_hidden(deck_id)
        bundled, *_ = self.load([deck_id]).decks
        self._hide({*self.hidden(), deck_id})
        return Removed(bundled.path, bundled=True)

    def _refuse_hidden(self, deck_id: str) -> None:
        """Raises: NotFoundError saying how a bundled deck that is hidden comes back."""
        for placed in self._files.placed(self.bundled, bundled=True):
            if placed.id == deck_id:
                back = f"to have it back: quizdeck add {quote(str(placed.path))}"
                raise NotFoundError(f"the bundled deck {deck_id} is hidden already", back)

    def own_path(self, deck_id: DeckId) -> Path:
        """The file of a deck that may be written to; of a bundled one a copy is made, which then shadows it.

        Raises: NotFoundError for a deck that is not there, QuizdeckError where it cannot be copied.
        """
        placed, *_ = self.load([deck_id]).decks
        if not placed.bundled:
            return placed.path
        target = free_place(self.own, f"{deck_id}.yaml")  # another deck's file may be called so
        write_atomically(target, bytes_of(placed.path), replace=False)
        if record := _record(placed.path):
            write_atomically(extracted_path(target), record)
        write_schema(self.own)
        return target

    def _refuse_taken(self, deck_ids: Sequence[DeckId], force: bool) -> None:
        shelf = self.load()
        for number, deck_id in enumerate(deck_ids):
            if deck_id in deck_ids[:number]:
                raise UsageError(f"two of the files are the deck {deck_id}", "name one of them")
            target = self.own / f"{deck_id}.yaml"
            if not force and (shelf.deck(deck_id) is not None or target.exists()):
                what = f"the deck {deck_id} is already in the library"
                raise WouldOverwriteError(what, "use --force to replace it; the old one goes to the trash")

    def _take_in(self, path: Path, deck_id: DeckId) -> Path:
        target = self.own / f"{deck_id}.yaml"
        data, record = bytes_of(path), _record(path)
        replaced = [
            placed.path for placed in self._files.placed(self.own, bundled=False) if placed.id == deck_id
        ]
        again = target.exists() and target.samefile(path)
        if target.exists() and not again:
            self._trash.copy_file(target)
        write_atomically(target, data)
        if extracted_path(target).exists() and not again:
            self._trash.move_file(extracted_path(target))  # it tells of another deck than the new one
        for old in replaced:
            if old != target:
                self._trash.move(old)
        if record and not again:
            write_atomically(extracted_path(target), record)
        self._hide(self.hidden() - {deck_id})
        return target

    def hidden(self) -> frozenset[str]:
        """Ids of bundled decks that are not shown; a list that cannot be read hides nothing."""
        try:
            text = (self.own / _HIDDEN).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return frozenset()
        return frozenset(text.split())

    def _hide(self, deck_ids: Iterable[str]) -> None:
        wanted = frozenset(deck_ids)
        if wanted != self.hidden():
            lines = "".join(f"{deck_id}\n" for deck_id in sorted(wanted))
            write_atomically(self.own / _HIDDEN, lines.encode())


def _record(deck: Path) -> bytes:
    """The extraction kept beside a deck file; empty where there is none."""
    extracted = extracted_path(deck)
    return bytes_of(extracted) if extracted.is_file() else b""


def require_known(wanted: Iterable[str], known: Sequence[str]) -> None:
    """Raises: NotFoundError for the first deck that is not there, naming the nearest."""
    for deck_id in wanted:
        if deck_id not in known:
            raise missing_deck(deck_id, known)


def _checked(path: Path) -> tuple[DeckId, LoadedDeck]:
    loaded = load_deck(path)
    for problem in loaded.errors:
        if problem.line == 0:  # there is no place in a file that cannot be read
            raise DeckError(f"cannot add {path}: {problem.what}", problem.hint)
    if loaded.errors or loaded.deck is None:
        raise BrokenDeckError(path, loaded.errors)
    return loaded.deck.id, loaded
