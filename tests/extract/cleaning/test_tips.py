import pytest

from tui.extract.cleaning.tips import without_tip


@pytest.mark.parametrize(
    "tip",
    [
        "**Interview Tip:** Name the lens.",
        "**Interview Tip**: Name the lens.",
        "💡 **Pro tip:** Name the lens.",
        "> **Tip:** Name the lens.",
        "Tip: Name the lens.",
        "### Exam tips\n\nName the lens.",
    ],
)
def test_a_tip_at_the_end_stands_apart(tip: str) -> None:
    body, said = without_tip(f"It turns.\n\n{tip}")
    assert (body.strip(), said) == ("It turns.", "Name the lens.")


@pytest.mark.parametrize(
    "answer", ["The tip of the wick glows.", "**Tip:** first.\n\nThen more.", "Tip:", "Multiple lamps."]
)
def test_tips_elsewhere_are_part_of_the_answer(answer: str) -> None:
    assert without_tip(answer) == (answer, "")
