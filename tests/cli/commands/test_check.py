from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import card, choice_card, deck
from tests.cli.conftest import MIXED, Run
from tui.decks.writer import write_deck
from tui.model.card import OpenBody
from tui.model.deck import Deck

HEAD = "format: 1\ndeck: notes\ntitle: Notes\ncards:\n"
WITHOUT_ID = HEAD + "  # kept\n  - question: What is it?\n    answer: That.\n"
TWICE = HEAD + "".join(
    f"  - {{id: {name}, question: What does a pool of connections hold?, answer: Them.}}\n" for name in "ab"
)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.yaml"


def test_a_sound_library_has_no_problems(run: Run, mixed: Path) -> None:
    assert run("check", "--json").json == {"decks": 1, "cards": 6, "problems": []}
    ran = run("check", "--strict")
    assert (ran.code, ran.out) == (0, "1 deck, 6 cards: no problems.\n")


def test_errors_have_a_place_and_end_in_1(run: Run, notes: Path) -> None:
    notes.write_text(WITHOUT_ID)
    ran = run("check", "notes.yaml")

    assert ran.code == 1
    assert ran.out.startswith("notes.yaml:6:5: ")
    assert "; " in ran.out.splitlines()[0]
    assert "1 error" in ran.out.splitlines()[-1]


def test_json_problems_have_all_their_fields(run: Run, notes: Path) -> None:
    notes.write_text(WITHOUT_ID)
    ran = run("check", "--json", "notes.yaml")
    [problem] = ran.json["problems"]

    assert ran.code == 1
    assert set(problem) == {"path", "line", "column", "severity", "code", "message"}
    assert (problem["path"], problem["line"], problem["severity"]) == ("notes.yaml", 6, "error")


def test_near_duplicates_are_warnings_which_count_when_strict(run: Run, notes: Path) -> None:
    notes.write_text(TWICE)

    assert run("check", "notes.yaml").code == 0
    ran = run("check", "--strict", "notes.yaml")
    assert ran.code == 1
    assert "notes.yaml:6:1: warning: the card asks nearly the same" in ran.out


def test_unanswered_cards_are_notices(run: Run, put: Callable[[Deck], Path]) -> None:
    path = put(deck(card(OpenBody(), "silent"), choice_card("*a", "b", card_id="asked")))
    ran = run("check", "--strict")
    told, counts = ran.out.splitlines()

    assert (ran.code, counts) == (0, "1 deck, 2 cards: 1 unanswered card.")
    line = path.read_text().splitlines().index("  - id: silent") + 1
    assert told.startswith(f"{path}:{line}:5: notice: the card has no answer yet; ")
    [problem] = run("check", "--json").json["problems"]
    assert (problem["severity"], problem["code"]) == ("notice", "unanswered")


def test_fix_gives_ids_and_touches_nothing_else(run: Run, notes: Path) -> None:
    notes.write_text(WITHOUT_ID)
    ran = run("check", "--fix", "notes.yaml")

    assert ran.code == 0
    assert ran.out == "Wrote 1 id.\n1 deck, 1 card: no problems.\n"
    assert notes.read_text() == WITHOUT_ID.replace("- question", "- id: what-is-it\n    question")


def test_fix_never_writes_a_bundled_deck(run: Run, tmp_path: Path) -> None:
    bundled = tmp_path / "bundled" / "decks" / "notes.yaml"
    bundled.parent.mkdir(parents=True)
    bundled.write_text(WITHOUT_ID)

    assert run("check", "--fix").code == 1
    assert run("check", "--fix", str(bundled)).code == 1
    assert bundled.read_text() == WITHOUT_ID


def test_fix_mends_the_decks_of_the_library(run: Run, home: Path, mixed: Path) -> None:
    (home / "data" / "decks" / "notes.yaml").write_text(WITHOUT_ID)
    (home / "data" / "decks" / "torn.yaml").write_text("format: [")
    ran = run("check", "--fix")

    assert ran.code == 1
    assert ran.out.startswith("Wrote 1 id.\n")
    assert "torn.yaml" in ran.out


def test_fix_says_why_a_file_with_mistakes_gets_no_ids(run: Run, home: Path, mixed: Path) -> None:
    mixed.write_text(mixed.read_text().replace("id: c-typed\n    ", "").replace("question: Why so?", "x: [y"))
    before = mixed.read_text()
    ran = run("check", "--fix", "mixed")
    assert ran.code == 1
    assert "no id was written: the YAML has a mistake in line" in ran.err
    assert mixed.read_text() == before


def test_the_id_of_a_deck_names_its_file(run: Run, mixed: Path) -> None:
    assert "1 deck, 6 cards" in run("check", "mixed").out


def test_a_folder_means_its_decks(run: Run, tmp_path: Path) -> None:
    write_deck(MIXED, tmp_path / "decks" / "mixed.yaml")
    (tmp_path / "decks" / "readme.txt").write_text("no deck")

    assert run("check", "decks", "--json").json["decks"] == 1


def test_a_path_that_is_not_there_cannot_be_checked(run: Run) -> None:
    ran = run("check", "nowhere.yaml")

    assert (ran.code, ran.out) == (3, "")
    assert "nowhere.yaml" in ran.err


def test_a_folder_without_decks_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("check", "empty")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "quizdeck: no deck files in empty; deck files end in .yaml or .yml\n"
