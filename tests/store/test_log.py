import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import (
    NOON,
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
from tui.errors import StoreError
from tui.model.event import EventKind, NewEvent
from tui.model.ids import SessionId
from tui.store.progress import ProgressStore

COLUMNS = [
    ("id", "BLOB"),
    ("at", "INTEGER"),
    ("device", "TEXT"),
    ("seq", "INTEGER"),
    ("kind", "TEXT"),
    ("session", "BLOB"),
    ("deck", "TEXT"),
    ("card", "TEXT"),
    ("payload", "TEXT"),
]


def test_the_table_is_the_one_that_was_promised(store: ProgressStore, path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        found = other.execute("SELECT name, type FROM pragma_table_info('event')").fetchall()
        strict = other.execute("SELECT strict FROM pragma_table_list WHERE name = 'event'").fetchone()
    assert (found, strict) == (COLUMNS, (1,))


def test_events_are_read_as_they_were_appended(store: ProgressStore) -> None:
    odd = answered(response={"kind": "typed", "text": "naïve \ud800 \x00 日本"})
    written = store.append(new_start(), new_answer(odd), new_finish())
    assert store.session_events(SESSION) == written
    assert store.card_events(ref()) == written[1:2]
    assert [event.seq for event in written] == [1, 2, 3]
    assert {event.at for event in written} == {microseconds(NOON)}


def test_the_id_of_an_event_is_a_uuid_of_version_7_of_its_instant(store: ProgressStore) -> None:
    (event,) = store.append(new_start())
    assert int.from_bytes(event.id[:6], "big") == event.at // 1000
    assert (len(event.id), event.id[6] >> 4, event.id[8] >> 6) == (16, 7, 0b10)


def test_a_clock_set_back_does_not_reorder_the_log(store: ProgressStore, clock: SettableClock) -> None:
    (first,) = store.append(new_answer(answered(0)))
    clock.instant = NOON - timedelta(days=1)
    (second,) = store.append(new_answer(answered(1)))
    assert second.at == first.at
    assert store.card_events(ref()) == (first, second)


def test_each_device_counts_for_itself(store: ProgressStore, path: Path, clock: SettableClock) -> None:
    store.append(new_answer(answered(0)), new_answer(answered(1)))
    other = ProgressStore.open(path, "laptop", clock)
    (event,) = other.append(new_answer(answered(2)))
    assert (event.device, event.seq) == ("laptop", 1)
    other.close()


def test_an_event_that_points_belongs_where_its_target_does(store: ProgressStore) -> None:
    (target,) = store.append(new_answer(answered(grade=0.0)))
    bare = replace(about(EventKind.OVERRULED, target, grade=1.0), session=None, card=None)
    (overruled,) = store.append(bare)
    assert (overruled.session, overruled.card) == (target.session, target.card)
    assert store.state(ref()).last_grade == 1.0


@pytest.mark.parametrize("kind", [EventKind.OVERRULED, EventKind.UNDONE, EventKind.REDONE])
def test_an_event_that_points_nowhere_is_refused(store: ProgressStore, kind: EventKind) -> None:
    nowhere = NewEvent(kind, {"v": 1, "target": "00" * 16, "grade": 1.0}, SESSION, ref())
    with pytest.raises(StoreError, match="no such event"):
        store.append(nowhere)


@pytest.mark.parametrize(
    "nonsense",
    [
        replace(new_answer(answered()), session=None),
        replace(new_answer(answered()), card=None),
        NewEvent(EventKind.ANSWERED, {"v": 1}, SESSION, ref()),
        new_answer(answered(grade=1.5)),
        new_answer(answered(grade=float("nan"))),
        new_answer(answered(interval_days=0)),
        replace(new_answer(answered()), session=SessionId("not-a-uuid")),
        replace(new_mark(EventKind.FLAGGED), card=None),
        new_mark(EventKind.BURIED, until="tomorrow"),
        NewEvent(EventKind.SESSION_STARTED, {"v": 1, "mode": "exam", "seed": 1}, SESSION),
        NewEvent(EventKind.SESSION_FINISHED, {"v": 1}),
    ],
)
def test_what_could_not_be_read_back_is_not_written(store: ProgressStore, nonsense: NewEvent) -> None:
    with pytest.raises(ValueError):
        store.append(new_answer(answered()), nonsense)
    assert store.states() == {}


def test_an_event_that_cannot_be_read_is_told_in_words(store: ProgressStore, path: Path) -> None:
    store.append(new_answer(answered()))
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE event SET payload = '[]'")
    with pytest.raises(StoreError, match="cannot be read"):
        store.card_events(ref())
