from datetime import timedelta

from tests.builders import NOON, about, answered, new_answer, ref, skipped
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.store.progress import ProgressStore


def test_a_history_holds_what_moved_the_schedule_as_it_stands(
    store: ProgressStore, clock: SettableClock
) -> None:
    day = timedelta(days=1)
    [first] = store.append(new_answer(answered(0, 0.0)))
    clock.instant += day
    store.append(
        new_answer(answered(1, rating=Rating.HARD)),
        new_answer(answered(2, feeds=False, rating=Rating.EASY)),
        new_answer(skipped(3)),
        new_answer(answered(4, rating=Rating.EASY), ref("other")),
    )
    clock.instant += day
    store.append(new_answer(answered(5, 0.0)), new_answer(answered(5, 1.0)))
    store.append(new_answer(answered(6)))
    store.undo()
    before = store.histories()
    assert before == {
        ref(): [(Rating.AGAIN, NOON), (Rating.HARD, NOON + day), (Rating.GOOD, NOON + 2 * day)],
        ref("other"): [(Rating.EASY, NOON + day)],
    }
    store.append(about(EventKind.OVERRULED, first, grade=1.0))
    assert store.histories()[ref()][0] == (Rating.GOOD, NOON)
    store.undo()
    store.rebuild()
    assert store.histories() == before
