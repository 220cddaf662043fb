import pytest

from tests.extract.reading import choices, read
from tui.extract.choices.choice_marks import marks_in
from tui.extract.rewriting.column_choices import in_columns


@pytest.mark.parametrize(
    ("offered", "right", "texts"),
    [
        ("A. jib        C. mast\nB. keel       D. boom", "C", ["jib", "keel", "mast", "boom"]),
        ("(a) jib\t\t(c) mast\n(b) keel\t\t(d) boom", "b", ["jib", "keel", "mast", "boom"]),
        ("A. jib   C. mast\nB. keel", "C", ["jib", "keel", "mast"]),
        ("A. j  C. m  E. o\nB. k  D. b  F. r", "E", [*"jkmbor"]),
        ("A. j  D. m\nB. k  E. b\nC. o", "D", [*"jkomb"]),
        ("A. jib   B. mast\nC. keel   D. boom", "B", ["jib", "mast", "keel", "boom"]),
    ],
)
def test_columns_are_read_in_the_order_of_their_letters(offered: str, right: str, texts: list[str]) -> None:
    (card,) = read(f"1. Which is it?\n\n{offered}\n\nAnswer: {right}\n").cards
    assert choices(card) == (texts, ["ABCDEF".index(right.upper())])


@pytest.mark.parametrize(
    "lines",
    [
        ["A. jib", "B. keel"],
        ["A. see C. Smith", "B. keel"],
        ["A. jib   D. mast", "B. keel  E. boom"],
        ["A. jib   C. mast", "", "B. keel  D. boom"],
    ],
)
def test_letters_that_do_not_go_on_make_no_columns(lines: list[str]) -> None:
    (first,) = marks_in(lines[0], 0)
    assert in_columns(first, lines) == []
