import pytest

from tests.extract.reading import choices, read

LIST = "A. halyard\nB. sheet\nC. warp\n"


@pytest.mark.parametrize(
    ("offered", "texts"),
    [
        ("a) A-2, B-3\nb) A-1, B-2\n", ["A-2, B-3", "A-1, B-2"]),
        ("a) A only\nb) B and C\nc) none of them\n", ["A only", "B and C", "none of them"]),
    ],
)
def test_choices_that_name_letters_leave_these_in_the_question(offered: str, texts: list[str]) -> None:
    found = read(f"1. Which of these are ropes?\n{LIST}{offered}Answer: a\n")
    (card,) = found.cards
    assert card.question == f"Which of these are ropes?\n\n{LIST.strip()}"
    assert choices(card) == (texts, [0])
    assert not found.skipped


def test_the_article_names_no_letter() -> None:
    found = read(
        f"1. Which is a rope?\n{LIST}Answer: B\n\n2. Which floats?\na) A cork\nb) A nail\nAnswer: a\n"
    )
    assert [choices(card)[0] for card in found.cards] == [["halyard", "sheet", "warp"], ["A cork", "A nail"]]


def test_letters_that_choices_speak_of_are_not_told_as_repeated() -> None:
    listed = "A. Cork\nB. Barrel\nC. Iron"
    offered = "a) A and B only\nb) B and C only\nc) C only"
    found = read("".join(f"{at}. Which float?\n\n{listed}\n\n{offered}\n\nAnswer: a\n\n" for at in (1, 2)))
    assert [card.question for card in found.cards] == [f"Which float?\n\n{listed}"]
    assert not found.warnings
