import pytest

from tests.extract.reading import choices, read

QUIZ = """# Woods

### Q1. Which floats?

- A) oak{0} — **Correct answer.** It is light.
- B) lead — **Incorrect.** It is heavy.
- C) iron - *Wrong*: it is heavy.

- **Answer:** A

### Q2. Which sinks?

- A) a cork — **Incorrect.**
- B) a stone — **Correct.**

### Q3. Which burns?

- A) water — **Incorrect.** It is wet.
- B) paper — **Correct!** It is dry.
"""


def test_choices_that_call_themselves_right_or_wrong_do_not_give_the_answer_away() -> None:
    found = read(QUIZ.format(""))
    assert [choices(card) for card in found.cards] == [
        (["oak", "lead", "iron"], [0]),
        (["a cork", "a stone"], [1]),
        (["water", "paper"], [1]),
    ]
    assert found.cards[0].explanation == "- oak: It is light.\n- lead: It is heavy.\n- iron: it is heavy."
    assert [card.explanation for card in found.cards[1:]] == ["", "- water: It is wet.\n- paper: It is dry."]


@pytest.mark.parametrize("dashed", [" — correct spelling matters", " — true oak"])
def test_a_choice_may_speak_of_what_is_right(dashed: str) -> None:
    text = QUIZ.format("").replace("oak — **Correct answer.** It is light.", f"oak{dashed}")
    (first, *_) = read(text).cards
    assert choices(first)[0][0] == f"oak{dashed}"
