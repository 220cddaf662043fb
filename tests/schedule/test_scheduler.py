import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON, memory, ref
from tests.schedule.presets import PRESETS
from tui.model.grade import Rating
from tui.model.memory import Memory, Stage
from tui.schedule.fuzz import Load, fuzz_range
from tui.schedule.preset import Preset
from tui.schedule.scheduler import Scheduler, scheduler_for

RATINGS = st.sampled_from(Rating)


def test_a_new_card_rated_good_comes_back_in_ten_minutes() -> None:
    after = Scheduler().review(None, Rating.GOOD, NOON, ref())
    assert (after.stage, after.step, after.due_at) == (Stage.LEARNING, 1, NOON + timedelta(minutes=10))
    assert (after.reps, after.lapses, after.reviewed_at) == (1, 0, NOON)


def test_first_stabilities_are_those_of_fsrs_6() -> None:
    after = Scheduler().preview(None, NOON, ref())
    assert [after[rating].stability for rating in Rating] == [0.212, 1.2931, 2.3065, 8.2956]


def test_forgetting_a_card_in_review_is_a_lapse_and_relearns_it() -> None:
    after = Scheduler().review(memory(lapses=2), Rating.AGAIN, NOON, ref())
    assert (after.stage, after.lapses, after.reps) == (Stage.RELEARNING, 3, 5)


def test_forgetting_a_card_that_is_being_learned_is_no_lapse() -> None:
    learning = Scheduler().review(None, Rating.AGAIN, NOON, ref())
    relearning = Scheduler().review(memory(), Rating.AGAIN, NOON, ref())
    assert Scheduler().review(learning, Rating.AGAIN, NOON, ref()).lapses == 0
    assert Scheduler().review(relearning, Rating.AGAIN, NOON, ref()).lapses == 1


PAST = st.lists(st.tuples(RATINGS, st.integers(0, 1_000_000)), max_size=12)
"""Ratings, and the minutes that went by after each."""
BUSY = st.dictionaries(st.integers(1, 40), st.integers(0, 50), max_size=20)


def lived(scheduler: Scheduler, past: list[tuple[Rating, int]]) -> tuple[Memory | None, datetime]:
    known, at = None, NOON
    for rating, minutes in past:
        known = scheduler.review(known, rating, at, ref())
        at += timedelta(minutes=minutes)
    return known, at


def of(due: dict[int, int]) -> Load:
    return lambda first, last: [due.get(day, 0) for day in range(first, last + 1)]


@given(PRESETS, PAST, RATINGS, st.none() | BUSY)
def test_what_the_keys_show_is_what_happens(
    preset: Preset, past: list[tuple[Rating, int]], pressed: Rating, due: dict[int, int] | None
) -> None:
    scheduler = Scheduler(preset)
    known, at = lived(scheduler, past)
    shown = scheduler.preview(known, at, ref(), None if due is None else of(due))[pressed]
    assert scheduler.review(known, pressed, at, ref(), shown.interval_days) == shown


@given(PRESETS, PAST, BUSY)
def test_the_ratings_keep_their_order_whatever_the_preset(
    preset: Preset, past: list[tuple[Rating, int]], due: dict[int, int]
) -> None:
    scheduler = Scheduler(preset)
    known, at = lived(scheduler, past)
    for load in (None, of(due)):
        shown = scheduler.preview(known, at, ref(), load)
        dues = [shown[rating].due_at for rating in Rating]
        assert dues == sorted(dues)
        assert dues[-1] <= at + timedelta(days=preset.maximum_interval_days)


def test_an_interval_that_memory_does_not_allow_is_drawn_anew() -> None:
    usual = Scheduler().review(memory(), Rating.GOOD, NOON, ref())
    shortest, longest = fuzz_range(32, 36_500)
    assert usual.stability == pytest.approx(32, abs=0.4)
    for days in (1, shortest - 1, longest + 1):
        assert Scheduler().review(memory(), Rating.GOOD, NOON, ref(), days) == usual
    for days in range(shortest, longest + 1):
        assert Scheduler().review(memory(), Rating.GOOD, NOON, ref(), days).interval_days == days


