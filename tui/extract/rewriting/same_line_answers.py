"""Questions with their answer behind the mark, line below line, as items of a list; lines keep their number.

`What is REST? _(a style)_` and, where three or more lines are so, `What is REST? -> style` or `… (a style)`.
"""

import re
from collections.abc import Iterator, Sequence, Set
from enum import StrEnum
from typing import NamedTuple

from tui.extract.cleaning.clean import WORTH
from tui.extract.cleaning.kinds import is_kind
from tui.extract.questions.asides import asks_how_many, asks_how_to, says_when, says_who
from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.directions import fits, is_verdict
from tui.extract.questions.link_lists import is_link
from tui.extract.questions.names import promises_questions
from tui.extract.questions.records import is_record
from tui.extract.questions.scales import is_scale
from tui.extract.rewriting.known_questions import known_questions
from tui.text.markdown import parse_markdown
from tui.text.signs import RareSign, holds_any

_ARROW = "->|=>|→|⇒"
_SIGN = rf"[*_\"”»]{{0,3}}[ ]*(?:{_ARROW}|[(（*_`])"
_ARABIC = "؟"
_HELD = re.compile(rf"[?]{_SIGN}"), re.compile(f"？{_SIGN}"), re.compile(f"{_ARABIC}{_SIGN}")
"""What there must be: begun with one plain sign each, they are found quickly."""
SIGNS = (_HELD[0], RareSign("？", _HELD[1]), _ARABIC)
_LINE = re.compile(
    r"(?P<lead>[ ]{0,3}(?:(?:[-*+]|\d{1,4}[.)])[ ]+)?)"
    r"(?P<asked>(?![#>|<`~\[]|[-*+][ ]|[A-Ja-j][.)][ ])[^\s?？؟][^?？؟]{1,300}[?？؟]+(?:\*\*|__|[\"”»])?)[ ]*"
    rf"(?:(?P<arrow>{_ARROW})[ ]*(?P<told>[^\s].{{0,1000}})"
    r"|(?P<italic>\(?(?P<mark>[*_])(?P<said>(?![*_\s])[^*_\n]{1,300}(?<!\s))(?P=mark)\)?)[.]?"
    r"|(?P<code>[(（]?`[^`\n]{1,300}`[)）]?)[.]?"
    r"|[(（](?P<within>[^()（）]{1,300}(?:\([^()]{0,100}\)[^()（）]{0,100})?)[)）][.]?)"
)
_ENCLOSED = re.compile(r"[(（](?P<text>[^()（）]+(?:\([^()]*\)[^()（）]*)?)[)）]")
CLOSING = (")", "）", "]", "*", "_")
"""How lines end that are judged behind themselves."""
_FEWEST, _FEWEST_ITALIC = 3, 2
"""Lines of a row: arrows may lead anywhere, and brackets hold remarks."""
_HALF, _MOSTLY = 0.5, 0.75
"""Shares of the lines of a row: of what differs from line to line; of what asks for what is told."""
_REMARK = re.compile(
    r"(?:hints?|tipp?|see|cf|e\.g|i\.e|pp?\.|pages?|chapters?|ch\.|sections?|sources?|from|asked|optional|bonus"
    r"|choose|select|pick|multiple|single|open|short|if|with|without|and|or|but|in your|explain|give|why|note"
    r"|junior|middle|senior|expert|tbd|todo|\d+[ ]?(?:points?|marks?|pts?|min))\b",
    re.I,
)
"""How something begins that is said of a question, and does not answer it."""
_WORDS = 3
"""Words of a question that begins with none that asks."""
_NEAR = 3
"""Lines above and below a row in which the next text is looked for."""
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]")
_DIGITS = re.compile(r"\d+")


class _Way(StrEnum):
    """What sets an answer apart."""

    ARROW = "arrow"
    ITALIC = "italic"
    BRACKETS = "brackets"
    CODE = "code"


class _Line(NamedTuple):
    """A question and its answer on one line."""

    at: int
    lead: str
    asked: str
    told: str
    way: _Way

    @property
    def form(self) -> tuple[_Way, str]:
        """What lines of a row have alike."""
        return self.way, self.lead.strip()[-1:]


def as_items(text: str) -> str:
    """The text with such lines as items of a list, an arrow before each answer."""
    lines = text.split("\n")
    found = [line for at in lines_held(text) if (line := _read(lines[at], at))]
    rows = [row for row in _rows(lines, found) if _is_whole(lines, row) and _answers(row)]
    if not rows or is_record(lines) or _asks_otherwise(lines, {line.at for row in rows for line in row}):
        return text
    code = parse_markdown(text).code_lines
    for line in (line for row in rows for line in row if line.at not in code):
        lines[line.at] = f"{line.lead if line.lead.strip() else '- '}{line.asked} → {line.told}"
    return "\n".join(lines)


def lines_held(text: str) -> list[int]:
    """The lines that hold one of the signs, in order."""
    held: set[int] = set()
    for sign in _HELD:
        number = done = 0
        for match in sign.finditer(text):
            number += text.count("\n", done, match.start())
            done = match.start()
            held.add(number)
    return sorted(held)


