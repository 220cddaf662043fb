"""FSRS-6 behind one door: nothing else knows the library, its classes or its traps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import fsrs

from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import Memory, Stage
from tui.schedule.fsrs6 import DAY_US, REVIEW, UNSEEN_STAGE, Fsrs6
from tui.schedule.fuzz import chance, fuzzed
from tui.schedule.track import Numbers

DEFAULT_RETENTION = 0.9
MAXIMUM_INTERVAL_DAYS = 36_500

_CARD_ID = 1
"""Ours are texts; a number of any kind must be given, or the library sleeps to invent one."""

_NO_MEMORY: Numbers = (UNSEEN_STAGE, None, 0.0, 0.0, 0, 0, 0, 0)

_STATES = {
    Stage.LEARNING: fsrs.State.Learning,
    Stage.REVIEW: fsrs.State.Review,
    Stage.RELEARNING: fsrs.State.Relearning,
}
_STAGES = {state: stage for stage, state in _STATES.items()}
_RATINGS = {rating: fsrs.Rating(int(rating)) for rating in Rating}


class Scheduler:
    """Decides when a card comes back: FSRS-6 with its default parameters, and a fuzz that can be foretold.

    `retention` is the share of due cards one wants to know, above 0 and below 1. All instants are UTC with
    `tzinfo` being `datetime.UTC` itself. Raises: ValueError where they are not.
    """

    def __init__(
        self, retention: float = DEFAULT_RETENTION, maximum_interval_days: int = MAXIMUM_INTERVAL_DAYS
    ) -> None:
        if not 0 < retention < 1:
            raise ValueError(f"retention must lie between 0 and 1: {retention}")
        if maximum_interval_days < 1:
            raise ValueError(f"the longest interval is at least a day: {maximum_interval_days}")
        self._maximum_days = maximum_interval_days
        self._engine = fsrs.Scheduler(
            desired_retention=retention, maximum_interval=maximum_interval_days, enable_fuzzing=False
        )
        self._model = Fsrs6(
            self._engine.parameters,
            retention,
            [int(step.total_seconds()) for step in self._engine.learning_steps],
            [int(step.total_seconds()) for step in self._engine.relearning_steps],
            maximum_interval_days,
        )

    def review(self, memory: Memory | None, rating: Rating, at: datetime, ref: CardRef) -> Memory:
        """The memory after a review at `at`; None is a card never reviewed.

        A review before the last one (a clock set back) counts as one at the same moment.
        """
        _require_utc(at)
        card, _ = self._engine.review_card(_to_fsrs(memory, at), _RATINGS[rating], at)
        return self._spread(_to_memory(card, memory, rating, at), ref)

    def replay(self, memory: Numbers | None, rating: int, at: int, ref: CardRef) -> Numbers:
        """As `review`, in plain numbers and faster: for going through a log. `at` is in microseconds."""
        if memory is None:
            memory = _NO_MEMORY
        stage, step, stability, difficulty, _, reviewed_at, reps, lapses = memory
        elapsed_days = max(at - reviewed_at, 0) // DAY_US
        after = self._model.review(stage, step, stability, difficulty, elapsed_days, rating)
        stage_after, step, stability, difficulty, wait_us = after
        reps += 1
        if stage_after == REVIEW:
            wait_us = fuzzed(wait_us // DAY_US, chance(ref, reps), self._maximum_days) * DAY_US
        lapses += stage == REVIEW and rating == Rating.AGAIN
        return stage_after, step, stability, difficulty, at + wait_us, at, reps, lapses

    def preview(self, memory: Memory | None, at: datetime, ref: CardRef) -> dict[Rating, Memory]:
        """What `review` would return for each rating, fuzz included: what the keys show is what happens."""
        return {rating: self.review(memory, rating, at, ref) for rating in Rating}

    def retrievability(self, memory: Memory, at: datetime) -> float:
        """The chance from 0 to 1 that the card is known at `at`; FSRS counts whole days since the review."""
        _require_utc(at)
        return float(self._engine.get_card_retrievability(_to_fsrs(memory, at), at))

    def _spread(self, memory: Memory, ref: CardRef) -> Memory:
        if memory.stage is not Stage.REVIEW:
            return memory
        days = (memory.due_at - memory.reviewed_at).days
        moved = fuzzed(days, chance(ref, memory.reps), self._maximum_days)
        return replace(memory, due_at=memory.reviewed_at + timedelta(days=moved))


SchedulerFor = Callable[[float], Scheduler]
"""Gives the scheduler of a desired retention, which each answer in the log carries."""


@cache
def scheduler_for(retention: float) -> Scheduler:
    """The scheduler of a desired retention, made once; the longest interval is the default one."""
    return Scheduler(retention)


def _require_utc(at: datetime) -> None:
    if at.tzinfo is not UTC:
        raise ValueError(f"not an instant in UTC: {at!r}")


def _to_fsrs(memory: Memory | None, at: datetime) -> fsrs.Card:
    if memory is None:
        return fsrs.Card(card_id=_CARD_ID, due=at)
    return fsrs.Card(
        card_id=_CARD_ID,
        state=_STATES[memory.stage],
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due_at,
        last_review=min(memory.reviewed_at, at),
    )


def _to_memory(card: fsrs.Card, before: Memory | None, rating: Rating, at: datetime) -> Memory:
    if card.stability is None or card.difficulty is None:
        raise ValueError("FSRS left a reviewed card without a memory")
    lapsed = before is not None and before.stage is Stage.REVIEW and rating is Rating.AGAIN
    return Memory(
        stage=_STAGES[card.state],
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due_at=card.due,
        reviewed_at=at,
        reps=(before.reps if before else 0) + 1,
        lapses=(before.lapses if before else 0) + lapsed,
    )
