from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import (
    NOON,
    OTHER_SESSION,
    about,
    answered,
    logged,
    new_answer,
    new_mark,
    ref,
    skipped,
)
from tui.clock import from_microseconds, microseconds
from tui.model.event import Event, EventKind, NewEvent
from tui.model.grade import Rating
from tui.model.memory import UNSEEN, CardState, Memory
from tui.schedule.answered import Answered
from tui.schedule.fold import fold
from tui.schedule.preset import Preset
from tui.schedule.scheduler import scheduler_for

FIRST = new_answer(answered(0))
"""Right, so Good is proposed."""


def folded(events: list[Event]) -> CardState:
    return fold(events, scheduler_for)


def history(*new: NewEvent) -> list[Event]:
    return logged(*new)


def then(events: list[Event], kind: EventKind, target: Event, **payload: float) -> list[Event]:
    """The events with one more that points at `target`."""
    last = events[-1]
    (added,) = logged(about(kind, target, **payload), start=from_microseconds(last.at))
    return [*events, replace(added, id=(last.seq + 1).to_bytes(16, "big"), seq=last.seq + 1)]


def reviewed(*ratings: Rating) -> Memory | None:
    """The memory after these ratings, a minute apart as `logged` has them."""
    known: Memory | None = None
    for number, rating in enumerate(ratings, start=1):
        known = scheduler_for(Preset()).review(known, rating, NOON + timedelta(minutes=number), ref())
    return known


def test_nothing_happened_is_unseen() -> None:
    assert folded([]) == UNSEEN


def test_a_feeding_answer_moves_the_schedule_by_the_proposed_rating() -> None:
    state = folded(history(new_answer(answered(0, 1.0)), new_answer(answered(1, 0.7))))
    assert state.memory == reviewed(Rating.GOOD, Rating.HARD)
    assert (state.answers, state.last_grade) == (2, 0.7)
    assert state.last_answered_at == NOON + timedelta(minutes=2)


def test_the_learners_own_rating_wins_over_the_proposed_one() -> None:
    assert folded(history(new_answer(answered(rating=Rating.EASY)))).memory == reviewed(Rating.EASY)


def test_an_answer_that_does_not_feed_counts_and_leaves_the_schedule_alone() -> None:
    state = folded(history(new_answer(answered(feeds=False))))
    assert (state.answers, state.last_grade, state.memory) == (1, 1.0, None)


def test_a_skipped_question_is_no_answer() -> None:
    assert folded(history(new_answer(skipped()))) == UNSEEN


def test_the_retention_of_each_answer_is_the_one_in_force_then() -> None:
    events = history(new_answer(answered(rating=Rating.EASY, preset=Preset(0.8))))
    lax = scheduler_for(Preset(0.8)).review(None, Rating.EASY, NOON + timedelta(minutes=1), ref())
    assert folded(events).memory == lax


def test_an_answer_to_the_same_question_replaces_the_earlier_one() -> None:
    state = folded(history(new_answer(answered(0, 0.0)), new_answer(answered(0, 1.0))))
    known = scheduler_for(Preset()).review(None, Rating.GOOD, NOON + timedelta(minutes=2), ref())
    assert (state.answers, state.memory) == (1, known)


def test_the_same_position_of_another_session_is_another_question() -> None:
    state = folded(history(new_answer(answered(0)), new_answer(answered(0), session=OTHER_SESSION)))
    assert state.answers == 2


def test_an_undone_answer_never_happened_and_the_one_it_replaced_counts_again() -> None:
    events = history(new_answer(answered(0, 1.0)), new_answer(answered(0, 0.0)))
    assert folded(then(events, EventKind.UNDONE, events[1])) == folded(events[:1])
    assert folded(then(events, EventKind.UNDONE, events[0])) == folded(events)


def test_redo_takes_the_undoing_back_and_undo_may_follow_again() -> None:
    once = history(FIRST)
    undone = then(once, EventKind.UNDONE, once[0])
    redone = then(undone, EventKind.REDONE, once[0])
    assert folded(undone) == UNSEEN
    assert folded(redone) == folded(once)
    assert folded(then(redone, EventKind.UNDONE, once[0])) == UNSEEN


def test_overruling_changes_the_grade_and_the_proposed_rating() -> None:
    events = history(new_answer(answered(0, 0.0)))
    state = folded(then(events, EventKind.OVERRULED, events[0], grade=1.0))
    assert (state.last_grade, state.memory) == (1.0, reviewed(Rating.GOOD))


@pytest.mark.parametrize(
    ("given", "extra", "rating"),
    [
        (answered(0, 0.0, rating=Rating.AGAIN), {}, Rating.GOOD),  # was the proposed one
        (answered(0, 0.0, rating=Rating.HARD), {}, Rating.HARD),  # was the learner's own
        (answered(0, 0.0), {"rating": 4}, Rating.EASY),  # given with the overruling
        (answered(0, 0.0, rating=Rating.HARD), {"rating": 2}, Rating.HARD),
    ],
)
def test_overruling_keeps_a_rating_the_learner_chose(
    given: Answered, extra: dict[str, int], rating: Rating
) -> None:
    events = history(new_answer(given))
    assert folded(then(events, EventKind.OVERRULED, events[0], grade=1.0, **extra)).memory == reviewed(rating)


def test_an_overruling_can_be_undone_and_the_last_one_holds() -> None:
    events = history(new_answer(answered(0, 0.0)))
    right = then(events, EventKind.OVERRULED, events[0], grade=1.0)
    again = then(right, EventKind.OVERRULED, events[0], grade=0.6)
    assert folded(again).last_grade == 0.6
    assert folded(then(again, EventKind.UNDONE, again[-1])).last_grade == 1.0
    assert folded(then(right, EventKind.UNDONE, right[-1])) == folded(events)


def test_marks_are_set_and_lifted() -> None:
    until = NOON + timedelta(days=1)
    marked = history(
        new_mark(EventKind.FLAGGED),
        new_mark(EventKind.SUSPENDED),
        new_mark(EventKind.BURIED, until=microseconds(until)),
    )
    state = folded(marked)
    assert (state.flagged, state.suspended, state.buried_until) == (True, True, until)
    lifted = history(
        *(NewEvent(e.kind, e.payload, None, e.card) for e in marked), new_mark(EventKind.UNFLAGGED)
    )
    assert not folded(lifted).flagged
    assert folded(history(new_mark(EventKind.SUSPENDED), new_mark(EventKind.RESUMED))) == UNSEEN


def test_reset_forgets_memory_and_answers_and_keeps_marks() -> None:
    events = history(new_mark(EventKind.FLAGGED), FIRST, new_mark(EventKind.RESET))
    assert folded(events) == CardState(flagged=True)
    assert folded(then(events, EventKind.UNDONE, events[2])) == folded(events[:2])


def test_after_a_reset_the_card_is_learned_anew() -> None:
    state = folded(history(new_answer(answered(0)), new_mark(EventKind.RESET), new_answer(answered(1))))
    assert state.memory is not None
    assert (state.memory.reps, state.answers) == (1, 1)


def test_an_answer_that_cannot_be_read_is_an_error_and_not_a_guess() -> None:
    with pytest.raises(ValueError, match="grade"):
        folded(history(NewEvent(EventKind.ANSWERED, {**FIRST.payload, "grade": "high"}, card=ref())))
