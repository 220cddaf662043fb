import json

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from tests.practice.builders import POSITIONS, session, sessions
from tui.practice.place import at_place, place_json
from tui.practice.session import Session


@example(sessions(), POSITIONS, st.integers(0, 10**9))
def test_a_session_stands_again_where_it_stood(one: Session, position: int, elapsed_ms: int) -> None:
    stood = one.go_to(position).spend(elapsed_ms)
    kept = json.loads(json.dumps(place_json(stood)))

    found = at_place(one, kept)
    assert (found.position, found.shown, found.struck) == (stood.position, stood.shown, stood.struck)
    assert found.elapsed_ms == stood.elapsed_ms
    assert (found.answers, found.steps) == (one.answers, one.steps)


def test_what_no_longer_fits_is_passed_over() -> None:
    kept = {"position": 9, "shown": [0, 9], "struck": {"0": [2, 7], "9": [1]}, "elapsed_ms": 5}

    found = at_place(session(2), kept)
    assert (found.position, found.shown) == (1, frozenset({0}))
    assert found.struck == (frozenset({2}), frozenset())


@pytest.mark.parametrize(
    "broken",
    [
        {"position": -1},
        {"position": True},
        {"position": None},
        {"shown": 3},
        {"shown": ["1"]},
        {"struck": []},
        {"struck": {"one": []}},
        {"struck": {"0": 1}},
        {"elapsed_ms": "5"},
    ],
)
def test_anything_else_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        at_place(session(), {**place_json(session()), **broken})
