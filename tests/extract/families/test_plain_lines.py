import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.families.plain_lines import plain_lines

MARK = re.compile(r"(A):[ ]*(.*)")


def _kinds(text: str) -> str:
    """One letter a line: c for code, k for a comment, h for a heading, t for text."""
    lines = plain_lines(text.split("\n"), 0, MARK)
    return "".join("c" if n.code else "k" if n.comment else "h" if n.heading else "t" for n in lines)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a\n```py\n# b\n```\n# c", "tccch"),
        ("~~~\n```\n~~~\n#", "ccch"),
        ("````\n```\n````", "ccc"),
        ("```\nnever closed", "tt"),
        ("A: ```\ncode\n```\nA: x", "tcct"),
        ("<!-- a -->\nb <!-- c -->\n<!--\nd\n-->", "ktkkk"),
        ("<!-- never closed\n#a\n####### b", "ttt"),
        ("<!-- a --> b", "t"),
    ],
)
def test_lines_are_told_apart(text: str, kinds: str) -> None:
    assert _kinds(text) == kinds


@pytest.mark.parametrize(
    ("line", "text", "level"),
    [("# a #", "a", 1), ("## a# <!-- b -->", "a#", 2), ("### #", "", 3), ("######", "", 6)],
)
def test_headings_lose_their_marks(line: str, text: str, level: int) -> None:
    [found] = plain_lines([line])
    assert found.heading is not None
    assert (found.heading.text, found.heading.level) == (text, level)


@given(
    st.lists(st.sampled_from(["```", "````", "~~~", "a", "", "<!--", "-->", "A: ```", "# h"])),
    st.integers(0, 3),
)
def test_every_line_comes_once_and_in_order(lines: list[str], start: int) -> None:
    found = plain_lines(lines, start, MARK)
    assert [(line.number, line.text) for line in found] == list(enumerate(lines))[start:]


@pytest.mark.parametrize("piece", ["```x\n", "<!--\n", "~~~~\n~~~\n", "A: ```\n", "#   ", "```a\n~~~b\n"])
def test_hostile_text_takes_steps_in_proportion(piece: str) -> None:
    assert growth(lambda text: plain_lines(text.split("\n"), 0, MARK), piece) < 20
