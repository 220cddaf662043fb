"""How a run ends when something goes wrong: in words, with the right exit code, never in a traceback."""

import traceback
from collections.abc import Iterator
from pathlib import Path

from tui import __version__
from tui.cli.output import OutputError, complain, say_json
from tui.clock import SystemClock
from tui.errors import QuizdeckError
from tui.files import why

UNEXPECTED = 70
"""Exit code of a failure that is the program's own fault (EX_SOFTWARE of sysexits)."""


def tell(error: QuizdeckError, as_json: bool) -> int:
    """Say what went wrong and what to do; returns the exit code."""
    if as_json and not isinstance(error, OutputError):
        say_json({"error": {"code": error.code, "message": error.what, "hint": error.hint}})
    else:
        complain(str(error))
    return error.exit_code


def tell_unexpected(error: Exception) -> int:
    """Write the failure down and say so in one line; returns the exit code."""
    name = type(error).__name__
    try:
        log = _write_down(error)
    except Exception as refused:  # what broke the program may break this too, and nothing catches it above
        reason = refused.what if isinstance(refused, QuizdeckError) else type(refused).__name__
        complain(f"an unexpected {name}; it could not be written down: {reason}")
    else:
        complain(f"an unexpected {name}; it was written to {log}, please report it")
    return UNEXPECTED


def _write_down(error: Exception) -> Path:
    """The log that it was added to. Raises: QuizdeckError in words."""
    from tui.config.paths import Paths, environment

    log = Paths.find(environment()).error_log
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{SystemClock().now().isoformat()} quizdeck {__version__}\n")
            file.writelines(_traces(error))
    except OSError as refused:
        raise QuizdeckError(f"{log}: {why(refused)[0]}") from refused
    return log


def _traces(error: BaseException | None) -> Iterator[str]:
    """Types and places of an error and what led to it: no messages or values, which may hold card text."""
    while error is not None:
        yield from traceback.format_tb(error.__traceback__)
        yield f"{type(error).__name__}\n"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
