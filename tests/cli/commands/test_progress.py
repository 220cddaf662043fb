"""The commands that tell of progress: due, history, export, undo."""

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.builders import deck
from tests.cli.conftest import RIGHT, Run
from tests.services.home import Home, typed_cards
from tests.services.sessions import rate


@pytest.fixture
def played(run: Run, mixed: Path) -> str:
    """A quiz with four of six right; its session."""
    lines = ["a", "c", "destroy", ":s", "3 1,2", "3"]
    return str(run("quiz", "--json", "--order", "deck", "--pass", "50", lines=lines).json["session"])


@pytest.fixture
def reviewed(run: Run, mixed: Path) -> None:
    run("review", "--plain", lines=["b", "1", ":q"])


def test_nothing_is_due_in_a_new_library(run: Run, mixed: Path) -> None:
    assert run("due", "--json").json == {"due": 0, "new": 6, "cards": []}
    assert run("due").out == "0 cards due, 6 new.\n"


def test_due_tells_of_how_many_the_new_cards_of_a_day_are(run: Run, home: Path) -> None:
    learner = Home(home)
    learner.write(deck(*typed_cards(30)))
    learner.close()
    assert run("due").out == "0 cards due, 20 new today (of 30).\n"


def test_history_leaves_out_what_was_only_opened_unless_asked(run: Run, mixed: Path, played: str) -> None:
    run("quiz", "--plain", lines=[])
    told = run("history").out
    assert "1 session without an answer left out; see: quizdeck history --all" in told
    assert "0 of 6" not in told
    assert "4 of 6" in told or "5 of 6" in told
    assert "0 of 6" in run("history", "--all").out
    assert [row["session"] for row in run("history", "--json").json["sessions"]] == [played]
    assert len(run("history", "--json", "--all").json["sessions"]) == 2
    assert len(run("export", "scores").out.splitlines()) == 2
    assert len(run("export", "scores", "--all").out.splitlines()) == 3


def test_on_a_terminal_history_fits_and_its_short_ids_are_understood(
    run: Run, mixed: Path, played: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("quiz", "--json", "--order", "deck", lines=["a"])
    opened = run("history", "--json").json["sessions"][0]["session"]
    for columns in (40, 60, 80):
        monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_, columns=columns: columns)
        monkeypatch.setattr("tui.cli.commands.history.terminal_width", lambda columns=columns: columns)
        told = run("history").out
        assert max(map(len, told.splitlines())) <= columns
        assert len(told.splitlines()) == 3, "no line is broken"
        assert {40: "  mixed", 60: " open ", 80: "unfinished"}[columns] in told
        assert played not in told
        assert all(len(line.split()[-1]) >= 5 for line in told.splitlines()), "decks are told apart"
    short = next(word for word in told.split() if played.startswith(word) and len(word) >= 8)
    assert run("export", "answers", "--session", short).out.count(played) == 6
    unfinished = next(word for word in told.split() if opened.startswith(word) and len(word) >= 8)
    assert run("quiz", "--json", "--resume", unfinished, lines=[]).json["session"] == opened
    assert run("quiz", "--json", "--resume", "zzz", lines=[]).code == 2


def test_a_card_forgotten_in_a_review_is_due_again(run: Run, reviewed: None) -> None:
    found = run("due", "--json").json

    assert (found["due"], found["new"]) == (len(found["cards"]), 5)


def test_due_lists_as_many_cards_as_wanted_and_tells_how_many_more(run: Run, home: Path) -> None:
    learner = Home(home)
    learner.write(deck(*typed_cards(3)))
    services = learner.services()
    sitting = services.review.begin()
    for _ in range(3):
        sitting = rate(services, sitting)
    learner.close()
    assert len(run("due").out.splitlines()) == 4
    assert run("due", "--limit", "1").out.splitlines()[2:] == ["2 more cards: use --limit"]
    assert len(run("due", "--limit", "1", "--json").json["cards"]) == 3
    assert run("due", "--limit", "0").code == 2


def test_history_of_nothing_is_empty(run: Run) -> None:
    assert run("history", "--json").json == {"sessions": []}
    assert run("history").code == 0


