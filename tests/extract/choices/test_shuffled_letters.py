import pytest

from tests.extract.reading import choices, read
from tui.extract.choices.rows import choice_runs
from tui.text.markdown import NO_LINES


@pytest.mark.parametrize("letters", ["DBAC", "ADBC", "ACBD", "CAB", "BAC"])
def test_choices_below_each_other_are_a_row_in_any_order_of_their_letters(letters: str) -> None:
    lines = ["Which floats?", *(f"{letter}) thing {letter}" for letter in letters), "", "So."]
    (run,) = choice_runs(lines, NO_LINES)
    assert [offer.text for offer in run.offers] == [f"thing {letter}" for letter in letters]
    assert [offer.rank for offer in run.offers] == ["ABCD".index(letter) for letter in letters]


@pytest.mark.parametrize("letters", ["DBA", "BA", "CDB"])
def test_letters_of_which_the_first_ones_are_missing_are_no_shuffled_row(letters: str) -> None:
    lines = ["Which floats?", *(f"{letter}) thing {letter}" for letter in letters)]
    assert all(len(run.offers) < len(letters) for run in choice_runs(lines, NO_LINES))


def test_the_letter_of_the_answer_says_which_is_right() -> None:
    asked = "**Question {0}**\nWhich is number {0}?\n{1}\n*   **Correct Answer:** {2}) thing\n\n---\n\n"
    rows = ("D) oak\nB) fir\nA) elm\nC) ash", "A) one\nC) two\nB) six", "C) red\nA) sky\nB) sea")
    text = "".join(asked.format(at + 1, row, "ACB"[at]) for at, row in enumerate(rows))
    found = read(text)
    assert [choices(card) for card in found.cards] == [
        (["oak", "fir", "elm", "ash"], [2]),
        (["one", "two", "six"], [1]),
        (["red", "sky", "sea"], [2]),
    ]
