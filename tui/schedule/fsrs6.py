"""FSRS-6 in plain numbers, for folding long logs: what `fsrs` computes, in a fifth of its time.

A rebuild reviews every card of years again; the library spends most of that on values it makes and copies.
Each formula keeps the library's order of operations, so that results agree to the last bit; a test compares
them. The algorithm: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm.
"""

import math
from collections.abc import Sequence

_power = math.pow
"""The same as `**` for floats; mypy takes that for complex where a base might be negative, which none is."""

DAY_US = 86_400_000_000
_SECOND_US = 1_000_000
_LOWEST_STABILITY = 0.001

LEARNING, REVIEW, RELEARNING = "learning", "review", "relearning"
"""The stages, as `model.memory.Stage` names them."""
UNSEEN_STAGE = ""
"""Of a card never reviewed; its other numbers mean nothing."""

Step = tuple[str, int | None, float, float, int]
"""Stage, step, stability in days, difficulty, and the interval in microseconds, whole days in review."""


class Fsrs6:
    """The model for one set of weights, a desired retention and learning steps (in whole seconds)."""

    __slots__ = (
        "_again_cap",
        "_by_rating",
        "_decay",
        "_difficulty_pull",
        "_ease",
        "_factor",
        "_interval_factor",
        "_longest_days",
        "_steps",
        "_weights",
    )

    def __init__(
        self,
        weights: Sequence[float],
        retention: float,
        learning_steps: Sequence[int],
        relearning_steps: Sequence[int],
        longest_days: int,
    ) -> None:
        w = tuple(float(weight) for weight in weights)
        self._weights = w
        self._decay = -w[20]
        self._factor: float = 0.9 ** (1 / self._decay) - 1
        self._interval_factor: float = retention ** (1 / self._decay) - 1
        self._longest_days = longest_days
        self._steps = {LEARNING: tuple(learning_steps), RELEARNING: tuple(relearning_steps)}
        self._again_cap: float = math.e ** (w[17] * w[18])
        self._difficulty_pull: float = w[7] * (w[4] - math.e ** (w[5] * 3) + 1)
        self._ease: float = math.e ** w[8]
        # By rating: first stability and difficulty, growth within a day, what difficulty moves by, and what
        # a success over days is multiplied by.
        self._by_rating: tuple[tuple[float, float, float, float, float], ...] = tuple(
            (
                max(w[rating - 1], _LOWEST_STABILITY),
                _bounded(w[4] - math.e ** (w[5] * (rating - 1)) + 1),
                math.e ** (w[17] * (rating - 3 + w[18])),
                -(w[6] * (rating - 3)),
                {2: w[15], 4: w[16]}.get(rating, 1),
            )
            for rating in range(1, 5)
        )

    def review(
        self,
        stage: str,
        step: int | None,
        stability: float,
        difficulty: float,
        elapsed_days: int,
        rating: int,
    ) -> Step:
        """The card after a review; `elapsed_days` are whole days since the last one, not negative."""
        first_stability, first_difficulty, _, _, _ = self._by_rating[rating - 1]
        if stage == UNSEEN_STAGE:
            return self._scheduled(LEARNING, 0, first_stability, first_difficulty, rating)
        after = self._stability(stability, difficulty, elapsed_days, rating)
        return self._scheduled(stage, step, after, self._difficulty(difficulty, rating), rating)

    def _scheduled(
        self, stage: str, step: int | None, stability: float, difficulty: float, rating: int
    ) -> Step:
        if stage == REVIEW:
            if rating > 1 or not self._steps[RELEARNING]:
                return REVIEW, None, stability, difficulty, self._interval(stability)
            return RELEARNING, 0, stability, difficulty, self._steps[RELEARNING][0] * _SECOND_US
        steps, at = self._steps[stage], step or 0
        done = not steps or rating == 4 or (rating > 1 and at >= len(steps))
        if done or (rating == 3 and at + 1 == len(steps)):
            return REVIEW, None, stability, difficulty, self._interval(stability)
        if rating == 2:
            return stage, at, stability, difficulty, _hard_us(steps, at)
        next_step = 0 if rating == 1 else at + 1
        return stage, next_step, stability, difficulty, steps[next_step] * _SECOND_US

    def _interval(self, stability: float) -> int:
        days = round((stability / self._factor) * self._interval_factor)
        longest = self._longest_days
        return (1 if days < 1 else days if days < longest else longest) * DAY_US

    def _difficulty(self, difficulty: float, rating: int) -> float:
        w7 = self._weights[7]
        moved = difficulty + (10.0 - difficulty) * self._by_rating[rating - 1][3] / 9.0
        return _bounded(self._difficulty_pull + (1 - w7) * moved)

    def _stability(self, stability: float, difficulty: float, elapsed_days: int, rating: int) -> float:
        w = self._weights
        _, _, growth, _, bonus = self._by_rating[rating - 1]
        if elapsed_days < 1:
            increase = growth * _power(stability, -w[19])
            return max(stability * (max(increase, 1.0) if rating > 1 else increase), _LOWEST_STABILITY)
        forgotten = 1 - _power(1 + self._factor * elapsed_days / stability, self._decay)
        if rating == 1:
            lapsed = (
                w[11]
                * _power(difficulty, -w[12])
                * (_power(stability + 1, w[13]) - 1)
                * _power(math.e, forgotten * w[14])
            )
            return max(min(lapsed, stability / self._again_cap), _LOWEST_STABILITY)
        grown = stability * (
            1
            + self._ease
            * (11 - difficulty)
            * _power(stability, -w[9])
            * (_power(math.e, forgotten * w[10]) - 1)
            * bonus
        )
        return grown if grown > _LOWEST_STABILITY else _LOWEST_STABILITY


def _bounded(difficulty: float) -> float:
    # Compared by hand, here and above: to call `min` and `max` takes longer than all that is computed.
    return 1.0 if difficulty < 1.0 else 10.0 if difficulty > 10.0 else difficulty


def _hard_us(steps: Sequence[int], step: int) -> int:
    """Hard keeps the step; on the first one it waits longer than Again and shorter than Good."""
    if step > 0:
        return steps[step] * _SECOND_US
    other = steps[1] if len(steps) > 1 else 2 * steps[0]
    return (steps[0] + other) * _SECOND_US // 2
