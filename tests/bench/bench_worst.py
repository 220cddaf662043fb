"""The worst documents: how the processor time of extraction grows when a hostile document is twice as long.

Run as `python -m tests.bench.bench_worst [PIECES]`. For each kind prints time per character against that of
ordinary questions, and the growth from PIECES to twice as many: 2 is linear, 4 quadratic.
"""

import sys
import time

from tests.bench.documents import generated
from tests.bench.hostile import HOSTILE
from tests.bench.saying import say
from tui.errors import QuizdeckError
from tui.extract.pipeline import extract_document

_PIECES = 20_000


def main(pieces: int) -> None:
    """Time every kind at one length and at twice that."""
    ordinary = "".join(generated(100).values())
    usual = _seconds(ordinary) / len(ordinary)
    say(f"{'kind':28} {'growth':>7} {'per character, ordinary = 1':>28}")
    for kind, make in HOSTILE.items():
        short, long = make(pieces), make(2 * pieces)
        before, after = _seconds(short), _seconds(long)
        say(f"{kind:28} {after / before:7.1f} {after / len(long) / usual:28.1f}")


def _seconds(text: str) -> float:
    data = text.encode()
    started = time.process_time()
    try:
        extract_document(data, "hostile.md")
    except QuizdeckError as error:
        say(f"  refused: {error}")
    return time.process_time() - started


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _PIECES)
