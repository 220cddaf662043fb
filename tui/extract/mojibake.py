"""Mojibake undone: UTF-8 that was once read as MacRoman, cp1252 or Latin-1, run by run.

A run is a stretch of non-ASCII characters. It is repaired when reading it back gives valid UTF-8 of ordinary
characters, and the run itself is nothing that people write, as a dash or quote before an accented letter is.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

_RUN = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text with its mojibake undone."""

    text: str
    runs: int
    """How many runs of non-ASCII text were repaired."""


class _Verdict(Enum):
    GOOD = "good"
    DOUBTFUL = "doubtful"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    verdict: _Verdict
    meant: str


def repair(text: str) -> Repaired:
    """Undo mojibake; correct text in any script passes unchanged. Line ends and ASCII are never touched.

    Runs that could be either are repaired only where the text holds broken runs and no good ones.
    """
    runs = [_judge(text, match) for match in _RUN.finditer(text)]
    verdicts = {run.verdict for run in runs}
    wanted = {_Verdict.BROKEN}
    if _Verdict.BROKEN in verdicts and _Verdict.GOOD not in verdicts:
        wanted.add(_Verdict.DOUBTFUL)
    broken = [run for run in runs if run.verdict in wanted]
    pieces: list[str] = []
    done = 0
    for run in broken:
        pieces += [text[done : run.start], run.meant]
        done = run.end
    return Repaired("".join(pieces) + text[done:], len(broken))


def _judge(text: str, match: re.Match[str]) -> _Run:
    before = text[match.start() - 1 : match.start()]
    verdict, meant = _reading(match[0], _before_class(before))
    return _Run(match.start(), match.end(), verdict, meant)


def _before_class(before: str) -> str:
    """What the character before a run says of it: `a` for a small letter, `A` for a capital, or nothing."""
    if not before.isalpha():
        return ""
    return "a" if before.islower() else "A"


@lru_cache(maxsize=4096)
def _reading(run: str, before: str) -> tuple[_Verdict, str]:
    """How a run is best read: the nearest of the readings that make sense, marks on letters coming last."""
    readings = [meant for table in _TABLES if (meant := _read_back(run, table)) is not None]
    if not readings:
        return _Verdict.GOOD, run
    meant = min(readings, key=lambda reading: any("\u0300" <= char <= "\u036f" for char in reading))
    return (_Verdict.DOUBTFUL if _plausible(run, before, meant) else _Verdict.BROKEN), meant


def _read_back(run: str, table: dict[str, int]) -> str | None:
    codes = [table.get(char, -1) for char in run]
    if -1 in codes:
        return None
    try:
        meant = bytes(codes).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return meant if _ORDINARY.fullmatch(meant) else None


def _cp1252_table() -> dict[str, int]:
    """As browsers read it: the five places that cp1252 leaves empty hold the C1 controls of Latin-1."""
    table = {chr(code): code for code in range(0x80, 0x100)}
    for code in range(0x80, 0xA0):
        char = bytes([code]).decode("cp1252", "ignore")
        if char:
            table[char] = code
    return table


_MAC_ROMAN = {bytes([code]).decode("mac_roman"): code for code in range(0x80, 0x100)}
_TABLES = (_MAC_ROMAN, _cp1252_table())
"""Latin-1 is within the second table."""

_ORDINARY = re.compile(
    "[\u00a0-\u017f\u0218-\u021b\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f"
    "\u1e00-\u1fff\u2000-\u2bff\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe00-\ufe0f\ufeff\uff00-\uffef"
    "\U0001f000-\U0001faff\U00020000-\U0002ffff\U000e0020-\U000e007f]+"
)
"""Scripts and signs that documents hold; a reading with anything else is an accident."""

_PUNCTUATION = "“”‘’‚„‹›«»–—…•·\u00a0"
_MAC_LEADS = "“”‘’‹›«»–—…\u00a0¿¡"
_QUOTES = "„‚·"
_MATHS = "√≈∆ƒ¬÷◊⁄€"
_MATHS_BEHIND = "∞±≤≥µ∂∑∏π∫≠Ωº°£¢§•"


def _plausible(run: str, before: str, meant: str) -> bool:
    """Whether a run that could be mojibake is just as well what somebody wrote.

    Only single characters can be: an accented letter with the punctuation behind it (`É…`, `é »`), an opening
    mark before a letter or sign (`’é`, `—à`), a formula (`√π`).
    """
    if len(meant) != 1:
        return False
    lead, rest = run[0], run[1:]
    if lead in _MAC_LEADS:
        return True
    if lead in _QUOTES and not any(char.isalpha() for char in rest):
        return True
    if lead in _MATHS:
        return not before and rest in _MATHS_BEHIND
    if (lead.isalpha() or lead == "×") and all(char in _PUNCTUATION for char in rest):
        return not (lead.isupper() and before == "a") and not (lead in "ÃÂ" and not before)
    return False
