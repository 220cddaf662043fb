import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import choices, read
from tui.extract.choices.answer_lines import labels_answer, names_answer, unmarked
from tui.extract.choices.answer_marks import read_verdict, told_in_prose
from tui.extract.choices.rows import Offer

OFFERS = [
    Offer(text, False, at) for at, text in enumerate(["a sloop", "a ketch with two masts", "a raft", "5"])
]


def _verdict(text: str, labelled: bool = True) -> tuple[list[int], str] | None:
    verdict = read_verdict(text, OFFERS, labelled)
    return (sorted(verdict.right), verdict.rest) if verdict else None


@pytest.mark.parametrize(
    ("text", "right", "rest"),
    [
        ("Answer: B", [1], ""),
        ("**Answer:** b", [1], ""),
        ("#### Answer: D", [3], ""),
        ("##### Answer: 2", [1], ""),
        ("Answer: A, C", [0, 2], ""),
        ("Correct Answer: AC", [0, 2], ""),
        ("The correct answers are A and C.", [0, 2], ""),
        ("Answer: Option B", [1], ""),
        ("Answer: (B) It has two.", [1], "It has two."),
        ("Answer: B - It has two.\nMore.", [1], "It has two.\nMore."),
        ("Answer: B) a ketch with two masts", [1], ""),
        ("Answer: a ketch with two masts", [1], ""),
        ("**Answer: B. A ketch with two masts.** It has two.", [1], "It has two."),
        ("Before.\n\nAnswer: B\n\nAfter.", [1], "Before.\n\n\nAfter."),
        ("### Answer\n\nB\n\nIt has two.", [1], "It has two."),
        ("[Answer: B]", [1], ""),
        ("<!-- Answer: B -->", [1], ""),
        ("✅ B is not said, Answer: C", None, ""),
        ("Answer: Z", None, ""),
        ("Explanation: B is right", None, ""),
        ("A ship sails.", None, ""),
        ("", None, ""),
    ],
)
def test_what_an_answer_names(text: str, right: list[int] | None, rest: str) -> None:
    assert _verdict(text) == (None if right is None else (right, rest))


@pytest.mark.parametrize(
    ("text", "right", "rest"),
    [
        ("B", [1], ""),
        ("<b>B) a ketch with two masts</b>", [1], ""),
        ("**B.** It has two.", [1], "It has two."),
        ("**(b)** It has two.", [1], "It has two."),
        ("**A, C.** Both.", [0, 2], "Both."),
        ("a ketch with two masts", [1], ""),
        ("D", [3], ""),
        ("A ship sails.", None, ""),
    ],
)
def test_what_a_folded_answer_names_without_a_label(text: str, right: list[int] | None, rest: str) -> None:
    assert _verdict(text, labelled=False) == (None if right is None else (right, rest))


@pytest.mark.parametrize("texts", [("1", "2", "-2"), ("# sail", "sail", "## sail")])
def test_a_sign_may_tell_the_choice_that_an_answer_says(texts: tuple[str, ...]) -> None:
    offers = [Offer(text, False, at) for at, text in enumerate(texts)]
    verdict = read_verdict(f"Answer: {texts[2]}", offers, labelled=True)
    assert verdict
    assert verdict.right == {2}


def test_the_numbers_of_a_key_name_no_choice() -> None:
    quiz = "".join(f"{at % 2 + 1}. Which floats {at}?\n\nA) stone\nB) cork\n\n" for at in range(4))
    found = read(f"{quiz}## Answers\n\n1. B) cork\n2. B) cork\n")
    assert [choices(card)[1] for card in found.cards] == [[]] * 4


def test_long_lines_keep_their_end() -> None:
    words = " ".join(f"word{at}" for at in range(300))
    assert _verdict(f"Answer: B. {words}") == ([1], words)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It has two masts. So the answer is B.", {1}),
        ("Therefore the correct choice is **C**.", {2}),
        ("Option A is correct. C is also correct.", {0, 2}),
        ("A ketch is correct", set()),
        ("The answer is A ketch", set()),
        ("Option B is incorrect.", set()),
        ("B is right about that.", set()),
    ],
)
def test_sentences_that_call_choices_right(text: str, right: set[int]) -> None:
    assert told_in_prose(text, OFFERS) == right


@pytest.mark.parametrize(
    "line", ["**Answer: B**", "Ans. (a)", "The correct answer is B", "Antwort: C", "Answer", "Sol: b"]
)
def test_lines_that_name_an_answer(line: str) -> None:
    assert names_answer(line)


@pytest.mark.parametrize(
    "line", ["Answering takes time: B", "What is the answer?", "Note: B", "Correctness: high", ""]
)
def test_lines_that_name_none(line: str) -> None:
    assert not names_answer(line)


def test_marks_and_tags_around_a_line_say_nothing() -> None:
    assert unmarked("> **<b>Answer: B</b>**") == "Answer: B"
    assert unmarked("(Answer: (B))") == "Answer: (B)"
    assert labels_answer("Correct option") and labels_answer("answer") and not labels_answer("Note")