def test_a_learning_step_is_given_no_interval() -> None:
    usual = Scheduler().review(None, Rating.GOOD, NOON, ref())
    assert usual.interval_days is None
    assert Scheduler().review(None, Rating.GOOD, NOON, ref(), 10) == usual


def test_steps_lead_through_learning_and_none_leads_to_review_at_once() -> None:
    slow = Scheduler(Preset(learning_steps=(300, 3600), relearning_steps=()))
    assert slow.review(None, Rating.AGAIN, NOON, ref()).due_at == NOON + timedelta(minutes=5)
    assert slow.review(None, Rating.GOOD, NOON, ref()).due_at == NOON + timedelta(hours=1)
    assert slow.review(memory(), Rating.AGAIN, NOON, ref()).stage is Stage.REVIEW
    none = Scheduler(Preset(learning_steps=()))
    assert none.review(None, Rating.GOOD, NOON, ref()).interval_days == 2


def test_fuzz_takes_nothing_from_the_global_chance() -> None:
    random.seed(1)
    before = random.getstate()
    Scheduler().preview(memory(), NOON, ref())
    assert random.getstate() == before


def test_cards_reviewed_alike_do_not_all_come_back_on_one_day() -> None:
    dues = {Scheduler().review(memory(), Rating.GOOD, NOON, ref(f"card-{n}")).due_at for n in range(50)}
    assert len(dues) > 3


def test_no_interval_exceeds_the_longest_one() -> None:
    after = Scheduler(Preset(maximum_interval_days=30)).review(
        memory(stability=900.0), Rating.EASY, NOON, ref()
    )
    assert after.due_at <= NOON + timedelta(days=30)


def test_a_higher_retention_asks_sooner() -> None:
    strict, lax = (
        scheduler_for(Preset(wanted)).review(memory(), Rating.GOOD, NOON, ref()) for wanted in (0.97, 0.8)
    )
    assert strict.due_at < lax.due_at


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("rating", Rating)
def test_a_clock_set_back_counts_as_no_time_passed(stage: Stage, rating: Rating) -> None:
    known = memory(stage=stage, step=None if stage is Stage.REVIEW else 0, reviewed_at=NOON)
    back = Scheduler().review(known, rating, NOON - timedelta(days=400), ref())
    same = Scheduler().review(known, rating, NOON, ref())
    assert (back.stability, back.difficulty) == (same.stability, same.difficulty)
    assert back.due_at - back.reviewed_at == same.due_at - same.reviewed_at


def test_retrievability_falls_to_ninety_percent_when_stability_says() -> None:
    known = memory(stability=10.0, reviewed_at=NOON)
    assert Scheduler().retrievability(known, NOON) == 1
    assert Scheduler().retrievability(known, NOON + timedelta(days=10)) == pytest.approx(0.9)
    assert Scheduler().retrievability(known, NOON - timedelta(days=10)) == 1


@pytest.mark.parametrize("at", [NOON.replace(tzinfo=None), NOON.replace(tzinfo=ZoneInfo("UTC"))])
def test_only_instants_in_utc_are_taken(at: datetime) -> None:
    with pytest.raises(ValueError, match="UTC"):
        Scheduler().review(memory(), Rating.GOOD, at, ref())
    with pytest.raises(ValueError, match="UTC"):
        Scheduler().retrievability(memory(), at)


@pytest.mark.parametrize("retention", [0.0, 1.0, 90.0])
def test_a_retention_outside_zero_to_one_is_refused(retention: float) -> None:
    with pytest.raises(ValueError, match="retention"):
        Preset(retention)


def test_every_due_instant_is_utc_itself() -> None:
    assert all(after.due_at.tzinfo is UTC for after in Scheduler().preview(memory(), NOON, ref()).values())
