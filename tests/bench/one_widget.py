"""The emptiest screen there is: one widget, painted anew on every key. What a key costs at least."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class OneWidget(App[None]):
    """Counts keys."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0

    def compose(self) -> ComposeResult:
        """The widget."""
        yield Static("key-0", id="shown")

    def on_key(self, event: Key) -> None:
        """Say which key it was by its number."""
        self.keys += 1
        self.query_one("#shown", Static).update(f"key-{self.keys}")


if __name__ == "__main__":
    OneWidget().run()
