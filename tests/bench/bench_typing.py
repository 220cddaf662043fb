"""Key to painted hits on the search screen against the same app with no engine at all, in one run.

Run as `python -m tests.bench.bench_typing [CARDS [HOME]]`; HOME is a library made before. Both programs run
in pseudo-terminals of 80×24, and queries are typed into them by turns, letter by letter. Printed are
milliseconds until the letter is seen and until hits and preview are painted, and how many times those without
an engine the latter are (goal: at most 1.2 at the 95th percentile).
"""

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.library import write_library
from tests.bench.saying import say
from tests.bench.terminal import Painted, Terminal

_CARDS = 100_000
_QUIET_S = 0.06
"""Less than the pause before a card's file is read, more than between two pictures of one key."""
QUERIES = (
    "connection pool",
    "synchornize prodution",
    "entity colum",
    "migration run",
    "find options",
    "lazy relatin",
)
_CLEAR = "\x15"


def main(cards: int, home: Path | None = None, queries: Sequence[str] = QUERIES) -> None:
    """Type and compare."""
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as empty:
        if home is None:
            home = Path(made)
            write_library(home / "data" / "decks", cards)
        ours = [sys.executable, "-m", "tui"]
        bare = [sys.executable, "-m", "tests.bench.no_engine"]
        with (
            Terminal(ours, {"QUIZDECK_HOME": str(home)}) as searching,
            Terminal(bare, {"QUIZDECK_HOME": empty}) as without,
        ):
            searching.wait_for("search", patience_s=300)
            searching.press("/", "cards", patience_s=300)
            without.wait_for("cards")
            taken = [_typed(searching, without, query) for query in ("warm", *queries)][1:]
    pairs = [pair for typed in taken for pair in typed]
    engine, floor = zip(*pairs, strict=True)
    say(f"{cards:,} cards, {len(pairs)} keys   median     95th percentile")
    _say("letter seen, no engine", [one.seen_ms for one in floor])
    _say("letter seen", [one.seen_ms for one in engine], [one.seen_ms for one in floor])
    _say("all painted, no engine", [one.whole_ms for one in floor])
    _say("all painted", [one.whole_ms for one in engine], [one.whole_ms for one in floor])


def _typed(searching: Terminal, without: Terminal, query: str) -> list[tuple[Painted, Painted]]:
    """A query typed into both, letter by letter, by turns."""
    for terminal in (searching, without):
        terminal.press(f"x{_CLEAR}", "")
        terminal.settle()
    return [(_key(searching, letter), _key(without, letter)) for letter in query]


def _key(terminal: Terminal, letter: str) -> Painted:
    """One key; what follows once its card's file is read is waited for, and not counted."""
    painted = terminal.press(letter, "", quiet_s=_QUIET_S)
    terminal.settle()
    return painted


def _say(name: str, taken: Sequence[float], least: Sequence[float] = ()) -> None:
    shares = (statistics.median, _late)
    figures = "   ".join(f"{share(taken):6.1f} ms" for share in shares)
    times = ", ".join(f"{share(taken) / share(least):.2f}" for share in shares) if least else ""
    say(f"{name:24} {figures}" + (f"   {times} times no engine" if times else ""))


def _late(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else _CARDS, Path(given[1]) if len(given) > 1 else None)
