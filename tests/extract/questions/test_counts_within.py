import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.questions.counts_within import without_counts_within
from tui.extract.questions.heads import item_heads
from tui.text.markdown import parse_markdown

COUNTED = """# Beekeeping

1. What is a hive made of?

Mostly wood.

2. Why do bees swarm?

There are several reasons:

1. The hive is full.
2. The queen is old.

3. Where do they go?

To a hollow tree.

4. How far do they fly?

A mile.
"""


def test_a_list_counted_anew_in_an_answer_stays_in_it() -> None:
    found = read(COUNTED)
    assert asked(found) == [
        "What is a hive made of?",
        "Why do bees swarm?",
        "Where do they go?",
        "How far do they fly?",
    ]
    assert answers(found)[1] == "There are several reasons:\n\n1. The hive is full.\n2. The queen is old."


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("There are several reasons:", "There are several reasons."),
        ("1. The hive is full.", "# Part two\n\n1. The hive is full."),
        ("1. The hive is full.", "1. Is the hive full?"),
        ("3. Where", "5. Where"),
    ],
)
def test_other_counts_are_those_of_the_document(said: str, instead: str) -> None:
    markdown = parse_markdown(COUNTED.replace(said, instead))
    assert len(without_counts_within(markdown, item_heads(markdown))) == 6
