import pytest

from tests.extract.reading import asked, choices, read

BOXES = "- [ ] wood\n- [x] tin\n- [ ] cork\n\n"
TASKS = ("**4. Name what sinks.**", "Name what sinks.", "**The heavy one**", "What sinks is", "A ___ sinks.")


@pytest.mark.parametrize("task", TASKS)
def test_tasks_head_the_boxes_below_them(task: str) -> None:
    quiz = "".join(f"**{at}. Which sinks {at}?**\n\n{BOXES}" for at in (1, 2, 3))
    found = read(f"# Quiz\n\n{quiz}{task}\n\n{BOXES}")
    assert len(asked(found)) == 4
    assert [choices(card) for card in found.cards] == [(["wood", "tin", "cork"], [1])] * 4


@pytest.mark.parametrize(
    "text", ["It is heavy, that is why.", "**Note:** it is heavy", "![tin](tin.png)", "```\n1. Name it\n```"]
)
def test_reasons_pictures_and_code_between_boxes_belong_to_one_question(text: str) -> None:
    quiz = "".join(
        f"**{at}. Which sinks {at}?**\n\n- [ ] wood\n- [x] tin\n\n{text}\n\n- [ ] cork\n\n" for at in (1, 2)
    )
    found = read(f"# Quiz\n\n{quiz}")
    assert len(asked(found)) == 2
    assert all(len(choices(card)[0]) == 3 for card in found.cards)


def test_what_stands_below_each_box_is_its_reason() -> None:
    boxes = "- [ ] wood\n\nIt floats\n\n- [x] tin\n\nIt is heavy\n\n- [ ] cork\n\n"
    found = read("# Quiz\n\n" + "".join(f"**{at}. Which sinks {at}?**\n\n{boxes}" for at in (1, 2)))
    assert [len(choices(card)[0]) for card in found.cards] == [3, 3]
