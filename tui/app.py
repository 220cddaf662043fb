"""The Textual app: first screen, themes, signals, and the nets that hold when something fails."""

import asyncio
import gc
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.events import Event, InputEvent, Key
from textual.filter import LineFilter
from textual.message import Message
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.errors import DamagedError, NewerFormatError, StoreError
from tui.hangup import TerminalWatch
from tui.keymap import bindings
from tui.screens import doors
from tui.screens.base import BaseScreen
from tui.screens.deck_accepted import DeckAccepted
from tui.screens.home import HomeScreen
from tui.widgets.safe_lines import SafeLines

if TYPE_CHECKING:
    from textual.command import Provider

    from tui.services.assemble import Services

_LOOK_S = 1.0
"""Between two looks at the deck files and the log."""
_AFTER_KEY_S = 0.1
_THEN_S = 0.5
_HUNG_UP = 129
"""Exit code after the terminal was closed, as shells have it."""
_COLOURLESS_THEME = "ansi-dark"
"""With NO_COLOR set, the theme that is made of the terminal's own colours."""

_SAFE_LINES = SafeLines()
"""One for all: a line that did not change is not filtered again by the same filter."""


def _commands() -> "type[Provider]":
    """The commands of the palette, loaded when it is first opened."""
    from tui.palette import KeyCommands  # noqa: PLC0415  # the first frame does not wait for it

    return KeyCommands


