import pytest

from tests.extract.reading import answers, asked, read

TELLS = (
    ("Кто зажигает лампу?", "Смотритель делает это вечером, когда темнеет."),
    ("Зачем нужно масло?", "Оно горит долго и почти без дыма."),
    ("Где стоит маяк?", "На скале."),
    ("Сколько он светит?", "До утра, пока не взойдёт солнце над морем."),
)


@pytest.mark.parametrize("mark", ["{n}. ", "- "])
def test_what_stands_behind_each_question_of_a_list_answers_it(mark: str) -> None:
    items = "".join(
        f"{mark.format(n=n)}{question} {answer}\n" for n, (question, answer) in enumerate(TELLS, 1)
    )
    found = read(f"# Маяки\n\n## Контрольные вопросы\n\n{items}")
    assert asked(found) == [question for question, _ in TELLS]
    assert answers(found) == [answer for _, answer in TELLS]


@pytest.mark.parametrize(
    "behind",
    [
        "Explain it with an example of your own.",
        "Begründe.",
        "A) a red lamp B) a green lamp",
        "(a) one of them (b) none of them",
        "(It is not the keeper of old days.)",
        "And why is that so, then?",
    ],
)
def test_what_asks_on_is_no_answer(behind: str) -> None:
    items = "".join(f"{n}. What is lamp {n}? {behind}\n" for n in range(1, 5))
    found = read(f"# Lamps\n\n## Review questions\n\n{items}")
    assert all(answer == "" for answer in answers(found))
    assert len(found.cards) == 4


def test_a_few_that_go_on_are_only_longer_questions() -> None:
    items = (
        "1. What is oil? It burns in all lamps here.\n2. What is a wick?\n3. Who lights it?\n4. Is it lit?\n"
    )
    found = read(f"# Lamps\n\n## Review questions\n\n{items}")
    assert asked(found)[0] == "What is oil? It burns in all lamps here."


def test_both_may_be_called_by_their_first_letters() -> None:
    shape = "{0}. [🔥 Old] **Q:** What is lamp {0}? **A:** A light: `lamp`.\n"
    found = read("# Lamps\n\n## Interview questions\n\n" + "".join(map(shape.format, (1, 2, 3))))
    assert asked(found) == [f"What is lamp {at}?" for at in (1, 2, 3)]
    assert answers(found) == ["A light: `lamp`."] * 3


ITEMS = [
    ("How far is it seen?", "It depends on the weather."),
    ("Is it lit by day? If so, why?", "No, only by night."),
    ("Who trims the wick?", "The keeper."),
    ("What does it burn?", "Oil: 1) of whales 2) of seeds."),
]


def test_what_stands_behind_the_question_marks_of_nearly_all_items_answers_them() -> None:
    text = "".join(f"* {question} {answer}\n\n" for question, answer in ITEMS)
    found = read(f"# Questions on lamps\n\n{text}")
    assert asked(found) == [question for question, _ in ITEMS]
    assert answers(found) == [answer for _, answer in ITEMS]


def test_what_a_few_items_add_is_a_part_of_their_question() -> None:
    text = "".join(f"* {question}\n" for question, _ in ITEMS)
    found = read(f"# Questions on lamps\n\n{text}* What is a lens? Say it in a word.\n* Why oil? Explain.\n")
    assert asked(found)[-2:] == ["What is a lens? Say it in a word.", "Why oil? Explain."]


def test_tasks_behind_questions_answer_none() -> None:
    text = "".join(f"* {question} Explain it with words of your own.\n" for question, _ in ITEMS)
    found = read(f"# Questions on lamps\n\n{text}")
    assert answers(found) == [""] * 4


def test_choices_behind_questions_answer_none() -> None:
    text = "".join(f"{at}. {question} A) oil B) gas C) wax\n" for at, (question, _) in enumerate(ITEMS, 1))
    assert answers(read(f"# Questions on lamps\n\n{text}")) == [""] * 4
