"""The library as the catalog tells it: which deck files are listed, and in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.catalog.entries import DeckEntry, Roster
from tui.decks.file_problems import repeated
from tui.decks.library import Library
from tui.model.ids import DeckId, slug
from tui.model.problem import Problem
from tui.text.name_order import counted


@dataclass(frozen=True, slots=True)
class ListedDeck:
    """A deck file as it is listed; one that another file shadows is not."""

    entry: DeckEntry
    bundled: bool
    roster: Roster | None = None
    """None where the deck cannot be read, or where another file has its id."""


def arranged(
    entries: Sequence[DeckEntry],
    rosters: Mapping[Path, Roster],
    library: Library,
    unreadable: Mapping[Path, Problem],
) -> tuple[ListedDeck, ...]:
    """The decks by title; the second of an id in a folder is broken, and own decks shadow bundled ones."""
    own = _without_repeats(library.own, entries, rosters, unreadable)
    unseen = library.hidden().union(listed.entry.deck for listed in own)
    bundled = [
        listed
        for listed in _without_repeats(library.bundled, entries, rosters, unreadable)
        if listed.entry.path.stem not in unseen
    ]
    shown = [*own, *(replace(listed, bundled=True) for listed in bundled)]
    return tuple(
        sorted(shown, key=lambda one: (counted(one.entry.title), one.entry.deck, str(one.entry.path)))
    )


def _without_repeats(
    folder: Path,
    entries: Sequence[DeckEntry],
    rosters: Mapping[Path, Roster],
    unreadable: Mapping[Path, Problem],
) -> list[ListedDeck]:
    if folder in unreadable:
        name = DeckId(slug(folder.name))
        entry = DeckEntry(folder, name, folder.name, False, 0, 0, 0, (unreadable[folder],))
        return [ListedDeck(entry, False)]
    first: dict[DeckId, DeckEntry] = {}
    found: list[ListedDeck] = []
    for entry in entries:
        if entry.path.parent != folder:
            continue
        earlier = first.setdefault(entry.deck, entry)
        if earlier is entry:
            found.append(ListedDeck(entry, False, rosters.get(entry.path)))
        else:
            problem = repeated(entry.path, entry.deck, earlier.path)
            broken = replace(
                entry,
                readable=False,
                cards=0,
                askable=0,
                problems=(problem, *entry.problems),
                needs=(),
                was=(),
            )
            found.append(ListedDeck(broken, False))
    return found