class QuizdeckApp(App[int]):
    """Opens on home, or on the screen it is given."""

    CSS_PATH = ["app.tcss", "screens/home.tcss"]
    """Home's rules are read with the app's own: read later, they would have every rule read twice."""
    TITLE = "Quizdeck"
    BINDINGS: ClassVar[list[BindingType]] = bindings("app")
    COMMANDS = {_commands}
    AUTO_FOCUS = ""

    @dataclass
    class BackupFailed(Message):
        """Posted when an automatic backup could not be made."""

        why: str

    def __init__(
        self,
        services: "Services",
        first: Callable[[], BaseScreen] | None = None,
        terminal: TerminalWatch | None = None,
    ) -> None:
        # Said before Textual looks: only then it drops colours instead of turning them into greys.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.services = services
        self._first = first
        self.refusal: StoreError | None = None
        """Why the app ended at once: a log that may not be written to, or cannot be read."""
        self._terminal = terminal
        self._home = HomeScreen()
        self._warmed = False
        self._warned_until = 0.0
        """Until when the last warning is shown, by the monotonic clock."""

    def get_default_screen(self) -> Screen[None]:
        """Home, in place of an empty screen below it that would have to be laid out and painted first."""
        return self._home

    async def on_mount(self) -> None:
        """Prepare terminal matters, then show the screen asked for on top of home."""
        settings = self.services.settings
        self.animation_level = "full" if settings.animations else "none"
        self._choose_theme(settings.theme)
        self._catch_signals()
        if self._first is not None:
            await self.push_screen(self._first())
        self.call_after_refresh(self._prepare)

    def _prepare(self) -> None:
        """What the first frame did not need: the screens that one key opens are loaded in a thread.

        The rest, which takes half as much memory again, waits for that key where home is known. Where home
        has to be counted, all of it waits for that: threads that take turns at the interpreter hold each
        other up for longer than either works.
        """
        gc.enable()
        self.set_interval(_LOOK_S, self._look)
        if self._first is not None:
            self._warm()
        elif self._home.known:
            self.run_worker(doors.load_near, thread=True, group="load")

    def on_home_screen_counted(self, event: HomeScreen.Counted) -> None:
        """Load what home did not need."""
        if not self._warmed:
            self._warm()

    def _warm(self) -> None:
        """Have the log looked at, and everything loaded in a thread, once what is asked for now is there."""
        self._warmed = True
        self.run_worker(self._require_log(), group="log")
        self.set_timer(_THEN_S, lambda: self.run_worker(doors.load_all, thread=True, group="load"))

    async def _look(self) -> None:
        """Look whether the terminal is gone or decks have changed; the next look comes once this is done."""
        if self._terminal is not None and self._terminal.is_closed():  # one that is not ours sends no signal
            self._leave(_HUNG_UP)
            return
        if self._home.counts.busy:  # what it finds may be newer than what was last looked at
            return
        seen = await asyncio.to_thread(lambda: self.services.watch.look())
        if not self.is_running:  # it ended meanwhile, and its screens are being taken apart
            return
        for screen in self.screen_stack:
            if (seen.decks and isinstance(screen, BaseScreen)) or (
                seen.figures and isinstance(screen, HomeScreen)
            ):
                screen.decks_changed()

    async def _require_log(self) -> None:
        """End with words where the log is damaged or newer; what else is wrong with it, screens tell."""
        try:
            await asyncio.to_thread(self._open_log)
        except (DamagedError, NewerFormatError) as error:
            self.refusal = error
            self.exit(return_code=error.exit_code)
        except StoreError:
            pass

    def _open_log(self) -> None:
        self.services.backups.listen(self._pass_on)
        self.services.journal.require_readable()

    @property
    def failure(self) -> Exception | None:
        """The defect that ended the app, if one did; whoever opened it tells of it."""
        return self._exception

    def _fatal_error(self) -> None:
        """End without Textual's traceback: it shows local variables, and those hold card text."""
        self._close_messages_no_wait()

    def get_line_filters(self) -> list[LineFilter]:
        """Textual's filters and the net for control characters."""
        return [*super().get_line_filters(), _SAFE_LINES]

    async def on_event(self, event: Event) -> None:
        """Keys that come before home has listed its decks wait for them; the first sign of a person warms."""
        if isinstance(event, InputEvent) and not self._warmed:
            self._warmed = True
            self.set_timer(_AFTER_KEY_S, self._warm)  # what the key itself opens comes first
        if isinstance(event, Key) and not event.is_forwarded:
            screen = self.screen
            if isinstance(screen, HomeScreen) and screen.keeps(event):
                return
        await super().on_event(event)

    def action_search(self) -> None:
        """Open the search, unless it is open."""
        open_ones = {screen.keys for screen in self.screen_stack if isinstance(screen, BaseScreen)}
        if "search" not in open_ones:
            self.push_screen(doors.search())

    def action_history(self) -> None:
        """List the past sessions."""
        self.push_screen(doors.history())

    def action_show_help(self) -> None:
        """Show the keys of this screen."""
        if isinstance(self.screen, BaseScreen) and self.screen.keys != "help":
            self.push_screen(doors.help_on(self.screen.keys))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say it in a corner; what was said there goes first, but for a warning that is still to be read."""
        if monotonic() >= self._warned_until:
            self.clear_notifications()  # several would cover a low screen
        if severity != "information":
            self._warned_until = monotonic() + (timeout or self.NOTIFICATION_TIMEOUT)
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def on_quizdeck_app_backup_failed(self, event: BackupFailed) -> None:
        """Say it at once; the answers themselves are safe."""
        self.notify(event.why, severity="warning", markup=False, timeout=8)

    def _pass_on(self, why: str) -> None:
        """Called in the thread of a backup, which touches no widget."""
        self.post_message(self.BackupFailed(why))

    async def on_deck_accepted(self, event: DeckAccepted) -> None:
        """Go home, the new deck marked."""
        home = next(screen for screen in self.screen_stack if isinstance(screen, HomeScreen))
        if event.deck is not None:
            home.mark(event.deck)
        while self.screen is not home:
            await self.pop_screen()

    def _choose_theme(self, wanted: str) -> None:
        if wanted and wanted in self.available_themes:
            self.theme = wanted
        elif self.no_color:
            self.theme = _COLOURLESS_THEME

    def _catch_signals(self) -> None:
        """Leave in order when asked to end, so that the terminal is restored."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
            loop.add_signal_handler(number, self._leave, 128 + number)

    def _leave(self, code: int) -> None:
        self.exit(code, return_code=code)
