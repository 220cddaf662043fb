import pytest

from tests.services.home import RIGHT, WRONG, Home
from tests.services.sessions import IN_ORDER, answer_all, started
from tui.errors import NotFoundError
from tui.practice.scoring import Score


def test_undo_then_another_answer(home: Home) -> None:
    quiz, session = started(home)
    before = session
    session = quiz.answer(session, WRONG["pool"], 1000)
    session = quiz.undo(session.advance())
    assert session.given is None
    assert session.position == before.position
    assert home.answers(session.id) == ()

    session = quiz.answer(session, RIGHT["pool"], 1000)
    (row,) = home.answers(session.id)
    assert row.grade == 1


def test_undo_goes_back_to_what_was_answered_before(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, WRONG["pool"], 1000)
    assert quiz.answer(session, RIGHT["pool"], 1000) == session
    session = quiz.answer(session.reopen(), RIGHT["pool"], 1000)
    assert [row.grade for row in home.answers(session.id)] == [1]

    session = quiz.undo(session)
    assert session.given is not None
    assert session.given.grade == 0
    assert [row.grade for row in home.answers(session.id)] == [0]


def test_undo_without_an_answer_says_so(home: Home) -> None:
    quiz, session = started(home)
    with pytest.raises(NotFoundError, match="no answer to take back"):
        quiz.undo(session)


def test_undo_of_one_quiz_leaves_another_alone(home: Home) -> None:
    quiz, first = started(home)
    second = quiz.start(IN_ORDER)
    first = quiz.answer(first, RIGHT["pool"], 1000)
    quiz.answer(second, WRONG["pool"], 1000)

    quiz.undo(first)
    assert home.answers(first.id) == ()
    assert len(home.answers(second.id)) == 1


def test_undo_after_the_end_reopens_the_last_question_and_the_end_comes_again(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.finish(answer_all(quiz, session))
    assert session.finished
    assert home.sessions()[0].finished_at is not None

    session = quiz.undo(session)
    assert not session.finished
    assert session.question.ref.card == "orm"
    session = quiz.finish(quiz.answer(session, WRONG["orm"], 1000))
    assert [row.grade for row in home.answers(session.id)] == [1, 1, 1, 1, 0]
    assert Score.of(session).grade == home.sessions()[0].score == 0.8


def test_overruled_twice_is_what_the_learner_said_last(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.overrule(quiz.answer(session, WRONG["pool"], 1000))
    assert home.answers(session.id)[0].grade == 1
    assert session.given is not None
    assert session.given.overruled

    session = quiz.overrule(session)
    assert home.answers(session.id)[0].grade == 0
    assert session.given is not None
    assert session.given.grade == 0


def test_undo_takes_overrulings_back_one_by_one(home: Home) -> None:
    quiz, session = started(home)
    wrong = quiz.answer(session, WRONG["pool"], 1000)
    twice = quiz.overrule(quiz.overrule(wrong))

    once = quiz.undo(twice)
    assert once.given is not None
    assert once.given.grade == home.answers(session.id)[0].grade == 1
    assert quiz.undo(once).answers == wrong.answers
    assert home.answers(session.id)[0].grade == 0


def test_undo_of_an_overruling_goes_back_to_its_question(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.overrule(quiz.answer(session.go_to(1), WRONG["even"], 1000))
    assert quiz.undo(session.go_to(4)).position == 1


def test_undo_of_an_overruling_given_after_the_end_takes_it_back_and_nothing_else(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, WRONG["pool"], 1000)
    other = home.services().quiz
    ended = quiz.finish(session)
    other.overrule(session)
    assert home.answers(session.id)[0].grade == 1

    undone = quiz.undo(ended)
    assert undone.finished
    assert home.answers(session.id)[0].grade == 0
    assert home.sessions()[0].finished_at is not None
    assert Score.of(undone).grade == home.sessions()[0].score == 0

    assert not quiz.undo(undone).finished
    assert home.sessions()[0].finished_at is None


@pytest.mark.parametrize("response", [None, "open"])
def test_only_an_answer_can_be_overruled(home: Home, response: str | None) -> None:
    quiz, session = started(home)
    if response is None:
        session = quiz.answer(session, None, 0)
    with pytest.raises(NotFoundError, match="only an answer"):
        quiz.overrule(session)


def test_an_answer_taken_back_elsewhere_cannot_be_overruled(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, WRONG["pool"], 1000)
    home.services().history.undo()
    with pytest.raises(NotFoundError, match="taken back by another program"):
        quiz.overrule(session)


def test_undo_after_an_early_end_goes_back_to_the_question_left_open(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.finish(quiz.answer(session, RIGHT["pool"], 1000).advance())

    session = quiz.undo(session)
    assert session.position == 1
    assert session.given is None
    assert [row.position for row in home.answers(session.id)] == [0]


def test_undo_gives_no_time_back(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, WRONG["pool"], 1000).spend(4000)
    assert quiz.undo(session).elapsed_ms == 5000


def test_undo_remembers_what_was_shown(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, WRONG["pool"], 1000).go_to(2).go_to(0)
    assert {0, 2} <= quiz.undo(session).shown


def test_what_another_program_took_back_is_open_again(home: Home) -> None:
    quiz, session = started(home)
    assert quiz.caught_up(session) is None
    session = quiz.answer(session, RIGHT["pool"], 1000)
    first = session.position
    session = quiz.answer(session.advance(), None, 500).advance()
    assert quiz.caught_up(session) is None

    other = home.services()
    other.history.undo()
    other.history.undo()
    found = quiz.caught_up(session)
    assert found is not None
    assert (found.position, found.given, found.changed) == (first + 1, None, ())
    assert found.elapsed_ms >= 1500
    assert quiz.caught_up(found) is None
