import json

import fsrs.scheduler
import pytest
from hypothesis import given

from tests.schedule.presets import PRESETS, WEIGHTS, with_weight
from tui.model.response import JsonValue
from tui.schedule.preset import DEFAULT_WEIGHTS, Preset, preset_of, require_weights


@given(PRESETS)
def test_a_preset_is_read_from_what_the_log_keeps_of_it(preset: Preset) -> None:
    kept = json.loads(json.dumps(preset.payload()))
    assert preset_of(preset.retention, kept or None) == preset


def test_of_the_defaults_nothing_is_kept() -> None:
    assert Preset(0.8).payload() == {}
    assert preset_of(0.8, None) == Preset(0.8)
    assert Preset(learning_steps=()).payload() == {"learning_steps": []}


def test_defaults_and_bounds_are_those_of_fsrs_6() -> None:
    """What answers without a preset mean must never change; where the library changes, this tells."""
    scheduler = fsrs.Scheduler()
    assert scheduler.parameters == DEFAULT_WEIGHTS
    for lowest, bound in ((True, fsrs.scheduler.LOWER_BOUNDS_PARAMETERS), (False, None)):
        for at, limit in enumerate(bound or fsrs.scheduler.UPPER_BOUNDS_PARAMETERS):
            beyond = limit - 0.01 if lowest else limit + 0.01
            with pytest.raises(ValueError, match=rf"weight {at} is"):
                require_weights(with_weight(at, beyond))
    require_weights(fsrs.scheduler.LOWER_BOUNDS_PARAMETERS)
    require_weights(fsrs.scheduler.UPPER_BOUNDS_PARAMETERS)


@given(WEIGHTS)
def test_fsrs_takes_all_weights_that_are_taken_here(weights: tuple[float, ...]) -> None:
    assert fsrs.Scheduler(parameters=require_weights(weights)).parameters == weights


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        (DEFAULT_WEIGHTS[:19], "21 weights are wanted, not 19"),
        (with_weight(3, float("nan")), "weight 3 is nan"),
        (with_weight(0, 2.0), "must not fall"),
    ],
)
def test_weights_that_cannot_be_used_are_told(weights: tuple[float, ...], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Preset(weights=weights)


@pytest.mark.parametrize("days", [0, 36_501])
def test_the_longest_interval_has_bounds(days: int) -> None:
    with pytest.raises(ValueError, match="longest interval"):
        Preset(maximum_interval_days=days)


@pytest.mark.parametrize(
    "payload",
    [
        [],
        "1m",
        {"leaning_steps": [60]},
        {"learning_steps": "1m"},
        {"learning_steps": [60, "600"]},
        {"learning_steps": [60.5]},
        {"learning_steps": [True]},
        {"relearning_steps": [600, 60]},
        {"maximum_interval_days": None},
        {"maximum_interval_days": [3]},
        {"maximum_interval_days": 10**400},
        {"weights": [0.1]},
        {"weights": [[1.0]]},
        {"weights": [10**400] * 21},
    ],
    ids=str,
)
def test_what_is_no_preset_is_refused(payload: JsonValue) -> None:
    with pytest.raises(ValueError):
        preset_of(0.9, payload)
