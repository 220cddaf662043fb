"""Keys that nothing names: last lines of a document or part that only say a letter for each question."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.extract.choices.alphabets import LETTER, rank
from tui.extract.choices.answer_lines import names_answer, unmarked
from tui.extract.choices.choice_texts import are_parts
from tui.extract.choices.key_rows import KeyRows, range_pairs
from tui.extract.choices.rows import choice_rows
from tui.extract.questions.names import is_key_name
from tui.text.markdown import Markdown

_LETTERS = rf"[A-J](?:[ ]?[,&/+][ ]?[A-J](?!\w))*+|(?-i:[A-J]{{2,5}})|{LETTER}"
_ASKED = r"q(?:uestion)?|no|№|#|câu|вопрос|frage|pregunta|questão|domanda|soal|soru|pytanie|вопр"
_PAIR = (
    rf"[(\[]?(?:(?:{_ASKED})[.]?[ ]?)?\d{{1,3}}[ ]?(?:[)\].:：=、]{{1,2}}|[-–—]{{1,2}}>?|→)?[ ]?"
    rf"[(\[]?(?:{_LETTERS})[)\]]?[.]?(?!\w)"
)
_SPLIT = re.compile(rf"(?P<number>\d{{1,3}})[^\w]*(?P<letters>{_LETTERS})(?!\w)", re.I)
_LINE = re.compile(
    r"(?:[^\W\d_][^\W\d_ .]{0,20}(?:[ ][^\W\d_]{1,20}){0,2}(?:[ ]?[:：.][ ]*|[ ]))?"
    rf"{_PAIR}(?:[ \t]*[,;،，、·•|/]?[ \t]+{_PAIR}|[,;，、|/]{_PAIR})*",
    re.I,
)
"""Numbers with letters behind them, one or several, maybe behind a label in whatever language."""
_RANGES = re.compile(
    r"(?:\d{1,4}[ ]?[-–—~～至][ ]?\d{1,4}[ ]?[题題]?[ ]?[:：.、)）]?[ ]*[A-J]+(?:[ ,，、;/|]+[A-J]+)*"
    r"(?:[ ,;，；]+|$))+"
)
_ONLY_LETTERS = re.compile(_LETTERS, re.I)
_SMALL = re.compile(r"</?(?:small|su[bp])>", re.I)
"""What keys are printed small with."""
_NAME = re.compile(r"[^\W\d_](?![.)])")
"""How a label begins, and no choice."""
_LONGEST, _LONGEST_LABEL = 1200, 40
_MOST_ROWS = 400
_BEYOND = 99
_FEWEST = 2
"""Questions that there must be."""


@dataclass(frozen=True, slots=True)
class BareKey:
    """The lines of such a key, from 0, and its letters by number."""

    lines: range
    entries: Mapping[int, tuple[str, ...]]


def bare_keys(markdown: Markdown, rows: Sequence[int]) -> list[BareKey]:
    """The key at a document's end, or those at the end of each part, in order.

    `rows` are the lines with which rows of choices begin. None unless each has a letter, which it offers, and
    nothing else is answered.
    """
    keys = list(_keys(markdown, rows)) if len(rows) >= _FEWEST else []
    if not keys or sum(len(key.entries) for key in keys) < len(rows):
        return []
    keys.reverse()
    offered = {run.start: [offer.text for offer in run.offers] for run in choice_rows(markdown)}
    letters = (said for key in keys for (said,) in key.entries.values())
    fit = all(_highest(said) < len(offered.get(row, ())) for said, row in zip(letters, rows, strict=True))
    between = markdown.lines[rows[0] : keys[-1].lines.start]
    other = any(map(are_parts, offered.values())) or any(map(names_answer, between))
    return keys if fit and not other else []


def _keys(markdown: Markdown, rows: Sequence[int]) -> Iterator[BareKey]:
    """The keys from the last one on, each for as many rows above it as it has letters; fewer if one fails."""
    left, end = len(rows), len(markdown.lines)
    while left and (key := last_pairs(markdown, end)):
        first = left - len(key.entries)
        if first < 0 or key.lines.start <= rows[left - 1]:
            return
        yield key
        above = range(rows[first] - 1, rows[first - 1], -1) if first else range(0)
        end = next((at + 1 for at in above if any(pairs_in(markdown.lines[at][:_LONGEST]))), 0)
        left = first


def last_pairs(markdown: Markdown, end: int | None = None) -> BareKey | None:
    """The last lines, of all or above one, that are but numbers that count up, a letter behind each."""
    at = end = len(markdown.lines) if end is None else end
    while at and not markdown.lines[at - 1].strip():
        at -= 1
    if at and markdown.lines[at - 1].lstrip().startswith("|"):
        at, pairs = _table(markdown, at)
    else:
        at, pairs = _lines(markdown, at)
    counted = [number for number, _ in pairs]
    if len(pairs) < _FEWEST or counted != list(range(counted[0], counted[0] + len(counted))):
        return None
    entries = {number: (letters,) for number, letters in pairs}
    return BareKey(range(_with_label(markdown, at), end), entries)


def _lines(markdown: Markdown, at: int) -> tuple[int, list[tuple[int, str]]]:
    """The first of the lines right above one that hold nothing but pairs, and what they say by number."""
    found: list[list[tuple[int, str]]] = []
    for number in range(at - 1, -1, -1):
        line = markdown.lines[number]
        if line.strip():
            above = list(pairs_in(line)) if len(line) <= _LONGEST else []
            if not above:
                break
            at = number
            found.append(above)
    return at, [pair for pairs in reversed(found) for pair in pairs]


def _table(markdown: Markdown, end: int) -> tuple[int, list[tuple[int, str]]]:
    """The same for a table; empty where it says more of a number than letters."""
    at = end
    while at and markdown.lines[at - 1].lstrip().startswith("|"):
        at -= 1
    entries = KeyRows.read(markdown, range(at, end)).entries if end - at <= _MOST_ROWS else {}
    if not all(len(said) == 1 and _ONLY_LETTERS.fullmatch(said[0]) for said in entries.values()):
        return end, []
    return at, [(number, said.upper()) for number, (said,) in entries.items()]


def pairs_in(line: str) -> Iterator[tuple[int, str]]:
    """What a line says by number; nothing where it says anything else."""
    line = _SMALL.sub("", line) if "<" in line else line
    bare = unmarked(line)
    if bare[-1:].isalnum() or bare[-1:] in (")", "]", "."):
        if _RANGES.fullmatch(bare):
            yield from range_pairs(bare)
            return
        whole = _LINE.fullmatch(bare) or _LINE.fullmatch(line.strip())
        for pair in _SPLIT.finditer(whole[0]) if whole else ():
            yield int(pair["number"]), pair["letters"].upper()


def _with_label(markdown: Markdown, start: int) -> int:
    """The line of the name or label right above a key; its own where there is none."""
    above = (at for at in range(start - 1, max(-1, start - 3), -1) if markdown.lines[at].strip())
    at = next(above, start)
    label = markdown.lines[at].strip()
    labels = (
        len(label) <= _LONGEST_LABEL
        and unmarked(label).endswith((":", "："))
        and _NAME.match(label) is not None
    )
    return at if at < start and (labels or is_key_name(label)) else start


def _highest(letters: str) -> int:
    """The place in its alphabet of the last of some letters, from 0; beyond all where one is in none."""
    places = [rank(letter) for letter in letters if letter.isalnum()]
    return max((_BEYOND if place is None else place for place in places), default=_BEYOND)
