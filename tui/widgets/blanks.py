"""Text fields for typed answers: one for a short answer, one a blank for a cloze."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Label

from tui.model.grade import Verdict
from tui.model.response import Response
from tui.widgets.line_field import LineField
from tui.widgets.response_field import ResponseField

_LIMIT = 1_000_000
"""Most characters a field takes."""


class Blanks(ResponseField):
    """Fields one below the other; Enter goes to the next, and from the last one answers.

    `make` turns their texts, in order, into the response.
    """

    DEFAULT_CSS = """
    Blanks Input {
        border: tall $border-blurred;
    }
    Blanks Input:focus {
        border: tall $border;
    }
    """

    def __init__(
        self,
        captions: Sequence[str],
        make: Callable[[tuple[str, ...]], Response],
        texts: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._make = make
        self.captions = tuple(captions)
        self._start = (*texts, *("",) * len(self.captions))[: len(self.captions)]

    def compose(self) -> ComposeResult:
        """A caption and a field each."""
        self.inputs = [LineField(text, max_length=_LIMIT, select_on_focus=False) for text in self._start]
        for caption, field in zip(self.captions, self.inputs, strict=True):
            if caption:
                yield Label(Content(caption), classes="caption")
            field.cursor_blink = False
            yield field

    def on_mount(self) -> None:
        """Start in the first field, wherever it stands: the question is read first."""
        self.inputs[0].focus(scroll_visible=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What is typed into comes into view; what a field starts with is told of too, and was not typed."""
        if event.value != self._start[[*self.inputs].index(event.input)]:
            event.input.scroll_visible(animate=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next field, or hand the texts up."""
        event.stop()
        after = self.inputs[[*self.inputs].index(event.input) + 1 :]
        if after:
            after[0].focus()
        else:
            self.post_message(self.Submitted())

    def move(self, step: int) -> bool:
        """Go to the field above or below; False where there is none."""
        at = self.typing_at
        if at is None or at + step not in range(len(self.inputs)):
            return False
        self.inputs[at + step].focus()
        return True

    lacking = "Nothing is typed yet. F3 skips the question."

    @property
    def draft(self) -> Response | None:
        """The texts as they are; none where nothing was typed at all."""
        return self._make(self.texts) if any(text.strip() for text in self.texts) else None

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the fields, in order."""
        return tuple(field.value for field in self.inputs)

    def show_graded(self, verdict: Verdict, response: Response | None) -> None:
        """Make room for the verdict, which repeats what was typed."""
        for field in self.inputs:
            field.disabled = True
        self.display = False
