import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.rewriting.plain_blocks import with_bold_questions

PLAIN = """What is a loom?
A frame that holds threads.

Difference between warp and weft.
The warp is tight.
The weft is passed through it.

Why is the warp tight?
So that it can be lifted.

Harder questions

What is a heddle? How many are there?
A loop for each thread.

NEVER CUT
it.

What is a shed?

The gap between threads.

Who weaves?
Weavers.
"""


def test_first_lines_of_blocks_that_ask_are_questions() -> None:
    found = read(PLAIN)
    assert asked(found) == [
        "What is a loom?",
        "Difference between warp and weft.",
        "Why is the warp tight?",
        "What is a heddle? How many are there?",
        "What is a shed?",
        "Who weaves?",
    ]
    assert answers(found)[1] == "The warp is tight.\nThe weft is passed through it."
    assert topics(found)[2:4] == ["", "Harder"]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("Who weaves?", "They weave."),
        PLAIN.replace("So that it", "Is it that it").replace("lifted.", "lifted?"),
        PLAIN + "".join(f"A tale of looms,\nof which {at} are old.\n\n" for at in range(6)),
        PLAIN + "Some prose.\n\n" * 12,
        PLAIN.replace("Wh", "- Wh"),
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert with_bold_questions(text) == text
