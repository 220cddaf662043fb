import csv
import io
import json
from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest

from tests.builders import NOON, card, choice_card, deck, typed_card
from tests.services.home import KINDS, PARTLY, RIGHT, WRONG, Home, typed_cards
from tui.errors import NotFoundError, UsageError, WouldOverwriteError
from tui.model.card import OpenBody
from tui.model.grade import Confidence, Rating
from tui.model.ids import SessionId
from tui.model.response import OpenResponse, TypedResponse
from tui.practice.plan import Order, Plan
from tui.practice.session import Session
from tui.services.assemble import Services
from tui.services.exports import Wanted

ALL = Wanted()
PLAN = Plan(order=Order.DECK, pass_percent=60)


def rows(services: Services, what: str, wanted: Wanted = ALL) -> list[dict[str, object]]:
    return [json.loads(line) for line in services.exports.text(what, "jsonl", wanted).splitlines()]


def quizzed(home: Home) -> tuple[Services, Session]:
    """Right, half right, skipped, overruled, and one shown and left open."""
    home.write(KINDS)
    services = home.services()
    quiz = services.quiz
    session = quiz.answer(quiz.start(PLAN), RIGHT["pool"], 1000, Confidence.SURE).advance()
    home.later(minutes=1)
    session = quiz.answer(session, PARTLY["even"], 2000).advance()
    session = quiz.answer(session, None, 500).advance()
    session = quiz.overrule(quiz.answer(session, PARTLY["calls"], 3000)).advance()
    return services, quiz.finish(session)


def reviewed(home: Home) -> Services:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = services.review.answer(services.review.begin(), TypedResponse("0"), Rating.EASY, 1000)
    home.later(hours=1)
    services.review.finish(services.review.answer(sitting, TypedResponse("9"), Rating.AGAIN, 2000))
    return services


@pytest.mark.parametrize("what", ["scores", "answers", "reviews"])
@pytest.mark.parametrize("format_name", ["csv", "json", "jsonl", "md"])
def test_without_a_log_exports_are_empty_and_none_is_made(home: Home, what: str, format_name: str) -> None:
    exports = home.services().exports
    assert exports.tables[what](ALL).rows == ()
    exports.text(what, format_name, ALL)
    assert not home.log.exists()


def test_the_score_of_a_quiz(home: Home) -> None:
    services, session = quizzed(home)
    assert rows(services, "scores") == [
        {
            "session": session.id,
            "mode": "quiz",
            "decks": ["kinds"],
            "started_at": "2026-03-02T12:00:00.000+00:00",
            "finished_at": "2026-03-02T12:01:00.000+00:00",
            "asked": 5,
            "answered": 3,
            "right": 2,
            "score": 0.5,
            "pass_mark": 0.6,
            "passed": False,
            "duration_ms": 6500,
        }
    ]


def test_the_score_of_a_review(home: Home) -> None:
    (row,) = rows(reviewed(home), "scores")
    found = {
        name: row[name] for name in ("mode", "asked", "answered", "right", "score", "pass_mark", "passed")
    }
    assert found == {
        "mode": "review",
        "asked": 2,
        "answered": 2,
        "right": 1,
        "score": 0.5,
        "pass_mark": None,
        "passed": None,
    }


@pytest.mark.parametrize(("percent", "passed"), [(0, True), (50, True), (51, False), (100, False)])
def test_reaching_the_pass_mark_is_passing(home: Home, percent: int, passed: bool) -> None:
    home.write(KINDS)
    services = home.services()
    session = services.quiz.start(Plan(order=Order.DECK, count=2, pass_percent=percent))
    session = services.quiz.answer(session, RIGHT["pool"], 0).advance()
    services.quiz.answer(session, WRONG["even"], 0)
    (row,) = rows(services, "scores")
    assert row["passed"] is passed


