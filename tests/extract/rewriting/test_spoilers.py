from tests.extract.reading import choices, read
from tui.extract.rewriting.spoilers import as_answers

QUIZ = """**Which wood floats?**

A) iron wood
B) cork

>! B) cork. It is light.
>! So it floats.

**What holds the wind?**

A) a sail
B) a keel

>! A

```
>! code
```
"""


def test_spoilers_answer() -> None:
    found = read(QUIZ)
    assert [choices(card) for card in found.cards] == [
        (["iron wood", "cork"], [1]),
        (["a sail", "a keel"], [0]),
    ]
    assert found.cards[0].explanation == "It is light.\nSo it floats."
    assert ">! code" in as_answers(QUIZ)


def test_one_spoiler_and_labelled_ones_get_no_label() -> None:
    assert as_answers("Text.\n\n>! The end.\n") == "Text.\n\n>! The end.\n"
    assert as_answers("a\n\n>! Answer: B\n\nb\n\n>! 2\n") == "a\n\nAnswer: B\n\nb\n\nAnswer: 2\n"
