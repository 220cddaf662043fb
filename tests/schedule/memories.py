"""Learners who remember as given weights say: histories to fit to."""

from datetime import datetime, timedelta
from random import Random

import pytest

from tests.builders import NOON, ref
from tui.model.grade import Rating
from tui.model.memory import Memory
from tui.schedule.fitting import Fit, History
from tui.schedule.preset import DEFAULT_WEIGHTS, Preset, Weights
from tui.schedule.scheduler import Scheduler

FIRM: Weights = (2.0, 6.0, 15.0, 40.0, *DEFAULT_WEIGHTS[4:])
"""Of somebody who keeps what is new longer than most."""


def lived(cards: int, reviews: int = 8, weights: Weights = FIRM, seed: int = 1) -> list[History]:
    """Histories of cards that are scheduled as usual and remembered by these weights."""
    rng = Random(seed)
    usual, true = (
        Scheduler(Preset(weights=held, learning_steps=(), relearning_steps=(), maximum_interval_days=100))
        for held in (DEFAULT_WEIGHTS, weights)
    )
    return [_history(rng, usual, true, f"card-{n}", reviews) for n in range(cards)]


def _history(rng: Random, usual: Scheduler, true: Scheduler, name: str, reviews: int) -> History:
    at = NOON + timedelta(days=rng.randint(0, 20))
    planned: Memory | None = None
    known: Memory | None = None
    history: list[tuple[Rating, datetime]] = []
    for _ in range(reviews):
        if known is None:
            rating = rng.choices(list(Rating), [2, 2, 7, 1])[0]
        elif rng.random() < true.retrievability(known, at):
            rating = rng.choices([Rating.HARD, Rating.GOOD, Rating.EASY], [1, 8, 1])[0]
        else:
            rating = Rating.AGAIN
        history.append((rating, at))
        planned = usual.review(planned, rating, at, ref(name))
        known = true.review(known, rating, at, ref(name))
        at = planned.due_at + timedelta(days=rng.randint(0, 1))
    return history


def assert_alike(one: Fit, other: Fit) -> None:
    """The same fit; the optimizer adds up in any order, so that accuracies may differ in the last digits."""
    assert (one.weights, one.reviews, one.cards) == (other.weights, other.reviews, other.cards)
    for mine, yours in ((one.before, other.before), (one.after, other.after)):
        assert mine.log_loss == pytest.approx(yours.log_loss, abs=1e-5)
        assert mine.rmse == pytest.approx(yours.rmse, abs=1e-5)
