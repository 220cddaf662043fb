"""Opening the app, where there is a terminal to open it on. Textual is loaded here and nowhere else."""

import gc
import os
import sys
from collections.abc import Callable, MutableMapping
from types import ModuleType
from typing import TYPE_CHECKING, TextIO, cast

from tui.errors import QuizdeckError

if TYPE_CHECKING:
    from tui.practice.session import Session
    from tui.schedule.sitting import Sitting
    from tui.screens.base import BaseScreen
    from tui.services.assemble import Services


class NoTerminalError(QuizdeckError):
    """The app was to open where nobody could see or use it."""

    code = "no-terminal"


def require_terminal(instead: str) -> None:
    """Make sure that the app can draw (on standard error) and read keys. Raises: NoTerminalError."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.__stderr__)):
        raise NoTerminalError("this is not a terminal, so the app cannot open", instead)
    if os.environ.get("TERM") == "dumb":
        raise NoTerminalError("this terminal cannot draw the app (TERM is dumb)", instead)


def prepare_textual(variables: MutableMapping[str, str]) -> None:
    """Have Textual look for something to paint more often than a screen shows it; said before it is loaded.

    A widget that changes is painted after up to two such ticks: at 60 a second that is 33 ms after a key, at
    240 it is 8. Nothing ticks while nothing changes. Whoever sets the variable has the last word.
    """
    variables.setdefault("TEXTUAL_FPS", "240")


def load_asyncio(modules: MutableMapping[str, ModuleType]) -> None:
    """Load asyncio without OpenSSL: for a program that opens no connection 4 MB and a
    twentieth of its start.

    asyncio does without where Python was built so. Whoever imports ssl afterwards gets it as ever.
    """
    if "asyncio" in modules or "ssl" in modules:
        return
    modules["ssl"] = cast("ModuleType", None)  # so Python says that there is none
    try:
        import asyncio  # noqa: F401  # loading is all that is wanted
    finally:
        del modules["ssl"]


def open_app(services: "Services") -> int:
    """Run the app on home; returns the exit code."""
    return _run(services, None)


def open_quiz(services: "Services", session: "Session") -> int:
    """Run the app on a quiz that has been started."""
    from tui.screens import doors

    return _run(services, lambda: doors.quiz(session))


def open_review(services: "Services", sitting: "Sitting") -> int:
    """Run the app on a review."""
    from tui.screens import doors

    return _run(services, lambda: doors.review(sitting))


def _run(services: "Services", first: "Callable[[], BaseScreen] | None") -> int:
    from tui.hangup import TerminalWatch, outlasting_output

    terminal = TerminalWatch(sys.__stdin__) if sys.__stdin__ else None
    prepare_textual(os.environ)
    load_asyncio(sys.modules)
    gc.disable()  # loading makes much and drops little; looking for garbage meanwhile takes a twentieth of it
    try:
        from tui.app import QuizdeckApp

        gc.freeze()
        with outlasting_output():
            app = QuizdeckApp(services, first, terminal)
            app.run()
    finally:
        gc.enable()
    for error in (app.failure, app.refusal):
        if error is not None:
            raise error
    return app.return_code or 0


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person may be at the other end."""
    return stream is not None and stream.isatty()
