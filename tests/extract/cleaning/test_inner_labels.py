"""Labels of answers within what they label."""

import pytest

from tui.extract.cleaning.answers import clean_answer


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ("> **Answer:** It shines.", "It shines."),
        ("> **ANS** 12", "12"),
        ("> **Sample answer:** It shines.", "It shines."),
        ("- **Expected answer:** It shines.", "It shines."),
        ("> Answer: It shines.\n>\n> At night.\n", "It shines.\n\nAt night."),
        ("> **Ans:** It shines.\n\nAt night.", "> It shines.\n\nAt night."),
        ("**Answer: Yes!** It shines.", "**Yes!** It shines."),
        ("**A: Yes!** It shines.", "**Yes!** It shines."),
        ("**答案：29.30**", "**29.30**"),
        ("*Answer: It shines.*", "It shines."),
        ("- **Answers:** oil, gas", "oil, gas"),
        ("- **A:** It shines.\n- **A:** It turns.", "- It shines.\n- It turns."),
        ("  - **A:** It shines.", "It shines."),
    ],
)
def test_a_label_within_goes(raw: str, answer: str) -> None:
    assert clean_answer(raw).answer == answer


@pytest.mark.parametrize(
    "raw",
    [
        "> It shines, says the **answer:** so.",
        "> An answer to all.",
        "**Answer: B**\nA lock.",
        "**Answers differ.** It shines.",
        "> A: address of a host",
        "- A: address of a host\n- A1: none",
        "- A: of a host\n- AAAA: of a longer one",
        "- **A1:** a poster\n- **A2:** half of it",
        "> **A4:** half of A3",
        "- A: antigen A\n- O: none",
    ],
)
def test_what_only_looks_like_one_stays(raw: str) -> None:
    assert clean_answer(raw).answer == raw
