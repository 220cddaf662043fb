import pytest

from tests.extract.reading import choices, read
from tui.extract.rewriting.option_lines import as_boxes


def _bank(
    *answers: str, shape: str = "Q: What burns in lamp {0}?\nA: {1}\nO: oil {0}\nO: water\nO: sand\n"
) -> str:
    return "\n".join(shape.format(at, answer) for at, answer in enumerate(answers))


@pytest.mark.parametrize("end", ["", ",\n"])
@pytest.mark.parametrize(
    ("answers", "right"),
    [
        (("0", "2", "1"), [[0], [2], [1]]),
        (("1", "3", "1, 2"), [[0], [2], [0, 1]]),
        (("sand", "water", "water"), [[2], [1], [1]]),
    ],
)
def test_places_and_texts_tell_which_options_are_right(
    answers: tuple[str, ...], right: list[list[int]], end: str
) -> None:
    shape = "Q: What burns in lamp {0}?\nA: {1}\nO: oil {0}\nO: water\nO: sand\n" + end
    cards = read(_bank(*answers, shape=shape)).cards
    assert [card.question for card in cards] == [f"What burns in lamp {at}?" for at in range(3)]
    assert [choices(card) for card in cards] == [
        ([f"oil {at}", "water", "sand"], places) for at, places in enumerate(right)
    ]


def test_the_answer_may_stand_behind_and_code_in_the_question() -> None:
    shape = "Q: What prints {0}?\n```c\nputs();\n```\nO: a\nO: b\nA: {1}\n"
    cards = read(_bank("0", "1", "1", shape=shape)).cards
    assert [choices(card)[1] for card in cards] == [[0], [1], [1]]
    assert all("puts();" in card.question for card in cards)


def test_choices_that_are_numbers_tell_no_places() -> None:
    number = "Q: How many masts are there?\nA: 0\nO: 0\nO: 1\nO: 2\n\n"
    cards = read(number + _bank("2", "1", "3")).cards
    assert [choices(card)[1] for card in cards[1:]] == [[1], [0], [2]]


@pytest.mark.parametrize(
    "text",
    [
        _bank("0", "1"),
        _bank("1", "2", "1"),
        _bank("1", "2", "7"),
        _bank("glass", "iron", "tin"),
        _bank("0", "1", "2", shape="Q: What is {0}?\nA: {1}\nO: 2\nO: 0\nO: 1\n"),
        f"```\n{_bank('0', '2', '1')}```\n",
        "Q: What is O?\nA: A letter.\n\nO: or so.\n",
    ],
)
def test_where_it_is_not_clear_which_are_right_all_stays(text: str) -> None:
    assert as_boxes(text) == text
