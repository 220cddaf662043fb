import pytest

from tests.extract.reading import choices, read
from tui.extract.choices.odd_choices import only_letters

QUIZ = "1. Which floats?\nA) a boat\nB) a stone\nAnswer: A\n\n2. Which sinks?\nA) a boat\nB) a stone\n{}\n"
KEYED = "1. Which floats?\nA) a boat\nB) a stone\n\n2. Which sinks?\nA) a boat\nB) a stone\n\n{}\n"


def test_an_answer_without_its_choice_is_told_and_explains_nothing() -> None:
    for named in ("D", "A and D"):
        found = read(QUIZ.format(f"Answer: {named}"))
        assert choices(found.cards[1]) == (["a boat", "a stone"], [])
        assert found.cards[1].explanation == ""
        assert found.warnings == (f"line 6: the answer names {named}, a letter of no choice or of several",)
    assert read(QUIZ.format("Answer: B")).warnings == ()


def test_marks_that_contradict_the_answer_are_told() -> None:
    marked = "1. Which floats?\nA) a boat ✅\nB) a stone\nAnswer: {}\n\n2. Which sinks?\nA) ice\nB) iron ✅\n"
    told = "line 1: its choices are marked otherwise than its answer says (Answer: B)"
    assert told in read(marked.format("B")).warnings
    assert told not in read(marked.format("A")).warnings


@pytest.mark.parametrize(
    "answer", ["Answer: A) a stone", "**Correct answer: (A) A stone.**", "Answer: A. a stone"]
)
def test_a_letter_beside_the_text_of_another_choice_marks_none_and_is_told(answer: str) -> None:
    found = read(QUIZ.format(answer))
    assert choices(found.cards[1]) == (["a boat", "a stone"], [])
    assert "a stone" in found.cards[1].explanation.lower()
    told = "line 6: its answer names a letter and the text of another choice: none is marked"
    assert found.warnings == (told,)
    assert read(QUIZ.format("Answer: B) a stone, not a boat")).warnings == ()


def test_a_key_is_told_where_it_names_no_question_or_no_choice() -> None:
    found = read(KEYED.format("Answers: 1-A, 2-B, 4-C"))
    assert found.warnings == ("line 9: the key answers 4, but no question has that number",)
    found = read(KEYED.format("Answers: 1-A, 2-D"))
    assert found.warnings == ("line 5: the answer names D, a letter of no choice or of several",)
    assert read(KEYED.format("Answers: 1-A, 2-B")).warnings == ()


def test_a_small_letter_of_no_choice_in_a_key_is_told_and_explains_nothing() -> None:
    found = read(KEYED.format("## Answer key\n\n1. a\n2. d"))
    assert [card.explanation for card in found.cards] == ["", ""]
    assert choices(found.cards[1]) == (["a boat", "a stone"], [])
    assert found.warnings == ("line 5: the answer names d, a letter of no choice or of several",)


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("AAB", "the letters of its choices repeat; one marked A was read as text"),
        ("ABB", "the answer names B, a letter of no choice or of several"),
        ("ABC", ""),
    ],
)
def test_letters_that_repeat_are_told(letters: str, told: str) -> None:
    offers = "\n".join(f"{letter}) thing {at}" for at, letter in enumerate(letters))
    found = read(QUIZ.format("Answer: B") + f"\n3. Which is it?\n{offers}\nAnswer: B\n")
    assert found.warnings == ((f"line 11: {told}",) if told else ())


def test_letters_are_told_from_words() -> None:
    assert all(map(only_letters, ("D", "A, C", "**B** and C", "(A)", "d", "d)", "a and d", "a, c.")))
    assert not any(map(only_letters, ("", "A boat", "Because", "ice", "a boat", "be", "a and be")))


def test_reasons_that_contradict_the_answer_are_told() -> None:
    reasons = "Answer: B\n\n- A: {}.\n- B: It is heavy.\n"
    told = "line 6: its answer names one choice and calls another right, or that one wrong"
    found = read(QUIZ.format(reasons.format("Correct")))
    assert choices(found.cards[1])[1] == [1]
    assert found.warnings == (told,)
    assert read(QUIZ.format(reasons.format("Correctness matters"))).warnings == ()


def test_choices_that_are_all_marked_right_are_told() -> None:
    floats, sinks = "- [x] a boat\n- [{}] a raft\n", "- [x] iron\n- [ ] oak\n"
    boxes = f"### Q1: Which floats?\n\n{floats}\n### Q2: Which sinks?\n\n{sinks}"
    assert read(boxes.format("x")).warnings == ("line 1: every choice is marked right",)
    assert read(boxes.format(" ")).warnings == ()
