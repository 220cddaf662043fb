"""Questions of one deck that go from document to document, whatever becomes of the documents."""

from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, done, extract, loaded, without, write
from tests.services.home import Home
from tui.extract.merging.base import document_paths
from tui.model.deck import Deck
from tui.services.extraction import Options

INTO = Options(into="orm")
LAMPS = {"What burns in a lamp?": "Oil, for hours.", "Who keeps the light?": "The keeper, all night."}
FIRST = next(iter(QUESTIONS))


def orm(home: Home) -> Deck:
    return loaded(home.deck_path("orm"))


def ids(deck: Deck) -> dict[str, str]:
    return {card.question: card.id for card in deck.active}


@pytest.fixture
def before(home: Home, inbox: Path) -> dict[str, str]:
    """The ids of two documents' questions in one deck."""
    done(home, write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS), options=INTO)
    return ids(orm(home))


@pytest.mark.parametrize("options", [INTO, Options()])
def test_a_document_taken_into_another_of_the_deck_keeps_its_cards(
    home: Home, inbox: Path, before: dict[str, str], options: Options
) -> None:
    (inbox / "a.md").unlink()
    assert done(home, write(inbox / "b.md", {**OTHERS, **QUESTIONS}), options=options) == ["orm"]
    assert ids(orm(home)) == before
    assert not any(card.retired for card in orm(home).cards)


def test_where_documents_lie_is_remembered_of_those_that_the_deck_has(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    done(home, write(inbox / "c.md", LAMPS), options=INTO)
    (inbox / "a.md").unlink()
    done(home, write(inbox / "b.md", {**OTHERS, **QUESTIONS}), options=INTO)
    data = home.deck_path("orm").with_name("orm.extracted.json").read_bytes()
    assert document_paths(data) == {name: str((inbox / name).resolve()) for name in ("b.md", "c.md")}


def test_it_may_be_edited_on_the_way_and_what_it_lost_is_retired(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "a.md").unlink()
    gone, reworded, *_ = QUESTIONS
    rest = {question.replace("does a", "will a"): answer for question, answer in QUESTIONS.items()}
    assert reworded not in rest
    (report,) = extract(
        home, write(inbox / "b.md", {**OTHERS, **without(rest, gone)}), options=INTO
    ).documents
    assert "questions of a.md, which is not here any more" in report.warnings[0]
    assert {card.id: card.retired for card in orm(home).cards} == {
        card: question == gone for question, card in before.items()
    }


def test_of_two_documents_that_ask_the_same_one_may_go(home: Home, inbox: Path) -> None:
    copies = [write(inbox / name, QUESTIONS) for name in ("a.md", "b.md")]
    done(home, *copies, options=INTO)
    both = orm(home).cards
    Path(copies[0]).unlink()
    done(home, copies[1], options=INTO)
    assert orm(home).cards == both


def test_names_that_pass_from_document_to_document_keep_the_cards_of_each(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "b.md").unlink()
    (inbox / "a.md").unlink()
    run = write(inbox / "x" / "b.md", QUESTIONS), write(inbox / "y" / "c.md", OTHERS)
    done(home, *run, options=INTO)
    assert ids(orm(home)) == before


def test_a_question_that_left_a_document_in_an_earlier_run_goes_on_in_the_one_that_asks_it_now(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    done(home, write(inbox / "a.md", without(QUESTIONS, FIRST)), options=INTO)
    assert FIRST not in ids(orm(home))
    done(home, write(inbox / "b.md", {**OTHERS, FIRST: QUESTIONS[FIRST]}), options=INTO)
    assert ids(orm(home)) == before


def test_a_question_that_a_document_asks_as_well_is_no_other_card_and_moves_none(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    twice = write(inbox / "b.md", {**OTHERS, FIRST: QUESTIONS[FIRST]})
    done(home, twice, options=INTO)
    assert len(orm(home).active) == len(before) + 1
    (inbox / "a.md").unlink()
    both = [(card.id, card.source and card.source.file) for card in orm(home).active]
    done(home, twice, options=INTO)
    assert [(card.id, card.source and card.source.file) for card in orm(home).active] == both


def test_a_question_with_quite_another_answer_is_another_card(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "a.md").unlink()
    done(home, write(inbox / "b.md", {**OTHERS, FIRST: "Forty-two, no more."}), options=INTO)
    assert len(orm(home).active) == len(before) + 1


def test_the_deck_names_its_documents_in_the_order_of_their_cards(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    extract(home, str(inbox / "b.md"), str(inbox / "a.md"), options=INTO)
    deck = orm(home)
    files = dict.fromkeys(card.source.file for card in deck.cards if card.source)
    assert deck.source is not None
    assert deck.source.document == " / ".join(files)
    written = home.deck_path("orm").read_bytes()
    extract(home, str(inbox / "b.md"), str(inbox / "a.md"), options=INTO)
    assert home.deck_path("orm").read_bytes() == written


def test_a_document_that_could_not_be_read_is_still_there(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "a.md").write_bytes(b"\0\0\0")
    new = write(inbox / "b.md", {**OTHERS, FIRST: QUESTIONS[FIRST]})
    extract(home, str(inbox / "a.md"), new, options=INTO)
    assert {before[question] for question in QUESTIONS} == {
        card.id for card in orm(home).active if card.source and card.source.file == "a.md"
    }
