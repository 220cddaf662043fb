from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from tests.builders import SESSION
from tests.practice.builders import GRADES, POSITIONS, answered, given, questions, session, sessions
from tui.practice.given import Given
from tui.practice.plan import Order, Plan
from tui.practice.progress import Progress
from tui.practice.session import Session

MOVES: list[Callable[[Session], Session]] = [
    Session.back,
    Session.forward,
    Session.advance,
    lambda one: one.go_to(2),
]


@example(sessions(), st.lists(st.sampled_from(MOVES)))
def test_moving_loses_no_answer_and_stays_in_range(
    one: Session, moves: list[Callable[[Session], Session]]
) -> None:
    moved = one
    for move in moves:
        moved = move(moved)
        assert 0 <= moved.position < 4
        assert moved.position in moved.shown

    assert (moved.answers, moved.flagged, moved.struck) == (one.answers, one.flagged, one.struck)


@example(sessions())
def test_counts_agree_with_the_answers(one: Session) -> None:
    skips = sum(answer is not None and answer.skipped for answer in one.answers)

    assert one.answered + skips + one.remaining == 4
    assert one.remaining == sum(map(one.is_open, range(4)))


@example(sessions(), st.permutations(range(4)), st.integers(0, 4))
def test_a_session_rebuilt_from_its_answers_is_the_same(one: Session, order: list[int], count: int) -> None:
    known = {at: one.answers[at] for at in order[:count]}
    rebuilt = Session.resumed(
        SESSION, one.plan, one.questions, [(at, answer) for at, answer in known.items() if answer]
    )

    for at in range(4):
        assert rebuilt.answers[at] == known.get(at)
    assert rebuilt.changed == tuple(at for at, answer in known.items() if answer)


def test_a_resumed_session_stands_where_it_was_answered_last() -> None:
    one = Session.resumed(SESSION, Plan(), questions(), [(0, given()), (2, given(0))])

    assert one.position == 2
    assert one.shown == {0, 2}
    assert one.changed == (0, 2)


@example(sessions(), st.lists(st.tuples(POSITIONS, GRADES)))
def test_many_answers_at_once_are_as_one_after_the_other(one: Session, many: list[tuple[int, float]]) -> None:
    in_turn = one
    for at, grade in many:
        in_turn = in_turn.go_to(at).answer(given(grade))

    together = one.answered_at((at, given(grade)) for at, grade in many)
    assert together == replace(in_turn, reopened=together.reopened)


def test_a_session_needs_a_question() -> None:
    with pytest.raises(ValueError, match="needs a question"):
        Session.started(SESSION, Plan(), ())


def test_an_answer_given_again_counts_in_place_of_the_first() -> None:
    one = session().answer(given(0)).forward().back().answer(given(1))

    assert one.given == given(1)
    assert one.changed == (0, 0)


@example(sessions(), POSITIONS)
def test_an_answer_is_taken_anew_on_purpose_alone_and_never_after_the_end(one: Session, at: int) -> None:
    answered = one.answers[at] is not None and not one.answers[at].skipped  # type: ignore[union-attr]
    told = answered and not one.plan.exam

    assert one.may_answer(at) == (not one.finished and not told)
    opened = one.go_to(at).reopen()
    assert opened.may_answer(at) == (not one.finished)
    assert opened.answers == one.answers
    if not one.finished and not one.plan.exam:
        assert not opened.answer(given()).may_answer(at)


def test_advance_goes_round_to_what_is_open() -> None:
    one = session().go_to(3).answer(given()).advance()

    assert one.position == 0
    assert one.answer(given()).advance().position == 1


def test_advance_stays_when_nothing_is_open() -> None:
    one = answered(1, 1, 1, 1).go_to(2)

    assert one.advance().position == 2


@pytest.mark.parametrize("position", [-1, 4])
def test_there_is_no_question_outside(position: int) -> None:
    with pytest.raises(IndexError):
        session().go_to(position)


