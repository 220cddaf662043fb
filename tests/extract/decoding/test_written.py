import pytest

from tui.extract.decoding.misread import MAC_ROMAN, WESTERN, Table
from tui.extract.decoding.written import is_written


def judged(piece: str, before: str, table: Table) -> bool:
    return is_written(piece, before, table.read_back(piece))


@pytest.mark.parametrize(
    ("piece", "before"),
    [
        ("É…", "H"),
        ("é…»", "l"),
        ("à\u00a0»", ""),
        ("ß”", "a"),
        ("ÚŽ", ""),
        ("íž“", "l"),
        ("Å²", " "),
        ("×”", "“"),
    ],
)
def test_an_accented_letter_with_what_stands_behind_it_is_written(piece: str, before: str) -> None:
    assert judged(piece, before, WESTERN)


@pytest.mark.parametrize(
    ("piece", "before"), [("’é", "l"), ("«à", ""), ("—è", " "), ("√π", " "), ("„Öö", "")]
)
def test_marks_before_a_letter_and_formulas_are_written(piece: str, before: str) -> None:
    assert judged(piece, before, MAC_ROMAN)


@pytest.mark.parametrize(
    ("piece", "before", "table"),
    [
        *((piece, "n", WESTERN) for piece in ("Ã©", "â€™", "Â»", "Å¡", "Ä…", "Ð¡", "â–¶", "Å³")),
        *((piece, "n", MAC_ROMAN) for piece in ("√©", "‚Äô", "„ÅÆ", "¬∞")),
        ("É…É…", "", WESTERN),
        ("â”‚", " ", WESTERN),
        ("Ã¹", "", WESTERN),
    ],
)
def test_what_nobody_writes_is_not(piece: str, before: str, table: Table) -> None:
    assert not judged(piece, before, table)
