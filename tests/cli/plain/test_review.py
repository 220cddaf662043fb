from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import deck, typed_card
from tests.cli.conftest import Run
from tui.model.deck import Deck

EVERY = ["a", "4", "a,b", "4", "destroy", "4", "await | destroy", "4", "", "4 1,2", "4"]
"""Response and rating for each card, in the deck's order."""

QUERY = "kind:foo small"
"""Its filter is none."""


def test_a_response_is_judged_and_then_rated(run: Run, mixed: Path) -> None:
    ran = run("review", "mixed", "--plain", lines=["b", "1", ":q"])

    assert ran.code == 0
    assert ran.out.startswith(
        "0 cards due, 6 new. :u undoes, :q stops, :? lists every command.\n\n"
        "mixed · Basics\n\nWhat is it?\n\na) one"
    )
    assert "Wrong.\nRight: a) one\n\nOne is first.\n\n1 Again (" in ran.out
    assert "1 card reviewed, 0 remembered." in ran.out


def test_an_empty_line_takes_the_proposed_rating(run: Run, mixed: Path) -> None:
    run("review", "--plain", lines=["a", "", "c", "", ":q"])
    out = run("export", "reviews", "--format", "jsonl").out

    assert [line.split('"rating": ')[1].split(",")[0] for line in out.splitlines()] == ['"Good"', '"Again"']


def test_when_nothing_is_left_the_sitting_ends(run: Run, mixed: Path) -> None:
    ran = run("review", "--plain", lines=EVERY)
    [row] = run("history", "--json").json["sessions"]

    assert "6 cards reviewed, 6 remembered." in ran.out
    assert "The next card comes back in" in ran.out
    assert (row["mode"], row["answered"], row["finished_at"] is None) == ("review", 6, False)


def test_json_is_all_that_is_printed(run: Run, mixed: Path) -> None:
    ran = run("review", "--json", lines=["a", "", "c", "4", ":q"])
    result = ran.json

    assert (ran.code, ran.err) == (0, "")
    assert (result["mode"], result["seed"], result["score"], result["passed"]) == ("review", 0, 0.5, None)
    assert [(one["card"], one["response"], one["correct"]) for one in result["answers"]] == [
        ("a-choice", "a", True),
        ("b-several", "c", False),
    ]
    assert set(result["answers"][0]) == {
        "deck",
        "card",
        "kind",
        "response",
        "grade",
        "correct",
        "duration_ms",
    }


def test_nothing_due_is_no_failure(run: Run) -> None:
    ran = run("review", "--json")

    assert ran.code == 0
    assert (ran.json["answers"], ran.json["score"]) == ([], 0)
    assert run("review", "--plain").out.startswith("0 cards due, 0 new.\n")
    assert run("history", "--json").json == {"sessions": []}


def test_undo_takes_the_last_answer_back(run: Run, mixed: Path) -> None:
    result = run("review", "--json", lines=["b", "1", ":u", "a", "4", ":q"]).json

    assert [(one["card"], one["response"]) for one in result["answers"]] == [("a-choice", "a")]


def test_undo_instead_of_a_rating_asks_the_card_again(run: Run, mixed: Path) -> None:
    ran = run("review", "--plain", lines=["b", ":u", "a", "4", ":q"])

    assert ran.out.count("What is it?") == 2
    assert "1 card reviewed, 1 remembered." in ran.out


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([":s"], "a review skips nothing"),
        ([":b"], "a review does not go back"),
        ([":u"], "no answer to take back"),
        (["z"], "there is no choice “z”"),
        (["a", "7"], "there is no rating “7”"),
    ],
)
def test_what_a_review_does_not_know_is_told(run: Run, mixed: Path, lines: list[str], told: str) -> None:
    ran = run("review", "--plain", lines=lines)

    assert ran.code == 0
    assert told in ran.err


def test_the_end_of_input_leaves_the_sitting_unfinished(run: Run, mixed: Path) -> None:
    run("review", "--plain", lines=["a", "4", "a,b"])
    [row] = run("history", "--json").json["sessions"]

    assert (row["finished_at"], row["answered"]) == (None, 1)


def test_a_deck_that_is_not_there_is_told(run: Run, mixed: Path) -> None:
    ran = run("review", "mixd", "--json")

    assert ran.code == 2
    assert ran.json["error"]["hint"] == "did you mean mixed?"


def test_open_cards_are_revealed_and_rated_with_ticks(run: Run, mixed: Path) -> None:
    ran = run("review", "--plain", lines=[*EVERY[:8], "", "2 1", ":q"])

    assert "Why so?\n\nBecause.\n\nKey points:\n1. maps\n2. tracks\n" in ran.out
    assert "\nRated Hard.\nPartly right: 50 %" in ran.out


