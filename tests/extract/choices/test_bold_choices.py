import pytest

from tests.extract.reading import choices, read

PLAIN = "{0}. Which is rope {0}?\n   A. mast\n   B. sheet\n   C. none of these\n\n"
BOLD = PLAIN.replace("none of these", "**none of these**")
TOLD = "a choice stands in bold as in few other questions here"


@pytest.mark.parametrize("mark", ["**sheet**", "__sheet__", "<u>sheet</u>", "<b>sheet</b>"])
def test_bold_or_underlined_choices_are_right_where_most_questions_have_them(mark: str) -> None:
    marked = PLAIN.replace("sheet", mark)
    found = read(marked.format(1) + marked.format(2) + PLAIN.format(3))
    assert [choices(card)[1] for card in found.cards] == [[1], [1], []]
    assert not found.warnings


def test_bold_in_one_question_of_many_marks_nothing_and_is_told() -> None:
    found = read(BOLD.format(1) + PLAIN.format(2) + PLAIN.format(3))
    assert [choices(card) for card in found.cards] == [(["mast", "sheet", "none of these"], [])] * 3
    assert [warning for warning in found.warnings if TOLD in warning] == [
        f"line 1: {TOLD}: it was not taken for the right one"
    ]


def test_bold_that_an_answer_contradicts_marks_nothing_elsewhere() -> None:
    found = read(BOLD.format(1) + "Answer: B\n\n" + BOLD.format(2))
    assert [choices(card)[1] for card in found.cards] == [[1], []]
    assert TOLD in found.warnings[0]


def test_one_answer_against_the_bold_of_many_marks_them_still() -> None:
    against = BOLD.format(5) + "Answer: B\n\n"
    found = read("".join(map(BOLD.format, range(1, 5))) + against)
    assert [choices(card)[1] for card in found.cards] == [[2], [2], [2], [2], [1]]


def test_bold_may_mark_what_signs_mark_elsewhere() -> None:
    found = read(PLAIN.format(1).replace("mast", "mast ✅") + PLAIN.format(2).replace("sheet", "**sheet**"))
    assert [choices(card)[1] for card in found.cards] == [[0], [1]]
