"""What every screen shares: its place in the key table, leaving, and how work and errors are handled."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, ParamSpec, TypeVar, cast

from textual import events
from textual.actions import parse
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Input

from tui.errors import QuizdeckError
from tui.keymap import KEYS, Key, bound
from tui.widgets.key_bar import KeyHint

if TYPE_CHECKING:
    from textual.app import App

    from tui.services.assemble import Services

P = ParamSpec("P")
T = TypeVar("T")


class BaseScreen(Screen[None]):
    """A screen of the app. `keys` names its rows in the key table."""

    AUTO_FOCUS = ""
    """Nothing takes the focus by itself: keys of the screen work from the start."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (16, "-low"), (22, "-high")]
    keys: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self._order = asyncio.Lock()

    @property
    def services(self) -> "Services":
        """The use cases, from the app that holds them."""
        app = cast("App[int]", self.app)
        return cast("Services", app.services)  # type: ignore[attr-defined]  # QuizdeckApp, which imports screens

    async def perform(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Run work in a thread, in the order asked for; an error for people is shown, and None returned.

        Keys and messages arrive side by side: work that depends on what the screen holds must read it
        itself, when its turn comes, and not take it as an argument.
        """
        async with self._order:
            try:
                return await asyncio.to_thread(work, *args, **kwargs)
            except QuizdeckError as error:
                self.tell(str(error), bad=True)
                return None

    async def settled(self) -> None:
        """Wait until the work asked for so far is done: clicks may come while a key's work is under way."""
        async with self._order:
            pass

    def tell(self, message: str, *, bad: bool = False) -> None:
        """Say something in a corner of the screen; the text is never markup."""
        self.notify(
            message, severity="error" if bad else "information", markup=False, timeout=8 if bad else 4
        )

    def key_hints(self) -> tuple[list[KeyHint], list[KeyHint]]:
        """What the footer shows: keys of the table that work now; then those that are always shown.

        While a text field has the focus, letters are text: F-keys stand in for them.
        """
        typing = isinstance(self.focused, Input)
        hints: list[KeyHint] = []
        always: list[KeyHint] = []
        for key in KEYS[self.keys]:
            if key.footer and self.check_action(*_parsed(key)) is not False:
                place = always if key.name in ("leave", "quit") else hints
                place.extend(_hint(key, self.hint_words(key), typing))
        always.append(KeyHint("F1" if typing else "?", "help", "app.show_help"))
        return hints, always

    def hint_words(self, key: Key) -> tuple[str, str]:
        """How the footer writes a key and calls what it does now; an empty word keeps it out."""
        return key.shown or key.keys.split(",")[0], key.word

    def why_not(self, key: str) -> str:
        """Why the key of that name does nothing now; empty where that is plain to see."""
        return ""

    def on_key(self, event: events.Key) -> None:
        """Say why a key does nothing, where the screen knows."""
        for key in bound(self.keys, event.key):
            if self.check_action(*_parsed(key)) is False and (why := self.why_not(key.name)):
                self.tell_why(key.name, why)

    def tell_why(self, key: str, why: str) -> None:
        """Say why the key of that name does nothing now."""
        self.tell(why)

    def decks_changed(self) -> None:
        """Called once deck files were added, changed or removed; a screen that shows decks asks anew."""

    async def action_leave(self) -> None:
        """Go back to the screen before."""
        self.app.pop_screen()

    def action_scroll_page(self, direction: int) -> None:
        """Scroll the screen's text a page."""
        for scroll in self.query(VerticalScroll).results():
            if scroll.is_scrollable:
                height = max(1, scroll.size.height - 2)
                scroll.scroll_relative(y=direction * height, animate=False)
                return

    def action_scroll_line(self, direction: int) -> None:
        """Scroll the screen's text a line."""
        for scroll in self.query(VerticalScroll).results():
            scroll.scroll_relative(y=direction, animate=False)
            return


def _parsed(key: Key) -> tuple[str, tuple[object, ...]]:
    _, name, parameters = parse(key.action or key.name.replace("-", "_"))
    return name, parameters


def _hint(key: Key, words: tuple[str, str], typing: bool) -> list[KeyHint]:
    action = key.action or key.name.replace("-", "_")
    target = action if action.startswith("app.") else f"screen.{action}"
    shown, word = words
    if not word:
        return []
    names = key.keys.split(",")
    if typing and (len(names[0]) == 1 or names[0] in ("space", "slash")):
        mirrors = [name.upper() for name in names[1:] if name[:1] == "f" and name[1:].isdigit()]
        return [KeyHint(mirrors[0], word, target)] if mirrors else []
    return [KeyHint(shown, word, "" if _is_range(key) else target)]


def _is_range(key: Key) -> bool:
    """Whether the footer's hint stands for several keys, as `1-4` does."""
    return key.action.endswith("(1)") and key.name.endswith("-1")
