"""What quiz answers do to the review schedule, by the setting, and what the log keeps of each."""

import pytest

from tests.builders import deck, ref
from tests.services.home import KINDS, PARTLY, RIGHT, WRONG, Home, typed_cards
from tests.services.sessions import IN_ORDER, rate
from tui.model.grade import Confidence, Rating
from tui.model.memory import Memory
from tui.model.response import TypedResponse
from tui.practice.session import Session
from tui.services.assemble import Services


@pytest.fixture
def always(home: Home) -> Services:
    """A quiz moves the schedule, and `card-0` to `card-2` are in review, due since long."""
    home.write(deck(*typed_cards(3)))
    home.settings('quiz_feeds_schedule = "always"\nlearning_steps = ""\nrelearning_steps = ""\n')
    services = home.services()
    sitting = services.review.begin()
    for _ in range(3):
        sitting = rate(services, sitting, Rating.GOOD)
    home.later(days=20)
    return services


def memory_of(services: Services, card: str = "card-0") -> Memory | None:
    return services.journal.state(ref(card)).memory


def answered(services: Services, response: str, session: Session | None = None) -> Session:
    session = session or services.quiz.start(IN_ORDER)
    return services.quiz.answer(session, TypedResponse(response), 1000)


def test_each_grade_moves_the_schedule_by_the_rating_it_proposes(home: Home) -> None:
    home.write(KINDS)
    home.settings('quiz_feeds_schedule = "always"\nlearning_steps = ""\n')
    services = home.services()
    session = services.quiz.start(IN_ORDER)
    for card, response, rating in (
        ("pool", RIGHT["pool"], Rating.GOOD),
        ("even", PARTLY["even"], Rating.AGAIN),
        ("schema", WRONG["schema"], Rating.AGAIN),
        ("calls", RIGHT["calls"], Rating.GOOD),
        ("orm", PARTLY["orm"], Rating.HARD),
    ):
        session = services.quiz.answer(session, response, 1000).advance()
        moved = services.journal.state(ref(card, "kinds")).memory
        coming = services.due.scheduler.preview(None, home.clock.now(), ref(card, "kinds"))
        assert moved is not None
        assert (moved.stability, moved.stage) == (coming[rating].stability, coming[rating].stage)


def test_undo_and_redo_take_the_schedule_with_them(always: Services) -> None:
    before = memory_of(always)
    answered(always, "0")
    after = memory_of(always)
    assert after != before
    always.journal.store.undo()
    assert memory_of(always) == before
    always.journal.store.redo()
    assert memory_of(always) == after


def test_overruling_turns_the_schedule_round(always: Services, home: Home) -> None:
    known = memory_of(always)
    coming = always.due.scheduler.preview(known, home.clock.now(), ref("card-0"))
    session = answered(always, "wrong")
    assert memory_of(always) == coming[Rating.AGAIN]
    session = always.quiz.overrule(session)
    assert memory_of(always) == coming[Rating.GOOD]
    always.quiz.overrule(session)
    assert memory_of(always) == coming[Rating.AGAIN]


def test_of_answers_to_one_question_only_the_last_moves_the_schedule(always: Services, home: Home) -> None:
    coming = always.due.scheduler.preview(memory_of(always), home.clock.now(), ref("card-0"))
    session = answered(always, "wrong")
    answered(always, "0", session.reopen())
    assert memory_of(always) == coming[Rating.GOOD]
    first, second = always.journal.store.card_events(ref("card-0"))[-2:]
    assert "interval_days" in first.payload
    assert "interval_days" not in second.payload


def test_an_answer_that_moves_no_schedule_carries_none(home: Home, always: Services) -> None:
    home.settings('quiz_feeds_schedule = "never"\nlearning_steps = "5m"\nretention = 0.8\n')
    answered(home.services(), "0")
    payload = always.journal.store.card_events(ref("card-0"))[-1].payload
    assert (payload["feeds"], payload["retention"]) == (False, 0.8)
    assert not {"schedule", "interval_days"} & payload.keys()


@pytest.mark.parametrize("setting", ["never", "reviewed", "always"])
def test_a_skipped_question_moves_no_schedule(home: Home, always: Services, setting: str) -> None:
    home.settings(f'quiz_feeds_schedule = "{setting}"\n')
    services, before = home.services(), always.journal.states()
    session = services.quiz.answer(services.quiz.start(IN_ORDER), None, 10)
    services.quiz.finish(session.advance())
    assert services.journal.states() == before
    assert [row.feeds for row in home.answers(session.id)] == [False, False]


def test_each_answer_goes_by_the_setting_of_its_time(home: Home, always: Services) -> None:
    """A change of the setting, and a rebuild under another one, leave what was answered as it was."""
    session = answered(always, "0").advance()
    home.settings('quiz_feeds_schedule = "never"\n')
    off = home.services()
    session = answered(off, "1", off.quiz.resume(session.id))
    assert [row.feeds for row in home.answers(session.id)] == [True, False]
    states = off.journal.states()
    off.journal.store.rebuild()
    assert off.journal.states() == states == always.journal.states()


def test_the_review_queue_follows_a_quiz(always: Services) -> None:
    assert len(always.due.waiting(always.library.rosters()).queue) == 3
    answered(always, "0")
    assert ref("card-0") not in always.due.waiting(always.library.rosters()).queue


def test_duration_and_confidence_are_kept_per_answer(home: Home) -> None:
    """Also with answers given again, overruled and brought back, and after a rebuild."""
    home.write(deck(*typed_cards(4)))
    services = home.services()
    quiz, session = services.quiz, services.quiz.start(IN_ORDER)
    for at, sure in enumerate((Confidence.SURE, None, Confidence.GUESS)):
        session = quiz.answer(session, TypedResponse(str(at)), 100 * (at + 1), sure).advance()
    session = quiz.overrule(session.go_to(0))
    session = quiz.answer(session.go_to(1).reopen(), TypedResponse("again"), 70, Confidence.UNSURE)
    services.journal.store.undo()
    services.journal.store.redo()
    quiz.finish(session)
    wanted = [("sure", 100, 0), ("unsure", 70, 0), ("guess", 300, 1)]
    for _ in range(2):
        rows = home.answers(session.id)[:3]
        assert [(row.confidence, row.duration_ms, row.grade) for row in rows] == wanted
        services.journal.store.rebuild()