def test_history_tells_each_session(run: Run, played: str) -> None:
    [row] = run("history", "--json").json["sessions"]

    assert {name: row[name] for name in ("session", "mode", "decks", "asked", "answered")} == {
        "session": played,
        "mode": "quiz",
        "decks": ["mixed"],
        "asked": 6,
        "answered": 5,
    }
    assert row["score"] == pytest.approx(4 / 6)
    assert datetime.fromisoformat(row["started_at"]) <= datetime.fromisoformat(row["finished_at"])
    heading, line = run("history").out.splitlines()
    assert heading.split() == ["started", "mode", "score", "answered", "session", "decks"]
    for column, value in (
        ("mode", "quiz"),
        ("score", " 67 %"),
        ("answered", "  5 of 6"),
        ("session", played),
    ):
        at = heading.index(column)
        assert line[at:].startswith(value)


def test_an_unfinished_session_has_no_end(run: Run, mixed: Path) -> None:
    run("quiz", "--json", "--order", "deck", lines=["a"])
    run("quiz", "--json", "--order", "deck", lines=[])
    newest, older = run("history", "--json", "--all").json["sessions"]

    assert (older["finished_at"], older["answered"], older["score"]) == (None, 1, 1.0)
    assert (newest["answered"], newest["score"]) == (0, None)
    assert "unfinished" in run("history").out


def test_scores_are_exported_as_csv_to_standard_output(run: Run, played: str) -> None:
    ran = run("export", "scores")
    [row] = csv.DictReader(io.StringIO(ran.out))

    assert ran.code == 0
    assert (row["session"], row["answered"], row["passed"]) == (played, "5", "true")


