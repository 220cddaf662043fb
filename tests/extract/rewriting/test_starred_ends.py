import pytest

from tests.extract.quizzes import LIGHT, OVEN, WHEELS, Quizzed, assert_quiz
from tui.extract.rewriting.starred_ends import with_ticks

QUIZ = (LIGHT, OVEN, WHEELS)


def _asked(form: str, quiz: tuple[Quizzed, ...] = QUIZ) -> str:
    return "".join(
        f"{number}. {one.question}\n"
        + "".join(
            form.format("abc"[at], offer) + " *" * (at in one.right) + "\n"
            for at, offer in enumerate(one.offers)
        )
        + "\n"
        for number, one in enumerate(quiz, 1)
    )


@pytest.mark.parametrize("form", ["{}) {}", "   {}. {}", "- {}) {}", "({}) {}"])
def test_a_star_behind_one_choice_of_each_question_marks_it(form: str) -> None:
    assert_quiz(_asked(form), "lettered", *QUIZ)


@pytest.mark.parametrize(
    "text",
    [
        _asked("{}) {}", QUIZ[:1]),
        _asked("{}) {}") + "4. What else?\na) tin\nb) lead\n",
        _asked("{}) {}") + "4. What else?\na) tin *\nb) lead *\n",
        _asked("{}) {}") + "\\* of old\n",
        _asked("{}) {}") + "* of old\n",
        _asked("{}) {}") + "Answer: b\n",
        _asked("{}) {}").replace("Oven", "int").replace("Bicycle", "char"),
        f"```\n{_asked('{}) {}')}```\n",
    ],
    ids=["one", "none", "several", "footnote", "note", "answer", "pointers", "code"],
)
def test_other_stars_stay(text: str) -> None:
    assert with_ticks(text) == text


def test_a_star_without_a_space_before_it_marks_one_where_nothing_else_does() -> None:
    quiz = _asked("{}) {}").replace(" *\n", "*\n")
    assert_quiz(quiz, "lettered", *QUIZ)
    italic = _asked("{}) *{}*").replace(" *\n", "\n")
    assert with_ticks(italic) == italic
