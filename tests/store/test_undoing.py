from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import (
    NOON,
    OTHER_SESSION,
    SESSION,
    answered,
    new_answer,
    new_finish,
    new_mark,
    new_start,
    ref,
)
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.model.memory import UNSEEN
from tui.store.progress import ProgressStore


def test_undo_takes_back_the_newest_and_redo_brings_it_back(store: ProgressStore) -> None:
    first, second = store.append(new_answer(answered(0)), new_answer(answered(1)))
    full = store.state(ref())
    assert store.undo() == second
    assert store.state(ref()).answers == 1
    assert store.undo() == first
    assert store.state(ref()) == UNSEEN
    assert store.undo() is None
    assert store.redo() == first
    assert store.redo() == second
    assert store.redo() is None
    assert store.state(ref()) == full


def test_nothing_is_rewritten_undo_and_redo_are_events(store: ProgressStore) -> None:
    (answer,) = store.append(new_answer(answered()))
    store.undo()
    store.redo()
    events = store.card_events(ref())
    assert events[0] == answer
    assert [event.kind for event in events] == [EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE]
    assert {event.payload["target"] for event in events[1:]} == {answer.id.hex()}


def test_the_start_and_end_of_a_session_stay(store: ProgressStore) -> None:
    store.append(new_start(), new_finish())
    assert store.undo() is None


def test_something_new_ends_what_could_be_redone(store: ProgressStore) -> None:
    store.append(new_answer(answered(0)))
    store.undo()
    store.append(new_mark(EventKind.FLAGGED))
    assert store.redo() is None


def test_undo_may_keep_to_one_session(store: ProgressStore) -> None:
    mine, _ = store.append(new_answer(answered(0)), new_answer(answered(0), session=OTHER_SESSION))
    assert store.undo(SESSION) == mine
    assert store.undo(SESSION) is None
    assert store.redo(OTHER_SESSION) is None
    assert store.redo(SESSION) == mine


def test_undo_leaves_other_devices_alone(store: ProgressStore, path: Path, clock: SettableClock) -> None:
    store.append(new_answer(answered()))
    other = ProgressStore.open(path, "laptop", clock)
    assert other.undo() is None
    other.close()
    assert store.state(ref()).answers == 1


def test_undo_reaches_across_restarts(store: ProgressStore, path: Path, clock: SettableClock) -> None:
    (answer,) = store.append(new_answer(answered()))
    again = ProgressStore.open(path, "desk", clock)
    assert again.undo() == answer
    again.close()
    assert store.redo() == answer


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=25))
def test_undo_and_redo_agree_with_two_stacks(deeds: list[str]) -> None:
    with TemporaryDirectory() as folder:
        store = ProgressStore.open(Path(folder) / "progress.db", "desk", SettableClock(NOON))
        done: list[bytes] = []
        taken: list[bytes] = []
        for number, deed in enumerate(deeds):
            if deed == "do":
                (event,) = store.append(new_answer(answered(number), ref(f"card-{number % 3}")))
                done.append(event.id)
                taken.clear()
            else:
                found = store.undo() if deed == "undo" else store.redo()
                source, goal = (done, taken) if deed == "undo" else (taken, done)
                assert (found.id if found else None) == (source[-1] if source else None)
                if source:
                    goal.append(source.pop())
        assert sorted(row.event for row in store.answers()) == sorted(done)
        store.close()


def test_what_was_written_together_is_taken_back_together(store: ProgressStore) -> None:
    before = store.append(*(new_answer(answered(n), ref(f"card-{n}")) for n in range(3)))
    full = store.states()
    resets = store.append_together(*(new_mark(EventKind.RESET, ref(f"card-{n}")) for n in range(3)))
    assert store.states() == {}
    assert store.undo_together() == resets
    assert store.states() == full
    assert store.redo_together() == resets
    assert store.states() == {}
    store.undo()
    assert store.undo_together() == resets[:2]
    assert store.undo_together() == before[2:]


def test_with_nothing_left_nothing_is_taken_back_together(store: ProgressStore) -> None:
    assert store.undo_together() == ()
    assert store.redo_together() == ()
