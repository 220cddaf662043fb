import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import UsageError
from tui.model.card import Kind
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan

TEXTS = st.lists(st.text(), max_size=3).map(tuple)
PLANS = st.builds(
    Plan,
    decks=st.lists(st.builds(DeckId, st.text()), max_size=3).map(tuple),
    topics=TEXTS,
    tags=TEXTS,
    kinds=st.lists(st.sampled_from(Kind)).map(tuple),
    count=st.none() | st.integers(1),
    order=st.sampled_from(Order),
    seed=st.integers(),
    time_limit_s=st.none() | st.integers(1),
    pass_percent=st.none() | st.integers(0, 100),
    exam=st.booleans(),
    unanswered=st.booleans(),
    shuffle_choices=st.booleans(),
    placement=st.booleans(),
)


@given(PLANS)
def test_a_plan_survives_the_log(plan: Plan) -> None:
    assert Plan.from_json(json.loads(json.dumps(plan.to_json()))) == plan


def test_an_older_or_newer_plan_is_read() -> None:
    assert Plan.from_json({"seed": 7, "something": "new"}) == Plan(seed=7)


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"decks": "basics"},
        {"topics": [1]},
        {"kinds": ["odd"]},
        {"order": "odd"},
        {"count": "3"},
        {"count": 0},
    ],
)
def test_what_is_no_plan_is_refused(value: object) -> None:
    with pytest.raises(ValueError):
        Plan.from_json(value)


@pytest.mark.parametrize(
    ("count", "time_limit_s", "pass_percent"),
    [(0, None, None), (-1, None, None), (None, 0, None), (None, None, 101), (None, None, -1)],
)
def test_numbers_that_make_no_sense_are_refused(
    count: int | None, time_limit_s: int | None, pass_percent: int | None
) -> None:
    with pytest.raises(UsageError):
        Plan(count=count, time_limit_s=time_limit_s, pass_percent=pass_percent)
