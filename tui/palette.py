"""Commands of the palette: the words of the screen it was opened on, what has no key, and the themes.

How words are matched with what is typed is in `tui.palette_fit`.
"""

import asyncio
from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.actions import parse
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from tui.errors import QuizdeckError
from tui.files import write_atomically
from tui.keymap import KEYS, key_names
from tui.keys import Key
from tui.palette_fit import fit

if TYPE_CHECKING:
    from textual.app import App

    from tui.services.assemble import Services

_MOVEMENTS = frozenset({
    "move", "move_page", "mark_end", "scroll_page", "scroll_line", "carry", "focus_field", "change",
    "document",
})  # fmt: skip
"""Actions that are quicker by their keys than by name."""
_IN_A_SHELL = (
    ("undo", "Take back the newest answer", "", "quizdeck undo"),
    ("export", "Write scores or answers to a file", "csv json scores answers", "quizdeck export scores"),
    ("backup", "Copy your progress to a file", "save copy", "quizdeck backup"),
    ("restore", "Go back to a backup", "backup", "quizdeck restore FILE"),
    ("merge", "Take in the progress of another machine", "sync", "quizdeck merge FILE"),
    ("reset", "Have the cards of a deck count as new", "", "quizdeck reset DECK"),
    ("paths", "Tell where everything is kept", "folders files", "quizdeck paths"),
)
"""Word, what it does, other words for it, and the command line that does it."""
_PALETTE_GOES_S = 0.1
_FRAME = 6
"""Cells that the palette keeps free around a command."""


@dataclass(frozen=True, slots=True)
class Command:
    """What may be chosen."""

    word: str
    """What it is called, as the footer calls it."""
    about: str
    run: IgnoreReturnCallbackType
    keys: str = ""
    """As a person reads them."""
    others: str = ""
    """Other words it is found by."""


class Commands(Provider):
    """Commands found by their words, the best first; each is shown once, with what it does beside it."""

    @abstractmethod
    def commands(self) -> Iterator[Command]:
        """All there are, the most useful first."""

    @property
    def quizdeck(self) -> "App[int]":
        """The app, as what it is."""
        return cast("App[int]", self.app)

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        found = list(self.commands())
        for command in found:
            yield DiscoveryHit(self._line(command, found), command.run, text=command.word)

    async def search(self, query: str) -> Hits:
        """Those that match what was typed; with slips only where nothing matches without."""
        found = list(self.commands())
        for slips in (False, True):
            told = [
                (fit(query, one.word, one.about, f"{one.others} {one.keys}", slips=slips), one)
                for one in found
            ]
            for score, command in told:
                if score:
                    yield Hit(score, self._line(command, found), command.run, text=command.word)
            if any(score for score, _ in told):
                return

    def _line(self, command: Command, of: list[Command]) -> Content:
        """Word, what it does and its keys, what takes more than a line standing below what it does."""
        indent = 2 + max(len(one.word) for one in of)
        keys = Content.styled(f"  {command.keys}" if command.keys else "", "not bold dim")
        told = Content.styled(command.about, "not bold") + keys
        lines = told.wrap(max(12, self.app.size.width - _FRAME - indent))
        return Content(f"{command.word:<{indent}}") + Content("\n" + " " * indent).join(lines)


