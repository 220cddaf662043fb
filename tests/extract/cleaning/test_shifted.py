import pytest

from tests.extract.reading import answers, read
from tui.extract.cleaning.shifted import shifted_left


def test_what_goes_on_from_a_question_is_no_code() -> None:
    questions = (
        f"**{at}. What is sail {at} for?**\n    - It is hauled.\n      Then tied.\n\n" for at in range(3)
    )
    assert answers(read("# Sailing\n\n" + "".join(questions))) == ["- It is hauled.\n  Then tied."] * 3


def test_what_goes_on_from_a_label_is_no_code() -> None:
    items = (f"{at}. **What is rope {at}?**\n\n   **Answer:**\n       A line.\n\n" for at in range(1, 4))
    assert answers(read("# Ropes\n\n" + "".join(items))) == ["A line."] * 3


def test_code_below_stays_as_it_is() -> None:
    question = "**{0}. How is knot {0} tied?**\n    So:\n\n```py\nif tied:\n    stop()\n```\n\n"
    found = read("# Knots\n\n" + "".join(question.format(at) for at in range(1, 4)))
    assert answers(found) == ["So:\n\n```py\nif tied:\n    stop()\n```"] * 3


@pytest.mark.parametrize("text", ["", "    ", "It is.", "  It is.", "\nIt is.\n    So."])
def test_other_texts_stay(text: str) -> None:
    assert shifted_left(text) == text


def test_tabs_and_lines_between() -> None:
    assert shifted_left("\tIt is:\n\n\t\t- a rope\n \tSo.") == "It is:\n\n\t- a rope\n \tSo."
