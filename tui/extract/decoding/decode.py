"""Bytes to text: byte order marks, UTF-16 without one, line ends, legacy encodings; binary is refused."""

import codecs
import re
from dataclasses import dataclass

from tui.errors import DocumentError
from tui.extract.decoding.legacy import REPLACEMENT, read_damaged_utf8, read_legacy
from tui.model.limits import FILE_LIMIT
from tui.wording import plural

LINE_LIMIT = 500_000
"""Lines of a document: more of 16 MiB are tiny pieces, each of which takes a hundred times its size."""
_SPLIT = "split it into parts and extract those"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BIT_JAPANESE = (b"\x1b$B", b"\x1b$@")
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_CONTROL_SHARE = 0.005
"""Share of control characters from which on something is no text."""
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document as text with LF line ends, and how it was read."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    """What a person should know about the reading."""


def decode(data: bytes, name: str) -> Decoded:
    """Read a document; its lines keep their numbers. Raises: DocumentError: too large, or no text."""
    if len(data) > FILE_LIMIT:
        raise DocumentError(f"{name} is larger than {FILE_LIMIT // (1024 * 1024)} MiB", _SPLIT)
    text, encoding, notes = _read(data, name)
    if not _is_text(text):
        raise _no_text(name)
    if "\0" in text:
        text, notes = text.replace("\0", REPLACEMENT), (*notes, f"NUL characters became {REPLACEMENT}")
    text = _LINE_END.sub("\n", text) if "\r" in text else text
    if text.count("\n") > LINE_LIMIT:
        raise DocumentError(f"{name} has more than {LINE_LIMIT:,} lines", _SPLIT)
    return Decoded(text, encoding, notes)


def notes_after(decoded: Decoded, repaired: str) -> tuple[str, ...]:
    """The notes as they are true of the repaired text: a repair may find out what wrong bytes meant."""
    if REPLACEMENT in repaired:
        return decoded.notes
    return tuple(note.replace(f"became {REPLACEMENT}", "were repaired") for note in decoded.notes)


def _read(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _after_mark(data[len(mark) :], encoding)
    if b"\0" in data and data.count(b"\0") > len(data) * _CONTROL_SHARE:
        return _wide(data, name)
    if b"\x1b" in data and any(sign in data for sign in _SEVEN_BIT_JAPANESE):
        return data.decode("iso2022_jp", "replace"), "iso2022_jp", ("not UTF-8: read as iso2022_jp",)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _not_utf8(data, name)


def _after_mark(data: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    wrong = text.encode(encoding, "surrogatepass") != data
    note = f"some bytes are not valid {encoding}; they became {REPLACEMENT}"
    return text, encoding, (note,) if wrong else ()


def _wide(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Text with NULs: UTF-16 without a mark if one byte order makes sense of it, else no text at all."""
    for encoding, low in (("utf-16-le", 0), ("utf-16-be", 1)):
        line_ends = data[low::2].count(b"\n") - data[1 - low :: 2].count(b"\n")
        nulls = data[1 - low :: 2].count(b"\0") - data[low::2].count(b"\0")
        text = data.decode(encoding, "replace")
        if nulls >= 0 and line_ends >= 0 and _is_text(text) and text.count(REPLACEMENT) <= 1:
            return text, encoding, (f"read as {encoding}: it has no byte order mark",)
    raise _no_text(name)


def _not_utf8(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    if not _is_text(data.decode("latin-1")):
        raise _no_text(name)
    damaged = read_damaged_utf8(data)
    if damaged:
        return damaged[0], "utf-8", damaged[1]
    text, encoding, wrong = read_legacy(data)
    note = f"not UTF-8: read as {encoding}"
    if wrong:
        note = f"{note}, and {plural(wrong, 'byte')} it does not know became {REPLACEMENT}"
    return text, encoding, (note,)


def _is_text(text: str) -> bool:
    said = text.encode("utf-8", "surrogatepass")
    return len(said) - len(said.translate(None, _CONTROLS)) <= len(text) * _CONTROL_SHARE


def _no_text(name: str) -> DocumentError:
    return DocumentError(f"{name} is not a text document", "extract reads Markdown and other text files")
