"""Signs that are the same as usual ones to Markdown, read as those; the cards get back what was written.

Spaces that no line breaks at are set where type shall look well, as in `Réponse :`, and by editors and web
pages anywhere; `__` makes bold as `**` does. So no rule that looks for labels, letters and marks has to know
of them, and yet questions and answers keep them: what is read has its characters at the places of those that
were written. Titles, topics, key points and deletions have the usual signs.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import NamedTuple

from tui.extract.cleaning.code_pieces import outside_code
from tui.extract.found import FoundCard
from tui.extract.rewriting.spacing import fenced, is_within
from tui.model.card import Body, ChoiceBody, OpenBody
from tui.text.line_starts import lines_holding
from tui.text.signs import by_rarest

_NO_BREAK = "\u00a0\u202f\u2007"
_PLAIN = str.maketrans(dict.fromkeys(_NO_BREAK, " "))
_BOLD_SIGN = by_rarest("__")
_BOLD = re.compile(r"(?<!\w)__(?P<said>[^\W\d_](?:[^_\n]|_(?!_))*+)__(?!\w)")
"""Ends behind what is said; a space before it makes no bold, but hardly anybody writes that."""
_IDENTIFIER = re.compile(r"[a-z\d]\w*|[A-Z\d_]+", re.ASCII)
"""What stands between `__` in programs: `__init__`, `__FILE__`."""
_MARKS = frozenset(" *")
"""Signs that may have been written in another way."""
_NEAREST = 60
"""Lines of a question's part that are searched for one of its card."""


class _Line(NamedTuple):
    """A line with such signs."""

    read: str
    written: str


@dataclass(frozen=True, slots=True)
class Written:
    """The lines that are read with other signs, as somebody wrote them."""

    lines: Mapping[int, _Line] = field(default_factory=dict)
    """By number, from 0 and in order."""

    def restored(self, cards: Sequence[FoundCard]) -> tuple[FoundCard, ...]:
        """The cards, in document order, with what they ask and answer as it was written.

        What is read elsewhere than from a card's line to the next one's stays as it was read.
        """
        if not (self.lines and cards):
            return tuple(cards)
        pairs = zip(cards, self._near(cards), strict=True)
        return tuple(
            _restored(card, partial(_as_written, near=near)) if near else card for card, near in pairs
        )

    def _near(self, cards: Sequence[FoundCard]) -> Iterator[list[_Line]]:
        """For each card the lines from its own to the next one's."""
        numbers = list(self.lines)
        starts = [card.line - 1 for card in cards]
        at = 0
        for start, end in zip(starts, [*starts[1:], numbers[-1] + 1], strict=True):
            while at < len(numbers) and numbers[at] < start:
                at += 1
            first = at
            while at < len(numbers) and numbers[at] < end:
                at += 1
            yield [self.lines[number] for number in numbers[first:at]]


def with_usual_signs(text: str) -> tuple[str, Written]:
    """The text as it is to be read, and what was written; code stays, and lines keep their numbers."""
    rewritten: dict[int, _Line] = {}
    fences: list[tuple[int, int]] | None = None
    signs = ("__", *_NO_BREAK) if _BOLD_SIGN.search(text) else _NO_BREAK
    for at, place in lines_holding(text, signs).items():
        line = _line_at(text, place)
        if (read := outside_code(line, _usual)) != line:
            fences = list(fenced(text)) if fences is None else fences
            if not is_within(fences, place):
                rewritten[at] = _Line(read, line)
    if not rewritten:
        return text, Written()
    lines = text.split("\n")
    for at, one in rewritten.items():
        lines[at] = one.read
    return "\n".join(lines), Written(rewritten)


def _line_at(text: str, place: int) -> str:
    """The line in which a place of a text is."""
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(text)]


def _usual(piece: str) -> str:
    plain = piece.translate(_PLAIN)
    return _BOLD.sub(_starred, plain) if "__" in plain else plain


def _starred(bold: re.Match[str]) -> str:
    return bold[0] if _IDENTIFIER.fullmatch(bold["said"]) else f"**{bold['said']}**"


def _as_written(text: str, near: Sequence[_Line]) -> str:
    """A text with its lines as written; what stands between fences is so already."""
    if _MARKS.isdisjoint(text):
        return text
    whole = {line.read.strip(): line.written.strip() for line in near}
    fences = list(fenced(text))
    lines, place = text.split("\n"), 0
    for at, line in enumerate(lines):
        said = line.strip()
        if not (_MARKS.isdisjoint(said) or is_within(fences, place + 1)):
            lines[at] = line.replace(said, whole.get(said) or _part_of(said, near), 1)
        place += len(line) + 1
    return "\n".join(lines)


def _part_of(said: str, near: Sequence[_Line]) -> str:
    """A part of one of some lines as written; itself where it is in none."""
    for read, written in islice(near, _NEAREST):
        if (place := read.find(said)) >= 0:
            return written[place : place + len(said)]
    return said


def _restored(card: FoundCard, as_written: Callable[[str], str]) -> FoundCard:
    return card._replace(
        question=as_written(card.question),
        body=_body(card.body, as_written),
        explanation=as_written(card.explanation),
        hint=as_written(card.hint),
        tip=as_written(card.tip),
    )


def _body(body: Body, as_written: Callable[[str], str]) -> Body:
    if isinstance(body, OpenBody):
        return OpenBody(as_written(body.answer))
    if isinstance(body, ChoiceBody):
        return ChoiceBody(tuple(replace(choice, text=as_written(choice.text)) for choice in body.choices))
    return body
