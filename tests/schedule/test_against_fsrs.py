"""The schedule is that of FSRS: replayed by the library itself, the same ratings give the same memory."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

import fsrs
import pytest

from tests.builders import NOON, answered, new_answer, ref
from tests.schedule.presets import BOUNDS
from tui.clock import microseconds
from tui.model.event import Event, EventKind
from tui.model.grade import Rating
from tui.model.memory import Memory, Stage
from tui.schedule.fold import fold
from tui.schedule.fuzz import fuzz_range
from tui.schedule.preset import DEFAULT_WEIGHTS, Preset, Weights
from tui.schedule.scheduler import scheduler_for

HISTORIES = 10_000
SHARE = 500
"""Histories of every run; the marker `faults` runs them all."""
STEPS = ((60, 600), (600,), (), (60,), (30, 300, 3600), (600, 86_400), (86_400,), (72_000,), (60, 60))
GAPS_S = (0, 20, 60, 600, 3600, 43_200, 86_399, 86_400, 3 * 86_400, 20 * 86_400, 365 * 86_400, 4000 * 86_400)
"""From at once to eleven years."""

Review = tuple[Rating, datetime]


def presets(rng: Random) -> Iterator[Preset]:
    """Every pair of steps again and again, each with another retention, longest interval and weights."""
    while True:
        for learning in STEPS:
            for relearning in STEPS:
                yield Preset(
                    retention=rng.choice((0.9, 0.7, 0.99, 0.85)),
                    learning_steps=learning,
                    relearning_steps=relearning,
                    maximum_interval_days=rng.choice((36_500, 365, 7, 1)),
                    weights=rng.choice((DEFAULT_WEIGHTS, DEFAULT_WEIGHTS, weights(rng))),
                )


def weights(rng: Random) -> Weights:
    """Weights somewhere between the bounds, near the defaults or far from them."""
    share = rng.choice((0.05, 1.0))
    drawn = [
        usual + share * (rng.uniform(low, high) - usual)
        for usual, (low, high) in zip(DEFAULT_WEIGHTS, BOUNDS, strict=True)
    ]
    return (*sorted(drawn[:4]), *drawn[4:])


def history(rng: Random) -> list[Review]:
    """Ratings and their instants; lapses come in every mix of often and seldom."""
    odds = rng.choice(([1, 1, 8, 1], [1, 0, 1, 0], [4, 2, 3, 1], [0, 1, 1, 1]))
    at, reviews = NOON, []
    for _ in range(rng.randint(1, 14)):
        reviews.append((rng.choices(list(Rating), odds)[0], at))
        at += timedelta(
            seconds=rng.choice(GAPS_S) * rng.uniform(1, 1.5), microseconds=rng.randint(0, 999_999)
        )
    return reviews


def by_fsrs(preset: Preset, reviews: list[Review]) -> fsrs.Card:
    scheduler = fsrs.Scheduler(
        preset.weights,
        preset.retention,
        tuple(timedelta(seconds=step) for step in preset.learning_steps),
        tuple(timedelta(seconds=step) for step in preset.relearning_steps),
        preset.maximum_interval_days,
        enable_fuzzing=False,
    )
    card = fsrs.Card(card_id=7, due=NOON)
    for rating, at in reviews:
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), at)
    return card


def by_review(preset: Preset, reviews: list[Review]) -> Memory | None:
    memory = None
    for rating, at in reviews:
        memory = scheduler_for(preset).review(memory, rating, at, ref())
    return memory


def by_log(preset: Preset, reviews: list[Review]) -> Memory | None:
    events = [
        Event(
            id=at.to_bytes(16, "big"),
            at=microseconds(instant),
            device="desk",
            seq=at + 1,
            kind=EventKind.ANSWERED,
            payload=new_answer(answered(at, rating=rating, preset=preset)).payload,
            card=ref(),
        )
        for at, (rating, instant) in enumerate(reviews)
    ]
    return fold(events, scheduler_for).memory


def compare(seeds: range) -> None:
    kinds = presets(Random(5))
    for seed, preset in zip(seeds, kinds, strict=False):
        reviews = history(Random(seed))
        card, memory = by_fsrs(preset, reviews), by_review(preset, reviews)
        assert memory == by_log(preset, reviews), seed
        assert memory is not None
        assert (memory.stage.name, memory.step) == (card.state.name.upper(), card.step), seed
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty), seed
        assert (memory.reviewed_at, memory.reps) == (card.last_review, len(reviews)), seed
        waited = card.due - memory.reviewed_at
        if memory.stage is Stage.REVIEW:
            shortest, longest = fuzz_range(waited.days, preset.maximum_interval_days)
            assert shortest <= (memory.interval_days or 0) <= longest, seed
        else:
            assert memory.due_at - memory.reviewed_at == min(waited, timedelta(days=1)), seed


def test_the_memory_is_that_of_fsrs() -> None:
    compare(range(SHARE))


@pytest.mark.faults
def test_the_memory_is_that_of_fsrs_in_ten_thousand_histories() -> None:
    compare(range(HISTORIES))


def test_the_histories_hold_every_stage_and_many_lapses() -> None:
    kinds = presets(Random(5))
    memories = [by_review(next(kinds), history(Random(seed))) for seed in range(SHARE)]
    stages = {stage: sum(m is not None and m.stage is stage for m in memories) for stage in Stage}
    assert min(stages.values()) > SHARE / 20, stages
    assert sum(m is not None and m.lapses > 2 for m in memories) > SHARE / 20
