"""Key to painted feedback in a quiz against key to paint of an empty screen, in one run.

Run as `python -m tests.bench.bench_quiz [ROUNDS]`. Both programs run in pseudo-terminals of 80×24 and are
pressed by turns: a key on a screen of one widget; a digit that marks a choice, and Enter that answers with
it. Prints the medians and how many times those of one widget they are (goal for the verdict: at most 1.5):
until the verdict is first painted, and until the last byte for that key. On a machine that does other work
besides, the lower quartiles tell more than the medians: their ratio stands last.
"""

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.saying import say
from tests.bench.terminal import Painted, Terminal
from tests.builders import choice_card, deck
from tui.decks.writer import write_deck

_ROUNDS = 40
_WARM_UP = 3
_CHOICES = ("grid.close()", "*grid.destroy()", "grid.end()", "grid.disconnect()")


def main(rounds: int, warm_up: int = _WARM_UP) -> None:
    """Press and compare."""
    with tempfile.TemporaryDirectory() as folder:
        cards = rounds + warm_up + 1
        _write(Path(folder), cards)
        quiz = [sys.executable, "-m", "tui", "quiz", "bench", "--order", "deck", "--count", str(cards)]
        empty = [sys.executable, "-m", "tests.bench.one_widget"]
        with Terminal(quiz, {"QUIZDECK_HOME": folder}) as asked, Terminal(empty, {}) as bare:
            asked.wait_for("lens 0?")
            bare.wait_for("key-0")
            taken = [_round(asked, bare, at) for at in range(rounds + warm_up)][warm_up:]
    keys, marks, verdicts = zip(*taken, strict=True)
    least = _quartiles([key.whole_ms for key in keys])
    say(f"{'':24} median     middle half")
    _say("one widget, key", [key.whole_ms for key in keys], least)
    _say("quiz, choice marked", [mark.whole_ms for mark in marks], least)
    _say("quiz, verdict seen", [verdict.seen_ms for verdict in verdicts], least)
    _say("quiz, all painted", [verdict.whole_ms for verdict in verdicts], least)


def _round(asked: Terminal, bare: Terminal, at: int) -> tuple[Painted, Painted, Painted]:
    """A key on the bare screen, a choice marked, and the verdict on it."""
    key = bare.press("k", str(at + 1))
    mark = asked.press("2", "›")
    verdict = asked.press("\r", "Right")
    asked.press("\r", f"{at + 1}?")
    return key, mark, verdict


def _quartiles(taken: Sequence[float]) -> tuple[float, float, float]:
    low, middle, high = statistics.quantiles(taken, n=4)
    return low, middle, high


def _say(name: str, taken: Sequence[float], least: tuple[float, float, float]) -> None:
    low, middle, high = _quartiles(taken)
    times = f"{middle / least[1]:5.2f} times one widget, {low / least[0]:5.2f} undisturbed"
    say(f"{name:24} {middle:6.1f} ms  {low:6.1f} to {high:5.1f}   {times}")


def _write(home: Path, cards: int) -> None:
    asked = [
        choice_card(
            *_CHOICES,
            card_id=f"lens-{at}",
            question=f"Which call closes every connection of lens {at}?",
            explanation="It ends the pool, and every connection that the pool has opened.",
        )
        for at in range(cards)
    ]
    write_deck(deck(*asked, deck_id="bench"), home / "data" / "decks" / "bench.yaml")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS)