def answers_itself(line: str) -> bool:
    """Whether a line asks and something but a link is set apart behind its mark, or an arrow leads to it."""
    return holds_any(line, SIGNS) and "](" not in line and _LINE.fullmatch(line.rstrip()) is not None


def answers_in_italics(line: str) -> bool:
    """Whether a line asks, and what stands behind its mark is in italics to its end."""
    match = _LINE.fullmatch(line.rstrip())
    return match is not None and match["italic"] is not None


def _read(line: str, at: int) -> _Line | None:
    match = _LINE.fullmatch(line.rstrip())
    if match is None:
        return None
    if match["arrow"]:
        return _Line(at, match["lead"], match["asked"], match["told"], _Way.ARROW)
    if match["code"]:
        return _Line(at, match["lead"], match["asked"], match["code"].strip("(（）)"), _Way.CODE)
    if match["within"]:
        return _Line(at, match["lead"], match["asked"], match["within"], _Way.BRACKETS)
    enclosed = _ENCLOSED.fullmatch(match["said"])
    said = enclosed["text"] if enclosed else match["said"]
    return _Line(at, match["lead"], match["asked"], said, _Way.ITALIC)


def _rows(lines: Sequence[str], found: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Lines alike with nothing but empty ones between them."""
    row: list[_Line] = []
    for line in found:
        if row and (line.form != row[-1].form or any(map(str.strip, lines[row[-1].at + 1 : line.at]))):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _is_whole(lines: Sequence[str], row: Sequence[_Line]) -> bool:
    """Whether lines are several and no part of a longer list, of an answer, or of what they are led in by.

    Paragraphs that begin in bold are questions without this, if their answer is not in italics.
    """
    first, last = row[0].at, row[-1].at
    if len(row) < (_FEWEST_ITALIC if row[0].way is _Way.ITALIC else _FEWEST):
        return False
    around = max(0, first - _NEAR), min(last + 1 + _NEAR, len(lines))
    above = next((line for line in reversed(lines[around[0] : first]) if line.strip()), "")
    below = next((line for line in lines[last + 1 : around[1]] if line.strip()), "")
    hangs = last + 1 < len(lines) and lines[last + 1].strip() and not below.startswith("#")
    led = above.rstrip("*_ ").endswith((":", "：")) and not promises_questions(above)
    asked = ends_asking(above) and not above.startswith("# ")
    bold = row[0].asked.startswith(("**", "__")) and row[0].way is not _Way.ITALIC
    known = bold and row[1].at > first + 1
    return not (known or hangs or led or asked or _ITEM.match(above) or _ITEM.match(below))


def _answers(row: Sequence[_Line]) -> bool:
    """Whether what is behind the questions of a row answers them."""
    told = [line.told.strip() for line in row]
    verdicts = all(map(is_verdict, told))
    alike = {
        one if _counts(line) else _DIGITS.sub("0", one).casefold()
        for line, one in zip(row, told, strict=True)
    }
    differ = verdicts or len(alike) > max(1, _HALF * len(row))
    fit = sum(map(_fits, row)) >= _MOSTLY * len(row)
    plain = row[0].way is not _Way.BRACKETS or sum(map(_is_said, told)) >= _MOSTLY * len(row)
    aside = sum(map(_is_aside, row)) >= _HALF * len(row)
    return differ and fit and plain and not aside and not any(map(_says_else, told))


def _counts(line: _Line) -> bool:
    """Whether numbers alone tell what is told from the others."""
    return line.told.strip().isdecimal() or asks_how_many(line.asked)


def _is_aside(line: _Line) -> bool:
    """Whether something is a scale, or what is set apart says when something was asked, or who did."""
    told = line.told.strip()
    who = line.way is _Way.BRACKETS and says_who(line.asked, told)
    return who or is_scale(told) or (line.way is not _Way.ARROW and says_when(line.asked, told))


def _is_said(told: str) -> bool:
    """Whether something is no single name, as that of who asked a question."""
    return not told[0].isupper() or len(told.split()) > 1


def _fits(line: _Line) -> bool:
    """Whether a question asks for what is told, and not for what to do then."""
    asked = line.asked.strip("*_ ")
    if line.way is _Way.CODE:
        return asks_how_to(asked)
    if (decided := fits(asked, line.told)) is not None:
        return decided
    return asks(asked.rstrip('?？؟*_"”» ')) or len(asked.split()) >= _WORDS or not asked.isascii()


def _says_else(told: str) -> bool:
    """Whether something is a remark on a question, a link, or the next step of several."""
    return (
        _REMARK.match(told) is not None
        or is_kind(told)
        or WORTH.fullmatch(f"({told})") is not None
        or is_link(told)
        or ends_asking(told)
        or re.search(_ARROW, told) is not None
    )


def _asks_otherwise(lines: Sequence[str], found: Set[int]) -> bool:
    """Whether so much asks in other forms that such lines belong to answers."""
    return known_questions(lines, found) >= _HALF * len(found)
