"""Leaving the terminal to the learner's editor, and coming back."""

from textual.app import SuspendNotSupported

from tui.errors import QuizdeckError
from tui.model.ids import CardRef
from tui.screens.base import BaseScreen
from tui.services.editing import Edit, Edited

CHANGED = "The card was changed; its progress stays."


async def edit_card(screen: BaseScreen, ref: CardRef) -> bool:
    """Open the card in the editor and say what came of it; whether the card is to be read anew.

    Where its file has an error now, the card may be left out: it stays as it was, to be opened again.
    """
    edit = await screen.perform(screen.services.editing.begin, ref)
    edited = None if edit is None else _edited(screen, edit)
    if edited is None:
        return False
    if edited.error is not None:
        screen.tell(f"Saved, with an error (e opens it again): {edited.error}", bad=True)
        return False
    if edited.changed:
        screen.tell(CHANGED)
    else:
        screen.tell("Nothing was changed.")
    return edited.changed


def _edited(screen: BaseScreen, edit: Edit) -> Edited | None:
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
    return editing.end(edit)
