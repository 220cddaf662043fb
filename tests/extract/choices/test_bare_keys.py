import pytest

from tests.extract.quizzes import QUIZ, Quizzed, assert_quiz, lettered_row, quizzed
from tests.extract.reading import choices, read

_ASKED = "".join(f"{at}. {one.question}\n{lettered_row(one)}\n" for at, one in enumerate(QUIZ, 1))
_UNMARKED = "".join(
    f"{at}. {one.question.rstrip('?')} ...\n{lettered_row(one, '{}. {}')}\n" for at, one in enumerate(QUIZ, 1)
)

KEYS = {
    "hyphens": "1-B, 2-AC, 3-A, 4-C",
    "stops": "1. b  2. a,c  3. a  4. c",
    "nothing between": "1b 2ac 3a 4c".upper(),
    "spaces": "1 B · 2 A,C · 3 A · 4 C",
    "lines": "1b\n2a, c\n3a\n4c",
    "a list": "1. B\n2. A, C\n3. A\n4. C",
    "a rule above": "---\n1-B, 2-AC, 3-A, 4-C",
    "in italics": "*1-B, 2-AC, 3-A, 4-C*",
    "in small print": "<sub>1-B, 2-AC, 3-A, 4-C</sub>",
    "brackets": "Answers (1) b (2) a,c (3) a (4) c",
    "a label without a colon": "Lösungen 1b 2a,c 3a 4c",
    "questions named": "Q1-B, Q2-AC, Q3-A, Q4-C",
    "questions named in Vietnamese": "Câu 1: B, Câu 2: A,C, Câu 3: A, Câu 4: C",
    "a range": "1-2: B, AC; 3-4: AC",
    "ranges": "1-4 B AC A C",
    "a table": "| 1 | B |\n|---|---|\n| 2 | A, C |\n| 3 | A |\n| 4 | C |",
    "a wide table": "| 1 | 2 | 3 | 4 |\n|---|---|---|---|\n| b | a, c | a | c |",
    "a label of another language": "Rješenja: 1B 2AC 3A 4C",
    "such a label of its own": "Rješenja:\n\n1) B\n2) A, C\n3) A\n4) C",
}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS.keys())
def test_letters_for_all_questions_at_the_end_are_a_key(key: str) -> None:
    found = assert_quiz(f"{_ASKED}{key}\n", "lettered", *QUIZ)
    assert [card.explanation.strip("-\n ") for card in found.cards] == [""] * len(QUIZ)
    assert not found.warnings


def test_questions_without_a_mark_are_asked_where_such_a_key_answers_them() -> None:
    found = read(f"# Test\n\n{_UNMARKED}1-B, 2-AC, 3-A, 4-C\n")
    assert [one.right for one in quizzed(found)] == [one.right for one in QUIZ]


@pytest.mark.parametrize(
    "key",
    [
        "1-B, 2-A",
        "1-B, 2-AC, 3-A, 4-F",
        "1-B, 2-A, 4-C, 3-A",
        "1-B, 2-AC, 3-A, 4-İ",
        "1-B, 2-A, 3-A, 4-C, 5-A",
        "| 1 | B |\n|---|---|\n| 2 | why |",
    ],
    ids=[
        "too few",
        "a letter that is not offered",
        "out of order",
        "a letter of no alphabet",
        "too many",
        "a table of words",
    ],
)
def test_other_pairs_mark_nothing_and_stay(key: str) -> None:
    found = read(f"{_ASKED}{key}\n")
    assert not any(one.right for one in quizzed(found))
    assert key in found.cards[-1].explanation


def test_pairs_that_seem_to_be_a_key_are_told() -> None:
    line = _ASKED.count("\n") + 1
    assert read(f"{_ASKED}1-B, 2-A\n").warnings == (
        f"line {line}: answers to the questions above may stand here, but none could be read",
    )


def test_pairs_below_answers_explain_the_last_question() -> None:
    answered = "".join(
        f"{at}. {one.question}\n{lettered_row(one)}Answer: A\n\n" for at, one in enumerate(QUIZ, 1)
    )
    found = read(f"{answered}1-B, 2-AC, 3-A, 4-C\n")
    assert [one.right for one in quizzed(found)] == [(0,)] * len(QUIZ)


def test_scores_and_words_behind_numbers_are_no_key() -> None:
    found = read(f"{_ASKED}1-B, 2-AC, 3-A and 4-C are the seats.\n")
    assert not any(one.right for one in quizzed(found)) and not found.warnings


def test_such_a_key_may_have_letters_of_any_alphabet() -> None:
    asked = "".join(
        f"{at}. {one}؟\nأ) نعم\nب) لا\nج) ربما\n\n" for at, one in enumerate(("ما", "من", "متى"), 1)
    )
    found = read(f"{asked}1-ب، 2-أ، 3-ج\n")
    assert [one.right for one in quizzed(found)] == [(1,), (0,), (2,)]


def test_rules_in_parts_have_none() -> None:
    parts = "".join(f"{at}. The club may\n   (a) meet; and\n   (b) vote.\n\n" for at in (1, 2, 3))
    assert read(f"{parts}Annexes: 1-A, 2-B, 3-A\n").cards == ()


def test_circled_numbers_are_letters_too() -> None:
    asked = "".join(f"{at}. 下列哪个{at}？\n① 金\n② 木\n③ 水\n\n" for at in (1, 2, 3))
    found = read(f"{asked}1-② 2-① 3-③\n")
    assert [one.right for one in quizzed(found)] == [(1,), (0,), (2,)]


@pytest.mark.parametrize("between", ["", "Part two\n\n", "## Part two\n\n"])
def test_each_part_may_end_with_one(between: str) -> None:
    first, second = QUIZ[:2], [Quizzed(f"So {one.question}", one.offers, one.right) for one in QUIZ[2:]]
    parts = (
        "".join(f"{at}. {one.question}\n{lettered_row(one)}\n" for at, one in enumerate(part, 1))
        for part in (first, second)
    )
    text = f"{next(parts)}1-B, 2-AC\n\n{between}{next(parts)}1-A, 2-C\n"
    assert not assert_quiz(text, "lettered", *first, *second).warnings


@pytest.mark.parametrize("head", ["", "## Answers\n\n"])
def test_the_lines_of_a_key_are_told_as_no_questions(head: str) -> None:
    asked = "".join(f"Q{at}. {one.question}\n{lettered_row(one)}\n" for at, one in enumerate(QUIZ, 1))
    found = assert_quiz(f"{asked}{head}Q1: B\nQ2: A, C\nQ3: A\nQ4: C\n", "lettered", *QUIZ)
    assert found.skipped == ()


def test_a_last_choice_is_no_label_of_a_key() -> None:
    text = _ASKED.rstrip().replace("Bicycle", "one of these:")
    offered, right = choices(read(f"{text}\n\n1-B, 2-AC, 3-A, 4-C\n").cards[-1])
    assert (offered[2], right) == ("one of these:", [2])
