import pytest

from tests.extract.quizzes import Quizzed, assert_quiz
from tests.extract.reading import asked, choices, read

ROW = "A{0}a mast\nB{0}a sheet\nC{0}a warp\n\n"


@pytest.mark.parametrize(
    ("head", "question"),
    [
        ("{}. Which is a rope? ({})", "Which is a rope?"),
        ("{}. Which is a rope? **( {} )**", "Which is a rope?"),
        ("{}、下列哪个是绳索？（ {} ）", "下列哪个是绳索？"),
    ],
)
def test_letters_behind_questions_answer_them(head: str, question: str) -> None:
    text = "".join(head.format(at, "ABC"[at]) + f"\n\n{ROW.format('. ')}" for at in (1, 2))
    found = read(text.replace("is a rope", "is rope 1", 1).replace("下列", "其中", 1))
    assert [choices(card) for card in found.cards] == [
        (["a mast", "a sheet", "a warp"], [at]) for at in (1, 2)
    ]
    assert asked(found)[1].strip("* ") == question


def test_letters_within_sentences_leave_a_gap() -> None:
    lines = ("1．会浮的是（ B ）。", "2．船的右侧叫（C）。", "3．下列属于（ B、C ）的有")
    found = read("".join(f"{line}\n{ROW.format('．')}" for line in lines))
    assert asked(found) == ["会浮的是（ ）。", "船的右侧叫（ ）。", "下列属于（ ）的有"]
    assert [choices(card)[1] for card in found.cards] == [[1], [2], [1, 2]]


def test_letters_may_stand_before_the_number() -> None:
    text = "".join(
        f"( {right} ) {at}. Which is rope {at}?\n\n{ROW.format('. ')}" for at, right in ((1, "B"), (2, "C"))
    )
    offers = ("a mast", "a sheet", "a warp")
    assert_quiz(
        text, "lettered", Quizzed("Which is rope 1?", offers, (1,)), Quizzed("Which is rope 2?", offers, (2,))
    )


@pytest.mark.parametrize(
    "heads", [("Which is (A)?", "Which is it?"), ("Is it (D)?", "Is it (E)?"), ("(A) or (B)?", "(B) or (C)?")]
)
def test_brackets_of_few_questions_or_of_other_letters_answer_nothing(heads: tuple[str, str]) -> None:
    found = read("".join(f"{at}. {head}\n\n{ROW.format('. ')}" for at, head in enumerate(heads, 1)))
    assert asked(found) == list(heads)
    assert found.cards[0].flags == found.cards[1].flags == ("unanswered",)
