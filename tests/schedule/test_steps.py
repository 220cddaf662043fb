import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.schedule.steps import LONGEST_STEP_S, parse_steps

STEPS = st.lists(st.integers(1, LONGEST_STEP_S), max_size=5).map(sorted).map(tuple)


@given(STEPS)
def test_steps_are_read_as_they_are_written(steps: tuple[int, ...]) -> None:
    assert parse_steps(" ".join(f"{step}s" for step in steps)) == steps


def test_every_unit_is_known_and_nothing_means_no_steps() -> None:
    assert parse_steps(" 30s 1m  2h 1d ") == (30, 60, 7200, 86_400)
    assert parse_steps("  ") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10", "“10” is no step; write steps such as 1m 10m"),
        ("1m,10m", "is no step"),
        ("1.5h", "is no step"),
        ("-1m", "is no step"),
        ("1w", "is no step"),
        ("٣m", "is no step"),
        ("9999999m", "is no step"),
        ("0m", "is not between 1s and 1d"),
        ("2d", "the step 2d is not between 1s and 1d"),
        ("10m 1m", "the step 1m is shorter than 10m before it"),
        ("1m " * 21, "at most 20 steps"),
    ],
)
def test_what_is_no_step_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parse_steps(text)
