"""What was answered in an exam counts nowhere before its end: the verdicts would be told."""

import json
from dataclasses import replace

import pytest

from tests.builders import deck, ref
from tests.services.home import KINDS, RIGHT, WRONG, Home, typed_cards
from tests.services.sessions import IN_ORDER, rate
from tui.errors import NotFoundError
from tui.model.ids import CardRef
from tui.model.memory import UNSEEN
from tui.model.response import TypedResponse
from tui.practice.session import Session
from tui.services.assemble import Services
from tui.services.exports import Wanted

EXAM = replace(IN_ORDER, exam=True, pass_percent=50)


def wrong(services: Services) -> list[CardRef]:
    return [hit.ref for hit in services.search.hits("is:wrong", 9)[1]]


def rows(services: Services, what: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in services.exports.text(what, "jsonl", Wanted()).splitlines()]


def due(services: Services) -> int:
    """How many cards a review would ask that were seen before."""
    return services.due.waiting(services.library.rosters()).due


def correct(services: Services) -> tuple[int, int]:
    """Answers of today, and how many of them were right."""
    today = services.stats.figures().periods[0].tally
    return today.answers, today.correct


def begun(services: Services) -> Session:
    """One answer wrong, one right, the others open."""
    session = services.quiz.start(EXAM)
    session = services.quiz.answer(session, WRONG["pool"], 1000).advance()
    return services.quiz.answer(session, RIGHT["even"], 1000).advance()


def test_an_exam_under_way_tells_no_verdict_and_a_finished_one_all(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = begun(services)

    overview = services.overview.overview()
    assert (overview.weakest, [row.known for row in overview.decks]) == ((), [None])
    assert overview.unfinished is not None and not overview.first_run and not overview.graded
    assert wrong(services) == []
    [row] = services.history.sessions()
    assert (row.score, row.answered) == (None, 2)
    [score] = rows(services, "scores")
    assert (score["answered"], score["right"], score["score"], score["passed"]) == (2, None, None, None)
    assert (rows(services, "answers"), rows(services, "reviews")) == ([], [])
    with pytest.raises(NotFoundError, match="not finished"):
        services.exports.text("answers", "csv", Wanted(session=session.id))
    assert services.journal.state(ref("pool", "kinds")) == UNSEEN
    assert services.journal.states() == {}

    services.quiz.finish(session)
    overview = services.overview.overview()
    assert [weak.topic for weak in overview.weakest] == ["Connections"] and overview.graded
    assert wrong(services) == [ref("pool", "kinds")]
    assert services.history.sessions()[0].score == pytest.approx(1 / 3)
    assert [(row["card"], row["grade"]) for row in rows(services, "answers")][:2] == [
        ("pool", 0),
        ("even", 1),
    ]
    assert rows(services, "scores")[0]["right"] == 1


def test_figures_are_those_without_an_exam_under_way(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    services.quiz.answer(services.quiz.start(replace(IN_ORDER, count=1)), RIGHT["pool"], 1000)
    home.later(hours=1)
    session = begun(services)
    home.later(hours=1)
    assert correct(services) == (1, 1)
    assert services.stats.figures().calibration == ()

    services.quiz.finish(session)
    assert correct(services) == (3, 2)


def test_what_was_known_before_an_exam_stands_until_its_end_and_the_schedule_too(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    rate(services, services.review.begin())
    before = services.journal.state(ref("card-0"))
    home.later(days=2)
    session = services.quiz.answer(services.quiz.start(EXAM), TypedResponse("9"), 1000)

    for program in (services, home.services()):
        assert program.journal.state(ref("card-0")) == before
        assert program.journal.states()[ref("card-0")] == before
        assert program.journal.tracks(ref().deck)[ref("card-0").card].state() == before
        assert due(program) == 0 and not program.due.fed_today()
    home.later(hours=1)
    assert due(services) == 0 and wrong(services) == []

    services.quiz.finish(session)
    after = services.journal.state(ref("card-0"))
    assert after.memory is not None and after.last_grade == 0
    assert due(services) == 1


def test_when_the_next_card_comes_is_told_as_if_no_exam_were_under_way(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    home.settings('relearning_steps = ""\n')
    services = home.services()
    rate(services, services.review.begin())
    rosters = services.library.rosters()
    expected = services.due.waiting(rosters).next_at
    home.later(days=2)
    session = services.quiz.answer(services.quiz.start(EXAM), TypedResponse("9"), 1000)
    assert services.due.waiting(rosters).next_at == expected
    services.quiz.finish(session)
    assert services.due.waiting(rosters).next_at != expected


def test_an_exam_given_up_and_any_other_quiz_count_as_they_stand(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    begun(services)
    home.later(days=8)
    assert wrong(services) == [ref("pool", "kinds")]
    assert services.history.sessions()[0].score == 0.5

    quiz = services.quiz.answer(services.quiz.start(replace(EXAM, exam=False)), RIGHT["pool"], 1000)
    assert (wrong(services), services.history.sessions()[0].score) == ([], 1.0)
    assert services.history.sessions()[0].session == quiz.id


def test_an_exam_is_given_up_days_after_the_last_that_was_done_in_it(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = begun(services)
    home.later(days=6)
    services.quiz.answer(session, WRONG["schema"], 1000)
    home.later(days=6)
    assert (wrong(services), services.history.sessions()[0].score) == ([], None)
    home.later(days=2)
    assert set(wrong(services)) == {ref("pool", "kinds"), ref("schema", "kinds")}


def test_weights_are_not_fitted_to_an_exam_under_way(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    rate(services, services.review.begin())
    store, exams = services.journal.store, services.journal.exams
    before = dict(store.histories())
    services.quiz.answer(services.quiz.start(EXAM), TypedResponse("9"), 1000)
    assert dict(store.histories()) != before
    assert dict(store.histories(exams.under_way())) == before


def test_progress_of_a_card_that_was_renamed_is_told_without_the_exam(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    rate(services, services.review.begin())
    before = services.journal.state(ref("card-0"))
    services.quiz.answer(services.quiz.start(EXAM), TypedResponse("9"), 1000)

    [card] = typed_cards(1)
    home.write(deck(replace(card, id=ref("new").card, was=("card-0",))))
    later = home.services()
    assert later.journal.state(ref("new")) == before
    assert later.journal.states() == {ref("new"): before}
