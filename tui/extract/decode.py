"""Bytes to text: byte order marks, UTF-16 without one, line ends, legacy encodings; binary is refused."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tui.errors import DocumentError

LIMIT_BYTES = 16 * 1024 * 1024
"""Largest document read in one piece."""
_SAMPLE_BYTES = 256 * 1024
"""Enough for telling a legacy encoding by its letters."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = [
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
    "mac_roman",
    "mac_cyrillic",
    "iso8859_2",
    "iso8859_5",
    "iso8859_7",
    "iso8859_15",
    "cp437",
    "cp850",
    "cp866",
]
_PAIRED = frozenset({"gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"})
_PAIRED_SLACK = 0.05
"""Mess that an encoding of paired bytes may show beyond the best guess."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
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
    if len(data) > LIMIT_BYTES:
        raise DocumentError(
            f"{name} is larger than {LIMIT_BYTES // (1024 * 1024)} MiB",
            "split it into parts and extract those",
        )
    text, encoding, notes = _read(data, name)
    if len(_CONTROLS.findall(text)) > len(text) * _CONTROL_SHARE:
        raise _no_text(name)
    return Decoded(_LINE_END.sub("\n", text), encoding, notes)


def _read(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _after_mark(data[len(mark) :], encoding)
    if b"\0" in data:
        return _wide(data, name)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _legacy(data, name)


def _after_mark(data: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    try:
        return data.decode(encoding), encoding, ()
    except UnicodeDecodeError:
        note = f"some bytes are not valid {encoding}; they became \N{REPLACEMENT CHARACTER}"
        return data.decode(encoding, "replace"), encoding, (note,)


def _wide(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Text with NULs: UTF-16 without a mark if one byte order makes sense of it, else no text at all."""
    for encoding, low in (("utf-16-le", 0), ("utf-16-be", 1)):
        line_ends = data[low::2].count(b"\n") - data[1 - low :: 2].count(b"\n")
        nulls = data[1 - low :: 2].count(b"\0") - data[low::2].count(b"\0")
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if nulls >= 0 and line_ends >= 0 and not _CONTROLS.search(text):
            return text, encoding, (f"read as {encoding}: it has no byte order mark",)
    raise _no_text(name)


def _legacy(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    if len(_CONTROLS.findall(data.decode("latin-1"))) > len(data) * _CONTROL_SHARE:
        raise _no_text(name)
    for encoding in (*_likely(data), "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text, encoding, (f"not UTF-8: read as {encoding}",)
    note = "not UTF-8: read as cp1252, and bytes it does not know became \N{REPLACEMENT CHARACTER}"
    return data.decode("cp1252", "replace"), "cp1252", (note,)


def _likely(data: bytes) -> list[str]:
    """Encodings that make sense of the bytes, likeliest first.

    What is as likely is settled by kind: bytes that pair up to characters seldom do so by accident, and
    Western letters are more frequent than the rest of Latin.
    """
    matches = list(from_bytes(_lines_beyond_ascii(data), cp_isolation=_LEGACY))
    if not matches:
        return []
    best = matches[0]
    paired = [
        one.encoding for one in matches if one.encoding in _PAIRED and one.chaos <= best.chaos + _PAIRED_SLACK
    ]
    western = [
        one.encoding
        for one in matches
        if one.encoding == "cp1252" and one.chaos <= best.chaos and one.coherence >= best.coherence
    ]
    return [*paired, *western, best.encoding]


def _lines_beyond_ascii(data: bytes) -> bytes:
    """Only the lines that say something about the encoding, so that few letters in much ASCII count."""
    telling = [line for line in data.splitlines() if not line.isascii()]
    return b"\n".join(telling)[:_SAMPLE_BYTES]


def _no_text(name: str) -> DocumentError:
    return DocumentError(f"{name} is not a text document", "extract reads Markdown and other text files")