@pytest.mark.parametrize(
    ("lines", "told", "answered"),
    [
        (["z"], "line 1: there is no choice “z”", 0),
        (["a", "4", ":s"], "line 3: a review skips nothing", 1),
        (["a", "4", ":b"], "line 3: a review does not go back", 1),
        ([":u"], "line 1: there is no answer to take back", 0),
        (["a", "7"], "line 2: there is no rating “7”", 0),
        (["a", "4", "", "a"], "line 3: nothing was typed", 1),
    ],
)
def test_with_json_an_unusable_line_ends_the_review(
    run: Run, mixed: Path, lines: list[str], told: str, answered: int
) -> None:
    ran = run("review", "--json", lines=lines)
    rows = run("history", "--json").json["sessions"]

    assert (ran.code, ran.err) == (2, "")
    assert ran.json["error"]["message"] == told
    assert [(row["answered"], row["finished_at"]) for row in rows if row["answered"]] == (
        [(answered, None)] if answered else []
    )


def test_blank_lines_at_the_end_are_ratings_where_one_is_asked_for_and_else_none(
    run: Run, mixed: Path
) -> None:
    assert len(run("review", "--json", lines=["a", "", "", ""]).json["answers"]) == 1


def test_flag_hint_and_help_work_before_and_after_the_response(run: Run, put: Callable[[Deck], Path]) -> None:
    put(deck(typed_card("yes", hint="Three letters."), typed_card("no", card_id="other")))
    ran = run(
        "review", "--plain", lines=[":h", ":f", "yes", ":?", ":flag", ":f", ":u", "yes", "4", ":h", ":e"]
    )

    assert "\nHint: Three letters.\n" in ran.out
    assert ran.out.count("Flagged: is:flagged finds the card in a search.") == 2
    assert ":f or :flag flags the card, or takes its flag away.\n" in ran.out
    assert "basics · flagged\n\nWhat is it?" in ran.out
    assert "this card has no hint" in ran.err
    assert "1 card reviewed, 1 remembered." in ran.out
    [hit] = run("search", "is:flagged", "--json").json["hits"]
    assert hit["card"] == "what-is-it"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (":g 2", "a review has no “:g”; :? lists what it has"),
        (":sure b", "a review has no “:sure”"),
        (":flga", "there is no command “:flga”; did you mean :flag?"),
        (":back", "a review does not go back; :u takes the last answer back"),
    ],
)
def test_commands_of_a_quiz_and_unknown_ones_are_told_apart(
    run: Run, mixed: Path, line: str, told: str
) -> None:
    assert told in run("review", "--plain", lines=[line, "a", line]).err


def test_a_cram_asks_everything_and_moves_nothing(run: Run, mixed: Path) -> None:
    ran = run("review", "mixed", "--cram", "--search", "small", "--plain", lines=["c", "1", "a,b", "4"])

    assert ran.code == 0
    assert ran.out.startswith("1 card to go through, 0 new.")
    assert ran.out.count("Which two are small?") == 2
    assert "1 Again, 2 Hard, 3 Good, 4 Easy" in ran.out
    assert run("due", "--json").json["new"] == 6


def test_a_wrong_filter_of_a_search_is_told_and_the_rest_of_it_asked(run: Run, mixed: Path) -> None:
    told = [run(*command).err for command in (("review", "--plain", "--search", QUERY), ("search", QUERY))]

    assert "kind:foo is no filter" in told[0]
    assert told[0] == told[1]


def test_what_is_set_aside_and_taken_back_is_said(run: Run, mixed: Path) -> None:
    lines = ["a", "3", ":u", ":y", ":z", ":t", ":u", ":u", ":q"]
    ran = run("review", "mixed", "--plain", lines=lines)

    said = [
        line for line in ran.out.splitlines() if line.endswith((".", "again.")) and "answer" in line.lower()
    ]
    assert said == ["The last answer was taken back.", "The answer stands again."]
    assert ran.out.count("The card is asked again.") == 2
    told = "Suspended until you resume it on its card. :u takes that back. In the app, is:suspended finds it."
    assert told in ran.out
    assert "Put off until tomorrow. :u takes that back." in ran.out
    assert "1 card reviewed, 1 remembered." in ran.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--cram", "--ahead", "3"], "exclude each other"),
        (["--search", "is:foo"], "is:foo is no filter"),
        (["--search", "nowhere-to-be-found"], "the search found no card"),
        (["--ahead", "0"], "not between 1 and 365"),
    ],
)
def test_what_cannot_be_reviewed_is_told(run: Run, mixed: Path, words: list[str], told: str) -> None:
    ran = run("review", *words, "--plain")

    assert ran.code == 2
    assert told in ran.err
