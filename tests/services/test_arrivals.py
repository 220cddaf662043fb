from itertools import permutations
from pathlib import Path

import pytest

from tests.services.documents import ALL, MOVED, OTHERS, QUESTIONS, cards, without, write
from tests.services.runs import run


@pytest.mark.parametrize("names", [("new.md", "old.md"), ("old.md", "new.md"), ("old.md",)])
@pytest.mark.parametrize("has_deck", [True, False])
def test_a_question_moved_to_another_document_names_its_old_place(
    decks: Path, inbox: Path, names: tuple[str, ...], has_deck: bool
) -> None:
    write(inbox / "old.md", QUESTIONS)
    write(inbox / "new.md", OTHERS)
    run(decks, str(inbox / "old.md"), *([str(inbox / "new.md")] if has_deck else []))
    write(inbox / "old.md", without(QUESTIONS, MOVED))
    write(inbox / "new.md", {**OTHERS, MOVED: QUESTIONS[MOVED]})
    run(decks, *(str(inbox / name) for name in names))
    run(decks, str(inbox / "new.md"))
    left = cards(decks, "old")[MOVED]
    assert left.retired
    if "new.md" in names or not has_deck:
        assert cards(decks, "new")[MOVED].was == (f"old/{left.id}",)
    assert all(card.was == () for question, card in cards(decks, "new").items() if question != MOVED)


def test_a_document_split_in_two_keeps_every_place(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "all.md", ALL))
    before = {question: card.id for question, card in cards(decks, "all").items()}
    for paths in permutations([("all.md", QUESTIONS), ("others.md", OTHERS)]):
        folder = decks.with_name(f"decks-{paths[0][0]}")
        folder.mkdir()
        for file in decks.iterdir():
            (folder / file.name).write_bytes(file.read_bytes())
        run(folder, *(write(inbox / name, questions) for name, questions in paths))
        assert [cards(folder, "all")[question].id for question in QUESTIONS] == [
            before[question] for question in QUESTIONS
        ]
        assert {question: card.was for question, card in cards(folder, "others").items()} == {
            question: (f"all/{before[question]}",) for question in OTHERS
        }


def test_a_document_of_another_name_that_lost_half_to_a_third_is_followed_by_both(
    decks: Path, inbox: Path
) -> None:
    run(decks, write(inbox / "all.md", ALL))
    before = {question: card.id for question, card in cards(decks, "all").items()}
    (inbox / "all.md").unlink()
    run(decks, write(inbox / "one.md", QUESTIONS), write(inbox / "two.md", OTHERS))
    assert [cards(decks, "all")[question].id for question in QUESTIONS] == [
        before[question] for question in QUESTIONS
    ]
    assert all(cards(decks, "two")[question].was == (f"all/{before[question]}",) for question in OTHERS)
