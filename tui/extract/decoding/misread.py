"""UTF-8 that was read as something else: what its characters look like then, and how to read them back."""

import codecs
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LEAD, _TAIL = range(0xC2, 0xF5), range(0x80, 0xC0)
_SHAPES: tuple[tuple[range, ...], ...] = (
    (range(0xC2, 0xE0), _TAIL),
    (range(0xE0, 0xE1), range(0xA0, 0xC0), _TAIL),
    (range(0xE1, 0xED), _TAIL, _TAIL),
    (range(0xED, 0xEE), range(0x80, 0xA0), _TAIL),
    (range(0xEE, 0xF0), _TAIL, _TAIL),
    (range(0xF0, 0xF1), range(0x90, 0xC0), _TAIL, _TAIL),
    (range(0xF1, 0xF4), _TAIL, _TAIL, _TAIL),
    (range(0xF4, 0xF5), range(0x80, 0x90), _TAIL, _TAIL),
)
"""The bytes of every kind of character beyond ASCII."""
_SPACED_LEADS = "Ð×ÎÙ"
"""Leads of letters that are frequent and end in the byte of the no-break space: Р, נ, Π, ٠."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """An encoding as which UTF-8 gets misread."""

    codes: Mapping[int, int]
    """The byte that was read as a character, by the character's code point."""
    piece: re.Pattern[str]
    """Characters of UTF-8, misread, as many as there are; their bytes are valid."""
    tail: str
    """Pattern of what any byte but the first of a character was read as."""
    lost: re.Pattern[str]
    """A character in a piece whose no-break space has become a space."""

    def read_back(self, piece: str) -> str:
        """What a piece was before it was misread."""
        whole = self.lost.sub(lambda match: match[0].replace(" ", "\u00a0"), piece) if " " in piece else piece
        return codecs.charmap_encode(whole, "strict", self.codes)[0].decode("utf-8")


def _table(codes: Mapping[str, int], lost: str) -> Table:
    solid = "|".join("".join(_any_of(codes.items(), bytes_) for bytes_ in shape) for shape in _SHAPES)
    either = f"(?:{solid}|{lost})" if lost else f"(?:{solid})"
    before = f"(?:{lost}){{0,2}}" if lost else ""
    return Table(
        {ord(char): code for char, code in codes.items()},
        re.compile(f"{before}(?:{solid}){either}*"),
        _any_of(codes.items(), _TAIL),
        re.compile(lost or "(?!)"),
    )


def _any_of(codes: Iterable[tuple[str, int]], wanted: range) -> str:
    return f"[{re.escape(''.join(char for char, code in codes if code in wanted))}]"


def _western_codes() -> dict[str, int]:
    """Latin-1 and cp1252 in one, as browsers read them: what cp1252 leaves empty holds the C1 controls."""
    codes = {chr(code): code for code in range(0x80, 0x100)}
    for code in range(0x80, 0xA0):
        char = bytes([code]).decode("cp1252", "ignore")
        if char:
            codes[char] = code
    return codes


_WESTERN_CODES = _western_codes()
_MAC_ROMAN_CODES = {bytes([code]).decode("mac_roman"): code for code in range(0x80, 0x100)}
_ALL_CODES = (*_WESTERN_CODES.items(), *_MAC_ROMAN_CODES.items())
_LOST = (
    f"[{_SPACED_LEADS}] "
    f"|{_any_of(_WESTERN_CODES.items(), range(0xE3, 0xEA))}{_any_of(_WESTERN_CODES.items(), _TAIL)} "
)
"""Such a letter, or a Han or Kana sign that ends in that byte."""
_GAPS = "\x81\x8d\x8f\x90\x9d"
WESTERN = _table(_WESTERN_CODES, "")
WESTERN_SPACED = _table(_WESTERN_CODES, _LOST)
MAC_ROMAN = _table(_MAC_ROMAN_CODES, "")
MAY_BE_MISREAD = re.compile(
    f"{_any_of(_ALL_CODES, _LEAD)}(?:{_any_of(_ALL_CODES, _TAIL)}|(?<=[ÂÃ{_SPACED_LEADS}]) )"
)
"""What every misreading holds by any of the tables: few lines do."""


def tables_for(text: str) -> tuple[Table, Table]:
    """The tables a text may have been misread by.

    Where the gaps of cp1252 were kept, what is missing behind a lead is a no-break space and no gap.
    """
    return WESTERN_SPACED if any(map(text.__contains__, _GAPS)) else WESTERN, MAC_ROMAN
