"""Text fields for typed answers: one for a short answer, one a blank for a cloze."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label

_LIMIT = 2000
"""Most characters a field takes; longer pastes are cut, a short answer never needs them."""


class Blanks(Vertical):
    """Fields one below the other; Enter goes to the next, and from the last one answers."""

    DEFAULT_CSS = """
    Blanks {
        height: auto;
        margin-top: 1;
    }
    Blanks Input {
        border: tall $border-blurred;
    }
    Blanks Input:focus {
        border: tall $border;
    }
    """

    @dataclass
    class Submitted(Message):
        """Posted when the last field is left by Enter."""

        texts: tuple[str, ...]

    def __init__(self, captions: Sequence[str], texts: Sequence[str] = ()) -> None:
        super().__init__()
        self.captions = tuple(captions)
        self._start = tuple(texts) or ("",) * len(self.captions)

    def compose(self) -> ComposeResult:
        """A caption and a field each."""
        for caption, text in zip(self.captions, self._start, strict=False):
            if caption:
                yield Label(Content(caption), classes="caption")
            field = Input(text, max_length=_LIMIT, select_on_focus=False)
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
            self.submit()

    def submit(self) -> None:
        """Hand the texts up as they are."""
        self.post_message(self.Submitted(self.texts))

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the fields, in order."""
        return tuple(field.value for field in self.query(Input))

    def freeze(self) -> None:
        """Take no more text; the fields keep what was typed."""
        for field in self.query(Input):
            field.disabled = True
