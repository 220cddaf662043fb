from collections.abc import Callable

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from tests.builders import SESSION
from tests.practice.builders import GRADES, POSITIONS, answered, given, questions, session, sessions
from tui.practice.given import Given
from tui.practice.plan import Plan
from tui.practice.progress import Progress
from tui.practice.session import Session


@example(sessions(), GRADES)
def test_undo_takes_an_answer_back(one: Session, grade: float) -> None:
    assert one.answer(given(grade)).undo() == one


@example(sessions(), POSITIONS, st.booleans())
def test_undo_takes_an_overruling_back(one: Session, position: int, right: bool) -> None:
    overruled = one.overrule(position, right)

    assert overruled == one or overruled.undo() == one


@example(sessions())
def test_undo_takes_a_skip_back(one: Session) -> None:
    assert one.skip() == one or one.skip().undo() == one


@example(sessions(), GRADES)
def test_undo_reopens_the_last_question_after_the_end(one: Session, grade: float) -> None:
    assert one.answer(given(grade)).finish().undo() == one


@example(sessions())
def test_undone_to_the_start_nothing_is_answered(one: Session) -> None:
    for _ in range(len(one.steps)):
        one = one.undo()

    assert one.answers == (None,) * 4
    assert one.undo() == one


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
    assert one.done == (one.finished or one.remaining == 0)
    assert len(one.progress) == 4


@example(sessions(), st.permutations(range(4)), st.integers(0, 4))
def test_a_session_rebuilt_from_its_answers_is_the_same(one: Session, order: list[int], count: int) -> None:
    known = {at: one.answers[at] for at in order[:count]}
    rebuilt = Session.resumed(
        SESSION, one.plan, one.questions, [(at, answer) for at, answer in known.items() if answer]
    )

    for at in range(4):
        assert rebuilt.answers[at] == known.get(at)
    assert [step.position for step in rebuilt.steps] == [at for at, answer in known.items() if answer]


def test_a_resumed_session_stands_where_it_was_answered_last() -> None:
    one = Session.resumed(SESSION, Plan(), questions(), [(0, given()), (2, given(0))])

    assert one.position == 2
    assert one.shown == {0, 2}
    assert one.undo().position == 2
    assert one.undo().undo().position == 0


def test_a_session_resumed_at_its_end_is_done() -> None:
    one = Session.resumed(SESSION, Plan(), questions(2), [(0, given()), (1, given())])

    assert one.done
    assert one.position == 1


def test_a_session_needs_a_question() -> None:
    with pytest.raises(ValueError, match="needs a question"):
        Session.started(SESSION, Plan(), ())


def test_an_answer_given_again_counts_in_place_of_the_first() -> None:
    one = session().answer(given(0)).forward().back().answer(given(1))

    assert one.given == given(1)
    assert one.undo().given == given(0)


def test_a_skip_keeps_an_answer_that_is_there() -> None:
    one = session().answer(given(0.5))

    assert one.skip() == one


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
    one = session().skip()

    assert one.overrule(0, True) == one
    assert one.overrule(1, True) == one


def test_the_progress_row_has_a_mark_for_each_question() -> None:
    assert answered(1, 0.5, 0, None).progress == (
        Progress.RIGHT,
        Progress.PARTLY,
        Progress.WRONG,
        Progress.SKIPPED,
    )
    assert session(1).progress == (Progress.OPEN,)


def test_an_exam_tells_right_from_wrong_at_its_end_alone() -> None:
    one = session(2, Plan(exam=True)).answer(given(0)).forward().answer(given(1))

    assert one.progress == (Progress.ANSWERED, Progress.ANSWERED)
    assert one.finish().progress == (Progress.WRONG, Progress.RIGHT)


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
