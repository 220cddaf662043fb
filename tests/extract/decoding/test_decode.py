import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import DocumentError
from tui.extract.decoding.decode import LINE_LIMIT, decode
from tui.model.limits import FILE_LIMIT

TEXT = "# Häfen\n\nWas ist ein Leuchtturm? 灯台です。\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks_tell_the_encoding(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding), "a.md")
    assert (decoded.text, decoded.encoding, decoded.notes) == (TEXT, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, "# 一\n\n一二三 一二\n一\n"])
def test_utf_16_without_a_mark_is_recognised_and_told(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), "a.md")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert "byte order mark" in decoded.notes[0]


def test_every_line_end_counts_once_so_that_line_numbers_hold() -> None:
    assert decode(b"a\r\nb\rc\nd\r\r\ne", "a.md").text == "a\nb\nc\nd\n\ne"


def test_only_line_ends_end_lines() -> None:
    text = "a\u2028b\x0cc\x85d"
    assert decode(text.encode(), "a.md").text == text


def test_a_legacy_encoding_is_named_in_a_note() -> None:
    decoded = decode("Was ist ein Leuchtturm? Türme und Häfen.\n".encode("cp1252"), "a.md")
    assert decoded.text.endswith("Türme und Häfen.\n")
    assert (decoded.encoding, decoded.notes) == ("cp1252", ("not UTF-8: read as cp1252",))


def test_seven_bit_japanese_is_read() -> None:
    text = "灯台とは何ですか。\n"
    assert decode(text.encode("iso2022_jp"), "a.md").text == text


def test_a_character_cut_off_at_the_end_spoils_nothing_else() -> None:
    for encoding in ("utf-8", "utf-16-le"):
        data = codecs.BOM_UTF16_LE * (encoding != "utf-8") + "Маяк светит ночью".encode(encoding)
        decoded = decode(data[:-1], "a.md")
        assert decoded.text == "Маяк светит ночь\ufffd"
        assert decoded.notes


def test_a_nul_here_and_there_is_told_and_replaced() -> None:
    decoded = decode(b"# Lamps\n\n" + b"A light. " * 100 + b"\0\n", "a.md")
    assert decoded.text.endswith("A light. \ufffd\n")
    assert "NUL" in decoded.notes[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04" + bytes(range(256)),
        bytes(range(1, 32)) * 9,
        b"a\0\0\0\0",
    ],
)
def test_what_is_no_text_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"lamp\.md is not a text document"):
        decode(data, "lamp.md")


def test_a_document_over_the_limit_is_refused_naming_it() -> None:
    decode(b"a" * FILE_LIMIT, "lamp.md")
    with pytest.raises(DocumentError, match="16 MiB"):
        decode(b"a" * (FILE_LIMIT + 1), "lamp.md")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60))
def test_any_utf_8_text_comes_back_as_it_was(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "a.md").text == text


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.md")
    except DocumentError:
        return
    assert "\r" not in decoded.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_more_lines_than_any_document_of_its_size_has_are_refused(end: str) -> None:
    decode(end.encode() * LINE_LIMIT, "lamp.md")
    with pytest.raises(DocumentError, match=r"lamp\.md has more than 500,000 lines"):
        decode(end.encode() * (LINE_LIMIT + 1), "lamp.md")
