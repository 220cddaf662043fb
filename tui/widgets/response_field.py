"""What a question is responded with: the calls that the field of every kind of card answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from tui.model.grade import Verdict
from tui.model.response import Response


class ResponseField(Vertical):
    """One field a kind; a call that means nothing to a kind does nothing.

    Places count from 0 in the order shown.
    """

    DEFAULT_CSS = """
    ResponseField {
        height: auto;
        margin-top: 1;
    }
    """

    @dataclass
    class Submitted(Message):
        """Posted when the field itself was told to answer, by Enter in its last blank."""

    refusal: str = ""
    """Why `submit` last gave nothing."""

    inputs: Sequence[Input] = ()
    """Its text fields, from above."""

    @property
    def typing_at(self) -> int | None:
        """The place of the text field that has the focus."""
        return next((at for at, field in enumerate(self.inputs) if field.has_focus), None)

    @property
    def draft(self) -> Response | None:
        """The response as far as it was made; None where nothing was begun."""
        return None

    @property
    def as_it_stands(self) -> Response | None:
        """What is answered with where the learner insists, whatever is missing."""
        return self.draft

    @property
    def ready(self) -> bool:
        """Whether nothing of the response is missing."""
        return self.draft is not None

    @property
    def lacking(self) -> str:
        """What to do first, where nothing was begun."""
        return ""

    def submit(self) -> Response | None:
        """The response to be graded; None where there is none yet, or where the learner should look again."""
        draft = self.draft
        self.refusal = self.lacking if draft is None else ""
        return draft

    def choose(self, place: int) -> None:
        """Take what has that number."""

    def pick(self) -> None:
        """Take what is marked."""

    def move(self, step: int) -> bool:
        """Mark what is above or below; False where there is nothing to mark."""
        return False

    def carry(self, step: int) -> None:
        """Move what is marked up or down."""

    def switch(self, right: bool) -> None:
        """Go to the column on the left or right."""

    @property
    def strikable(self) -> int | None:
        """The marked choice, in deck order, where it can be struck out or brought back."""
        return None

    def show_struck(self, struck: frozenset[int]) -> None:
        """Draw these choices, positions in deck order, as struck out."""

    def show_graded(self, verdict: Verdict, response: Response | None) -> None:
        """Take no more, and tell right from wrong."""
