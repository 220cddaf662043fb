from pathlib import Path

import pytest

from tests.builders import card, choice_card, deck
from tui.decks.library import Library
from tui.decks.writer import write_deck
from tui.errors import DeckError, NotFoundError
from tui.model.card import OpenBody
from tui.model.problem import Severity
from tui.services.checking import Checked, check_library, check_paths

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
    for odd in ("a\0b", "nowhere.yaml", "no/where"):
        with pytest.raises(DeckError):
            check_paths([Path(odd)], library, fix=False)


def test_an_id_of_no_deck_is_told_with_the_nearest(library: Library) -> None:
    write_deck(deck(card(), deck_id="basics"), library.own / "basics.yaml")
    with pytest.raises(NotFoundError, match="no deck “basisc”; did you mean basics"):
        check_paths([Path("basisc")], library, fix=False)
    assert check_paths([Path("basics")], library, fix=False).decks == 1


def warnings(checked: Checked) -> list[tuple[str, int, str]]:
    return [
        (Path(one.path).stem, one.line, one.what)
        for one in checked.problems
        if one.severity is Severity.WARNING
    ]


def test_a_need_that_no_deck_meets_is_a_warning_in_its_place(library: Library) -> None:
    write_deck(deck(card(), deck_id="relations", needs=("entitees", "sql")), library.own / "relations.yaml")
    write_deck(deck(card(), deck_id="entities"), library.own / "entities.yaml")
    checked = check_library(library, fix=False)

    assert [(stem, what) for stem, _, what in warnings(checked)] == [
        ("relations", "the deck needs entitees, which is not in the library"),
        ("relations", "the deck needs sql, which is not in the library"),
    ]
    assert "did you mean entities?" in checked.problems[0].message
    line = warnings(checked)[0][1]
    assert (library.own / "relations.yaml").read_text().splitlines()[line - 1].startswith("needs:")


def test_decks_that_need_each_other_are_told_on_each(library: Library) -> None:
    for one, need in (("a", "b"), ("b", "a"), ("c", "a"), ("d", "d")):
        write_deck(deck(card(), deck_id=one, needs=(need,)), library.own / f"{one}.yaml")
    assert [(stem, what) for stem, _, what in warnings(check_library(library, fix=False))] == [
        ("a", "the deck and b need each other"),
        ("b", "the deck and a need each other"),
        ("d", "the deck needs itself"),
    ]


def test_a_need_may_be_met_by_another_file_the_library_or_a_hidden_deck(
    library: Library, tmp_path: Path
) -> None:
    write_deck(deck(card(), deck_id="own"), library.own / "own.yaml")
    write_deck(deck(card(), deck_id="hidden"), library.bundled / "hidden.yaml")
    (library.own / "hidden").write_text("hidden")
    (library.own / "torn.yaml").write_text("deck: torn\ntitle: [")
    given = deck(card(), deck_id="given", needs=("own", "hidden", "beside", "torn", "none"))
    write_deck(given, tmp_path / "given.yaml")
    write_deck(deck(card(), deck_id="beside"), tmp_path / "beside.yaml")
    checked = check_paths([tmp_path / "given.yaml", tmp_path / "beside.yaml"], library, fix=False)
    assert [what for _, _, what in warnings(checked)] == ["the deck needs none, which is not in the library"]

    write_deck(deck(card(), deck_id="again", needs=("hidden", "torn")), library.own / "again.yaml")
    assert warnings(check_library(library, fix=False)) == []
