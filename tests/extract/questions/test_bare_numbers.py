import pytest

from tests.extract.reading import answers, asked, read

MIXED = """# Bread

## 1. What is a starter?

Flour and water.

## 2 Rye or wheat

Rye rises less.

## 3 What does salt do?

It slows the yeast.

## 4. Why is dough folded?

To make it strong.
"""


def test_a_number_without_a_stop_goes_on_with_the_count_above() -> None:
    found = read(MIXED)
    assert found.family == "numbered-headings"
    assert asked(found) == [
        "What is a starter?",
        "Rye or wheat",
        "What does salt do?",
        "Why is dough folded?",
    ]
    assert answers(found)[1] == "Rye rises less."


def test_a_count_may_have_no_stops_at_all() -> None:
    found = read("".join(f"## {at} What is step {at} for?\n\nFor bread.\n\n" for at in range(1, 5)))
    assert asked(found) == [f"What is step {at} for?" for at in range(1, 5)]


@pytest.mark.parametrize("heading", ["3 kinds of salt", "2 Kinds of salt", "9 Kinds of salt", "4 Salts"])
def test_other_numbers_are_no_count(heading: str) -> None:
    text = MIXED.replace("2 Rye or wheat", "2. Rye or wheat").replace("3 What", "3. What")
    found = read(text.replace("It slows the yeast.", f"It slows the yeast.\n\n## {heading}\n\nMany."))
    assert asked(found) == asked(read(MIXED))
    assert answers(found)[2] == f"It slows the yeast.\n\n## {heading}\n\nMany."
