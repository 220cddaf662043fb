import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tests.widgets.texts import WIDTHS, WORDS, bare
from tui.text.controls import visible
from tui.widgets.grid import column_widths, grid_lines
from tui.widgets.layout import markdown_lines

CELLS = st.lists(WORDS, max_size=4).map(lambda words: visible(" ".join(words)))
TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1, max_size=4)
)


def contents(rows: list[list[str]]) -> list[list[Content]]:
    """Cells as text."""
    return [[Content(cell) for cell in row] for row in rows]


@given(TABLES, WIDTHS)
def test_tables_stay_within_the_width_and_keep_every_character(rows: list[list[str]], width: int) -> None:
    lines = grid_lines(contents(rows), width)
    assert all(line.cell_length <= width for line in lines)
    left = list(bare("".join(line.plain for line in lines)))
    for char in bare("".join(cell for row in rows for cell in row)):
        left.remove(char)


@given(TABLES, WIDTHS)
def test_words_of_a_table_are_not_cut_where_a_reader_could_have_them_whole(
    rows: list[list[str]], width: int
) -> None:
    shown = {word.rstrip(":") for line in grid_lines(contents(rows), width) for word in line.plain.split()}
    words = {word for row in rows for cell in row for word in cell.split()}
    whole = {word for word in words if Content(word).cell_length < min(width, 24)}
    assert {word.rstrip(":") for word in whole} <= shown


@given(TABLES, WIDTHS)
def test_columns_fit_into_their_room(rows: list[list[str]], room: int) -> None:
    widths = column_widths(contents(rows), len(rows[0]), room)
    if widths is not None:
        assert sum(widths) <= room
        assert min(widths) >= 1


def test_columns_stand_under_their_heads() -> None:
    lines = [line.plain for line in grid_lines(contents([["a", "bb"], ["ccc", "d"]]), 20)]
    assert lines == ["a    bb", "───  ──", "ccc  d "]


def test_narrow_columns_keep_their_width_and_wide_ones_share_the_rest() -> None:
    cells = contents([["id", "one two three four five", "six seven eight nine ten"]])
    assert column_widths(cells, 3, 22) == [2, 10, 10]


def test_a_table_too_narrow_for_its_words_becomes_a_list() -> None:
    table = [["Side", "Word"], ["application", "synchronize"], ["database", "migration"]]
    assert [line.plain for line in grid_lines(contents(table), 20)] == [
        "Side: application",
        "Word: synchronize",
        "─" * 20,
        "Side: database",
        "Word: migration",
    ]


def test_a_lone_head_is_shown_however_narrow() -> None:
    assert [line.plain for line in grid_lines(contents([["application", "synchronize"]]), 12)] == [
        "application",
        "synchronize",
    ]


@pytest.mark.parametrize("rows", [[], [[]]])
def test_a_table_without_cells_has_no_lines(rows: list[list[str]]) -> None:
    assert grid_lines(contents(rows), 20) == []


def test_short_rows_are_filled_up() -> None:
    assert [line.plain for line in grid_lines(contents([["a", "b"], ["c"]]), 20)][-1] == "c   "


def test_breaks_in_cells_make_lines() -> None:
    lines = [line.plain.split() for line in markdown_lines("| a | b |\n|--|--|\n| c<br>d | e |", 20)]
    assert lines == [["a", "b"], ["─", "─"], ["c", "e"], ["d"]]
