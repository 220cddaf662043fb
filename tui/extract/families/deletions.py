"""Cloze deletions as plain-text decks mark them, `[so]` or `==so==`, put into the notation of our decks."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tui.model.cloze import escape_cloze
from tui.text.tags import code_spans

_MATHS = re.compile(r"(?<!\\)\$\$[^$]+\$\$|(?<![\\$])\$(?=\S)[^$\n]*(?<=\S)\$(?![\d$])")
"""Two prices in a line are no formula: before the closing sign stands no space, behind it no digit."""
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_ESCAPED_BRACKET = re.compile(r"\\([\[\]])")
_TARGET = re.compile(
    r"""\((?: <[^<>\n]*> | (?:[a-z][a-z0-9+.-]{1,20}:|[#/]|\.{1,2}/)[^\s()]*+
        | [^\s()]{1,200}\.[a-z][a-z0-9]{0,5} | [\w.-]{1,200}/[^\s()]*+ )
        (?:[#?][^\s()]*+)?+(?:\s+"[^"\n]*")?\)""",
    re.I | re.X,
)
"""An address in parentheses; a remark in parentheses, as behind `[a word](which one)`, is none."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """A stretch of a text that is to be filled in."""

    start: int
    end: int
    """Both with the marks around it."""
    text: str
    """Without them."""
    hint: str = ""
    """Shown in its place."""


def cloze_text(text: str, deletions: Sequence[Deletion]) -> str:
    """The text in the notation of `tui.model.cloze`, each deletion a blank."""
    pieces: list[str] = []
    done = 0
    for deletion in deletions:
        pieces += [
            escape_cloze(text[done : deletion.start]),
            "{{",
            _inside(deletion.text),
            _hinted(deletion.hint),
            "}}",
        ]
        done = deletion.end
    return "".join(pieces) + escape_cloze(text[done:])


def _inside(text: str) -> str:
    """A deletion's text between braces; a space keeps its own braces and colons apart from them."""
    before = " " if text.startswith("{") else ""
    after = " " if text.endswith(("}", ":")) else ""
    return f"{before}{escape_cloze(text)}{after}"


def _hinted(hint: str) -> str:
    return f"::{_inside(hint)}" if hint else ""


def bracketed(text: str) -> tuple[Deletion, ...]:
    r"""What stands in `[brackets]` that balance: no links, images, footnotes, empty boxes or `\[`.

    Brackets in code and formulas are theirs, unless there are no others.
    """
    return _outside_first(text, lambda skip: tuple(_brackets(text, skip)))


def between(text: str, mark: re.Pattern[str]) -> tuple[Deletion, ...]:
    """What a pattern finds, its first group the text and one called `hint` that.

    In code and formulas only if nowhere else.
    """

    def found(skip: Sequence[tuple[int, int]]) -> tuple[Deletion, ...]:
        hits = [
            Deletion(hit.start(), hit.end(), hit[1].strip(), (hit.groupdict().get("hint") or "").strip())
            for hit in mark.finditer(text)
        ]
        places = Places(skip)
        return tuple(hit for hit in hits if hit.text and not places.hold(hit.start, hit.end))

    return _outside_first(text, found)


def _outside_first(
    text: str, found: Callable[[Sequence[tuple[int, int]]], tuple[Deletion, ...]]
) -> tuple[Deletion, ...]:
    return found(opaque(text)) or found(())


def opaque(text: str) -> list[tuple[int, int]]:
    """Code and formulas, in order; dollars in code make no formula."""
    code = list(code_spans(text))
    places = Places(code)
    maths = [hit.span() for hit in _MATHS.finditer(text)]
    return sorted(code + [span for span in maths if not places.touch(*span)])


class Places:
    """Spans in order, asked about places that never go back."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        """Nothing has been passed yet."""
        self._spans = spans
        self._at = 0

    def hold(self, start: int, end: int) -> bool:
        """Whether one of the spans holds this one entirely."""
        self._pass(start)
        span = self._spans[self._at] if self._at < len(self._spans) else None
        return span is not None and span[0] <= start and end <= span[1]

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the spans overlaps this one."""
        self._pass(start)
        return self._at < len(self._spans) and self._spans[self._at][0] < end

    def _pass(self, start: int) -> None:
        while self._at < len(self._spans) and self._spans[self._at][1] <= start:
            self._at += 1


def _brackets(text: str, skip: Sequence[tuple[int, int]]) -> Iterator[Deletion]:
    partners = _partners(text, skip)
    end = 0
    for start in sorted(partners):
        close = partners[start]
        if start < end:
            continue
        inside = text[start + 1 : close]
        if _deletes(text, start, close, inside):
            end = close + 1
            yield Deletion(start, end, _ESCAPED_BRACKET.sub(r"\1", inside).strip())
        elif text[close + 1 : close + 2] == "(":
            end = close + 1


def _deletes(text: str, start: int, close: int, inside: str) -> bool:
    if not inside.strip() or inside.startswith("^"):
        return False
    image = text.startswith("!", start - 1) if start else False
    return not (text.startswith("(", close + 1) if image else _TARGET.match(text, close + 1))


def _partners(text: str, skip: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For each opening bracket that is closed the place of the closing one."""
    places = Places(skip)
    partners: dict[int, int] = {}
    opened: list[int] = []
    for mark in _BRACKET.finditer(text):
        if mark[0].startswith("\\") or places.hold(mark.start(), mark.end()):
            continue
        if mark[0] == "[":
            opened.append(mark.start())
        elif opened:
            partners[opened.pop()] = mark.start()
    return partners
