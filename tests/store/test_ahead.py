"""What is known ahead of an answer spares reading, and is never relied on longer than it holds."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import answered, new_answer, new_mark, ref
from tests.store.test_projections import tables
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.model.ids import CardRef
from tui.store.progress import ProgressStore


def show_and_answer(store: ProgressStore, number: int, card: CardRef, grade: float = 1.0) -> None:
    store.state(card)
    store.append(new_answer(answered(number, grade), card))


def assert_as_rebuilt(store: ProgressStore, path: Path) -> None:
    found = tables(path)
    store.rebuild()
    assert tables(path) == found


def test_an_answer_to_a_card_that_is_shown_reads_nothing(store: ProgressStore, clock: SettableClock) -> None:
    show_and_answer(store, 0, ref("first"))
    clock.instant += timedelta(seconds=1)
    store.state(ref("second"))
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    store.append(new_answer(answered(1), ref("second")))
    assert [" ".join(statement.split()[:3]) for statement in statements] == [
        "BEGIN IMMEDIATE",
        "PRAGMA data_version",
        "INSERT INTO event(id,",
        "INSERT OR REPLACE",  # into answer
        "INSERT OR REPLACE",  # into card_state
        "COMMIT",
    ]


def test_what_another_program_wrote_since_is_seen(
    store: ProgressStore, path: Path, clock: SettableClock
) -> None:
    show_and_answer(store, 0, ref())
    other = ProgressStore.open(path, "laptop", clock)
    for number in range(1, 4):
        store.state(ref())
        clock.instant += timedelta(days=number)
        other.append(new_answer(answered(number, 0.0), ref()))
        clock.instant += timedelta(minutes=20)
        store.append(new_answer(answered(number + 10), ref()))
        assert store.state(ref()).answers == 1 + 2 * number
    other.close()
    assert_as_rebuilt(store, path)


def test_what_was_not_written_is_not_known(store: ProgressStore, path: Path, clock: SettableClock) -> None:
    show_and_answer(store, 0, ref())
    clock.instant += timedelta(hours=1)
    with pytest.raises(ValueError):
        store.append(new_answer(answered(1), ref()), new_answer(answered(2, 7.0), ref()))
    clock.instant -= timedelta(minutes=30)
    show_and_answer(store, 1, ref(), 0.0)
    assert store.state(ref()).answers == 2
    assert_as_rebuilt(store, path)


def test_an_answer_taken_back_is_not_built_upon(
    store: ProgressStore, path: Path, clock: SettableClock
) -> None:
    for number in range(4):
        show_and_answer(store, number, ref())
        clock.instant += timedelta(minutes=20)
        store.undo()
        store.append(new_mark(EventKind.FLAGGED, ref()))
    assert store.state(ref()).answers == 0
    assert_as_rebuilt(store, path)


def test_a_wrong_state_is_known_no_more_once_it_was_made_anew(
    store: ProgressStore, path: Path, clock: SettableClock
) -> None:
    show_and_answer(store, 0, ref())
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE card_state SET stability = 900")
    clock.instant += timedelta(days=1)
    show_and_answer(store, 1, ref("another"))
    store.state(ref())
    store.rebuild()
    store.append(new_answer(answered(2), ref()))
    assert_as_rebuilt(store, path)


def test_states_of_few_cards_are_kept(
    store: ProgressStore, path: Path, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.store.ahead._MOST", 2)
    cards = [ref(f"card-{number}") for number in range(5)]
    for number in range(20):
        show_and_answer(store, number, cards[number * 3 % 5])
        clock.instant += timedelta(hours=number)
        assert len(store._ahead._tracks) <= 2
    assert_as_rebuilt(store, path)


def test_the_decks_of_a_log_are_told_also_where_they_are_known(store: ProgressStore) -> None:
    for number, deck in enumerate(["one", "two", "one"]):
        show_and_answer(store, number, ref(f"card-{number}", deck))
    assert store.decks() == {"one", "two"}
