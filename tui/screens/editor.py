"""Leaving the terminal to the learner's editor, and coming back."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.errors import QuizdeckError
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tui.model.ids import CardRef
    from tui.services.editing import Edit, Edited


async def edit_card(screen: BaseScreen, ref: "CardRef", reread: Callable[[], Awaitable[None]]) -> None:
    """Open the card in the editor; have the screen read it anew if it was changed, then say what came of it.

    A card that cannot be read any more stays on the screen as it was, to be opened again.
    """
    edit = await screen.perform(screen.services.editing.begin, ref)
    edited = None if edit is None else await _edited(screen, edit)
    if edited is None:
        return
    if edited.changed and edited.has_card:
        await reread()
    if edited.error is not None:
        again = "" if edited.has_card else " (e opens it again)"
        screen.tell(f"Saved, with an error in the deck{again}: {edited.error}", bad=True)
    elif not edited.has_card:
        screen.tell(
            "The card is no longer in the library; what you know of it is kept under its id.", bad=True
        )
    else:
        screen.tell("The card was changed; its progress stays." if edited.changed else "Nothing was changed.")


async def edit_file(screen: BaseScreen, path: "Path", line: int) -> "Edited | None":
    """Open a deck file in the editor at a line; None where that could not be done, which is told."""
    edit = await screen.perform(screen.services.editing.begin_file, path, line)
    return None if edit is None else await _edited(screen, edit)


async def _edited(screen: BaseScreen, edit: "Edit") -> "Edited | None":
    """Run the editor in this thread: nothing may draw meanwhile. None where it could not be run."""
    editing = screen.services.editing
    failure: QuizdeckError | None = None
    try:
        with screen.app.suspend():
            try:
                editing.run(edit)
            except QuizdeckError as error:  # it must not pass `suspend`, which would not take the screen back
                failure = error
    except SuspendNotSupported:
        screen.tell("This terminal cannot be left to an editor; use `quizdeck edit`.", bad=True)
        return None
    if failure is not None:
        screen.tell(str(failure), bad=True)
        return None
    return await screen.perform(editing.end, edit)
