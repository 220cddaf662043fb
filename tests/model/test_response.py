import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.grade import Rating
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    MatchResponse,
    OpenResponse,
    OrderResponse,
    Response,
    TypedResponse,
    as_mapping,
    response_from_json,
    response_to_json,
)

PLACES = st.lists(st.integers(0, 50)).map(tuple)
RESPONSES: st.SearchStrategy[Response | None] = st.one_of(
    st.none(),
    st.builds(ChoiceResponse, PLACES),
    st.builds(TypedResponse, st.text()),
    st.builds(ClozeResponse, st.lists(st.text()).map(tuple)),
    st.builds(OpenResponse, st.sampled_from(Rating), PLACES),
    st.builds(OrderResponse, PLACES),
    st.builds(MatchResponse, st.lists(st.none() | st.integers(0, 50)).map(tuple)),
)


@given(RESPONSES)
def test_responses_come_back_from_the_log_as_they_were(response: Response | None) -> None:
    kept = json.loads(json.dumps(response_to_json(response)))
    assert response_from_json(kept) == response


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        "typed",
        7,
        {"kind": "typed"},
        {"kind": "typed", "text": 7},
        {"kind": "choice", "chosen": "01"},
        {"kind": "choice", "chosen": ["one"]},
        {"kind": "open", "rating": 9, "ticked": []},
        {"kind": "order", "steps": None},
        {"kind": "match", "rights": ["one"]},
        {"kind": "drawn", "text": "x"},
    ],
)
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        response_from_json(value)


def test_a_json_object_reads_as_a_mapping_and_nothing_else_does() -> None:
    assert as_mapping({"a": 1}) == {"a": 1}
    with pytest.raises(ValueError, match="not an object"):
        as_mapping([("a", 1)])
