from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.line_ends import flowing

WORDS = st.lists(st.text("abcdefghijk", min_size=1, max_size=11), min_size=30, max_size=90)
SEPARATE = (
    "red\ngreen\nblue",
    "Paris\nRome\nOslo is farther away",
    "Two roads diverged in a yellow wood,\nAnd sorry I could not travel both\nAnd be one traveler",
    "Standard - the most usual of the plans for everybody, and the cheapest\nLarge - for whole departments",
    "cgroup: groups processes, and all of their children, into nested sets\nnamespace: wraps a resource",
    "It says what an object offers, and hides how.\nIt is checked at compile time.\nIt costs nothing.",
    "values.yaml   -> values for the template files that stand beside it\ncharts/      -> what it depends on",
    "Read more at https://example.org/what/is/told/there\nand nowhere else",
    "Q: 朴素贝叶斯的核心假设？\nA: 条件独立性",
)
WRAPPED = (
    "What is the difference between\nlet and const?",
    "The drive of a lighthouse is wound up by hand each evening, and runs\ndown until the morning.",
    "The drive of a lighthouse is wound up by hand each evening, and runs\n"
    "down until the morning. Nobody winds it up by day, because no ship\n"
    "Berlin ever knew of looks for it then. It is cleaned at noon. In the\nafternoon all sleep.",
    "灯塔的驱动装置每天晚上用手上发条一直运行到早晨没有人在白天给它上发条因为没有船\n"
    "在白天寻找它中午打扫下午所有人都睡觉晚上又重新开始工作直到早晨再次来临的时候才\n停下来",
)


@pytest.mark.parametrize("text", SEPARATE)
def test_separate_lines_stay_apart(text: str) -> None:
    assert not any(flowing(text.split("\n")))


@pytest.mark.parametrize("text", WRAPPED)
def test_lines_of_one_text_flow(text: str) -> None:
    assert all(flowing(text.split("\n")))


def test_a_name_above_wrapped_text_stays_above_it() -> None:
    lines = [
        "Explanation:",
        "The drive of a lighthouse is wound up by hand each evening, and runs",
        "down until the morning.",
        "Nobody winds it up by day.",
    ]
    assert flowing(lines) == [False, True, False]


@given(WORDS, st.integers(70, 100), st.integers(2, 12))
def test_prose_wrapped_at_any_width_flows(words: list[str], width: int, sentence: int) -> None:
    told = [
        word.capitalize() if at % sentence == 0 else f"{word}." if at % sentence == sentence - 1 else word
        for at, word in enumerate(words)
    ]
    lines = wrap(" ".join(told), width)
    flows = flowing(lines)
    assert all(flows) or not any(flows)
    middles = [at for at in range(len(lines) - 1) if lines[at + 1][0].islower() and lines[at][-1] != "."]
    assert all(flows) or not middles


@given(st.lists(st.text("abc ABC", min_size=1, max_size=14).map(str.strip).filter(bool), min_size=2))
def test_short_lines_that_end_nowhere_stay_apart(lines: list[str]) -> None:
    assert not any(flowing(lines))
