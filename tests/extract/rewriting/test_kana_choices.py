import pytest

from tests.extract.reading import choices, read
from tui.extract.rewriting.kana_choices import with_stops

ROW = "ア{0}左舷\nイ{0}右舷\nウ{0}船尾\n"


@pytest.mark.parametrize("space", [" ", "\u3000", "  "])
def test_letters_need_no_stop(space: str) -> None:
    shape = "問{} 船の{}を何というか。\n" + ROW.format(space) + "正解：{}\n\n"
    found = read(shape.format(1, "右側", "イ") + shape.format(2, "左側", "ア"))
    assert [choices(card) for card in found.cards] == [(["左舷", "右舷", "船尾"], [at]) for at in (1, 0)]


@pytest.mark.parametrize(
    "text",
    ["\nア 左舷\nイ 右舷\n", "\nア 左舷\nウ 右舷\nイ 船尾\n", "\nアイ ウエ\nイ 右\n", "\nア\nイ\nウ\n"],
)
def test_other_lines_stay(text: str) -> None:
    assert with_stops(text) == text


@pytest.mark.parametrize("part", ["\n", "\n\n\n"])
def test_latin_letters_need_no_stop_above_a_named_answer(part: str) -> None:
    shape = "**{0}. Which wood is {0}?**\n\nA oak" + part + "B cork" + part + "C ash\n\nAnswer: {1}\n\n"
    found = read(shape.format(1, "B") + shape.format(2, "AC"))
    assert [choices(card) for card in found.cards] == [
        (["oak", "cork", "ash"], [1]),
        (["oak", "cork", "ash"], [0, 2]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A ship\nB flat\nC sharp\n\nProse.\n",
        "A ship\nB flat\n\nAnswer: A\n",
        "A ship\nC flat\nB\n\nAnswer: A\n",
    ],
)
def test_latin_letters_elsewhere_are_words(text: str) -> None:
    assert with_stops(text) == text
