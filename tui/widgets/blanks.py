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
        for caption, text in zip(self.captions, self._start, strict=False):
            if caption:
                yield Label(Content(caption), classes="caption")
            field = LineField(text, max_length=_LIMIT, select_on_focus=False)
            field.cursor_blink = False
            yield field

    def on_mount(self) -> None:
        """Start in the first field."""
        self.query(Input).first().focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next field, or hand the texts up."""
        event.stop()
        fields = list(self.query(Input))
        at = fields.index(event.input)
        if at + 1 < len(fields):
            fields[at + 1].focus()
        else:
            self.post_message(self.Submitted())

    def move(self, step: int) -> bool:
        """Go to the field above or below; False where there is none."""
        fields = list(self.query(Input))
        target = next((at + step for at, field in enumerate(fields) if field.has_focus), -1)
        if target in range(len(fields)):
            fields[target].focus()
            return True
        return False

    lacking = "Nothing is typed yet. F3 skips the question."

    @property
    def draft(self) -> Response | None:
        """The texts as they are; none where nothing was typed at all."""
        return self._make(self.texts) if any(text.strip() for text in self.texts) else None

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the fields, in order."""
        return tuple(field.value for field in self.query(Input))

    def show_graded(self, verdict: Verdict, response: Response | None) -> None:
        """Make room for the verdict, which repeats what was typed."""
        for field in self.query(Input):
            field.disabled = True
        self.display = False
