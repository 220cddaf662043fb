"""FSRS-6 behind one door: nothing else knows the library, its classes or its traps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import fsrs

from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import Memory, Stage
from tui.schedule.fsrs6 import DAY_US, REVIEW, UNSEEN_STAGE, Fsrs6
from tui.schedule.fuzz import Load, chance, fuzz_range, fuzzed
from tui.schedule.preset import DEFAULT_PRESET, Preset
from tui.schedule.steps import LONGEST_STEP_S, Steps
from tui.schedule.track import Numbers

_LONGEST_STEP = timedelta(seconds=LONGEST_STEP_S)
_LONGEST_STEP_US = LONGEST_STEP_S * 1_000_000
_CARD_ID = 1
"""Ours are texts; a number of any kind must be given, or the library sleeps to invent one."""

_NO_MEMORY: Numbers = (UNSEEN_STAGE, None, 0.0, 0.0, 0, 0, 0, 0)

_ranges = lru_cache(maxsize=4096)(fuzz_range)
"""Few intervals come up in a log, each of them often."""

_STATES = {
    Stage.LEARNING: fsrs.State.Learning,
    Stage.REVIEW: fsrs.State.Review,
    Stage.RELEARNING: fsrs.State.Relearning,
}
_STAGES = {state: stage for stage, state in _STATES.items()}
_RATINGS = {rating: fsrs.Rating(int(rating)) for rating in Rating}


class Scheduler:
    """Decides when a card comes back: FSRS-6, and a fuzz that can be foretold.

    All instants are UTC with `tzinfo` being `datetime.UTC` itself. Raises: ValueError where they are not.
    """

    def __init__(self, preset: Preset = DEFAULT_PRESET) -> None:
        self._maximum_days = preset.maximum_interval_days
        self._engine = fsrs.Scheduler(
            parameters=preset.weights,
            desired_retention=preset.retention,
            learning_steps=_times(preset.learning_steps),
            relearning_steps=_times(preset.relearning_steps),
            maximum_interval=preset.maximum_interval_days,
            enable_fuzzing=False,
        )
        self._model = Fsrs6(
            preset.weights,
            preset.retention,
            preset.learning_steps,
            preset.relearning_steps,
            preset.maximum_interval_days,
        )

    def review(
        self,
        memory: Memory | None,
        rating: Rating,
        at: datetime,
        ref: CardRef,
        interval_days: int | None = None,
    ) -> Memory:
        """The memory after a review at `at`; None is a card never reviewed.

        `interval_days` is the interval once shown and chosen; it holds where memory allows it, else one is
        drawn by the seeded chance. A review before the last one (a clock set back) counts as one at the same
        moment.
        """
        after = self._reviewed(memory, rating, at)
        shortest, longest = self._range(after)
        if interval_days is not None and shortest <= interval_days <= longest:
            return _within(after, interval_days)
        return self._spread(after, ref, None)

    def replay(
        self, memory: Numbers | None, rating: int, at: int, ref: CardRef, interval_days: int | None = None
    ) -> Numbers:
        """As `review`, in plain numbers and faster: for going through a log. `at` is in microseconds."""
        stage, step, stability, difficulty, _, reviewed_at, reps, lapses = memory or _NO_MEMORY
        elapsed_days = max(at - reviewed_at, 0) // DAY_US
        stage_after, step, stability, difficulty, wait_us = self._model.review(
            stage, step, stability, difficulty, elapsed_days, rating
        )
        reps += 1
        if stage_after == REVIEW:
            wait_us = self._days(wait_us // DAY_US, interval_days, ref, reps) * DAY_US
        else:
            wait_us = min(wait_us, _LONGEST_STEP_US)
        lapses += stage == REVIEW and rating == Rating.AGAIN
        return stage_after, step, stability, difficulty, at + wait_us, at, reps, lapses

    def _days(self, wanted: int, recorded: int | None, ref: CardRef, reps: int) -> int:
        shortest, longest = _ranges(wanted, self._maximum_days)
        if recorded is not None and shortest <= recorded <= longest:
            return recorded
        return fuzzed(shortest, longest, chance(ref, reps))

    def preview(
        self, memory: Memory | None, at: datetime, ref: CardRef, load: Load | None = None
    ) -> dict[Rating, Memory]:
        """What each rating leads to; its `interval_days`, given to `review`, is what happens.

        With `load`, days with fewer cards due are preferred.
        """
        return {rating: self.preview_one(memory, rating, at, ref, load) for rating in Rating}

    def preview_one(
        self, memory: Memory | None, rating: Rating, at: datetime, ref: CardRef, load: Load | None = None
    ) -> Memory:
        """As `preview`, for one rating."""
        return self._spread(self._reviewed(memory, rating, at), ref, load)

    def retrievability(self, memory: Memory, at: datetime) -> float:
        """The chance from 0 to 1 that the card is known at `at`; FSRS counts whole days since the review."""
        _require_utc(at)
        return float(self._engine.get_card_retrievability(_to_fsrs(memory, at), at))

    def _reviewed(self, memory: Memory | None, rating: Rating, at: datetime) -> Memory:
        _require_utc(at)
        card, _ = self._engine.review_card(_to_fsrs(memory, at), _RATINGS[rating], at)
        return _to_memory(card, memory, rating, at)

    def _range(self, after: Memory) -> tuple[int, int]:
        """The intervals that memory allows, in days; for a learning step none."""
        days = after.interval_days
        return (1, 0) if days is None else fuzz_range(days, self._maximum_days)

    def _spread(self, after: Memory, ref: CardRef, load: Load | None) -> Memory:
        shortest, longest = self._range(after)
        if shortest > longest:
            return after
        return _within(after, fuzzed(shortest, longest, chance(ref, after.reps), load))


SchedulerFor = Callable[[Preset], Scheduler]
"""Gives the scheduler of a preset, which each answer in the log carries."""


@lru_cache(maxsize=256)
def scheduler_for(preset: Preset) -> Scheduler:
    """The scheduler of a preset, made once."""
    return Scheduler(preset)


def _times(steps: Steps) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=step) for step in steps)


def _within(after: Memory, interval_days: int) -> Memory:
    return replace(after, due_at=after.reviewed_at + timedelta(days=interval_days))


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
    due_at = card.due
    if card.state is not fsrs.State.Review:
        # Hard on a single step waits for half of it more; past a day it would come after Good.
        due_at = min(due_at, at + _LONGEST_STEP)
    lapsed = before is not None and before.stage is Stage.REVIEW and rating is Rating.AGAIN
    return Memory(
        stage=_STAGES[card.state],
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due_at=due_at,
        reviewed_at=at,
        reps=(before.reps if before else 0) + 1,
        lapses=(before.lapses if before else 0) + lapsed,
    )