class KeyCommands(Commands):
    """What the screen's keys do, movement aside; then what works everywhere."""

    def commands(self) -> Iterator[Command]:
        """Each action once, by all of its keys; what a shell does, where no key does it."""
        known: dict[tuple[str, str], Command] = {}
        for place in (getattr(self.screen, "keys", ""), "app"):
            for key in KEYS.get(place, ()):
                self._note(place, key, known)
        yield from known.values()
        words = {command.word for command in known.values()}
        for word, about, others, run in _WITHOUT_KEY:
            if word not in words:
                yield Command(word, about, lambda run=run: run(self.quizdeck), others=others)
        for word, about, others, line in _IN_A_SHELL:
            if word not in words:
                yield Command(word, f"{about}, in a shell: {line}", self._telling(line), others=others)

    def _note(self, place: str, key: Key, known: dict[tuple[str, str], Command]) -> None:
        """Take in a key; another one of an action that is known is told with it."""
        action = key.action or key.name.replace("-", "_")
        in_app = place == "app" or action.startswith("app.")
        target = self.app if in_app else self.screen
        _, verb, parameters = parse(action.removeprefix("app."))
        if key.name == "palette" or key.name[-1:].isdigit() or verb in _MOVEMENTS:
            return
        if (verb == "switch" and parameters) or target.check_action(verb, parameters) is False:
            return
        same = "app" if in_app else "screen", action.removeprefix("app.")
        before = known.get(same)
        names = [*(before.keys.split(", ") if before else ()), *key_names(key).split(", ")]
        keys = ", ".join(dict.fromkeys(names))
        word, about = (key.word, key.about) if before is None else (before.word, before.about)
        others = f"{key.word if before else ''} {key.name.replace('-', ' ')}"
        known[same] = Command(word, about, lambda: target.run_action(action), keys, others)

    def _telling(self, line: str) -> IgnoreReturnCallbackType:
        return lambda: _tell(self.quizdeck, f"Leave with Ctrl+Q, then type: {line}")


class ThemeCommands(Commands):
    """The themes there are; the one chosen holds at once, and from then on."""

    def commands(self) -> Iterator[Command]:
        """The present one first."""
        app = self.quizdeck
        themes = app.available_themes
        for name in sorted(themes, key=lambda name: name != app.theme):
            about = "dark" if themes[name].dark else "light"
            now = ", the present one" if name == app.theme else ""
            yield Command(name, f"{about}{now}", lambda name=name: _take_theme(app, name))


def _services(app: "App[int]") -> "Services":
    return cast("Services", app.services)  # type: ignore[attr-defined]  # QuizdeckApp, which imports this


def _choose_theme(app: "App[int]") -> None:
    app.push_screen(CommandPalette([ThemeCommands], placeholder="Which theme?"))


async def _take_theme(app: "App[int]", name: str) -> None:
    """Take a theme at once, and keep it in the settings."""
    app.theme = name
    try:
        await asyncio.to_thread(_services(app).keep_theme, name)
    except QuizdeckError as error:
        _tell(app, f"The theme {name} holds until you leave: {error}", bad=True)
    else:
        _tell(app, f"Theme {name}, kept in {_services(app).paths.settings}")


def _tell_settings(app: "App[int]") -> None:
    path = _services(app).paths.settings
    there = "" if path.exists() else " (not there yet)"
    _tell(app, f"{path}{there}; the README lists what it may hold")


def _take_screenshot(app: "App[int]") -> None:
    """Write the screen to a file, once the palette is gone from it."""
    app.set_timer(_PALETTE_GOES_S, lambda: _write_screenshot(app))


def _write_screenshot(app: "App[int]") -> None:
    now = _services(app).clock.local(_services(app).clock.now())
    target = Path(f"quizdeck-{now:%Y-%m-%d-%H%M%S}.svg").absolute()
    try:
        write_atomically(target, app.export_screenshot().encode(), replace=False)
    except QuizdeckError as error:
        _tell(app, str(error), bad=True)
    else:
        _tell(app, f"Wrote {target}")


def _tell(app: "App[int]", message: str, *, bad: bool = False) -> None:
    app.notify(message, severity="warning" if bad else "information", markup=False, timeout=8)


_WITHOUT_KEY = (
    ("theme", "Choose the colours", "colors dark light appearance settings", _choose_theme),
    ("sessions", "List past sessions", "history scores past", lambda app: app.run_action("history")),
    ("screenshot", "Write this screen to a picture (SVG) in the present folder", "picture", _take_screenshot),
    ("settings", "Tell where the settings are", "preferences options config", _tell_settings),
)
"""Word, what it does, other words for it, what to do with the app; left out where a key does it."""
