import pytest

from tests.extract.reading import asked, read
from tui.extract.families.sheet_rows import quoted_rows


@pytest.mark.parametrize("first", ["", '"So" and so,well\n'])
@pytest.mark.parametrize("long", ["", "y" * 140_000])
def test_quotes_that_never_end_and_cells_beyond_measure_swallow_no_row(first: str, long: str) -> None:
    found = read(f'question,answer\n{first}"What shines,a lamp{long}\nWho keeps it?,The keeper\n')
    assert asked(found)[-2:] == ['"What shines', "Who keeps it?"]
    assert len(found.cards) == 2 + bool(first)
    assert "never closed" in found.warnings[0]


def test_rows_know_their_lines_and_cells_their_breaks() -> None:
    rows, warnings = quoted_rows(["head", '"one', 'line";two<br>lines', "", " a ; b "], 1, ";")
    assert [(row.lines, row.cells) for row in rows] == [
        (range(1, 3), ("one\nline", "two\nlines")),
        (range(4, 5), ("a", "b")),
    ]
    assert not warnings


def test_what_stands_behind_a_quote_ends_no_row() -> None:
    rows, warnings = quoted_rows(['"So" and so,well', '"a, b",c'], 0, ",")
    assert [row.cells for row in rows] == [("So and so", "well"), ("a, b", "c")]
    assert not warnings
