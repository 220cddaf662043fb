"""A plain quiz cut off at any line, on any history: what it comes to stays the same."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.cli.plain.talking import IN_ORDER, fresh, outcome, talk
from tests.services.home import Home
from tui.errors import NotFoundError
from tui.model.grade import Confidence, Rating
from tui.model.response import ChoiceResponse, TypedResponse
from tui.practice.plan import Order, Plan
from tui.practice.session import Session
from tui.services.assemble import Services

LINES = st.lists(
    st.sampled_from(
        [
            *("a", "b", "a,b", "destroy", "await | destroy", "2,1,3", "1a,2b", "3 1,2", "1"),
            *("", "::x", ":s", ":b", ":n", ":g", ":g 1", ":g 5", ":g 9", ":l", ":h", ":f"),
            *(":x a", ":x b,c", ":sure a", ":guess b", ":c unsure 2 1", ":p", ":o", ":o", ":u", ":u"),
        ]
    ),
    max_size=14,
)
"""What a learner may type; confidence stands on the line of its response, as no log knows it before."""
PLANS = st.sampled_from(
    [
        IN_ORDER,
        replace(IN_ORDER, exam=True),
        Plan(order=Order.RANDOM, seed=11, shuffle_choices=True, time_limit_s=600, pass_percent=50),
    ]
)


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is refused is told to nobody here."""
    monkeypatch.setattr("tui.cli.plain.lines.complain", lambda text: None)


TYPED = (
    ":f / :x b / :n / b / :o / :b / c / :sure destroy / :s / :u / :p / await | close / 1,2,3 / :l / :g 2 / "
    ":u / 3,1,2 / :g 1 / c / :o / :g 1 / :s / 1b,2a / :g / :x b / :guess b /  / 2 1 / "
    ":o / :g 3 / wrong / :u / :s / "
)
SCRIPT = TYPED.split(" / ")
"""All that can be done, one after the other, to the end; every line is taken."""
COMES_TO = ["b", "c", "destroy", "await | close", "3,1,2", "1b,2a", "2 1"]


def whole(lines: list[str], plan: Plan) -> tuple[dict[str, Any], int | None]:
    """What the lines come to, and the time that the log has for it while it is unfinished."""
    with fresh() as home:
        session, _ = talk(home.services(), home.clock, lines, plan=plan)
        return outcome(session), elapsed(home, session)


def in_two(lines: list[str], cut: int, plan: Plan, killed: bool) -> tuple[dict[str, Any], int | None] | None:
    """As `whole`, by a quiz that is left after so many lines and resumed; None where it ended before."""
    with fresh() as home:
        services = home.services()
        begun = services.quiz.start(plan)
        talk(services, home.clock, lines[:cut], begun, killed=killed)
        try:
            rest = home.services().quiz.resume(begun.id)
        except NotFoundError:
            return None
        session, _ = talk(home.services(), home.clock, lines[cut:], rest)
        return outcome(session), elapsed(home, session)


def elapsed(home: Home, session: Session) -> int | None:
    return None if session.finished else home.services().quiz.resume(session.id).elapsed_ms


@settings(max_examples=15, deadline=None)
@given(LINES, st.integers(0, 14), PLANS, st.booleans())
def test_a_quiz_left_or_killed_after_any_line_comes_to_what_the_uncut_one_does(
    lines: list[str], cut: int, plan: Plan, killed: bool
) -> None:
    # Where responses are refused, a confidence waits for the next one, and no log knows it yet.
    assume(not any(line.startswith((":sure", ":guess", ":c ")) for line in lines[:cut]))
    found, expected = in_two(lines, cut, plan, killed), whole(lines, plan)

    assert found is None or found[0] == expected[0]
    # A pause is not in the log: where the cut is in one, the next line takes its time again.
    in_pause = ":p" in lines[max(0, cut - 1) : cut]
    assert found is None or killed or in_pause or found[1] == expected[1]


def test_an_undo_counts_no_time_twice() -> None:
    lines = ["a", ":x a", ":u"]
    assert whole(lines, IN_ORDER) == in_two(lines, 2, IN_ORDER, killed=False)


