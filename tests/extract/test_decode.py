import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import DocumentError
from tui.extract.decode import LIMIT_BYTES, decode

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


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "# Маяк\n\nЧто такое маяк и зачем он нужен кораблям у берега?\n" * 3),
        ("gb18030", "# 灯塔\n\n灯塔是什么？它为什么要旋转？\n" * 3),
        ("cp1252", "# Café\n\nQu’est-ce qu’un phare ? L’été, où dîne-t-on près du château ?\n" * 3),
    ],
)
def test_legacy_encodings_are_detected_and_told(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), "a.md")
    assert decoded.text == text
    assert decoded.encoding in decoded.notes[0]


def test_one_foreign_letter_in_much_ascii_is_enough() -> None:
    data = b"plain words\n" * 5000 + "ein Wort über Türme und Häfen\n".encode("cp1252")
    assert decode(data, "a.md").text.endswith("ein Wort über Türme und Häfen\n")


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
    decode(b"a" * LIMIT_BYTES, "lamp.md")
    with pytest.raises(DocumentError, match="16 MiB"):
        decode(b"a" * (LIMIT_BYTES + 1), "lamp.md")


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