def test_the_answers_of_a_quiz(home: Home) -> None:
    services, session = quizzed(home)
    found = rows(services, "answers", Wanted(session=session.id))
    wanted = ("card", "kind", "response", "right_answer", "grade", "correct", "confidence", "duration_ms")
    assert [tuple(row[name] for name in wanted) for row in found] == [
        ("pool", "choice", "grid.destroy()", "grid.destroy()", 1.0, True, "sure", 1000),
        ("even", "choice", "two", "two; four", 0.5, False, None, 2000),
        ("schema", "typed", None, "EntitySchema", 0.0, False, None, 500),
        ("calls", "cloze", "getRepository | ", "getRepository | find", 1.0, True, None, 3000),
        ("orm", "open", None, "A mapper.", 0.0, False, None, 0),
    ]
    assert found[0]["answered_at"] == "2026-03-02T12:00:00.000+00:00"
    assert [row["skipped"] for row in found] == [False, False, True, False, True]
    assert [row["overruled"] for row in found] == [False, False, False, True, False]
    assert found[2]["answered_at"] is None, "a skipped question was not answered"
    assert found[0]["topic"] == "Connections"


def test_the_rating_of_an_open_card_and_of_a_review(home: Home) -> None:
    home.write(deck(card(OpenBody("A mapper."), key_points=("maps", "writes"))))
    services = home.services()
    services.quiz.answer(services.quiz.start(Plan()), OpenResponse(Rating.HARD, (1,)), 0)
    home.later(minutes=1)
    services.review.answer(services.review.begin(), OpenResponse(Rating.EASY), Rating.EASY, 0)
    found = [(row["mode"], row["rating"], row["response"]) for row in rows(services, "answers")]
    assert found == [("quiz", "Hard", "Hard: writes"), ("review", "Easy", "Easy")]


def test_reviews_are_the_rated_answers_in_the_order_given(home: Home) -> None:
    services = reviewed(home)
    home.settings('quiz_feeds_schedule = "always"\n')
    services = home.services()
    home.later(hours=1)
    services.quiz.answer(services.quiz.start(PLAN), TypedResponse("0"), 0)
    found = rows(services, "reviews")
    assert [(row["card"], row["rating"], row["mode"]) for row in found] == [
        ("card-0", "Easy", "review"),
        ("card-1", "Again", "review"),
        ("card-0", "Good", "quiz"),
    ]
    assert len({row["event"] for row in found}) == 3


def test_reviews_can_be_those_of_one_session(home: Home) -> None:
    services = reviewed(home)
    session = services.history.sessions()[0].session
    assert len(rows(services, "reviews", Wanted(session=session))) == 2
    assert rows(services, "reviews", Wanted(session=SessionId("01890a5d-ac96-774b-bcce-b302099a8057"))) == []


def test_only_what_happened_since_is_exported(home: Home) -> None:
    services = reviewed(home)
    since = Wanted(since=NOON + timedelta(minutes=30))
    assert [row["card"] for row in rows(services, "answers", since)] == ["card-1"]
    assert [row["card"] for row in rows(services, "reviews", since)] == ["card-1"]
    assert rows(services, "scores", since) == [], "the session began before"
    assert len(rows(services, "scores", Wanted(since=NOON))) == 1


def test_times_are_the_learners(home: Home) -> None:
    services = reviewed(home)
    home.clock.zone = timezone(timedelta(hours=5, minutes=30))
    assert rows(services, "answers")[0]["answered_at"] == "2026-03-02T17:30:00.000+05:30"
    home.clock.zone = UTC


def test_scores_are_listed_oldest_first_and_what_was_only_opened_when_asked_for(home: Home) -> None:
    services, first = quizzed(home)
    home.later(minutes=1)
    second = services.quiz.start(PLAN)

    def listed(wanted: Wanted) -> list[object]:
        return [row["session"] for row in rows(services, "scores", wanted)]

    assert listed(Wanted(every=True)) == [first.id, second.id]
    assert listed(Wanted()) == [first.id]
    assert listed(Wanted(session=second.id)) == [second.id]


