"""Which deck a document becomes: the one that was made from it before, or a new one."""

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from tui.errors import DeckError
from tui.extract.base import read_base
from tui.extract.found import Extraction
from tui.extract.identity import Merged, Status, merge
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.deck_names import Shelved, candidates, shelved
from tui.services.sources import Source
from tui.wording import listing, plural

_IN_COMMON = 0.2
"""Share of the cards (of the smaller side) that a deck and a document of its document's name must share."""
_TRIED = 3
"""Most decks of one document name that are compared card by card."""
_UNMATCHED = (Status.NEW, Status.DOUBTFUL)


@dataclass(frozen=True, slots=True)
class Place:
    """A deck ready to be written."""

    merged: Merged
    path: Path
    current: Deck | None
    """The deck it brings up to date; None where it is new, or replaces what was there."""
    replaces: bool = False
    """Whether a file is there that holds something else, to be kept in the trash."""
    warnings: tuple[str, ...] = ()
    """What the person should know about the deck chosen."""


class Places:
    """The decks of a folder, and those that this run has dealt with: no two documents become one deck."""

    def __init__(self, folder: Path, bundled: Path) -> None:
        self._folder = folder
        self._present = shelved(folder, bundled)
        self._taken: set[DeckId] = set()

    def take(self, place: Place) -> None:
        """Let no other document of this run become that deck."""
        self._taken.add(place.merged.deck.id)

    def find(self, extraction: Extraction, source: Source) -> Place:
        """The deck of a document. Raises: DeckError when it is broken, or no name is free."""
        names = candidates(source.path, source.file_name)
        if not extraction.cards:
            return self._new(extraction, next(names))
        first, second, *more = islice(names, 1000)
        again = self._again(extraction, (first, second))
        if again is not None:
            return again
        for name in (first, second, *more):
            if name not in self._taken and self._is_free(name, extraction):
                return replace(self._new(extraction, name), warnings=self._strangers(extraction, name))
        raise DeckError(f"no free deck id was found for {source.name}", "name one with --into")

    def find_into(self, extraction: Extraction, name: DeckId, force: bool) -> Place:
        """The deck of that id, whether new or there already; with `force` another's or a broken one too.

        What this document's deck holds is kept in any case. Raises: DeckError.
        """
        there = self._present.get(name)
        if there is None or there.bundled:
            hidden = force and there is not None and not self._is_file(name)
            if not hidden and not self._is_free(name, extraction):
                raise _foreign(name, there)
            return self._new(extraction, name)
        if there.document == extraction.name and not (force and there.loaded.errors):
            again = self._continued(extraction, there)
            if again is not None:
                return again
        if force:
            return _replacing(extraction, name, there)
        raise _broken(there) if there.deck is None else _foreign(name, there)

    def _again(self, extraction: Extraction, likely: tuple[DeckId, ...]) -> Place | None:
        """The deck made from this document before; cards tell documents of the same file name apart."""
        asked = {_folded(card.question) for card in extraction.cards}

        def rank(name: DeckId, deck: Deck) -> tuple[int, bool]:
            return -len(asked & {_folded(card.question) for card in deck.cards}), name not in likely

        known = sorted(
            (rank(name, there.deck), name)
            for name, there in self._present.items()
            if there.deck
            and there.document == extraction.name
            and not there.bundled
            and name not in self._taken
        )
        tried = (self._continued(extraction, self._present[name]) for _, name in known[:_TRIED])
        return next((place for place in tried if place is not None), None)

    def _continued(self, extraction: Extraction, there: Shelved) -> Place | None:
        """The deck brought up to date; None where it has next to nothing in common with the document."""
        if there.deck is None:
            return None
        merged = merge(
            extraction, there.deck.id, extraction.title, there.deck, read_base(base_bytes(there.path))
        )
        if not _in_common(merged, there.deck):
            return None
        if there.loaded.errors:
            raise _broken(there)
        return Place(merged, there.path, there.deck)

    def _is_free(self, name: DeckId, extraction: Extraction) -> bool:
        """Whether a new deck may bear that name. Raises: DeckError where a broken deck bears it.

        A bundled deck of the same document is not in the way: it is never written, and the new one hides it.
        """
        there = self._present.get(name)
        if there is None:
            return not self._is_file(name)
        if there.deck is None and not there.bundled:
            raise _broken(there)
        if (
            there.deck is None
            or not there.bundled
            or there.document != extraction.name
            or self._is_file(name)
        ):
            return False
        return _in_common(merge(extraction, name, extraction.title, there.deck, None), there.deck)

    def _is_file(self, name: DeckId) -> bool:
        """Whether there is a file of that name, whatever the id in it."""
        return (self._folder / f"{name}.yaml").exists()

    def _strangers(self, extraction: Extraction, name: DeckId) -> tuple[str, ...]:
        """A warning where decks of the document's name are left alone: it may have been written anew."""
        decks = [
            deck
            for deck, there in sorted(self._present.items())
            if there.document == extraction.name and not there.bundled and deck not in self._taken
        ]
        if not decks:
            return ()
        made, it = ("was", "it") if len(decks) == 1 else ("were", "one of them")
        return (
            f"{listing(decks[:_TRIED])} {made} made from a document of this name, with next to nothing in "
            f"common with it; so it becomes the deck {name}. To replace {it}: --into {decks[0]} --force",
        )

    def _new(self, extraction: Extraction, name: DeckId) -> Place:
        merged = merge(extraction, name, extraction.title, None, None)
        return Place(merged, self._folder / f"{name}.yaml", None)


def base_path(deck: Path) -> Path:
    """Where the extraction of a deck file is kept as it was."""
    return deck.with_name(f"{deck.stem}.extracted.json")


def base_bytes(deck: Path) -> bytes:
    """The extraction kept beside a deck file; empty where there is none to be read."""
    try:
        return base_path(deck).read_bytes()
    except OSError:
        return b""


def _replacing(extraction: Extraction, name: DeckId, there: Shelved) -> Place:
    merged = merge(extraction, name, extraction.title, None, None)
    warning = f"what the deck {name} held is replaced; the old file goes to the folder trash beside it"
    return Place(merged, there.path, None, replaces=True, warnings=(warning,))


def _in_common(merged: Merged, current: Deck) -> bool:
    matched = sum(card_id is None or merged.statuses[card_id] not in _UNMATCHED for card_id in merged.ids)
    return matched >= _IN_COMMON * min(len(merged.ids), len(current.cards))


def _folded(question: str) -> str:
    return " ".join(question.casefold().split())


def _broken(there: Shelved) -> DeckError:
    errors = plural(len(there.loaded.errors), "error")
    return DeckError(
        f"{there.path} has {errors}; writing it anew would lose what is broken",
        f"see them with: quizdeck check {there.path}",
    )


def _foreign(name: DeckId, there: Shelved | None) -> DeckError:
    document = there.document if there else ""
    holds = f"cards of another document ({document})" if document else "cards that are not this document's"
    return DeckError(f"the deck {name} holds {holds}", "use --force to replace it, or another id")
