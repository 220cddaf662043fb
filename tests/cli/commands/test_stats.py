"""`quizdeck stats`."""

from pathlib import Path

from tests.cli.conftest import Run

SUMS = {
    "answers",
    "correct",
    "spent_ms",
    "again",
    "hard",
    "good",
    "easy",
    "introduced",
    "recalls",
    "recalled",
}


def test_a_learner_of_nothing_is_told_how_to_begin(run: Run, mixed: Path) -> None:
    found = run("stats")
    assert found.code == 0
    assert "Nothing answered yet; start with: quizdeck quiz" in found.out


def test_a_quiz_is_in_the_figures(run: Run, mixed: Path) -> None:
    run("quiz", "--json", "--order", "deck", lines=["a", "c", "destroy", ":s", "3 1,2", "3"])
    told = run("stats", "--json").json
    assert told["streak"] == {"days": 1, "longest": 1}
    assert [period["days"] for period in told["periods"]] == [1, 7, 30, 365]
    assert told["periods"][0].keys() == SUMS | {"days", "retention"}
    assert (told["periods"][0]["answers"], told["days"][-1]["answers"]) == (5, 5)
    assert (len(told["days"]), len(told["forecast"])) == (30, 30)
    assert sum(deck["new"] for deck in told["decks"] if deck["deck"] == "mixed") == 6
    text = run("stats").out
    assert "1 day in a row, 1 at most" in text
    assert max(map(len, text.splitlines())) <= 82
