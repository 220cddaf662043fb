"""All that is derived from the log comes out the same, made step by step or in one go."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import (
    NOON,
    OTHER_SESSION,
    SESSION,
    about,
    answered,
    new_answer,
    new_finish,
    new_mark,
    new_start,
    ref,
)
from tui.clock import SettableClock, microseconds
from tui.model.event import Event, EventKind
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.store import tables as derived
from tui.store.progress import ProgressStore

MARKS = [EventKind.FLAGGED, EventKind.UNFLAGGED, EventKind.SUSPENDED, EventKind.RESUMED, EventKind.RESET]

cards = st.sampled_from([ref("a"), ref("b"), ref("a", "other")])
sessions = st.sampled_from([SESSION, OTHER_SESSION])
grades = st.sampled_from([0.0, 0.5, 0.6, 1.0])
answer_events = st.builds(
    lambda position, grade, rating, feeds, skip, card, session: new_answer(
        answered(position, 0.0, response=None, feeds=False)
        if skip
        else answered(position, grade, rating=rating, feeds=feeds),
        card,
        session,
    ),
    st.integers(0, 3),
    grades,
    st.none() | st.sampled_from(Rating),
    st.booleans(),
    st.booleans(),
    cards,
    sessions,
)
plain_events = st.one_of(
    answer_events,
    st.builds(new_mark, st.sampled_from(MARKS), cards),
    st.builds(lambda card: new_mark(EventKind.BURIED, card, until=microseconds(NOON)), cards),
    st.builds(new_start, sessions),
    st.builds(new_finish, sessions),
)

Deed = Callable[[ProgressStore, list[Event]], None]


def appending(store: ProgressStore, log: list[Event], deed: st.DataObject) -> None:
    log.extend(store.append(deed.draw(plain_events)))


def overruling(store: ProgressStore, log: list[Event], deed: st.DataObject) -> None:
    targets = [event for event in log if event.kind is EventKind.ANSWERED]
    if targets:
        target = deed.draw(st.sampled_from(targets))
        log.extend(store.append(about(EventKind.OVERRULED, target, grade=deed.draw(grades))))


def undoing(store: ProgressStore, log: list[Event], deed: st.DataObject) -> None:
    store.undo(deed.draw(st.none() | sessions))


def redoing(store: ProgressStore, log: list[Event], deed: st.DataObject) -> None:
    store.redo(deed.draw(st.none() | sessions))


def showing(store: ProgressStore, log: list[Event], deed: st.DataObject) -> None:
    """What was read of a card when it was shown is not read again when it is answered."""
    store.state(deed.draw(cards))


DEEDS = [appending, appending, appending, overruling, undoing, redoing, showing]


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every derived row, in an order of its own."""
    with closing(sqlite3.connect(path)) as other:
        return {table: sorted(other.execute(f"SELECT * FROM {table}"), key=repr) for table in derived.TABLES}


def all_told(store: ProgressStore) -> tuple[object, ...]:
    return store.states(), store.sessions(), store.answers(), store.reviews()


@settings(deadline=None, max_examples=60)
@given(st.data(), st.integers(1, 25))
def test_step_by_step_and_rebuilt_are_the_same(data: st.DataObject, length: int) -> None:
    with TemporaryDirectory() as folder:
        path, clock = Path(folder) / "progress.db", SettableClock(NOON)
        stores = [ProgressStore.open(path, device, clock) for device in ("desk", "laptop")]
        log: list[Event] = []
        for _ in range(length):
            # Minutes back as well as forth: clocks are set back, and those of two devices differ.
            clock.instant += timedelta(minutes=data.draw(st.integers(-3000, 6000)))
            data.draw(st.sampled_from(DEEDS))(data.draw(st.sampled_from(stores)), log, data)
        before, told = tables(path), all_told(stores[0])
        stores[1].rebuild()
        assert tables(path) == before
        assert all_told(stores[0]) == told
        for store in stores:
            store.close()


def test_a_rebuild_needs_nothing_but_the_log(store: ProgressStore, path: Path) -> None:
    store.append(new_start(), new_answer(answered()), new_mark(EventKind.FLAGGED))
    before = tables(path)
    with closing(sqlite3.connect(path)) as other, other:
        for table in derived.TABLES:
            other.execute(f"DROP TABLE {table}")
    store.rebuild()
    assert tables(path) == before
    assert all(before[table] for table in ("card_state", "answer", "session"))


def test_a_card_that_is_as_new_leaves_no_row(store: ProgressStore, path: Path) -> None:
    store.append(new_mark(EventKind.FLAGGED))
    store.undo()
    assert tables(path)["card_state"] == []
    assert store.states() == {}


def test_cards_keep_the_id_they_had_in_the_log(store: ProgressStore) -> None:
    old: CardRef = ref("earlier-id")
    store.append(new_answer(answered(), old))
    assert set(store.states()) == {old}
