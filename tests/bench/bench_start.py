"""Start to first frame, memory and light commands, beside a one-widget app and a bare interpreter.

`python -m tests.bench.bench_start [HOME [ROUNDS]]`; without a home, on a small library made up here. Make a
large one with `python -m tests.bench.large_library`. Programs run by turns in pseudo-terminals of 80×24.
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import tests.bench
import tui
from tests.bench.large_library import make
from tests.bench.saying import say
from tests.bench.terminal import Terminal
from tui.services.last_overview import FILE_NAME

_ROUNDS = 9
_SMALL = (200, 2000)
_BARE = (sys.executable, "-c", "pass")
_WIDGET = (sys.executable, "-m", "tests.bench.one_widget")
_APP = (sys.executable, "-m", "tui")
_FRAME, _COUNTED = "Decks", " new"
"""What is first painted of home, and what stands there once all is counted."""
_LOADED_S = 2.0
"""Until screens and services are loaded behind what is shown."""
_DOWN = "\x1b[B"
_COMMANDS = (("--version",), ("paths",), ("decks",), ("due",), ("search", "lamp"))


def main(home: Path, rounds: int = _ROUNDS) -> None:
    """Start everything by turns and compare."""
    for package in (
        tui,
        tests.bench,
    ):  # as an installation does; a checkout may hold what was compiled before
        compileall.compile_dir(package.__path__[0], quiet=1)
    environment = {"QUIZDECK_HOME": str(home)}
    _starts(home, environment, 1)  # the page cache and the catalog are warm afterwards
    taken = [_starts(home, environment, at) for at in range(rounds)]
    widget, known, frame, counted = (list(column) for column in zip(*taken, strict=True))
    _row("one widget, painted", widget, widget)
    _row("home, with its figures", known, widget)
    _row("home, changed: frame", frame, widget)
    _row("home, changed: figures", counted, widget)
    _memory(environment)
    _commands(environment, rounds)


def _starts(home: Path, environment: Mapping[str, str], turn: int) -> tuple[float, float, float, float]:
    """Milliseconds to the widget, to home as it was left, and to frame and figures of a home that changed."""
    kept = home / "cache" / FILE_NAME
    bare = _start(_WIDGET, environment, "key-0") if turn % 2 else 0.0
    kept.unlink(missing_ok=True)
    frame = _start(_APP, environment, _FRAME)
    kept.unlink(missing_ok=True)
    counted = _start(_APP, environment, _COUNTED)
    known = _start(_APP, environment, _COUNTED)
    return bare or _start(_WIDGET, environment, "key-0"), known, frame, counted


def _start(command: Sequence[str], environment: Mapping[str, str], awaited: str) -> float:
    with Terminal(command, environment) as terminal:
        return terminal.started(awaited).seen_ms


def _memory(environment: Mapping[str, str]) -> None:
    with Terminal(_WIDGET, environment) as widget, Terminal(_APP, environment) as app:
        widget.wait_for("key-0")
        app.wait_for(_COUNTED)
        time.sleep(_LOADED_S)
        least, ours = widget.resident_mib(), app.resident_mib()
        app.press(_DOWN, "", quiet_s=_LOADED_S)
        loaded = app.resident_mib()
    for name, taken in (("memory at home", ours), ("after the first key", loaded)):
        say(f"{name:24} {taken:6.1f} MiB   {taken / least:5.2f} times one widget")


def _commands(environment: Mapping[str, str], rounds: int) -> None:
    bare = [_run(_BARE, environment) for _ in range(rounds)]
    _row("python -c pass", bare, bare)
    for command in _COMMANDS:
        taken = []
        for at in range(rounds):
            taken.append(_run((*_APP, *command), environment))
            bare[at] = min(bare[at], _run(_BARE, environment))
        _row(f"quizdeck {' '.join(command)}", taken, bare)


def _run(command: Sequence[str], environment: Mapping[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - started) * 1000


def _row(name: str, taken: Sequence[float], beside: Sequence[float]) -> None:
    middle, least = statistics.median(taken), statistics.median(beside)
    say(f"{name:24} {middle:6.0f} ms    {middle / least:5.2f} times {'one widget' if least > 60 else 'bare'}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else _ROUNDS)
    else:
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder), *_SMALL)
            main(Path(folder))