def test_cards_that_are_gone_keep_their_rows_with_what_the_log_knows(home: Home) -> None:
    quizzed(home)
    home.deck_path("kinds").unlink()
    found = rows(home.services(), "answers")
    assert [row["kind"] for row in found] == ["choice", "choice", "open", "cloze", "open"]
    assert [row["question"] for row in found] == [""] * 5
    assert found[0]["response"] == "grid.destroy()"
    assert found[2]["response"] is None
    assert [row["grade"] for row in found] == [1.0, 0.5, 0.0, 1.0, 0.0]


def test_a_card_of_another_kind_now_does_not_lose_what_was_given(home: Home) -> None:
    quizzed(home)
    home.write(deck(card(card_id="pool"), deck_id="kinds"))
    assert rows(home.services(), "answers")[0]["response"] == "grid.destroy()"


def test_a_renamed_card_is_exported_with_its_present_text(home: Home) -> None:
    home.write(deck(typed_card("0", card_id="old")))
    services = home.services()
    services.review.answer(services.review.begin(), TypedResponse("0"), Rating.EASY, 0)
    home.write(deck(typed_card("0", card_id="new", question="Renamed?", was=("old",))))
    (row,) = rows(home.services(), "answers")
    assert (row["card"], row["question"]) == ("old", "Renamed?")


def test_an_unknown_session_or_format_is_refused_in_words(home: Home) -> None:
    services = reviewed(home)
    with pytest.raises(NotFoundError, match="there is no session"):
        services.exports.text("answers", "csv", Wanted(session=SessionId(str(KINDS_SESSION))))
    with pytest.raises(UsageError, match="did you mean csv"):
        services.exports.text("answers", "cvs", ALL)


KINDS_SESSION = "01890a5d-ac96-774b-bcce-b302099a8057"


def test_answers_are_saved_as_the_files_ending_says_and_never_over_a_file(home: Home, tmp_path: Path) -> None:
    services, session = quizzed(home)
    path = tmp_path / "answers.json"
    assert services.exports.save_answers(str(path), session.id, force=False) == path
    assert path.read_text(encoding="utf-8").lstrip().startswith(("{", "["))

    path.write_text("mine", encoding="utf-8")
    with pytest.raises(WouldOverwriteError):
        services.exports.save_answers(str(path), session.id, force=False)
    assert path.read_text(encoding="utf-8") == "mine"
    services.exports.save_answers(str(path), session.id, force=True)
    assert path.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("name", "said"), [("answers.docx", "docx is no export format"), ("answers", "answers has no ending")]
)
def test_an_ending_nobody_knows_writes_nothing(home: Home, tmp_path: Path, name: str, said: str) -> None:
    services, session = quizzed(home)
    with pytest.raises(UsageError, match=said):
        services.exports.save_answers(str(tmp_path / name), session.id, force=False)
    assert not (tmp_path / name).exists()


def test_a_csv_holds_one_row_for_each_question_asked(home: Home) -> None:
    services, session = quizzed(home)
    text = services.exports.text("answers", "csv", Wanted(session=session.id))
    assert [row["card"] for row in csv.DictReader(io.StringIO(text))] == [
        "pool",
        "even",
        "schema",
        "calls",
        "orm",
    ]


def test_the_proposed_name_is_of_the_learners_day_and_free(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home.clock.zone = timezone(timedelta(hours=13))
    for name in ("quizdeck-answers-2026-03-03.csv", "quizdeck-answers-2026-03-03-2.csv"):
        proposed = home.services().exports.proposed_path()
        assert proposed == Path(name)
        proposed.touch()


def test_choices_are_exported_as_they_read_when_they_were_taken(home: Home) -> None:
    quizzed(home)
    home.write(deck(choice_card("*one", "two", card_id="even"), deck_id="kinds"))
    assert rows(home.services(), "answers")[1]["response"] == "two"
