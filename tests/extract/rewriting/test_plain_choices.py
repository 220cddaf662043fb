import pytest

from tests.extract.reading import choices, read
from tui.extract.rewriting.plain_choices import as_boxes

SHAPE = "{at}. Which of these floats {at}?\n a stone.\n a boat.\n a nail.\n\n\n{answer}\n\n"


@pytest.mark.parametrize(
    "answer", ["Ans - a boat", "Answer: a boat.", " Ans - Boat", "**Correct Answer:** A boat"]
)
def test_lines_of_which_the_answer_says_one_are_choices(answer: str) -> None:
    found = read("".join(SHAPE.format(at=at, answer=answer) for at in range(1, 4)))
    assert [choices(card) for card in found.cards] == [(["a stone.", "a boat.", "a nail."], [1])] * 3


def test_what_follows_the_answer_explains_it() -> None:
    answer = "Look above.\n\nAns - a boat\n\nExplanation: it is light."
    found = read("".join(SHAPE.format(at=at, answer=answer) for at in range(1, 4)))
    assert [choices(card)[1] for card in found.cards] == [[1]] * 3
    assert all("it is light" in card.explanation for card in found.cards)


def test_an_empty_line_may_part_question_and_choices() -> None:
    shape = "Which of these floats {0}?\n\na stone\na boat\n\nAnswer: a boat\n\n---\n\n"
    found = read("# Boats\n\n" + "".join(shape.format(at) for at in range(1, 4)))
    assert [choices(card)[1] for card in found.cards] == [[1]] * 3


ROWS = "".join(SHAPE.format(at=at, answer="Ans - a boat") for at in range(1, 4))


def test_labels_above_the_choices_are_none_of_them() -> None:
    found = read(ROWS.replace("\n a stone", "\nLevel: easy\nTopic: boats\n a stone"))
    assert [choices(card) for card in found.cards] == [(["a stone.", "a boat.", "a nail."], [1])] * 3


@pytest.mark.parametrize(
    "card",
    [
        "Which is formal?\nHow do you do?\nWhat's up?\nHey\nYo\n\nAns - Hey\n",
        "What is printed?\nx = 1\nprint(x)\n1\n2\n\nAns - 1\n",
        "Which has classes?\nC\nFortran\n\nAns - C++\n",
        "Which is negative?\n-5 knots\n7 knots\n\nAns - 5 knots\n",
        "What is a keel?\nIt isn't a beam\nA mast\n\nAns - A beam\n",
        "What can it be?\nimpossible\nlate\n\nAns - possible\n",
    ],
)
def test_questions_whose_choices_are_not_sure_stay_among_others(card: str) -> None:
    rewritten = as_boxes(f"{ROWS}{card}")
    assert rewritten.endswith(card)
    assert rewritten.count("- [x] a boat.") == 3


def test_a_whole_choice_is_right_rather_than_the_end_of_another() -> None:
    card = "4. Which holds a boat?\nanchor chain\nchain\nflag\n\nAns - chain\n"
    assert choices(read(f"{ROWS}{card}").cards[3]) == (["anchor chain", "chain", "flag"], [1])


def test_code_between_choices_and_answer_stays() -> None:
    code = "```python\nif boat:\n    sail()\n```\n"
    assert code in as_boxes(ROWS.replace("Ans -", f"{code}Ans -", 1))


@pytest.mark.parametrize(
    "text",
    [
        "".join(SHAPE.format(at=at, answer="Ans - a boat") for at in (1, 2)),
        "".join(SHAPE.format(at=at, answer="Ans - a raft") for at in range(1, 5)),
        "Which of these floats?\n- a stone\n- a boat\n\nAns - a boat\n\n" * 3,
        "What is a boat?\nIt floats.\nIt sails.\n\nAnswer: it is of wood.\n\n" * 3,
        "A boat floats.\nA stone sinks.\nA nail too.\n\nAnswer: a nail too\n\n" * 3,
        "```\n" + "".join(SHAPE.format(at=at, answer="Ans - a boat") for at in range(1, 4)) + "```\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert as_boxes(text) == text