def test_a_flag_is_set_and_taken_away() -> None:
    flagged = session().forward().flag()

    assert flagged.flagged == {1}
    assert flagged.flag().flagged == frozenset()


def test_a_choice_is_struck_out_and_back_in() -> None:
    struck = session().forward().strike(2).strike(0)

    assert struck.struck == (frozenset(), frozenset({0, 2}), frozenset(), frozenset())
    assert struck.strike(2).struck[1] == {0}
    assert struck.strike(3) == struck


def test_an_overruling_changes_the_grade_and_says_so() -> None:
    one = answered(0, 1, None, 0.5).overrule(0, True).overrule(1, False).overrule(3, True)

    assert [answer and (answer.grade, answer.overruled) for answer in one.answers] == [
        (1, True),
        (0, True),
        (0, False),
        (1, True),
    ]


def test_what_is_open_or_skipped_cannot_be_overruled() -> None:
    skipped = answered(None)

    assert skipped.overrule(0, True) == skipped
    assert session().overrule(1, True) == session()


def test_the_progress_row_has_a_mark_for_each_question() -> None:
    assert marks(answered(1, 0.5, 0, None)) == [
        Progress.RIGHT,
        Progress.PARTLY,
        Progress.WRONG,
        Progress.SKIPPED,
    ]
    assert marks(session(2)) == [Progress.OPEN, Progress.OPEN]
    assert marks(session(2).finish()) == [Progress.SKIPPED, Progress.OPEN]


def test_an_exam_tells_right_from_wrong_at_its_end_alone() -> None:
    one = session(2, Plan(exam=True)).answer(given(0)).forward().answer(given(1))

    assert marks(one) == [Progress.ANSWERED, Progress.ANSWERED]
    assert marks(one.finish()) == [Progress.WRONG, Progress.RIGHT]


def marks(one: Session) -> list[Progress]:
    return [one.mark(at) for at in range(len(one.questions))]


def with_gone(*gone: int) -> Session:
    """A session some of whose cards left their deck."""
    asked = tuple(replace(one, gone=at in gone) for at, one in enumerate(questions()))
    return Session.started(SESSION, Plan(order=Order.DECK), asked)


def test_a_card_that_is_gone_is_passed_over_whichever_way_one_goes() -> None:
    one = with_gone(1, 3)

    assert (one.remaining, one.passed_over) == (2, 2)
    assert one.forward().position == 2
    assert one.forward().forward().position == 2
    assert one.forward().back().position == 0
    assert one.answer(given()).advance().position == 2
    assert one.next_to_do(0, 1) == 2
    assert not one.may_answer(1)
    assert marks(one)[1] is Progress.GONE
    assert [at for at, _ in one.go_to(1).go_to(2).finish().asked] == [0, 2]


def test_a_card_that_was_answered_before_it_went_keeps_its_answer() -> None:
    one = with_gone(1).answered_at([(1, given(0))])

    assert (one.remaining, one.passed_over) == (3, 0)
    assert marks(one)[1] is Progress.WRONG
    assert one.go_to(0).forward().position == 1


def test_what_was_shown_and_left_open_is_skipped_at_the_end() -> None:
    one = session().answer(given()).forward().forward()

    assert [at for at, _ in one.asked] == [0]
    assert [(at, answer.skipped) for at, answer in one.finish().asked] == [(0, False), (1, True), (2, True)]


def test_time_is_spent_unless_paused() -> None:
    one = session(plan=Plan(time_limit_s=10)).spend(2_500)

    assert one.time_left_s() == 8
    assert one.time_left_s(since_ms=500) == 7
    assert one.pause().spend(5_000).time_left_s() == 8
    assert one.pause().pause(False).spend(60_000).time_left_s() == 0


def test_without_a_limit_time_never_runs_out() -> None:
    assert session().spend(10**9).time_left_s() is None


def test_an_overruled_answer_keeps_its_response() -> None:
    one: Given = given(0).as_overruled(True)

    assert (one.response, one.verdict.correct, one.duration_ms) == (given().response, True, 1000)
