"""A GIFT file cut into its questions, and each of these into title, text and what stands in its braces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.extract.families.plain_lines import PlainLine, plain_lines

_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_TITLE = re.compile(r"\s*::((?:[^:\\]|\\.|:(?!:))*)::", re.DOTALL)
_COMMAND = re.compile(r"\s*\$([A-Z]+)\s*:\s*(.*)", re.I)
_TAGS = re.compile(r"\[tag:([^\[\]]*)\]", re.I)
_STARTS = re.compile(r"\s*(?:::|\$[A-Z]+:)", re.I)
ANSWERS = re.compile(
    r"\s*(?:[=~]|#(?:###|\s*(?:[=%]|[-+]?[\d.,]))|(?:TRUE|FALSE|T|F)\s*(?:[#}]|\Z)|\}|\Z)", re.I
)
"""How that begins which belongs into the braces of a question; other braces are text."""


@dataclass(frozen=True, slots=True)
class GiftBlock:
    """One question or description as it was written; escapes are still in it."""

    line: int
    """From 0."""
    end: int
    """The line behind its last one."""
    title: str
    before: str
    answers: str | None
    """What stands in the braces; None where there are none."""
    after: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    broken: str = ""
    """What is wrong with its braces."""


@dataclass(slots=True)
class _Lines:
    """Lines gathered for a block."""

    start: int = 0
    end: int = 0
    texts: list[str] = field(default_factory=list)
    depth: int = 0
    """Braces open at the end."""
    closed: bool = False
    """Whether braces closed at the very end of its last line."""
    tags: list[str] = field(default_factory=list)
    preformatted: int = 0
    """`<pre>` open at the end."""

    @property
    def within(self) -> bool:
        """Whether an empty line does not end the block."""
        return self.depth > 0 or self.preformatted > 0


def gift_blocks(lines: Sequence[str]) -> tuple[GiftBlock, ...]:
    """The questions and descriptions of a file, comments and examples in fences left out.

    Empty lines part them, but not within braces; there only what starts a question does.
    """
    return tuple(_Cutter(lines).blocks())


class _Cutter:
    """One pass over the lines of a file."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = plain_lines(lines)
        self._category: tuple[str, ...] = ()
        self._open = _Lines()

    def blocks(self) -> Iterator[GiftBlock]:
        gap = False
        for line in self._lines:
            if line.text.lstrip().startswith("//") and not line.code:
                self._comment(line.text)
            elif not line.text.strip():
                gap = True
                if not (self._open.within or line.code):
                    yield from self._finish()
            elif self._open.texts or not (line.code or line.comment):
                if self._open.texts and self._parts(line.text, gap):
                    yield from self._finish()
                self._take(line, gap)
                gap = False
        yield from self._finish()

    def _parts(self, text: str, gap: bool) -> bool:
        """Whether a line begins another question without an empty line before it, or in braces left open."""
        if _STARTS.match(text):
            return self._open.depth <= 0 or gap
        return (gap or self._open.closed) and _opens(text)

    def _comment(self, text: str) -> None:
        if not self._open.texts:
            self._open.tags += [tag.strip() for tag in _TAGS.findall(text)]

    def _take(self, line: PlainLine, gap: bool) -> None:
        command = None if self._open.texts else _COMMAND.fullmatch(line.text)
        if command:
            self._command(command)
            return
        if self._open.texts and gap:
            self._open.texts.append("")
        self._add(line.number, line.text)

    def _command(self, command: re.Match[str]) -> None:
        if command[1].upper() == "CATEGORY":
            steps = (step.strip() for step in re.split(r"(?<!/)/(?!/)", command[2]))
            named = [step.replace("//", "/") for step in steps if step and not step.startswith("$")]
            self._category = tuple(named[1:] if named[:1] == ["top"] else named)

    def _add(self, number: int, text: str) -> None:
        block = self._open
        if not block.texts:
            block.start = number
        block.texts.append(text)
        block.end = number + 1
        before = block.depth
        for mark in _BRACE.finditer(text):
            block.depth += {"{": 1, "}": -1}.get(mark[0], 0)
        block.preformatted += text.count("<pre") - text.count("</pre>")
        block.closed = block.depth <= 0 and text.rstrip().endswith("}") and (before > 0 or "{" in text)

    def _finish(self) -> Iterator[GiftBlock]:
        block, self._open = self._open, _Lines()
        text = "\n".join(block.texts).strip("\n")
        if not text.strip():
            self._open.tags = block.tags
            return
        title = _TITLE.match(text)
        rest = text[title.end() :] if title else text
        groups, broken = _groups(rest)
        start, end = _answers(rest, groups)
        yield GiftBlock(
            block.start,
            block.end,
            title[1].strip() if title else "",
            rest[:start],
            None if start == end else rest[start + 1 : end - 1],
            rest[end:],
            self._category,
            tuple(filter(None, block.tags)),
            "" if start < end else broken,
        )


def _opens(text: str) -> bool:
    """Whether the first brace of a line opens answers."""
    first = next((mark for mark in _BRACE.finditer(text) if mark[0] in "{}"), None)
    return first is not None and first[0] == "{" and ANSWERS.match(text, first.end()) is not None


def _groups(text: str) -> tuple[list[tuple[int, int]], str]:
    """The outermost braces with what is in them, and what is wrong with the others."""
    groups: list[tuple[int, int]] = []
    opened: list[int] = []
    broken = ""
    for mark in _BRACE.finditer(text):
        if mark[0] == "{":
            opened.append(mark.start())
        elif mark[0] == "}" and not opened:
            broken = "a } that no { opens"
        elif mark[0] == "}":
            start = opened.pop()
            if not opened:
                groups.append((start, mark.end()))
    if opened or broken:
        return groups, "a { that is never closed" if opened else broken
    return groups, "what stands in the braces is no answer" if groups else ""


def _answers(text: str, groups: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The braces that hold the answers: the last that say something, else the last empty ones."""
    fitting = [(start, end) for start, end in groups if ANSWERS.match(text, start + 1, end - 1)]
    full = [(start, end) for start, end in fitting if text[start + 1 : end - 1].strip()]
    return (full or fitting or [(len(text), len(text))])[-1]