@given(st.text(max_size=200), st.booleans())
def test_verdicts_name_some_of_the_choices(text: str, labelled: bool) -> None:
    verdict = read_verdict(text, OFFERS, labelled)
    assert verdict is None or verdict.right <= frozenset(range(len(OFFERS)))


@pytest.mark.parametrize(
    ("text", "right", "rest"),
    [
        ("Answer: A. a sloop, C. a raft", [0, 2], ""),
        ("Answer: A) a sloop and C) a raft", [0, 2], ""),
        ("Answer: A. a sloop C. a raft: no, it sinks", [0], "C. a raft: no, it sinks"),
        ("Answer: a raft (C)", [2], ""),
        ("Answer: _B_ \U0001f5f3\ufe0f", [1], ""),
        ("Answer:\n- A. a sloop\n- C. a raft\n\nBoth float.", [0, 2], "Both float."),
    ],
)
def test_an_answer_may_say_the_text_of_each_right_choice(text: str, right: list[int], rest: str) -> None:
    assert _verdict(text) == (right, rest)


def test_an_answer_that_says_every_choice_again_names_none() -> None:
    assert _verdict("Answer:\n- A. a sloop\n- B. a ketch with two masts\n- C. a raft\n- D. 5") is None


@pytest.mark.parametrize(
    "reasons", ["A: True masts.\n- B: Not only one mast.\n- C: None.", "A: Correct.\n- B: Wrong."]
)
def test_a_letter_on_a_line_of_its_own_is_never_overruled(reasons: str) -> None:
    assert _verdict(f"B\n\n- {reasons}", labelled=False) == ([1], f"- {reasons}")


def test_a_choice_that_begins_a_sentence_of_the_explanation_stays_in_it() -> None:
    assert _verdict("Answer: C. A raft has no mast.") == ([2], "A raft has no mast.")
    assert _verdict("Answer: C) a raft, which has none") == ([2], "which has none")


@pytest.mark.parametrize("reason", ["since it has none", "because it floats", "weil er schwimmt"])
def test_a_reason_may_follow_a_letter_at_once(reason: str) -> None:
    assert _verdict(f"Answer: C {reason}") == ([2], reason)


def test_a_choice_that_speaks_of_letters_is_told_by_its_own() -> None:
    offers = [Offer(text, False, at) for at, text in enumerate(("It is C", "The answer is A", "Option A"))]
    for line, right in (("b) The answer is A", 1), ("**A. It is C**", 0), ("Answer: Option A", 2)):
        verdict = read_verdict(line, offers, labelled=False)
        assert verdict is not None and verdict.right == {right}


def test_an_answer_may_be_hidden() -> None:
    assert _verdict("||Answer: C||") == ([2], "")


def test_a_letter_that_is_called_wrong_is_not_named() -> None:
    reasons = "**A - Incorrect.** One mast.\n**B - Correct.** Two.\n**C - Incorrect.** None."
    assert _verdict(reasons, labelled=False) == ([1], reasons)
    reasons = "- A is correct: it has one.\n- B is incorrect.\n- C: also correct.\n- D: wrong."
    assert _verdict(reasons, labelled=False) == ([0, 2], reasons)


def test_reasons_that_judge_no_choice_name_none() -> None:
    assert _verdict("- A. one mast\n- B. two masts\n- C. none", labelled=False) is None
    assert _verdict("- A: Right rudder.\n- B: It has two masts.\n- C: Wrong one.", labelled=False) is None


@pytest.mark.parametrize("reason", ["as `2**3` is 8", "as `a__b` shows", "as 2**3 is 8", "as a__b shows"])
def test_code_in_reasons_stays(reason: str) -> None:
    assert _verdict(f"**Answer:** B. {reason}") == ([1], reason)
    assert _verdict(f"**Answer: B.** {reason}") == ([1], reason)


@pytest.mark.parametrize("given", ["**My answer:** A) a sloop", "Your answer: A", "Given answer: A"])
def test_a_right_answer_below_tells_more_than_one_that_was_given(given: str) -> None:
    assert _verdict(f"{given}\n**Correct answer:** B\n\nIt has two.") == ([1], f"{given}\n\n\nIt has two.")
    assert (_verdict(f"{given}\nNot known.") or ([], ""))[0] == [0]


def test_code_at_the_end_of_a_bold_answer_keeps_its_last_sign() -> None:
    assert _verdict("**B) It has `two`**", labelled=False) == ([1], "It has `two`")


def test_a_sentence_that_begins_with_the_choice_in_code_stays_whole() -> None:
    offers = [Offer("`oil`", False, 0), Offer("`gas`", False, 1)]
    verdict = read_verdict("**a** — `oil` burns with light", offers, labelled=False)
    assert verdict is not None
    assert verdict.rest == "`oil` burns with light"
