import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.questions.same_line import bold_parted, item_parted


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("**Why?** To be seen.", ("**Why?**", "To be seen.")),
        ("Why? — to be seen", ("Why?", "to be seen")),
        ('**"Why so? Say it."** To be seen.', ('**"Why so? Say it."**', "To be seen.")),
        ('**"Why?"** To be seen.', ('**"Why?"**', "To be seen.")),
        ("It burns: **Answer: oil**", ("It burns:", "**Answer: oil**")),
        ("What burns? **Answer: B.** Oil.", ("What burns?", "**Answer: B.** Oil.")),
        ("Что горит? Ответ: масло", ("Что горит?", "Ответ: масло")),
        (
            "**Tell of lamps.** - [Look here](https://a.org)",
            ("**Tell of lamps.**", "[Look here](https://a.org)"),
        ),
        ("Why is it lit?", None),
        ("The answer: none", None),
        ("**Bold** and no question", None),
    ],
)
def test_what_answers_an_item_on_its_own_line(line: str, parted: tuple[str, str] | None) -> None:
    assert item_parted(line) == parted


def test_of_bold_lines_only_the_bold_asks() -> None:
    assert bold_parted("**Why?** – so") == ("**Why?**", "so")
    assert bold_parted("Why? **Answer: so**") is None


def test_items_are_questions_where_each_has_an_answer_called_one_behind_it() -> None:
    found = read(
        "# Lamps\n\n" + "".join(f"{at}. Lamp {at} burns: **Answer: oil {at}**\n" for at in range(1, 5))
    )
    assert asked(found) == [f"Lamp {at} burns:" for at in range(1, 5)]
    assert [answer.strip("*").removeprefix("Answer: ") for answer in answers(found)] == [
        f"oil {at}" for at in range(1, 5)
    ]
