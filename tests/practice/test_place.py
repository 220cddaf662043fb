import json
from dataclasses import replace

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from tests.builders import SESSION, ref
from tests.practice.builders import DECK, POSITIONS, questions, session, sessions
from tui.model.card import ChoiceBody
from tui.practice.place import at_place, place_json
from tui.practice.plan import Plan
from tui.practice.question import question
from tui.practice.session import Session


@example(sessions(), POSITIONS, st.integers(0, 10**9))
def test_a_session_stands_again_where_it_stood(one: Session, position: int, elapsed_ms: int) -> None:
    stood = one.go_to(position).spend(elapsed_ms)
    kept = json.loads(json.dumps(place_json(stood)))

    found = at_place(one, kept)
    assert (found.position, found.shown, found.struck) == (stood.position, stood.shown, stood.struck)
    assert found.elapsed_ms == stood.elapsed_ms
    assert (found.answers, found.changed) == (one.answers, one.changed)


def test_choices_struck_out_are_found_where_they_stand_now() -> None:
    kept = place_json(session().strike(1))
    moved = replace(DECK.cards[0], body=ChoiceBody(DECK.cards[0].body.choices[::-1]))  # type: ignore[union-attr]
    turned = Session.started(SESSION, Plan(), (question(ref("q-0"), moved, 0, False),))

    assert kept["struck"] == {"0": ["b"]}
    assert at_place(session(), kept).struck[0] == {1}
    assert at_place(turned, {**kept, "struck": {"0": ["c"]}}).struck == (frozenset({0}),)


def test_what_was_shown_takes_little_room_however_long_the_quiz() -> None:
    many = questions(1) * 5000
    one = replace(Session.started(SESSION, Plan(), many), shown=frozenset(range(4000)))

    assert len(json.dumps(place_json(one))) < 200
    assert at_place(Session.started(SESSION, Plan(), many), place_json(one)).shown == one.shown


def test_notes_of_earlier_versions_are_read() -> None:
    kept = {"position": 1, "shown": [0, 1, 3], "struck": {"0": [2]}, "elapsed_ms": 5}

    found = at_place(session(), kept)
    assert found.shown == {0, 1, 3}
    assert found.struck[0] == {2}


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
