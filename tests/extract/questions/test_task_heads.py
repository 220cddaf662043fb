import pytest

from tests.extract.reading import answers, asked, read


@pytest.mark.parametrize("task", ["Задание", "Task", "Tarea", "Задача №"])
@pytest.mark.parametrize("label", ["***Ответ:***", "**Solution**", "### Решение"])
def test_counted_tasks_ask_with_what_stands_above_the_answer(task: str, label: str) -> None:
    text = "".join(
        f"## {task} {n}\n\nЗажгите лампу {n}.\n\n{label}\n\n```\nlight {n}\n```\n\n---\n" for n in (1, 2)
    )
    found = read(f"# Домашняя работа\n\n{text}")
    assert found.family == "answered-headings"
    assert asked(found) == ["Зажгите лампу 1.", "Зажгите лампу 2."]
    assert answers(found) == ["```\nlight 1\n```", "```\nlight 2\n```"]


def test_tasks_without_an_answer_are_plans() -> None:
    assert (
        read(
            "# Plan\n\n## Task 1\n\nLight it.\n\n## Task 2\n\nFill it.\n\n## Task 3\n\n**Answer**\n\nYes.\n"
        ).cards
        == ()
    )


def test_tasks_with_a_title_are_plans_as_well() -> None:
    text = "".join(f"## Task {n}: light lamp {n}\n\nDo it.\n\n**Solution:**\n\nFire.\n\n" for n in (1, 2))
    assert read(f"# Plan\n\n{text}").family != "answered-headings"
