import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.decoding.misread import MAC_ROMAN, MAY_BE_MISREAD, WESTERN, WESTERN_SPACED, Table, tables_for

beyond_ascii = st.text(
    st.characters(min_codepoint=0x80, max_codepoint=0xD7FF) | st.characters(min_codepoint=0x10000), min_size=1
)


@pytest.mark.parametrize("table", [WESTERN, MAC_ROMAN])
@given(text=beyond_ascii)
def test_whatever_was_misread_is_one_piece_and_is_read_back(table: Table, text: str) -> None:
    chars = {code: chr(point) for point, code in reversed(list(table.codes.items()))}
    misread = "".join(chars[byte] for byte in text.encode())
    assert MAY_BE_MISREAD.match(misread)
    assert table.piece.fullmatch(misread)
    assert table.read_back(misread) == text


def test_a_space_stands_for_a_no_break_space_only_where_no_gap_was_lost() -> None:
    russian = "Ð Ð¾ÑÑ\x81Ð¸Ñ\x8f"
    assert tables_for(russian)[0] is WESTERN_SPACED
    assert tables_for(russian.replace("\x81", "").replace("\x8f", ""))[0] is WESTERN
    assert WESTERN_SPACED.read_back("Ð Ð¾") == "Ро"