def test_the_ending_of_the_file_names_the_format(run: Run, played: str, tmp_path: Path) -> None:
    assert run("export", "answers", "--json", "--format", "md").code == 2
    assert run("export", "answers", "--json").out == run("export", "answers", "--format", "json").out
    ran = run("export", "answers", "--out", "answers.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "answers.jsonl").read_text().splitlines()]

    assert (ran.code, ran.out) == (0, "Wrote answers.jsonl\n")
    assert [row["card"] for row in rows][:2] == ["a-choice", "b-several"]


def test_a_format_that_is_named_goes_before_the_ending(run: Run, played: str, tmp_path: Path) -> None:
    run("export", "answers", "--format", "md", "--out", "answers.csv")

    assert (tmp_path / "answers.csv").read_text().startswith("|")


def test_an_existing_file_is_replaced_only_when_told(run: Run, played: str, tmp_path: Path) -> None:
    (tmp_path / "scores.csv").write_text("mine")
    ran = run("export", "scores", "--out", "scores.csv")

    assert ran.code == 3
    assert "--force" in ran.err
    assert (tmp_path / "scores.csv").read_text() == "mine"
    assert run("export", "scores", "--out", "scores.csv", "--force").code == 0
    for folder in (".", "new/"):
        assert f"{folder} is a folder; name a file in it" in run("export", "scores", "--out", folder).err


def test_exports_can_be_limited_to_a_session_or_a_time(run: Run, played: str) -> None:
    other = run("quiz", "--json", "--order", "deck", lines=["b"]).json["session"]

    def sessions(*options: str) -> list[str]:
        rows = json.loads(run("export", "scores", "--format", "json", *options).out)["rows"]
        return [row["session"] for row in rows]

    assert sessions() == [played, other]
    assert sessions("--session", other) == [other]
    assert sessions("--since", "2999-01-01") == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "TABLE is missing"),
        (["scroes"], "did you mean scores?"),
        (["deck"], "decks cannot be exported yet"),
        (["scores", "--format", "cvs"], "csv"),
        (["scores", "--out", "scores.xls"], "xls is no export format"),
        (["scores", "--since", "then"], "no date"),
        (["answers", "--session", "01890a5d-ac96-774b-bcce-b302099a8057"], "there is no session"),
    ],
)
def test_what_cannot_be_exported_is_wrong_usage(
    run: Run, played: str, arguments: list[str], told: str
) -> None:
    ran = run("export", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_undo_takes_back_the_newest_answer(run: Run, played: str) -> None:
    ran = run("undo")

    assert ran.code == 0
    assert ran.out.startswith("Took back the answer to mixed/f-open of 2")
    assert run("history", "--json").json["sessions"][0]["answered"] == 4
    assert "mixed/e-points" in run("undo").out


def test_undo_with_nothing_to_take_back_is_told(run: Run, mixed: Path) -> None:
    ran = run("undo")

    assert ran.code != 0
    assert ran.err.endswith("there is nothing to undo\n")


def test_undo_after_the_name_of_this_machine_was_lost_says_whose_answers_it_reaches(
    run: Run, played: str, home: Path
) -> None:
    (home / "data" / "device").write_text("%%%", encoding="utf-8")
    ran = run("undo")
    assert ran.code == 3
    assert "nothing to undo; only what this machine wrote can be taken back" in ran.err


def test_reading_leaves_no_file_behind_but_the_cache(run: Run, home: Path) -> None:
    for command in (["due"], ["history"], ["export", "reviews"], ["decks"], ["search", "x"], ["check"]):
        run(*command)

    assert [path.name for path in home.iterdir()] == ["cache"]


def test_reviews_hold_what_was_rated(run: Run, reviewed: None) -> None:
    [row] = csv.DictReader(io.StringIO(run("export", "reviews").out))

    assert (row["card"], row["rating"], row["mode"]) == ("a-choice", "Again", "review")


def test_all_that_is_right_scores_1(run: Run, mixed: Path) -> None:
    assert run("quiz", "--json", "--order", "deck", lines=RIGHT).json["score"] == 1


def test_an_export_into_a_folder_that_is_not_there_is_refused(run: Run, played: str, tmp_path: Path) -> None:
    ran = run("export", "scores", "--out", "new/scores.csv")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "quizdeck: the folder new does not exist; make it, or choose another\n"
    assert not (tmp_path / "new").exists()


def test_redo_brings_back_what_undo_took_back(run: Run, played: str) -> None:
    run("undo")
    ran = run("redo")

    assert ran.code == 0
    assert ran.out.startswith("Brought back the answer to mixed/f-open of 2")
    assert run("history", "--json").json["sessions"][0]["answered"] == 5
    ran = run("redo")
    assert (ran.code, ran.out) == (3, "")
    assert "nothing to redo" in ran.err


def test_reset_asks_where_somebody_can_say_no(run: Run, played: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("reset", "mixed")
    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    monkeypatch.setattr("tui.cli.commands.reset.is_terminal", lambda stream: True)
    ran = run("reset", "mixed", lines=["n"])
    assert (ran.code, ran.out.splitlines()[-1][-18:]) == (0, "Nothing was reset.")
    assert "Reset 5 cards of mixed, 5 answers?" in ran.out
    assert "5 cards of mixed reset" in run("reset", "mixed", lines=["y"]).out


def test_reset_is_one_deed_to_undo(run: Run, played: str) -> None:
    assert run("reset", "mixed", "--yes", "--json").json == {"deck": "mixed", "cards": 5, "answers": 5}
    assert run("due", "--json").json["new"] == 6
    assert run("undo").out.startswith("Took back the reset of mixed/a-choice and 4 other cards of 2")
    assert run("reset", "nosuch", "--yes").code == 2
    run("reset", "mixed", "--yes")
    assert run("reset", "mixed", "--yes").out == "No card of mixed has progress to reset.\n"


def test_progress_of_cards_that_are_gone_is_shown(run: Run, played: str, mixed: Path) -> None:
    run("remove", "mixed")
    ran = run("history")

    assert ran.code == 0
    assert ran.out.splitlines()[-1] == (
        "Kept: progress of 5 cards that no deck holds any more; see: quizdeck doctor"
    )
    assert set(run("history", "--json").json) == {"sessions"}
    told = run("doctor", "--json").json["orphans"]
    assert [row["card"] for row in told] == ["a-choice", "b-several", "c-typed", "e-points", "f-open"]
    assert "Kept: progress of 5 cards of mixed that no deck holds any more." in run("doctor").out
