"""Numbered items right below a label, which Markdown takes for its text."""

import pytest

from tests.extract.reading import answers, asked, read

ASKED = ["What is a lamp?", "Who lights it?", "Argue that oil is dear. Is it?", "Why trim the wick?"]
QUIZ = (
    "# Lamps\n\n## Practice questions\n\n**Recall**\n1.  {}\n2.  {}\n\n**Think**\n3.  {}\n4.  {}\n\n***\n\n"
).format(*ASKED)


def test_items_go_on_with_the_count_below_a_label() -> None:
    found = read(QUIZ)
    assert (found.family, asked(found)) == ("lists", ASKED)
    assert found.unanswered == 4 and not found.skipped


def test_a_key_answers_them() -> None:
    found = read(f"{QUIZ}### Answer key\n\n" + "".join(f"{at}. So {at}.\n" for at in range(1, 5)))
    assert (found.family, asked(found)) == ("keyed", ASKED)
    assert answers(found) == ["So 1.", "So 2.", "So 3.", "So 4."]


@pytest.mark.parametrize("below", ["5.  Why not?\n", "3 lamps burn.\n", "2.  Again?\n"])
def test_other_lines_below_a_label_are_its_text(below: str) -> None:
    found = read(
        f"# Quiz\n\n1.  {ASKED[0]}\n2.  {ASKED[1]}\n\n**Think**\n{below}\n\n1. Why?\n2. How?\n3. Who?\n"
    )
    assert len(found.cards) == 5
    assert "Why not?" not in asked(found) and "Again?" not in asked(found)


def test_a_text_that_counts_on_below_a_list_of_questions_asks_nothing() -> None:
    found = read(
        f"# Quiz\n\n1. {ASKED[0]}\n2. {ASKED[1]}\n3. {ASKED[3]}\n\nIn June\n4. lamps were lit\n5. in all.\n"
    )
    assert asked(found) == [ASKED[0], ASKED[1], ASKED[3]]
