import pytest

from tests.builders import ref
from tests.services.home import KINDS, RIGHT, WRONG, Home
from tests.services.sessions import IN_ORDER
from tui.errors import StoreError
from tui.model.event import EventKind


def test_without_a_log_there_is_no_history_and_none_is_made(home: Home) -> None:
    history = home.services().history
    assert history.sessions() == ()
    assert history.answers(KINDS.id) == ()  # type: ignore[arg-type]  # any text will do
    with pytest.raises(StoreError, match="nothing to undo"):
        history.undo()
    assert not home.log.exists()


def test_sessions_are_listed_newest_first_with_their_answers(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    first = services.quiz.finish(services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000))
    home.later(minutes=5)
    second = services.quiz.start(IN_ORDER)

    newest, oldest = services.history.sessions()
    assert (newest.session, newest.finished_at, newest.score) == (second.id, None, None)
    assert (oldest.session, oldest.answered, oldest.score) == (first.id, 1, 1.0)
    assert [row.card.card for row in services.history.answers(first.id)] == ["pool"]


def test_undo_takes_back_the_newest_of_all_step_by_step(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = services.quiz.answer(services.quiz.start(IN_ORDER), WRONG["pool"], 1000)
    services.journal.toggle_flag(ref("orm", "kinds"))

    assert [event.kind for event in services.history.undo()] == [EventKind.FLAGGED]
    assert [event.card for event in services.history.undo()] == [session.question.ref]
    with pytest.raises(StoreError):
        services.history.undo()
    assert home.answers() == ()
