"""Documents without `--into` that ask what a deck of several asks, and are none of its documents by name."""

from pathlib import Path

import pytest

from tests.services.documents import ALL, OTHERS, QUESTIONS, done, loaded, without, write
from tests.services.home import Home
from tui.services.extraction import ExtractionService, Options
from tui.services.sources import gather

LAMPS = {f"What burns in lamp {number}?": f"Oil of kind {number}, for hours." for number in range(4)}


def asked(home: Home) -> dict[str, str]:
    """By question the id of each card that is asked, in whichever deck."""
    folder = home.deck_path("orm").parent
    return {
        card.question: str(deck.ref(card))
        for deck in map(loaded, folder.glob("*.yaml"))
        for card in deck.active
    }


@pytest.fixture
def before(home: Home, inbox: Path) -> dict[str, str]:
    done(home, write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS), options=Options(into="orm"))
    return asked(home)


def test_documents_that_change_names_with_each_other_stay_in_the_deck(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    assert done(home, write(inbox / "a.md", OTHERS), write(inbox / "b.md", QUESTIONS)) == ["orm", "orm"]
    assert asked(home) == before


def test_small_pieces_of_a_document_stay_in_the_deck_together(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "a.md").unlink()
    pieces = [write(inbox / f"{at}.md", {one: QUESTIONS[one]}) for at, one in enumerate(QUESTIONS)]
    assert set(done(home, *pieces, str(inbox / "b.md"))) == {"orm"}
    assert asked(home) == before
    assert set(done(home, *pieces)) == {"orm"}


def test_a_piece_is_shown_with_the_deck_that_it_goes_to(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "a.md").unlink()
    first = next(iter(QUESTIONS))
    (source,) = gather([write(inbox / "piece.md", {first: QUESTIONS[first]})])
    prepared = ExtractionService(home.services().library).preview(source)
    assert prepared.place.merged.deck.id == "orm"
    assert prepared.place.merged.ids == (before[first].removeprefix("orm/"),)


@pytest.mark.parametrize("questions", [QUESTIONS, dict(list(QUESTIONS.items())[:1])])
def test_a_copy_of_what_is_still_asked_becomes_a_deck_of_its_own(
    home: Home, inbox: Path, before: dict[str, str], questions: dict[str, str]
) -> None:
    copy = write(inbox / "far" / "copy.md", questions)
    assert sorted(done(home, copy, str(inbox / "a.md"))) == ["copy", "orm"]
    (inbox / "far" / "copy.md").rename(inbox / "other.md")
    assert done(home, str(inbox / "other.md")) == ["copy"]


def test_a_document_that_mostly_asks_something_else_becomes_a_deck_of_its_own(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    (inbox / "a.md").unlink()
    first = next(iter(QUESTIONS))
    assert done(home, write(inbox / "new.md", {**LAMPS, first: QUESTIONS[first]})) == ["new"]
    assert {question: before[question] for question in OTHERS} == {
        question: place for question, place in asked(home).items() if question in OTHERS
    }


def test_what_a_part_loses_to_a_new_document_goes_with_its_history(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    """The part is found under another name, after the new document was written."""
    (inbox / "b.md").unlink()
    question, *_ = OTHERS
    new = write(inbox / "new.md", {**LAMPS, question: OTHERS[question]})
    renamed = write(inbox / "renamed.md", without(OTHERS, question))
    assert done(home, new, renamed) == ["new", "orm"]
    deck = loaded(home.deck_path("new"))
    assert [card.was for card in deck.cards if card.question == question] == [(before[question],)]


def test_a_document_of_the_same_short_name_elsewhere_is_not_the_one_that_is_gone(
    home: Home, inbox: Path, before: dict[str, str]
) -> None:
    twin = write(inbox / "x" / "a.md", LAMPS)
    done(home, str(inbox / "a.md"), twin, options=Options(into="orm"))
    (inbox / "a.md").unlink()
    beside = write(inbox / "x" / "more.md", QUESTIONS)
    assert done(home, beside) == ["orm"]
    assert {question: asked(home)[question] for question in ALL} == before
