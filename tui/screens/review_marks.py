"""What can be done with the card of a review besides answering it, and taking back what was done."""

from abc import abstractmethod
from collections.abc import Callable

from tui.schedule.sitting import Sitting
from tui.screens.editor import edit_card
from tui.screens.question_screen import QuestionScreen
from tui.widgets.phase import Phase


class ReviewMarksScreen(QuestionScreen):
    """Holds the sitting; each deed gives another one."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    @abstractmethod
    async def ask(self) -> None:
        """Show the sitting's card, or what the review came to."""

    @abstractmethod
    def refresh_chrome(self) -> None:
        """Show what stands around the card."""

    async def action_flag(self) -> None:
        """Flag the card, or take the flag away."""
        sitting = None
        if self.sitting.current is not None:
            sitting = await self.perform(lambda: self.services.review.toggle_flag(self.sitting))
        if sitting is not None and sitting.current is not None:
            self.sitting = sitting
            self.refresh_chrome()
            told = "Flagged: is:flagged finds it." if sitting.current.flagged else "The flag is gone."
            if self.pane.phase is Phase.GRADED:  # the response is taken back first
                self.tell(told)
            else:
                self._tell_how_to_undo(told)

    async def action_suspend(self) -> None:
        """Ask the card no more."""
        await self._do(self.services.review.suspend, then=self._tell_how_to_undo)

    async def action_bury(self) -> None:
        """Ask the card tomorrow."""
        await self._do(self.services.review.bury, then=self._tell_how_to_undo)

    async def action_undo(self) -> None:
        """Take back what was done last, and ask its card again."""
        await self._do(self.services.review.undo, otherwise="There is nothing left to take back.")

    async def action_redo(self) -> None:
        """Bring back what was taken back last."""
        await self._do(self.services.review.redo, otherwise="There is nothing to bring back.")

    def _tell_how_to_undo(self, told: str = "") -> None:
        key = "F4" if self.pane.is_typed else "u"
        self.tell(f"{told or self.sitting.news} {key} takes that back.")

    async def _do(
        self,
        deed: Callable[[Sitting], Sitting],
        otherwise: str = "",
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Do it to the sitting as it is when its turn comes, which then tells what was done."""
        sitting = await self.perform(lambda: deed(self.sitting))
        if sitting is None:
            return
        if sitting.news:
            self.sitting = sitting
            await self.ask()
            then()
        elif otherwise:
            self.tell(otherwise)

    async def action_edit(self) -> None:
        """Open the card in the learner's editor, and ask it as it is then."""
        if self.sitting.current is not None:
            await edit_card(self, self.sitting.current.ref, self._ask_anew)

    async def _ask_anew(self) -> None:
        sitting = await self.perform(lambda: self.services.review.refreshed(self.sitting))
        self.sitting = sitting or self.sitting
        await self.ask()