def test_a_long_quiz_killed_after_each_line_comes_to_the_same() -> None:
    expected, _ = whole(SCRIPT, IN_ORDER)
    assert [answer["response"] for answer in expected["answers"]] == COMES_TO
    cuts = [in_two(SCRIPT, cut, IN_ORDER, killed=True) for cut in range(len(SCRIPT))]

    assert [at for at, found in enumerate(cuts) if found is None or found[0] != expected] == []


# --- whatever happened before -----------------------------------------------------------------------------

BEFORE = st.lists(
    st.sampled_from(["right", "wrong", "skip", "undo", "overrule", "review", "finish", "later"]),
    max_size=8,
)
"""What a learner did before; flags are left out, as a card shows its own."""


def live(home: Home, services: Services, deeds: list[str]) -> None:
    """A history in the log."""
    session = services.quiz.start(Plan(order=Order.DECK))
    for deed in deeds:
        home.later(hours=30 if deed == "later" else 0, seconds=5)
        match deed:
            case "right" | "wrong":
                given = {"right": "destroy", "wrong": "no"}[deed]
                session = services.quiz.answer(session.go_to(2), TypedResponse(given), 1000)
            case "skip":
                session = services.quiz.answer(session.go_to(0), None, 500)
            case "undo" if session.changed:
                session = services.quiz.undo(session)
            case "overrule" if session.given is not None and not session.given.skipped:
                session = services.quiz.overrule(session)
            case "finish":
                services.quiz.finish(session)
                session = services.quiz.start(Plan(order=Order.DECK))
            case "review":
                sitting = services.review.begin()
                if sitting.current is not None:
                    services.review.answer(sitting, TypedResponse("destroy"), Rating.AGAIN, 900)
            case _:
                pass


def said(home: Home, lines: list[str], plan: Plan) -> str:
    session, text = talk(home.services(), home.clock, lines, plan=plan)
    return text.replace(session.id, "SESSION")


@settings(max_examples=15, deadline=None)
@given(LINES, PLANS, BEFORE)
def test_the_same_seed_and_lines_say_the_same_whatever_the_log_holds(
    lines: list[str], plan: Plan, before: list[str]
) -> None:
    with fresh() as home:
        live(home, home.services(), before)
        later = said(home, lines, plan)
    with fresh() as home:
        assert said(home, lines, plan) == later


# --- the log ----------------------------------------------------------------------------------------------


def log(home: Home, session: Session) -> list[tuple[str, str, dict[str, object]]]:
    """What the log says of a session; events that others point at are told by their place."""
    events = home.events(session.id)
    places = {event.id.hex(): str(at) for at, event in enumerate(events)}
    return [
        (
            event.kind.value,
            str(event.card),
            {key: places.get(str(value), value) for key, value in event.payload.items()},
        )
        for event in events
    ]


def test_commands_leave_the_log_that_the_verbs_of_the_service_leave() -> None:
    lines: list[str | tuple[int, str]] = [
        ":f",
        ":x b",
        ":g 2",
        (9, ":p"),
        (100, ":sure a"),
        ":o",
        ":u",
        ":n",
        ":s",
        ":n",
        ":b",
        ":b",
        "destroy",
    ]
    with fresh() as home:
        typed, _ = talk(home.services(), home.clock, [*lines, ":e"], plan=IN_ORDER)
        by_lines = log(home, typed)
        flagged = typed.flagged
    with fresh() as home:
        quiz = home.services().quiz
        session = quiz.flag(quiz.start(IN_ORDER)).strike(1)
        quiz.note(session.spend(2000))
        session = quiz.note(session.spend(3000).go_to(1))
        quiz.note(session.spend(9000))
        session = quiz.answer(session, ChoiceResponse((0,)), 9000, Confidence.SURE).advance()
        session = quiz.note(quiz.overrule(session.go_to(1)).go_to(2).spend(1000)).spend(-1000)
        session = quiz.note(quiz.undo(session.spend(2000)))
        session = quiz.note(session.forward().spend(1000))
        session = quiz.answer(session, None, 1000).advance()
        for move in (Session.forward, Session.back, Session.back):
            session = quiz.note(move(session).spend(1000))
        session = quiz.finish(quiz.answer(session, TypedResponse("destroy"), 1000).advance())

        assert by_lines == log(home, session)
        assert flagged == session.flagged == {0}
