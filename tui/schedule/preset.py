"""What intervals follow from besides the ratings: retention, steps, longest interval, weights.

The log must give the same states on every machine and after any change of settings, so each answer that
moves the schedule carries the preset it was scheduled with. It is kept within the answer, not once beside
the log or at the session's start: an answer then means the same after a merge, in what is salvaged from a
damaged file, in a session gone on with after the settings changed, and beside answers of a machine that is
set up otherwise. To stay small, only what differs from the defaults is written. So the defaults below are
part of the log's format: to change one would change what every answer without it says. They are pinned
here, and not taken from the library, whose own defaults may change with a version.

Nothing here loads the library: settings and payloads are read before the first card is scheduled.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from tui.schedule.steps import Steps, require_steps

if TYPE_CHECKING:
    from tui.model.response import JsonValue  # its values take longer to make than the whole of this file

Weights = tuple[float, ...]
"""The 21 numbers of FSRS-6 that say how memory works; fitted to many learners, or to one."""

DEFAULT_RETENTION = 0.9
DEFAULT_LEARNING_STEPS: Steps = (60, 600)
DEFAULT_RELEARNING_STEPS: Steps = (600,)
DEFAULT_MAXIMUM_INTERVAL_DAYS = 36_500
# fmt: off
DEFAULT_WEIGHTS: Weights = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)
_LOWEST: Weights = (
    0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001,
    0.001, 0.001, 0.001, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1,
)
_HIGHEST: Weights = (
    100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5,
    5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8,
)
# fmt: on
"""The bounds within which FSRS-6 takes weights."""
_FIRST_STABILITIES = 4
"""The weights that are days: the stability after a first Again, Hard, Good and Easy."""


_DEFAULTS: dict[str, object] = {
    "learning_steps": DEFAULT_LEARNING_STEPS,
    "relearning_steps": DEFAULT_RELEARNING_STEPS,
    "maximum_interval_days": DEFAULT_MAXIMUM_INTERVAL_DAYS,
    "weights": DEFAULT_WEIGHTS,
}
_ABSURD = 10**9
"""Larger than any number of a preset."""


@dataclass(frozen=True, slots=True)
class Preset:
    """How cards are scheduled. Raises: ValueError when a value makes no sense."""

    retention: float = DEFAULT_RETENTION
    """Desired share of cards remembered when they come back, above 0 and below 1."""
    learning_steps: Steps = DEFAULT_LEARNING_STEPS
    relearning_steps: Steps = DEFAULT_RELEARNING_STEPS
    maximum_interval_days: int = DEFAULT_MAXIMUM_INTERVAL_DAYS
    weights: Weights = DEFAULT_WEIGHTS

    def __post_init__(self) -> None:
        if not 0 < self.retention < 1:
            raise ValueError(f"retention must lie between 0 and 1: {self.retention}")
        if not 1 <= self.maximum_interval_days <= DEFAULT_MAXIMUM_INTERVAL_DAYS:
            raise ValueError(f"the longest interval is from 1 to 36500 days: {self.maximum_interval_days}")
        require_steps(self.learning_steps)
        require_steps(self.relearning_steps)
        if self.weights is not DEFAULT_WEIGHTS:
            require_weights(self.weights)

    def payload(self) -> "dict[str, JsonValue]":
        """What differs from the defaults, retention aside: that has its own place in an answer."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in (
                ("learning_steps", self.learning_steps),
                ("relearning_steps", self.relearning_steps),
                ("maximum_interval_days", self.maximum_interval_days),
                ("weights", self.weights),
            )
            if value != _DEFAULTS[name]
        }


DEFAULT_PRESET = Preset()


def preset_of(retention: float, payload: "JsonValue") -> Preset:
    """The preset that `Preset.payload` wrote, None or missing parts being the defaults.

    Raises: ValueError on anything else.
    """
    if payload is None:
        return _preset(retention)
    if not isinstance(payload, Mapping):
        raise ValueError("schedule is no object")
    unknown = payload.keys() - _DEFAULTS.keys()
    if unknown:
        raise ValueError(f"the schedule holds {min(unknown)}, which a newer Quizdeck may know")
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in payload.items()}
    for name, value in given.items():
        parts = value if isinstance(_DEFAULTS[name], tuple) else (value,)
        if not isinstance(parts, tuple) or not all(_fits(name, part) for part in parts):
            raise ValueError(f"{name} is of the wrong type")
    return _preset(retention, **cast("dict[str, Hashable]", given))


def require_weights(weights: Iterable[float]) -> Weights:
    """The weights, once they are sure to be usable. Raises: ValueError saying which is not.

    The first four never fall, so that a better first rating never gives a shorter interval.
    """
    found = tuple(weights)
    if len(found) != len(DEFAULT_WEIGHTS):
        raise ValueError(f"{len(DEFAULT_WEIGHTS)} weights are wanted, not {len(found)}")
    for at, (weight, low, high) in enumerate(zip(found, _LOWEST, _HIGHEST, strict=True)):
        if not low <= weight <= high:
            raise ValueError(f"weight {at} is {weight:g}, not between {low:g} and {high:g}")
    if any(later < earlier for earlier, later in pairwise(found[:_FIRST_STABILITIES])):
        raise ValueError("the first four weights must not fall: a better rating would come back sooner")
    return found


def _fits(name: str, value: object) -> bool:
    kinds = (int, float) if name == "weights" else (int,)
    return isinstance(value, kinds) and not isinstance(value, bool) and -_ABSURD < value < _ABSURD


@lru_cache(maxsize=256)
def _preset(retention: float, **given: object) -> Preset:
    """The same preset for the same values: a log repeats few of them many times."""
    return Preset(retention, **given)  # type: ignore[arg-type]  # each was checked by its name
