"""What is taken over from another file's tables is what its log says, or it is made anew."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON, answered, new_answer, new_mark, ref
from tests.store.test_projections import tables
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.schedule.scheduler import scheduler_for
from tui.store import tally
from tui.store.examination import examine
from tui.store.progress import ProgressStore

WRONG = [
    "UPDATE card_state SET stability = stability + 1",
    "UPDATE card_state SET comes_at = 0 WHERE card = 'card-7'",
    "DELETE FROM card_state WHERE card = 'card-3'",
    "UPDATE answer SET grade = 0.5",
    "DELETE FROM answer WHERE position = 4",
    "DELETE FROM withdrawn",
    "UPDATE tally SET answers = answers + 1 WHERE quarter = (SELECT min(quarter) FROM tally)",
    "DELETE FROM tally WHERE quarter = (SELECT max(quarter) FROM tally)",
]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The log of a laptop: over some hours, ten cards are answered, and the last answer is taken back."""
    path, clock = tmp_path / "laptop.db", SettableClock(NOON)
    store = ProgressStore.open(path, "laptop", clock)
    for number in range(10):
        store.append(new_answer(answered(number), ref(f"card-{number}")))
        clock.instant += timedelta(minutes=20)
    store.undo()
    store.append(new_mark(EventKind.SUSPENDED, ref("card-2")))
    store.close()
    return path


@pytest.fixture(autouse=True)
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take over whatever can be, as is worth it for a long log alone."""
    monkeypatch.setattr("tui.store.takeover.LONG", 1)


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(statement).rowcount > 0


def test_right_tables_are_taken_over(
    store: ProgressStore, path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.store.projections._ARRIVED_CARDS", "no query: nothing is made anew")
    store.merge(other)
    assert tables(path) == tables(other)


@pytest.mark.parametrize("statement", WRONG)
def test_wrong_tables_are_not(store: ProgressStore, path: Path, other: Path, statement: str) -> None:
    right = tables(other)
    spoil(other, statement)
    store.merge(other)
    assert tables(path) == right


def test_those_of_a_short_log_are_not_looked_at(
    store: ProgressStore, path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    right = tables(other)
    for statement in WRONG:
        spoil(other, statement)
    store.merge(other)
    assert tables(path) == right


def test_a_sample_meets_every_deck_of_decks_that_take_turns(
    store: ProgressStore, path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = ProgressStore.open(other, "laptop", SettableClock(NOON + timedelta(days=1)))
    laptop.append(*(new_answer(answered(n + 10), ref(f"in-turn-{n}", f"deck-{n % 5}")) for n in range(300)))
    laptop.close()
    right = tables(other)
    monkeypatch.setattr("tui.store.takeover._SAMPLE", 50)
    spoil(other, "UPDATE card_state SET difficulty = 9 WHERE deck = 'deck-3'")
    store.merge(other)
    assert tables(path) == right


def test_what_a_sample_misses_the_doctor_finds(
    store: ProgressStore, path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.store.takeover._SAMPLE", 0)
    spoil(other, "UPDATE card_state SET stability = 1 WHERE card = 'card-7'")
    store.merge(other)
    assert examine(path, scheduler_for).derived_differs
    store.rebuild()
    assert not examine(path, scheduler_for).derived_differs


def test_the_open_quarter_of_a_right_roll_up_has_no_row(store: ProgressStore, path: Path) -> None:
    (event,) = store.append(new_answer(answered()))
    with closing(sqlite3.connect(path)) as connection:
        assert tally.is_right(connection, "main", [event.at])
