from pathlib import Path

import pytest

from tests.builders import card, choice_card, deck
from tui.decks.library import Library
from tui.decks.writer import write_deck
from tui.errors import DeckError
from tui.model.card import OpenBody
from tui.model.problem import Severity
from tui.services.checking import check_library, check_paths

WITHOUT_ID = "format: 1\ndeck: notes\ntitle: Notes\ncards:\n  - {question: What is it?, answer: That.}\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library(tmp_path / "bundled", tmp_path / "own")
    for folder in (made.bundled, made.own):
        folder.mkdir()
    return made


def test_broken_decks_hide_no_others(library: Library) -> None:
    write_deck(
        deck(card(OpenBody(), "silent"), choice_card("*a", "b", card_id="asked")), library.own / "a.yaml"
    )
    (library.own / "b.yaml").write_text("[")
    checked = check_library(library, fix=False)

    assert (checked.decks, checked.cards) == (2, 2)
    assert checked.count(Severity.ERROR) >= 1
    assert checked.count(Severity.NOTICE) == 1


def test_mending_is_for_own_decks_and_given_files(library: Library, tmp_path: Path) -> None:
    for path in (library.bundled / "a.yaml", library.own / "b.yaml", tmp_path / "c.yaml"):
        path.write_text(WITHOUT_ID.replace("notes", path.stem))
    linked = tmp_path / "linked.yaml"
    linked.symlink_to(library.bundled / "a.yaml")

    assert check_library(library, fix=True).mended == 1
    assert check_paths([linked, tmp_path / "c.yaml"], library, fix=True).mended == 1
    assert "id:" not in (library.bundled / "a.yaml").read_text()


def test_a_file_that_cannot_be_mended_is_told_and_stops_no_other(library: Library, tmp_path: Path) -> None:
    odd, sound = tmp_path / "odd.yaml", tmp_path / "sound.yaml"
    odd.write_text("format: 1\ndeck: odd\ntitle: Odd\ncards:\n  - ? question\n    : What is it?\n")
    sound.write_text(WITHOUT_ID)
    checked = check_paths([odd, sound], library, fix=True)

    assert checked.mended == 1
    assert [reason.startswith(str(odd)) for reason in checked.unmended] == [True]


def test_problems_come_file_by_file_in_the_order_of_lines(library: Library) -> None:
    twice = [card(card_id=name, question="What does a pool of connections hold?") for name in ("a", "b")]
    write_deck(deck(*twice, card(OpenBody(), "c", question="Why?")), library.own / "basics.yaml")
    lines = [problem.line for problem in check_library(library, fix=False).problems]

    assert lines == sorted(lines)
    assert len(lines) == 2


def test_a_path_that_is_not_there_is_an_error(library: Library, tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="no such file"):
        check_paths([tmp_path / "nowhere.yaml"], library, fix=False)
    with pytest.raises(DeckError):
        check_paths([Path("a\0b")], library, fix=False)
