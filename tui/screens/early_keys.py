"""Keys pressed before a screen has what they work on: kept, and pressed once it is there."""

from collections.abc import Callable, Collection, Sequence

from textual.app import App
from textual.events import Key

from tui.keymap import KEYS

_WAITING = ("up", "down", "quiz", "problems", "continue", "placement", "review-how")
OF_DECKS = frozenset({"pageup", "pagedown", "home", "end"}).union(
    *(key.keys.split(",") for key in KEYS["home"] if key.name in _WAITING)
)
"""Keys of home that mean nothing before the decks are listed."""


class EarlyKeys:
    """Keeps keys that need what is not there yet, and those after them, in order."""

    def __init__(self, waiting: Collection[str], never: Collection[str]) -> None:
        self._waiting = waiting
        self._never = never
        self._kept: list[Key] | None = []
        """None once there is nothing to wait for."""

    def keeps(self, key: Key) -> bool:
        """Keep a key that has to wait; whether it was kept."""
        if self._kept is None or key.key in self._never or not (self._kept or key.key in self._waiting):
            return False
        self._kept.append(key)
        return True

    def press(self, app: App[int]) -> None:
        """Have them do what they would have done, each once the one before has; nothing waits from now on."""
        kept, self._kept = self._kept or [], None
        _press_in_turn(app.post_message, app.call_after_refresh, kept)


def _press_in_turn(post: Callable[[Key], bool], afterwards: Callable[..., bool], keys: Sequence[Key]) -> None:
    if keys:
        post(Key(keys[0].key, keys[0].character))
        afterwards(_press_in_turn, post, afterwards, keys[1:])
