"""Bytes that are not UTF-8: which encoding makes sense of them, and UTF-8 with a few wrong bytes in it."""

import re
from collections.abc import Sequence

from charset_normalizer import from_bytes

from tui.extract.decoding.letters import fitness
from tui.wording import listing

_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "koi8_r", "koi8_u", "gb18030", "cp950", "cp932", "euc_jp", "cp949"),
    *("cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "mac_roman", "mac_cyrillic", "iso8859_2"),
    *("iso8859_5", "iso8859_6", "iso8859_7", "iso8859_15", "iso8859_16", "cp850", "cp852", "cp866"),
)
"""Of two that say the same the first is taken; cp932, cp949 and cp950 extend Shift-JIS, EUC-KR and Big5."""
_USUAL = {"cp1252": 0.6, "mac_roman": 0.3}
"""Advantage of encodings where the bytes beyond ASCII are few and say little."""
_MUCH = 8
"""Bytes beyond ASCII from which on the detector is heard more than half."""
_MOST_CHAOS, _UNNAMED_CHAOS = 0.5, 0.05
"""What the detector may hold against an encoding; the letters decide among what is left."""
_SAMPLE_BYTES = 64 * 1024
_LETTERS = 8192
"""Characters whose letters are looked at."""
_WRONG_SHARE = 0.005
"""Share of characters that may be wrong in an encoding which is right all the same."""
_RIGHT_PER_WRONG = 4
"""Bytes of right UTF-8 for each wrong one in the same lines, and a fourth of that for those in others."""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MOST_NAMED = 10
_STRAY = re.compile("[\udc80-\udcff]")
_BEYOND = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]+")


def read_legacy(data: bytes) -> tuple[str, str, int]:
    """The text, its encoding, and how many bytes made no sense; those became U+FFFD."""
    readings: list[tuple[int, int, str, str]] = []
    for encoding in likely_encodings(data):
        text = data.decode(encoding, "replace")
        wrong = text.count(REPLACEMENT)
        if wrong <= _WRONG_SHARE * len(text):
            return text, encoding, wrong
        readings.append((wrong, len(readings), text, encoding))
    wrong, _, text, encoding = min(readings)
    return text, encoding, wrong


def likely_encodings(data: bytes) -> list[str]:
    """Likeliest first, by how well the text is spelt and by what a detector holds against it."""
    sample = _lines_beyond_ascii(data)
    chaos = {
        encoding: match.chaos
        for match in from_bytes(sample, cp_isolation=list(_ENCODINGS), threshold=_MOST_CHAOS)
        for encoding in match.could_be_from_charset
    }
    few = sum(byte > 0x7F for byte in sample[:_LETTERS]) or 1
    ranks = {}
    for encoding in _ENCODINGS:
        fit = fitness(sample.decode(encoding, "replace")[:_LETTERS])
        usual = _USUAL.get(encoding, 0.0) / few
        held_against = chaos.get(encoding, _UNNAMED_CHAOS) * few / (few + _MUCH)
        ranks[encoding] = round(fit + usual - held_against, 2)
    return sorted(_ENCODINGS, key=lambda encoding: -ranks[encoding])


def _lines_beyond_ascii(data: bytes) -> bytes:
    """Only the lines that say something about the encoding, so that few letters in much ASCII count."""
    telling = [line for line in data.splitlines() if not line.isascii()]
    return b"\n".join(telling)[:_SAMPLE_BYTES]


def read_damaged_utf8(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """UTF-8 with wrong bytes in it, and what to know about them; None where it rather is something else.

    Lines that hold nothing else beyond ASCII are of another encoding, as when files were joined.
    """
    if not _has_utf8(data):
        return None
    text = data.decode("utf-8", "surrogateescape")
    lines = text.split("\n")
    foreign: list[int] = []
    mixed: list[int] = []
    for at, line in enumerate(lines):
        if _STRAY.search(line):
            (mixed if _BEYOND.search(line) else foreign).append(at)
    right = _right(text)
    if right < _RIGHT_PER_WRONG * _stray(lines, mixed) or _RIGHT_PER_WRONG * right < _stray(lines, foreign):
        return None
    notes = []
    if foreign:
        found = {at: lines[at].encode("utf-8", "surrogateescape") for at in foreign}
        _, encoding, _ = read_legacy(b"\n".join(found.values()))
        for at, read in found.items():
            lines[at] = read.decode(encoding, "replace")
        notes.append(f"{_named(foreign)} not UTF-8: read as {encoding}")
    if mixed:
        for at in mixed:
            lines[at] = _STRAY.sub(REPLACEMENT, lines[at])
        notes.append(f"{_named(mixed)} not UTF-8 throughout: wrong bytes became {REPLACEMENT}")
    return "\n".join(lines), tuple(notes)


def _has_utf8(data: bytes) -> bool:
    """Whether begin, middle and end hold enough UTF-8 for looking at every line."""
    middle = len(data) // 2
    parts = (data[:_SAMPLE_BYTES], data[middle : middle + _SAMPLE_BYTES], data[-_SAMPLE_BYTES:])
    text = "".join(part.decode("utf-8", "surrogateescape") for part in parts)
    return _RIGHT_PER_WRONG * _right(text) >= len(_STRAY.findall(text))


def _right(text: str) -> int:
    return sum(len(run.encode()) for run in _BEYOND.findall(text))


def _stray(lines: Sequence[str], places: Sequence[int]) -> int:
    return sum(len(_STRAY.findall(lines[at])) for at in places)


def _named(lines: list[int]) -> str:
    """The lines at these places, as people count them."""
    numbers = [str(at + 1) for at in lines]
    more = len(numbers) - _MOST_NAMED
    shown = listing([*numbers[:_MOST_NAMED], f"{more:,} more"] if more > 0 else numbers)
    return f"line {shown} is" if len(lines) == 1 else f"lines {shown} are"
