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
