import pytest

from tests.extract.reading import asked, read
from tui.extract.cleaning.kinds import is_kind, is_level, without_kind


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("**[Selección]** **Pregunta:** ¿Qué flota?", "**Pregunta:** ¿Qué flota?"),
        ("【单选题】哪个浮？", "哪个浮？"),
        ("**Type:** Multiple choice\n**Question:** What floats?", "**Question:** What floats?"),
        ("**Type:** Short answer\nWhat floats?", "**Type:** Short answer\nWhat floats?"),
        ("[Cork] What floats?", "[Cork] What floats?"),
        ("Type: what is it?", "Type: what is it?"),
        ("True or False: cork floats", "True or False: cork floats"),
    ],
)
def test_only_what_names_the_kind_goes(question: str, left: str) -> None:
    assert without_kind(question) == left


@pytest.mark.parametrize("text", ["MCQ", "True/False", "hard", "Short answer", "trắc nghiệm"])
def test_kinds_and_levels_are_known(text: str) -> None:
    assert is_kind(text)
    assert is_level(text) is (text == "hard")


def test_a_label_with_its_kind_or_level_asks_what_stands_below_it() -> None:
    quiz = "## Q{0} — {1}\n\n**Cork is {0}:**\n\nA) light\nB) dear\n\nAnswer: A\n\n"
    found = read("".join(quiz.format(at, kind) for at, kind in enumerate(("MCQ", "Hard", "Easy**"), 1)))
    assert asked(found) == ["Cork is 1:", "Cork is 2:", "Cork is 3:"]
    assert [card.tags for card in found.cards] == [(), ("hard",), ("easy",)]


@pytest.mark.parametrize(
    "levels", [("Easy", "Hard"), ("Facile", "Difficile"), ("fácil", "difícil"), ("leicht", "schwer")]
)
def test_a_level_behind_a_number_is_a_tag_and_the_line_below_asks(levels: tuple[str, str]) -> None:
    found = read(
        "".join(f"**Exercise {at} ({one})**\nFloat cork {at}.\n\n" for at, one in enumerate(levels, 1))
    )
    assert asked(found) == ["Float cork 1.", "Float cork 2."]
    assert [card.tags for card in found.cards] == [(one.lower(),) for one in levels]
