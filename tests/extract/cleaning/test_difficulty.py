import pytest

from tests.extract.growth import growth
from tui.extract.cleaning.difficulty import difficulty_tags, legend, without_difficulty
from tui.text.markdown import parse_markdown


@pytest.mark.parametrize(
    ("question", "tags"),
    [
        ("[E] What is a lamp?", ("easy",)),
        ("**[H]** What is a lamp?", ("hard",)),
        ("What is a lamp? (medium)", ("medium",)),
        ("[Сложный] Что такое лампа?", ("сложный",)),
        ("**What is a lamp? 👶**", ("easy",)),
        ("What is a lamp? \u200d⭐️⭐️", ("stars-2",)),
        ("🔴 What is a lamp?", ("hard",)),
        ("What is a [E] lamp?", ()),
        ("What is an (easy) lamp?", ()),
        ("What does `[H] x` do?", ()),
    ],
)
def test_marks_at_the_edges_are_tags(question: str, tags: tuple[str, ...]) -> None:
    assert difficulty_tags(question, {}) == tags


def test_words_go_and_the_rest_stays() -> None:
    assert without_difficulty("[E] What is `[E] x`?") == "What is `[E] x`?"
    assert without_difficulty("What is a lamp? (hard)") == "What is a lamp?"
    assert without_difficulty("What is f(hard) for?") == "What is f(hard) for?"


def test_a_legend_names_the_signs() -> None:
    meanings = legend(parse_markdown("words\n⭐ - junior, 👶 = newcomer, 🚀: wizard"))
    assert meanings == {"⭐": "junior", "👶": "newcomer", "🚀": "wizard"}
    assert difficulty_tags("Why? 🚀", meanings) == ("wizard",)
    assert legend(parse_markdown("only ⭐ one")) == {}


@pytest.mark.parametrize("unit", ["[e] ", "⭐", "(easy) ", "* "])
def test_time_stays_near_linear(unit: str) -> None:
    assert growth(lambda text: (difficulty_tags(text, {}), without_difficulty(text)), unit) < 20


@pytest.mark.parametrize("stars", ["(★☆☆)", "[★★☆]", "(⭐)"])
def test_stars_in_brackets_are_no_part_of_the_question(stars: str) -> None:
    assert without_difficulty(f"Light the lamp {stars}") == "Light the lamp"
    assert without_difficulty(f"What is `{stars}`?") == f"What is `{stars}`?"
