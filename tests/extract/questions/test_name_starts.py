import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.questions.name_starts import begins_tagged, named_in_begin, starting_as
from tui.extract.questions.names import bare

PIECES = st.lists(
    st.sampled_from(
        ["answer", "Key", "the ", "<b>", "</b>", "&nbsp;", "**", "# ", "1. ", "x", " ", ":", "é"]
    ),
    max_size=6,
).map("".join)


@given(PIECES)
def test_no_line_that_is_a_name_without_its_tags_and_marks_is_passed_over(line: str) -> None:
    """What begins otherwise and holds a tag only behind its first letter is told from a name at once."""
    named = re.fullmatch(r"(?:the )?(?:answer|key)(?: \d+)?", bare(line), re.I) is not None
    begins = named_in_begin("the", "answer|key")
    assert not named or begins(line) or begins_tagged(line)


@pytest.mark.parametrize(
    "line",
    [
        "<b>Key</b>",
        "1<sup>st</sup> key",
        "- &nbsp;key",
        "**<i>",
        "The correct <b>answer</b>",
        "正确<b>答案</b>",
    ],
)
def test_tags_at_the_beginning_are_told(line: str) -> None:
    assert begins_tagged(line)


@pytest.mark.parametrize(
    "line",
    ["if (i < 3)", "one and two or more &amp; three", "key", "", "made of one long piece <b>", "1 > 0"],
)
def test_other_lines_begin_with_no_tag(line: str) -> None:
    assert not begins_tagged(line)


@pytest.mark.parametrize(
    ("line", "begins"), [("keys", True), ("** Key", True), ("monkey", False), ("", False)]
)
def test_lines_are_told_by_their_first_words(line: str, begins: bool) -> None:
    assert starting_as("key|answer key")(line) is begins
