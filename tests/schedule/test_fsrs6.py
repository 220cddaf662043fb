"""Our own arithmetic against the library's: the same to the last bit on any history."""

from datetime import timedelta

from fsrs import Card, Rating, Scheduler
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON
from tui.clock import from_microseconds, microseconds
from tui.schedule.fsrs6 import DAY_US, UNSEEN_STAGE, Fsrs6

STEPS = st.lists(st.integers(1, 86_400), max_size=3)
WAITS = st.one_of(st.integers(0, 90_000), st.integers(0, 400 * 86_400))
"""Seconds: within a day, where formulas differ, as often as over months."""
HISTORIES = st.lists(st.tuples(st.integers(1, 4), WAITS), min_size=1, max_size=20)


@settings(max_examples=300, deadline=None)
@given(HISTORIES, st.floats(0.7, 0.99), STEPS, STEPS, st.sampled_from([1, 30, 36_500]))
def test_every_state_on_the_way_is_that_of_the_library(
    history: list[tuple[int, int]], retention: float, learning: list[int], relearning: list[int], longest: int
) -> None:
    library = Scheduler(
        desired_retention=retention,
        learning_steps=[timedelta(seconds=step) for step in learning],
        relearning_steps=[timedelta(seconds=step) for step in relearning],
        maximum_interval=longest,
        enable_fuzzing=False,
    )
    ours = Fsrs6(library.parameters, retention, learning, relearning, longest)
    card, at = Card(card_id=1, due=NOON), NOON
    stage, step, stability, difficulty, last = UNSEEN_STAGE, None, 0.0, 0.0, microseconds(NOON)
    for rating, wait in history:
        at += timedelta(seconds=wait)
        card, _ = library.review_card(card, Rating(rating), at)
        elapsed = (microseconds(at) - last) // DAY_US
        stage, step, stability, difficulty, due_in = ours.review(
            stage, step, stability, difficulty, elapsed, rating
        )
        last = microseconds(at)
        assert (stage, step) == (card.state.name.lower(), card.step)
        assert (stability, difficulty) == (card.stability, card.difficulty)
        assert from_microseconds(last + due_in) == card.due
