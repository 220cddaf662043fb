"""Checking decks: every problem of every file, near-duplicates, and the mending of missing ids."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.decks.duplicates import near_duplicates
from tui.decks.fix import mend_ids
from tui.decks.library import Library
from tui.decks.loader import LoadedDeck, load_deck
from tui.decks.missing import missing_deck
from tui.decks.needs import need_problems
from tui.errors import DeckError
from tui.files import why
from tui.model.ids import ID_PATTERN, DeckId
from tui.model.problem import Problem, Severity
from tui.wording import listing

Needs = Mapping[DeckId, Sequence[str]]
"""Decks with the decks that they need."""

_SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    decks: int
    """Files looked at, broken ones too."""
    cards: int
    """Cards that can be read."""
    problems: tuple[Problem, ...]
    """Errors, warnings and notices, file by file."""
    mended: int = 0
    """Cards that got an id."""
    unmended: tuple[str, ...] = ()
    """Why files could not be mended."""

    def count(self, severity: Severity) -> int:
        """How many problems are of that severity."""
        return sum(problem.severity is severity for problem in self.problems)


def check_library(library: Library, *, fix: bool) -> Checked:
    """Check every deck of the library; with `fix`, own decks are mended first and bundled ones never."""
    mended, refused = _mended(_own_files(library)) if fix else (0, ())
    decks = library.load().decks
    loaded = [LoadedDeck(str(one.path), one.deck, one.problems, deck_id=one.id) for one in decks]
    return _checked(loaded, _hidden(library), mended, refused)


def check_paths(paths: Sequence[Path], library: Library, *, fix: bool) -> Checked:
    """Check deck files and those of folders; with `fix`, they are mended first, bundled ones never.

    Where no such file is there, the id of a deck of the library names its file.
    Raises: DeckError for a path that is not there; NotFoundError for an id.
    """
    files = [file for path in paths for file in _files(_deck_file(path, library))]
    mended, refused = _mended(file for file in files if not _is_bundled(file, library)) if fix else (0, ())
    loaded = [load_deck(file) for file in files]
    linked = any(one.deck is not None and one.deck.needs for one in loaded)
    return _checked(loaded, _needs(library) if linked else {}, mended, refused)


def _checked(loaded: Sequence[LoadedDeck], others: Needs, mended: int, refused: tuple[str, ...]) -> Checked:
    """What is wrong with these decks, with what the `others` beside them need in mind."""
    problems: list[Problem] = []
    unmet = need_problems(loaded, others)
    for one in loaded:
        found = [*one.problems, *near_duplicates(one), *unmet.get(one.path, ())]
        problems.extend(sorted(found, key=lambda problem: (problem.line, problem.column)))
    cards = sum(len(one.deck.cards) for one in loaded if one.deck is not None)
    return Checked(len(loaded), cards, tuple(problems), mended, refused)


def _mended(files: Iterable[Path]) -> tuple[int, tuple[str, ...]]:
    """How many cards got an id, and why some files were left alone; only files that need it are touched."""
    mended, refused = 0, []
    for file in files:
        if any(problem.code == "no-id" for problem in load_deck(file).problems):
            try:
                mended += mend_ids(file)
            except DeckError as error:
                refused.append(str(error))
    return mended, tuple(refused)


def _needs(library: Library) -> Needs:
    """Every deck there is with what it needs."""
    listed = {one.id: one.deck.needs if one.deck else () for one in library.load().decks}
    return {**_hidden(library), **listed}


def _hidden(library: Library) -> Needs:
    """Bundled decks, which are there also where they are not shown, by the names of their files."""
    return {DeckId(path.stem): () for path in sorted(library.bundled.glob("*.yaml"))}


def _own_files(library: Library) -> list[Path]:
    return [placed.path for placed in library.load().decks if not placed.bundled and placed.path.is_file()]


def _deck_file(path: Path, library: Library) -> Path:
    """The path; where nothing is there, the file of the deck of that id.

    Raises: NotFoundError for what is written like an id, and none.
    """
    if os.path.lexists(path) or path.name != str(path):
        return path
    decks = {one.id: one.path for one in library.load().decks}
    if path.name not in decks and ID_PATTERN.fullmatch(path.name):
        raise missing_deck(path.name, decks)
    return decks.get(DeckId(path.name), path)


def _is_bundled(file: Path, library: Library) -> bool:
    return file.resolve().is_relative_to(library.bundled.resolve())


def _files(path: Path) -> list[Path]:
    """The file, or the deck files of a folder by name. Raises: DeckError, also for a folder without any."""
    try:
        path.stat()
        if path.is_dir():
            return _in_folder(path)
    except (OSError, ValueError) as error:
        what, hint = why(error) if isinstance(error, OSError) else (str(error), "check the path")
        raise DeckError(f"cannot read {path}: {what}", hint) from error
    return [path]


def _in_folder(folder: Path) -> list[Path]:
    files = sorted(file for file in folder.iterdir() if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise DeckError(f"no deck files in {folder}", f"deck files end in {listing(sorted(_SUFFIXES), 'or')}")
    return files
