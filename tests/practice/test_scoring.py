from dataclasses import replace

import pytest
from hypothesis import given as example

from tests.builders import SESSION, card, choice_card, ref
from tests.practice.builders import answered, given, session, sessions
from tui.model.grade import Confidence
from tui.practice.plan import Plan
from tui.practice.question import question
from tui.practice.scoring import Part, Score
from tui.practice.session import Session


def test_the_score_is_the_mean_grade_of_what_was_asked() -> None:
    score = Score.of(answered(1, 0.5, 0, None))

    assert score.whole == Part(asked=4, answered=3, right=1, grade=0.375)
    assert score.grade == 0.375


def test_questions_never_shown_count_nowhere() -> None:
    score = Score.of(session().answer(given(1)).forward().answer(given(0)).finish())

    assert score.whole == Part(asked=2, answered=2, right=1, grade=0.5)


def test_what_was_shown_and_left_counts_as_skipped_at_the_end_alone() -> None:
    one = session().answer(given(1)).forward()

    assert Score.of(one).grade == 1
    assert Score.of(one.finish()).whole == Part(asked=2, answered=1, right=1, grade=0.5)


def test_without_an_answer_there_is_no_score() -> None:
    score = Score.of(session())

    assert score.grade is None
    assert not (score.by_topic or score.by_kind or score.misses)


def test_an_overruled_answer_counts_as_the_learner_says() -> None:
    assert Score.of(answered(0, 0).overrule(1, True)).grade == 0.5


def test_misses_are_what_was_not_fully_right_in_order() -> None:
    misses = Score.of(answered(1, 0.5, None, 0)).misses

    assert [(miss.position, miss.given.grade, miss.given.skipped) for miss in misses] == [
        (1, 0.5, False),
        (2, 0, True),
        (3, 0, False),
    ]


def test_topics_and_kinds_are_scored_apart() -> None:
    cards = [choice_card("*a", card_id="q-0", topic="B"), card(card_id="q-1", topic="A"), card(card_id="q-2")]
    asked = tuple(question(ref(one.id), one, 0, False) for one in cards)
    one = Session.started(SESSION, Plan(), asked)
    for grade in (1.0, 0.5, 0.0):
        one = one.answer(given(grade)).forward()
    score = Score.of(one)

    assert score.by_topic == (("B", Part(1, 1, 1, 1)), ("A", Part(1, 1, 0, 0.5)), ("", Part(1, 1, 0, 0)))
    assert score.by_kind == (("choice", Part(1, 1, 1, 1)), ("open", Part(2, 2, 0, 0.25)))


@pytest.mark.parametrize(
    ("grades", "pass_percent", "passed"),
    [
        ((1, 1, 1, 0), 75, True),
        ((1, 1, 1, 0), 76, False),
        ((0.57,), 57, True),
        ((0,), 0, True),
        ((1,), None, None),
        ((), 50, False),
    ],
)
def test_the_pass_mark_is_kept(
    grades: tuple[float, ...], pass_percent: int | None, passed: bool | None
) -> None:
    one = session(max(1, len(grades)), Plan(pass_percent=pass_percent))
    for grade in grades:
        one = one.answer(given(grade)).forward()

    assert Score.of(one).passed is passed


def test_questions_never_shown_count_for_the_pass_mark_alone() -> None:
    one = session(4, Plan(pass_percent=50)).answer(given(1.0))
    score = Score.of(one)
    assert (score.grade, score.never_shown, score.passed) == (1.0, 3, False)
    assert score.of_planned == 0.25
    assert Score.of(one.forward().answer(given(1.0))).passed is True


@example(sessions())
def test_parts_add_up_to_the_whole(one: Session) -> None:
    score = Score.of(one)

    assert sum(part.asked for _, part in score.by_kind) == score.whole.asked
    assert sum(part.right for _, part in score.by_topic) == score.whole.right
    assert len(score.misses) == score.whole.asked - score.whole.right
    assert score.grade is None or 0 <= score.grade <= 1


def test_answers_are_told_apart_by_how_sure_the_learner_was_surest_first() -> None:
    one = session(4)
    for at, (confidence, grade) in enumerate(
        [(Confidence.GUESS, 0.0), (Confidence.SURE, 1.0), (None, 1.0), (Confidence.SURE, 0.0)]
    ):
        one = one.go_to(at).answer(replace(given(grade), confidence=confidence))

    score = Score.of(one)
    assert [(name, part.asked, part.grade) for name, part in score.by_confidence] == [
        ("sure", 2, 0.5),
        ("guess", 1, 0.0),
    ]
    assert score.duration_ms == 4000
