"""How time, memory and files grow from a library to one of ten times as much.

`python -m tests.bench.bench_growth SMALL LARGE`, two homes that `tests.bench.large_library` makes;
without homes, on two small ones made up here. What grows by less than the cards do grows less than linearly.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.large_library import make
from tests.bench.saying import say
from tests.bench.terminal import Terminal
from tui.catalog.catalog import FILE_NAME as CATALOG

_ROUNDS = 3
_SMALL, _LARGE = (200, 2000), (2000, 20000)
_APP = (sys.executable, "-m", "tui")
_COMMANDS = (
    ("decks",),
    ("due",),
    ("search", "lamp"),
    ("stats",),
    ("history",),
    ("quiz", "--plain", "--count", "5"),
    ("review", "--plain"),
)
_SETTLED_S = 4.0
"""Until the app has counted, and loaded all that a key has it load."""
_SEARCH = "/"


def main(small: Path, large: Path) -> None:
    """Measure both by turns and compare."""
    homes = (small, large)
    cards = [_cards(home) for home in homes]
    _row("cards", "", cards)
    for command in _COMMANDS:
        _command(f"quizdeck {' '.join(command)}", command, homes)
    _command("first import", ("decks",), homes, fresh=True)
    _row("app, search open", "MiB", [_app(home) for home in homes])
    for name in ("data/progress.db", f"cache/{CATALOG}"):
        _row(Path(name).name, "MB", [(home / name).stat().st_size / 1e6 for home in homes])


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "QUIZDECK_HOME": str(home)}


def _cards(home: Path) -> int:
    told = subprocess.run(
        (*_APP, "decks", "--json"), env=_environment(home), capture_output=True, check=True
    ).stdout
    return sum(deck["cards"] for deck in json.loads(told)["decks"])


def _command(name: str, command: Sequence[str], homes: Sequence[Path], *, fresh: bool = False) -> None:
    rounds = [[_run(command, home, fresh) for home in homes] for _ in range(_ROUNDS)]
    seconds, mib = zip(
        *(map(min, zip(*found, strict=True)) for found in zip(*rounds, strict=True)), strict=True
    )
    _row(name, "s", seconds)
    _row(name, "MiB", mib)


def _run(command: Sequence[str], home: Path, fresh: bool) -> tuple[float, float]:
    """Processor time in seconds, and memory in MiB at its highest."""
    if fresh:
        (home / "cache" / CATALOG).unlink()
    process = subprocess.Popen(
        (*_APP, *command), env=_environment(home), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _app(home: Path) -> float:
    with Terminal(_APP, {"QUIZDECK_HOME": str(home)}) as app:
        app.wait_for(" new")
        app.press(_SEARCH, "", quiet_s=_SETTLED_S)
        return app.resident_mib()


def _row(name: str, unit: str, values: Sequence[float]) -> None:
    small, large = values
    say(f"{name:32} {small:10,.2f} {large:12,.2f} {unit:4} {large / small:6.1f} times")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            homes = Path(folder) / "small", Path(folder) / "large"
            for home, size in zip(homes, (_SMALL, _LARGE), strict=True):
                make(home, *size)
            main(*homes)
