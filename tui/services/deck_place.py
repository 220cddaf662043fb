"""Which deck a document becomes: the one that was made from it before, or a new one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from tui.decks.loader import load_deck
from tui.errors import DeckError
from tui.extract.found import Extraction
from tui.extract.merging.base import document_path, document_paths, read_base
from tui.extract.merging.identity import Merged, incoming, merge
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.arrivals import Arrivals
from tui.services.continued import goes_on, titles
from tui.services.deck_names import Shelved, Stamp, base_bytes, candidates, shelved, stamped
from tui.services.departed import Departed, with_earlier
from tui.services.joint import is_joint
from tui.services.joint_parts import PartOf, joint_parts
from tui.services.kept_extraction import kept_extraction
from tui.services.made_decks import IN_COMMON, MadeDecks
from tui.services.refusals import broken, foreign
from tui.services.sources import STDIN_NAME, Source
from tui.wording import listing

_IN_COMMON_NAMELESS = 0.6
"""The same for standard input, where every document has the same name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A deck ready to be written."""

    merged: Merged
    path: Path
    current: Deck | None
    """The deck it brings up to date; None where it is new, or replaces what was there."""
    stamp: Stamp = ()
    """Of the file when that deck was read; empty where there was none."""
    replaces: bool = False
    """Whether a file is there that holds something else, to be kept in the trash."""
    warnings: tuple[str, ...] = ()
    """What the person should know about the deck chosen."""
    is_flawed: bool = False
    """Whether the extraction beside it cannot be read, to be kept in the trash."""
    document: str = ""
    """Where its document lies, if that is to be remembered."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """The same for each of several documents, by name."""


class Places:
    """The decks of a folder, and those that this run has dealt with: no two documents become one deck."""

    def __init__(self, folder: Path, bundled: Path, sources: Iterable[Source] = ()) -> None:
        """`sources` are all of the run: a deck whose document is among them is not that of a renamed one."""
        self._folder = folder
        self.sources = tuple(sources)
        self._present = shelved(folder, bundled)
        self.taken: set[DeckId] = set()
        self.made = MadeDecks(self._present, self.sources)
        self._arrivals = Arrivals(self._departed)
        self.parts = joint_parts(self._present.values(), self.sources)

    def shelved(self, name: DeckId) -> Shelved | None:
        """The deck of that id that is there, bundled ones included."""
        return self._present.get(name)

    def take(self, place: Place) -> None:
        """Let no other document of this run become that deck."""
        self.taken.add(place.merged.deck.id)
        self.made.drop(place.merged.deck.id)
        if is_joint(place.merged.deck) and place.path.exists():
            again = Shelved(place.path, load_deck(place.path), bundled=False, stamp=stamped(place.path))
            self._present[place.merged.deck.id] = again
        self._arrivals.take(
            place.merged, place.current, place.path, wait=self.made.awaited or self.parts.awaited
        )

    def late(self) -> Iterator[Place]:
        """Decks to be written once more when all are: a card of theirs left another deck only afterwards."""
        for path, before, after in self._arrivals.late():
            base = read_base(base_bytes(path))
            if base is not None:
                data = base_bytes(path)
                place = Place(Merged(after, base, (), {}), path, before, stamped(path))
                yield replace(place, document=document_path(data), documents=document_paths(data))

    def parts_of(self, extraction: Extraction, source: Source) -> tuple[PartOf, ...]:
        """What a document is of a deck made of several; nothing where it has, or had, a deck of its own."""
        named = self.parts.named(source, extraction)
        if named is not None:
            return () if self.has_deck_of(extraction, source) else (named,)
        found = self.parts.renamed(source, extraction)
        return () if found and self.has_own(extraction, source) else found

    def has_own(self, extraction: Extraction, source: Source) -> bool:
        """Whether the document has a deck of its own, or had one under another name."""
        return self.has_deck_of(extraction, source) or self._renamed(extraction, source) is not None

    def has_deck_of(self, extraction: Extraction, source: Source) -> bool:
        """Whether the document has a deck of its own that it would bring up to date, broken or not."""
        names = candidates(source.path, source.file_name)
        try:
            return self._again(extraction, (next(names), next(names))) is not None
        except DeckError:
            return True

    def find(self, extraction: Extraction, source: Source) -> Place:
        """The deck of a document. Raises: DeckError when it is broken, or no name is free."""
        return self.followed(self._find(extraction, source))

    def find_into(self, extraction: Extraction, name: DeckId, force: bool) -> Place:
        """The deck of that id, whether new or there already; with `force` another's or a broken one too.

        What this document's deck holds is kept in any case. Raises: DeckError.
        """
        return self.followed(self._find_into(extraction, name, force))

    def _find(self, extraction: Extraction, source: Source) -> Place:
        names = candidates(source.path, source.file_name if source.path else f"{extraction.title}.md")
        if not extraction.cards:
            return self._new(extraction, next(names))
        first, second, *more = islice(names, 1000)
        again = self._again(extraction, (first, second)) or self._renamed(extraction, source)
        if again is not None:
            return again
        for name in (first, second, *more):
            if name not in self.taken and self._is_free(name, extraction):
                return replace(self._new(extraction, name), warnings=self._strangers(extraction, name))
        raise DeckError(f"no free deck id was found for {source.name}", "name one with --into")

    def _find_into(self, extraction: Extraction, name: DeckId, force: bool) -> Place:
        there = self._present.get(name)
        if there is None or there.bundled:
            hidden = force and there is not None and not self._is_file(name)
            if not hidden and not self._is_free(name, extraction):
                raise foreign(name, there)
            return self._new(extraction, name)
        if there.document == extraction.name and not (force and there.loaded.errors):
            again = self._continued(extraction, there)
            if again is not None:
                return again
        if self.made.is_other_name(there, _cards(extraction)) and self.made.is_gone(there):
            again = self._continued_renamed(extraction, there)
            if again is not None:
                return again
        if force:
            return _replacing(extraction, name, there)
        raise broken(there) if there.deck is None else foreign(name, there)

    def _again(self, extraction: Extraction, likely: tuple[DeckId, ...]) -> Place | None:
        """The deck made from this document before; cards tell documents of the same file name apart."""
        known = self.made.again(extraction.name, _cards(extraction), likely)
        tried = (self._continued(extraction, there) for there in known)
        return next((place for place in tried if place is not None), None)

    def _renamed(self, extraction: Extraction, source: Source) -> Place | None:
        """The deck made from this document when it had another name."""
        known = self.made.renamed(_cards(extraction), source)
        tried = (self._continued_renamed(extraction, there) for there in known)
        return next((place for place in tried if place is not None), None)

    def _continued_renamed(self, extraction: Extraction, there: Shelved) -> Place | None:
        place = self._continued(extraction, there)
        if place is None:
            return None
        told = goes_on(place.merged, there.document, here=self.made.is_read)
        return replace(place, warnings=(told, *place.warnings))

    def _continued(self, extraction: Extraction, there: Shelved) -> Place | None:
        """The deck brought up to date; None where it has next to nothing in common with the document."""
        if there.deck is None:
            return None
        kept = kept_extraction(there.path, there.deck)
        merged = merge(extraction, there.deck.id, extraction.title, there.deck, kept.base)
        least = IN_COMMON if extraction.name != STDIN_NAME else _IN_COMMON_NAMELESS
        if merged.in_common < least:
            return None
        if there.loaded.errors:
            raise broken(there)
        told = (*kept.warnings, *titles(merged))
        return Place(merged, there.path, there.deck, there.stamp, warnings=told, is_flawed=kept.is_flawed)

    def _is_free(self, name: DeckId, extraction: Extraction) -> bool:
        """Whether a new deck may bear that name. Raises: DeckError where a broken deck bears it.

        A bundled deck of the same document is not in the way: it is never written, and the new one hides it.
        """
        there = self._present.get(name)
        if there is None:
            return not self._is_file(name)
        if there.deck is None and not there.bundled:
            raise broken(there)
        if (
            there.deck is None
            or not there.bundled
            or there.document != extraction.name
            or self._is_file(name)
        ):
            return False
        return merge(extraction, name, extraction.title, there.deck, None).in_common >= IN_COMMON

    def _is_file(self, name: DeckId) -> bool:
        """Whether there is a file of that name, whatever the id in it."""
        return (self._folder / f"{name}.yaml").exists()

    def _strangers(self, extraction: Extraction, name: DeckId) -> tuple[str, ...]:
        """A warning where decks of the document's name are left alone: it may have been written anew."""
        decks = self.made.of(extraction.name)
        if not decks:
            return ()
        made, it = ("was", "it") if len(decks) == 1 else ("were", "one of them")
        return (
            f"{listing(decks)} {made} made from a document of this name, with next to nothing in "
            f"common with it; so it becomes the deck {name}. To replace {it}: --into {decks[0]} --force",
        )

    def _new(self, extraction: Extraction, name: DeckId) -> Place:
        merged = merge(extraction, name, extraction.title, None, None)
        return Place(merged, self._folder / f"{name}.yaml", None)

    def followed(self, place: Place) -> Place:
        """The place with the places that its new cards had in other decks, so that their progress follows."""
        claims = self._arrivals.followed(place.merged, place.current)
        deck = with_earlier(place.merged.deck, claims)
        return replace(place, merged=replace(place.merged, deck=deck)) if claims else place

    def _departed(self) -> Departed:
        departed = Departed()
        for there in self._present.values():
            if there.deck is not None:
                departed.know(there.deck, read_base(base_bytes(there.path)) if there.document else None)
        return departed


def _replacing(extraction: Extraction, name: DeckId, there: Shelved) -> Place:
    merged = merge(extraction, name, extraction.title, None, None)
    warning = f"what the deck {name} held is replaced; the old file goes to the folder trash beside it"
    return Place(merged, there.path, None, there.stamp, replaces=True, warnings=(warning,))


def _cards(extraction: Extraction) -> list[Card]:
    return [incoming(found) for found in extraction.cards]
