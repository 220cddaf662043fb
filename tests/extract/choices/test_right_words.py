import re

import pytest

from tests.extract.reading import choices, read
from tui.extract.choices.right_words import CALLED, SIGNS
from tui.text.signs import holds_any

WORDS = (
    "richtig",
    "correcte",
    "correcta",
    "corretto",
    "certa",
    "poprawna",
    "правильно",
    "doğru",
    "正确",
    "정답",
)
ASKED = ("Which of these floats?", "Which of these sinks?")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("form", ["- {}", "{letter}) {}", "1. {}"])
def test_words_of_many_languages_mark_what_is_right(word: str, form: str) -> None:
    text = "".join(
        f"### {one}\n\n"
        + "".join(
            form.format(offer, letter="abc"[at]).replace("1.", f"{at + 1}.")
            + f" ({word})" * (at == right)
            + "\n"
            for at, offer in enumerate(("tin", "cork", "lead"))
        )
        + "\n"
        for one, right in zip(ASKED, (1, 2), strict=True)
    )
    assert [choices(card) for card in read(text).cards] == [
        (["tin", "cork", "lead"], [1]),
        (["tin", "cork", "lead"], [2]),
    ]


@pytest.mark.parametrize("word", WORDS)
def test_each_word_at_the_end_of_a_line_is_a_sign(word: str) -> None:
    for text in (f"- cork ({word})\n- tin\n", f"- cork **（{word.capitalize()}）**"):
        assert holds_any(text, SIGNS)
    assert not holds_any(f"- cork ({word}) and tin\n- {word}\n- ({word}s)\n", SIGNS)


def test_words_are_no_parts_of_others() -> None:
    assert re.fullmatch(CALLED, "incorrecta", re.I) is None
