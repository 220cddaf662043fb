import threading
from datetime import timedelta
from pathlib import Path

from tests.builders import (
    NOON,
    OTHER_SESSION,
    SESSION,
    about,
    answered,
    new_answer,
    new_finish,
    new_mark,
    new_start,
    ref,
    skipped,
)
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.model.grade import Mode, Rating
from tui.model.ids import DeckId
from tui.store.progress import ProgressStore


def test_progress_is_there_after_a_restart(store: ProgressStore, path: Path, clock: SettableClock) -> None:
    store.append(new_start(), new_answer(answered()), new_mark(EventKind.FLAGGED))
    before = store.states()
    store.close()
    again = ProgressStore.open(path, "desk", clock)
    assert again.states() == before
    assert again.state(ref()).flagged
    again.close()


def test_sessions_come_newest_first_with_their_score(store: ProgressStore, clock: SettableClock) -> None:
    store.append(new_start(), new_answer(answered(0, 1.0)), new_answer(answered(1, 0.5)), new_finish())
    clock.instant += timedelta(hours=1)
    store.append(new_start(OTHER_SESSION, questions=5, seed=2**80))
    newest, oldest = store.sessions()
    assert (newest.session, newest.asked, newest.answered, newest.score) == (OTHER_SESSION, 5, 0, None)
    assert (newest.finished_at, newest.seed) == (None, 2**80)
    assert (oldest.session, oldest.asked, oldest.answered, oldest.score) == (SESSION, 3, 2, 0.75)
    assert (oldest.mode, oldest.decks, oldest.seed) == (Mode.QUIZ, (DeckId("basics"),), 7)
    assert (oldest.started_at, oldest.finished_at) == (NOON, NOON)


def test_a_question_answered_again_counts_once_with_its_last_answer(store: ProgressStore) -> None:
    store.append(new_start(), new_answer(answered(0, 0.0)), new_answer(answered(0, 1.0)))
    (session,) = store.sessions()
    assert (session.answered, session.score) == (1, 1.0)
    assert [row.grade for row in store.answers(SESSION)] == [1.0]
    assert [row.grade for row in store.reviews()] == [0.0, 1.0]
    store.undo()
    assert [row.grade for row in store.answers(SESSION)] == [0.0]


def test_a_skipped_question_scores_nothing_and_is_told_apart(store: ProgressStore) -> None:
    store.append(new_start(), new_answer(answered(0)), new_answer(skipped(1), ref("other")))
    (session,) = store.sessions()
    assert (session.answered, session.skipped, session.score) == (1, 1, 0.5)
    assert [row.skipped for row in store.answers(SESSION)] == [False, True]
    assert len(store.reviews()) == 1


def test_a_session_planned_as_it_goes_has_asked_what_was_shown(store: ProgressStore) -> None:
    store.append(new_start(questions=0), new_answer(answered(0)), new_answer(answered(1), ref("b")))
    assert store.sessions()[0].asked == 2


def test_answers_tell_all_that_was_given(store: ProgressStore) -> None:
    given = answered(2, 0.5, rating=Rating.HARD, confidence="unsure")
    (event,) = store.append(new_answer(given))
    (row,) = store.answers()
    assert (row.session, row.position, row.card, row.event) == (SESSION, 2, ref(), event.id)
    assert (row.response, row.grade, row.rating) == (given.response, 0.5, Rating.HARD)
    assert (row.confidence, row.duration_ms, row.mode) == ("unsure", 1500, Mode.QUIZ)
    assert (row.fingerprint, row.feeds, row.retention) == (given.fingerprint, True, 0.9)
    assert row.answered_at == NOON
    assert store.reviews() == (row,)


def test_answers_may_start_at_an_instant(store: ProgressStore, clock: SettableClock) -> None:
    store.append(new_answer(answered(0)))
    clock.instant = NOON + timedelta(days=1)
    (late,) = store.append(new_answer(answered(1), session=OTHER_SESSION))
    assert [row.event for row in store.answers(since=clock.instant)] == [late.id]
    assert [row.event for row in store.reviews(since=clock.instant)] == [late.id]
    assert store.answers(SESSION, since=clock.instant) == ()


def test_an_overruled_grade_is_the_one_told(store: ProgressStore) -> None:
    (event,) = store.append(new_answer(answered(0, 0.0)))
    store.append(about(EventKind.OVERRULED, event, grade=1.0))
    assert [(row.grade, row.rating) for row in store.answers()] == [(1.0, Rating.GOOD)]
    assert store.reviews() == store.answers()


def test_a_session_is_resumed_from_its_start(store: ProgressStore) -> None:
    start, answer = store.append(new_start(), new_answer(answered()))
    assert store.started(SESSION) == start
    assert store.started(OTHER_SESSION) is None
    assert store.session_events(SESSION) == (start, answer)


def test_a_session_ended_twice_ended_the_second_time(store: ProgressStore, clock: SettableClock) -> None:
    store.append(new_start(), new_finish())
    clock.instant += timedelta(minutes=5)
    store.append(new_finish())
    assert store.sessions()[0].finished_at == clock.instant


def test_two_programs_see_each_others_answers(store: ProgressStore, path: Path, clock: SettableClock) -> None:
    other = ProgressStore.open(path, "desk", clock)
    store.append(new_answer(answered(0)))
    other.append(new_answer(answered(1)))
    assert store.state(ref()).answers == other.state(ref()).answers == 2
    other.close()


def test_a_log_has_another_version_after_every_change_and_no_other(
    store: ProgressStore, path: Path, clock: SettableClock
) -> None:
    other = ProgressStore.open(path, "lap", clock)
    versions = [store.version()]
    for change in (store, other):
        change.append(new_start(), new_answer(answered()))
        store.states()
        versions.append(store.version())
        assert store.version() == versions[-1]
    store.undo()
    versions.append(store.version())
    assert len(set(versions)) == 4
    other.close()


def test_threads_share_one_store(store: ProgressStore) -> None:
    def practise(thread: int) -> None:
        for number in range(20):
            store.append(new_answer(answered(thread * 100 + number), ref(f"card-{thread}")))
            store.states()

    threads = [threading.Thread(target=practise, args=(thread,)) for thread in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [state.answers for state in store.states().values()] == [20] * 4
    assert len(store.answers()) == 80
