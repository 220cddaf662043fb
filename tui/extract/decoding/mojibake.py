"""Mojibake undone: UTF-8 that was once, or twice, read as MacRoman, cp1252 or Latin-1, piece by piece.

A piece is a stretch of characters that are UTF-8 when read back. It is repaired when that gives ordinary
characters, and the piece itself is nothing that people write.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.decoding.lost import LOST, found_again
from tui.extract.decoding.misread import MAC_ROMAN, MAY_BE_MISREAD, WESTERN, WESTERN_SPACED, Table, tables_for
from tui.extract.decoding.written import is_written

_CANDIDATES = {
    western: re.compile(f"{western.piece.pattern}|{MAC_ROMAN.piece.pattern}|(?P<lost>{LOST.pattern})")
    for western in (WESTERN, WESTERN_SPACED)
}
_DEEPEST = 3
"""How many misreadings, one upon the other, are undone."""
_SHORT = 40
"""Characters of a piece that is worth remembering."""
_MOST_IN_DOUBT = 1000
"""Uncertain pieces in a row; more of them are what somebody wrote."""
_LONG_ENOUGH = 4
"""Characters that are no accident together, however seldom each is."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text with its mojibake undone."""

    text: str
    runs: int
    """How many runs of non-ASCII text were repaired."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A piece read back."""

    meant: str
    table: Table
    certain: bool
    """Whether it must be mojibake; else it may be what somebody wrote."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    reading: _Reading


def repair(text: str) -> Repaired:
    """Undo mojibake; correct text in any script passes unchanged. Line ends are never touched.

    Pieces that could be either are repaired only where the nearest others are mojibake of the same kind.
    """
    if text.isascii():
        return Repaired(text, 0)
    runs = 0
    for _ in range(_DEEPEST):
        once = _repaired_once(text)
        if not once.runs:
            break
        text, runs = once.text, max(runs, once.runs)
    return Repaired(text, runs)


def _repaired_once(text: str) -> Repaired:
    out: list[str] = []
    done = runs = 0
    for piece in _decided(text, _pieces(text)):
        out += [text[done : piece.start], piece.reading.meant]
        done = piece.end
        runs += 1
    return Repaired("".join(out) + text[done:], runs)


def _pieces(text: str) -> Iterator[_Piece]:
    """What can be read back, in order; of two readings as good the one by the last piece's table."""
    last: Table | None = None
    tables = tables_for(text)
    for place, end in _suspect_lines(text):
        while found := _CANDIDATES[tables[0]].search(text, place, end):
            if found["lost"]:
                piece = _found_again(text, found, tables[0])
            else:
                readings = _readings(text, found.start(), tables)
                piece = min(
                    readings, key=lambda one: (*_rank(one), one.reading.table is not last), default=None
                )
            place = piece.end if piece else found.end()
            if piece:
                yield piece
                last = piece.reading.table if piece.reading.certain else last


def _suspect_lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines that may hold a piece, as none goes on over a line end; most lines need no look."""
    end = 0
    while found := MAY_BE_MISREAD.search(text, end):
        end = text.find("\n", found.end())
        end = end if end >= 0 else len(text)
        yield text.rfind("\n", 0, found.start()) + 1, end


def _found_again(text: str, match: re.Match[str], table: Table) -> _Piece | None:
    again = found_again(text, match)
    return again and _Piece(match.start(), match.end(), _Reading(again[0], table, again[1]))


def _readings(text: str, start: int, tables: tuple[Table, Table]) -> Iterator[_Piece]:
    for table in tables:
        match = table.piece.match(text, start)
        if match:
            read = _read_short if len(match[0]) <= _SHORT else _read
            reading = read(table, match[0], text[start - 1 : start])
            if reading:
                yield _Piece(start, match.end(), reading)


def _rank(piece: _Piece) -> tuple[bool, bool, int]:
    """Certain ones first, marks on letters last, longer ones before shorter ones."""
    marks = any("\u0300" <= char <= "\u036f" for char in piece.reading.meant)
    return not piece.reading.certain, marks, -piece.end


def _read(table: Table, piece: str, before: str) -> _Reading | None:
    """Read a piece back; None where that makes no sense, nor would reading it back once more."""
    meant = table.read_back(piece)
    solid = table.lost.sub("", piece)
    if _is_ordinary(meant):
        return _Reading(meant, table, not is_written(solid, before, table.read_back(solid)))
    again = _repaired_once(meant)
    return _Reading(meant, table, True) if again.runs and _is_ordinary(again.text) else None


_read_short = lru_cache(maxsize=4096)(_read)


def _is_ordinary(text: str) -> bool:
    """Whether documents hold such characters; in a long text, whether there are such characters at all."""
    if _ORDINARY.fullmatch(text):
        return True
    return len(text) >= _LONG_ENOUGH and not any(unicodedata.category(char) in _NO_TEXT for char in text)


_NO_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})
_ORDINARY = re.compile(
    "[\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u0259\u0300-\u036f\u0370-\u058f"
    "\u0590-\u06ff\u0900-\u2bff\u3000-\u9fff\uac00-\ud7a3\uf900-\ufdff\ufe00-\ufe0f\ufe70-\uffee"
    "\ufffd\U0001d400-\U0001d7ff\U0001f000-\U0001faff\U00020000-\U0002ffff\U000e0020-\U000e007f]+"
)
"""Scripts and signs that documents hold; any other character alone is an accident."""


def _decided(text: str, pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """The pieces to repair: the certain, and the uncertain whose nearest others are certain, of their table.

    Anything else beyond ASCII between them is right text, which an uncertain piece then is taken for, too.
    """
    left: Table | None = None
    right_before = False
    waiting: list[_Piece] = []
    done = 0
    for piece in pieces:
        if not text[done : piece.start].isascii():
            left, right_before, waiting = None, True, []
        done = piece.end
        if not piece.reading.certain:
            waiting.append(piece)
            if len(waiting) > _MOST_IN_DOUBT:
                left, right_before, waiting = None, True, []
            continue
        table = piece.reading.table
        if left is table or (left is None and not right_before):
            yield from (one for one in waiting if one.reading.table is table)
        yield piece
        left, right_before, waiting = table, False, []
    if left is not None and text[done:].isascii():
        yield from (one for one in waiting if one.reading.table is left)
