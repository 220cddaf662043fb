from dataclasses import replace
from pathlib import Path

from tests.services.documents import MOVED, OTHERS, QUESTIONS, cards, loaded, without, write
from tests.services.runs import run
from tui.decks.writer import write_deck


def test_a_card_that_stays_is_followed_by_no_copy(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "old.md", QUESTIONS))
    run(decks, write(inbox / "copy.md", QUESTIONS))
    copies = cards(decks, "copy")
    assert [copies[question].was for question in QUESTIONS] == [()] * len(QUESTIONS)


def test_a_card_taken_out_of_its_deck_by_hand_is_followed(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "old.md", QUESTIONS))
    deck = loaded(decks / "old.yaml")
    gone = deck.cards[2]
    write_deck(replace(deck, cards=(*deck.cards[:2], *deck.cards[3:])), decks / "old.yaml")
    run(decks, write(inbox / "new.md", {**OTHERS, MOVED: QUESTIONS[MOVED]}))
    assert gone.question == MOVED
    assert cards(decks, "new")[MOVED].was == (f"old/{gone.id}",)


def test_the_question_alone_is_enough_where_answers_are_alike(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "old.md", QUESTIONS))
    run(decks, write(inbox / "old.md", without(QUESTIONS, MOVED)))
    run(decks, write(inbox / "new.md", {**OTHERS, MOVED: f"{QUESTIONS[MOVED]} Always."}))
    run(decks, write(inbox / "far.md", {**OTHERS, MOVED: "Nobody knows; ask the keeper of the archive."}))
    assert cards(decks, "new")[MOVED].was
    assert not cards(decks, "far")[MOVED].was


def test_only_one_card_follows_and_only_once(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "old.md", QUESTIONS))
    run(decks, write(inbox / "old.md", without(QUESTIONS, MOVED)))
    moved = {**OTHERS, MOVED: QUESTIONS[MOVED]}
    run(decks, write(inbox / "a.md", moved), write(inbox / "b.md", moved))
    run(decks, str(inbox / "a.md"), str(inbox / "b.md"))
    assert len(cards(decks, "a")[MOVED].was) == 1
    assert cards(decks, "b")[MOVED].was == ()


def test_a_question_that_comes_home_brings_what_happened_elsewhere(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "old.md", QUESTIONS))
    run(decks, write(inbox / "old.md", without(QUESTIONS, MOVED)))
    run(decks, write(inbox / "new.md", {**OTHERS, MOVED: QUESTIONS[MOVED]}))
    run(decks, write(inbox / "new.md", OTHERS))
    run(decks, write(inbox / "old.md", QUESTIONS))
    home, away = cards(decks, "old")[MOVED], cards(decks, "new")[MOVED]
    assert (home.retired, away.retired) == (False, True)
    assert home.was == (f"new/{away.id}",)
    assert away.was == (f"old/{home.id}",)


def test_extracted_again_nothing_changes(decks: Path, inbox: Path) -> None:
    paths = write(inbox / "old.md", QUESTIONS), write(inbox / "new.md", OTHERS)
    run(decks, *paths)
    write(inbox / "old.md", without(QUESTIONS, MOVED))
    write(inbox / "new.md", {**OTHERS, MOVED: QUESTIONS[MOVED]})
    run(decks, *paths)
    before = {path.name: path.read_bytes() for path in decks.iterdir()}
    run(decks, *paths)
    assert {path.name: path.read_bytes() for path in decks.iterdir()} == before
