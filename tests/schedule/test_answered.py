import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import answered, skipped
from tests.schedule.presets import PRESETS
from tui.model.grade import Rating
from tui.model.response import JsonValue
from tui.schedule.answered import Answered
from tui.schedule.preset import Preset


@given(
    st.integers(0, 10**6),
    st.floats(0, 1),
    st.none() | st.sampled_from(Rating),
    st.none() | st.text(),
    st.booleans(),
    PRESETS,
    st.none() | st.integers(1, 36_500),
)
def test_what_is_written_is_read_back(
    position: int,
    grade: float,
    rating: Rating | None,
    confidence: str | None,
    feeds: bool,
    preset: Preset,
    days: int | None,
) -> None:
    given_ = answered(
        position,
        grade,
        rating=rating,
        confidence=confidence,
        feeds=feeds,
        preset=preset,
        interval_days=days,
    )
    assert Answered.of(json.loads(json.dumps(given_.payload()))) == given_


def test_an_answer_from_before_presets_were_kept_means_the_defaults() -> None:
    assert not {"schedule", "interval_days"} & answered().payload().keys()
    assert Answered.of(answered().payload()).preset == Preset()


def test_only_a_question_without_response_is_skipped() -> None:
    assert skipped().skipped
    assert not answered(grade=0.0).skipped


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("position", "1"),
        ("position", True),
        ("grade", 1.1),
        ("grade", float("nan")),
        ("grade", None),
        ("rating", 5),
        ("confidence", 3),
        ("duration_ms", 1.5),
        ("mode", "exam"),
        ("fingerprint", None),
        ("feeds", 1),
        ("retention", 0),
        ("retention", 1.0),
        ("schedule", {"weights": [1.0]}),
        ("interval_days", 0),
        ("interval_days", 3.5),
        ("interval_days", None),
        ("interval_days", 36_501),
    ],
)
def test_nonsense_is_refused(key: str, value: JsonValue) -> None:
    with pytest.raises(ValueError):
        Answered.of({**answered().payload(), key: value})
