from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tests.widgets.texts import MARKUP, WORDS
from tui.text.controls import visible_line
from tui.widgets.path_line import path_line, path_lines, size_text


@dataclass(frozen=True)
class Entry:
    """An entry of a folder."""

    kind: str = "document"
    name: str = "lamp.md"
    size: int = 0


@given(
    WORDS,
    st.sampled_from(["all", "up", "folder", "document", "other", "pattern"]),
    st.integers(0, 10**13),
    st.integers(1, 100),
)
def test_a_line_fits_the_width(name: str, kind: str, size: int, width: int) -> None:
    assert path_line(Entry(kind, visible_line(name), size), width).cell_length <= width


def test_the_size_stands_at_the_right() -> None:
    assert path_line(Entry(size=2048), 20).plain == "lamp.md      2.0 KiB"


def test_markup_in_a_name_is_text() -> None:
    for text in MARKUP:
        assert path_line(Entry(name=text), 60).plain.rstrip() == text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 KiB"),
        (85_000, "83 KiB"),
        (16 * 1024**2, "16 MiB"),
        (10**16, "9313226 GiB"),
    ],
)
def test_sizes_come_in_the_unit_that_fits(size: int, text: str) -> None:
    assert size_text(size) == text


@given(st.lists(st.text(alphabet="abc 中é", min_size=1, max_size=12), max_size=8), st.integers(2, 30))
def test_a_path_is_whole_on_its_lines_and_no_name_is_broken_that_fits(names: list[str], width: int) -> None:
    path = "/" + "/".join(names)
    lines = path_lines(path, width)
    assert "".join(lines) == path
    assert all(Content(line).cell_length <= width for line in lines)
    for line, below in pairwise(lines):
        name = below.partition("/")[0]
        assert (
            line.endswith("/") or not name or Content(f"{line.rpartition('/')[2]}{name}").cell_length > width
        )
