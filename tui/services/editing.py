"""Opening a card in the learner's editor at its line, and taking what was written back in."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tui.config.editors import EditorError, editor_command
from tui.decks.missing import missing_deck
from tui.errors import DeckError, NotFoundError
from tui.files import why
from tui.model.ids import CardRef, DeckId
from tui.model.problem import Problem, Severity
from tui.services.library import LibraryService


@dataclass(frozen=True, slots=True)
class Edit:
    """A deck file about to be edited."""

    path: Path
    line: int
    """Counted from 1."""
    card: CardRef | None
    """The card it is for; None for a whole deck."""
    command: tuple[str, ...]
    """The editor's, to be run while nothing else draws on the terminal."""
    before: bytes
    copied: bool
    """Whether the file was made for this edit, as a copy of a bundled deck."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What came of it."""

    path: Path
    changed: bool
    has_card: bool
    """Whether the card it was for can be read; true for a whole deck."""
    problems: tuple[Problem, ...]
    """Errors and warnings of the file as it is now."""

    @property
    def error(self) -> Problem | None:
        """The first error; the card may be left out of its deck because of it."""
        return next((problem for problem in self.problems if problem.severity is Severity.ERROR), None)


class EditingService:
    """Edits happen in three steps, so that a screen can leave the terminal to the editor in between."""

    def __init__(self, library: LibraryService, environment: Mapping[str, str]) -> None:
        self._library = library
        self._environment = environment

    def begin(self, ref: CardRef) -> Edit:
        """Find the card's file and line; a bundled deck is copied into the library first.

        A card may be missing from its deck because of an error: then the first error is shown.
        Raises: NotFoundError where the card is gone; EditorError where there is no editor; QuizdeckError
        where the copy cannot be written.
        """
        self._library.reload()  # the line is that of the file as it is now
        current = self._library.current(ref)
        card = self._library.card(current)
        if card is None and self._has_errors(current.deck):
            return replace(self.begin_deck(current.deck), card=ref)
        if card is None:
            raise NotFoundError(f"the card {ref} is gone", "its deck was changed or removed")
        return self._begin(current.deck, card.line, ref)

    def _has_errors(self, deck: DeckId) -> bool:
        held = self._library.shelf().deck(deck)
        return held is not None and any(problem.severity is Severity.ERROR for problem in held.problems)

    def begin_deck(self, deck: DeckId) -> Edit:
        """As `begin`, for a deck at its first error, or at its first line; also one that cannot be read."""
        self._library.reload()
        held = self._library.find(deck)
        if held is None:
            raise missing_deck(deck, [one.entry.deck for one in self._library.listed()])
        line = next(
            (problem.line for problem in held.entry.problems if problem.severity is Severity.ERROR), 1
        )
        return self._begin(deck, line)

    def begin_file(self, path: Path, line: int) -> Edit:
        """As `begin`, for a deck file of the library at a line, from 1; also one that cannot be read."""
        self._library.reload()
        listed = next((one for one in self._library.listed() if one.entry.path == path), None)
        if listed is None:
            raise NotFoundError(f"{path} is no deck of the library any more", "it was moved or removed")
        held = self._library.find(listed.entry.deck)
        if held is not None and held.entry.path == path:
            return self._begin(listed.entry.deck, line)
        command = editor_command(self._environment, path, max(1, line))  # another file of that id is used
        return Edit(path, line, None, command, _bytes_of(path), copied=False)

    def _begin(self, deck: DeckId, line: int, card: CardRef | None = None) -> Edit:
        held = self._library.find(deck)
        bundled = held is not None and held.bundled
        wanted = Path() if held is None else held.entry.path
        editor_command(self._environment, wanted, line)  # no copy is made where nothing could edit it
        path = self._library.library.own_path(deck)
        command = editor_command(self._environment, path, max(1, line))
        return Edit(path, line, card, command, _bytes_of(path), copied=bundled)

    def run(self, edit: Edit) -> None:
        """Run the editor until it is closed. Raises: EditorError where it cannot be started or fails."""
        program = edit.command[0]
        try:
            code = subprocess.run(edit.command, check=False).returncode
        except OSError as error:
            what, _ = why(error)
            self.end(edit)
            said = f"cannot start the editor {program}: {what}"
            raise EditorError(said, "set EDITOR to another") from error
        if code:
            self.end(edit)
            raise EditorError(f"the editor {program} ended with code {code}", "what it wrote is kept")

    def end(self, edit: Edit) -> Edited:
        """Read the decks again, and say what became of the file.

        A copy that was made for the edit and left as it was goes away again.
        """
        changed = not edit.path.exists() or _bytes_of(edit.path) != edit.before
        if edit.copied and not changed:
            _remove(edit.path)
        self._library.reload()
        entries = (one.entry for one in self._library.listed())
        problems = next((entry.problems for entry in entries if entry.path == edit.path), ())
        told = tuple(problem for problem in problems if problem.severity is not Severity.NOTICE)
        has_card = edit.card is None or self._library.card(edit.card) is not None
        return Edited(edit.path, changed, has_card, told if changed else ())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        what, hint = why(error)
        raise DeckError(f"cannot remove {path}: {what}", hint) from error


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what, hint = why(error)
        raise DeckError(f"cannot read {path}: {what}", hint) from error
