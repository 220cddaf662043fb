"""Presets of every kind, for properties."""

from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import strategies as st

from tui.schedule.preset import DEFAULT_WEIGHTS, Preset

STEPS = st.lists(st.integers(1, 86_400), max_size=4).map(sorted).map(tuple)
BOUNDS = tuple(zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True))
WEIGHTS = st.tuples(*(st.floats(low, high) for low, high in BOUNDS)).map(
    lambda weights: (*sorted(weights[:4]), *weights[4:])
)
PRESETS = st.builds(
    Preset,
    retention=st.floats(0.7, 0.99),
    learning_steps=st.just((60, 600)) | STEPS,
    relearning_steps=st.just((600,)) | STEPS,
    maximum_interval_days=st.just(36_500) | st.integers(1, 400),
    weights=st.just(DEFAULT_WEIGHTS) | WEIGHTS,
)


def with_weight(at: int, weight: float) -> tuple[float, ...]:
    """The default weights, one of them another."""
    return (*DEFAULT_WEIGHTS[:at], weight, *DEFAULT_WEIGHTS[at + 1 :])
