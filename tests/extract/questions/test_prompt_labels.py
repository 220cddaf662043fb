import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.questions.prompt_labels import without_prompt_label

SHAPE = """### Question {0}
Level {0}

Question:
Write a log {0}.

Hints:
Use ink.

Solution:
```python
log({0})
```

"""


def test_labels_above_the_question_and_its_hint_are_no_part_of_them() -> None:
    found = read("# Lamps\n\n" + "".join(map(SHAPE.format, (1, 2, 3))))
    assert asked(found) == [f"Write a log {at}." for at in (1, 2, 3)]
    assert [card.hint for card in found.cards] == ["Use ink."] * 3
    assert answers(found)[0] == "```python\nlog(1)\n```"
    assert [card.tags for card in found.cards] == [("level-1",), ("level-2",), ("level-3",)]


@pytest.mark.parametrize(
    ("asked_below", "left"),
    [
        ("**Problem:**\nWrite it.", ("Write it.", ())),
        ("Question\nWrite it.", ("Write it.", ())),
        ("Level 4 is hard.\nWrite it.", ("Level 4 is hard.\nWrite it.", ())),
        ("Questions of oil\nWrite it.", ("Questions of oil\nWrite it.", ())),
        ("Question: write it.", ("Question: write it.", ())),
    ],
)
def test_only_a_label_alone_on_its_line_goes(asked_below: str, left: tuple[str, tuple[str, ...]]) -> None:
    assert without_prompt_label(asked_below) == left
