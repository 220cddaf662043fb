"""The four ratings with the time until the card would come back."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from tui.model.grade import Rating


class RatingBar(Horizontal):
    """Four keys; the proposed one is marked by brackets."""

    DEFAULT_CSS = """
    RatingBar {
        height: 2;
        background: $panel;
    }
    RatingBar RatingKey {
        width: 1fr;
        height: 2;
        text-align: center;
    }
    RatingBar RatingKey:hover {
        background: $boost;
    }
    """

    @dataclass
    class Chosen(Message):
        """Posted when a rating is clicked."""

        rating: Rating

    def __init__(self) -> None:
        super().__init__()
        self.proposed: Rating | None = None
        self.intervals: Mapping[Rating, str] = {}
        self._drawn = False

    def compose(self) -> ComposeResult:
        """One key a rating."""
        for rating in Rating:
            yield RatingKey(rating)

    def show(self, proposed: Rating | None, intervals: Mapping[Rating, str]) -> None:
        """Draw the ratings with what they lead to; no intervals in a quiz."""
        if self._drawn and (proposed, intervals) == (self.proposed, self.intervals):
            return
        self._drawn = True
        self.proposed = proposed
        self.intervals = intervals
        for key in self.query(RatingKey):
            key.update(self._face(key.rating), layout=False)

    def _face(self, rating: Rating) -> Content:
        name = f"{rating.value} {rating.word}"
        proposed = rating == self.proposed
        title = Content.styled(f"[{name}]" if proposed else f" {name} ", "bold" if proposed else "")
        below = self.intervals.get(rating, "")
        return title + Content("\n") + Content.styled(below or "", "dim")


class RatingKey(Static):
    """One rating."""

    def __init__(self, rating: Rating) -> None:
        super().__init__(Content(f"{rating.value} {rating.word}"))
        self.rating = rating

    def on_click(self, event: Click) -> None:
        """Choose the rating."""
        event.stop()
        self.post_message(RatingBar.Chosen(self.rating))
