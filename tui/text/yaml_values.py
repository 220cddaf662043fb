"""YAML read as values whose scalars stay text, from the parser's events alone.

Nothing here constructs objects, follows aliases or nests beyond a limit, so no input is dangerous to read.
After a syntax error reading goes on at the next element of the outermost list, or the next key.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from tui.text.yaml_errors import (
    YamlProblem,
    alias_used,
    in_words,
    limit_reached,
    refused_character,
    too_deep_for_parser,
)
from tui.text.yaml_nodes import Node, Scalar
from tui.text.yaml_open import OpenNode, StopError

LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_REFUSED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|$)")
_MOST_MISTAKES = 50
_NODES = (yaml.ScalarEvent, yaml.CollectionStartEvent)


@dataclass(frozen=True, slots=True)
class YamlLimits:
    """Where reading stops for good."""

    depth: int = 20
    nodes: int = 3_000_000
    """Scalars, lists and mappings together: what keeps memory bounded."""


@dataclass(frozen=True, slots=True)
class YamlRead:
    """What could be read, and what was wrong, in the order of the file."""

    root: Node | None
    """None where the file holds no value."""
    problems: tuple[YamlProblem, ...] = ()


def read_yaml(text: str, limits: YamlLimits | None = None) -> YamlRead:
    """Read one YAML document; never raises for bad content.

    Characters YAML refuses are each reported (one a line) and read as U+FFFD.
    """
    limits = limits or YamlLimits()
    try:
        return _Reader(text, limits).read()
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        cleaned = _Reader(_REFUSED.sub("\ufffd", text), limits).read()
        return YamlRead(cleaned.root, tuple(sorted((*cleaned.problems, *_refused(text)))))


def lines_of(text: str) -> list[str]:
    """The lines as places count them, line ends kept: YAML breaks lines at U+0085, U+2028 and U+2029 too."""
    lines = _LINE.findall(text)
    if lines and not lines[-1]:
        lines.pop()
    return lines


def _refused(text: str) -> Iterator[YamlProblem]:
    for number, line in enumerate(lines_of(text), start=1):
        found = _REFUSED.search(line)
        if found:
            yield refused_character(found.group(), number, found.start() + 1)


class _Reader:
    """One pass over a text, with as many fresh starts as it has mistakes."""

    def __init__(self, text: str, limits: YamlLimits) -> None:
        self.text = text
        self.limits = limits
        self.root: Node | None = None
        self.stack: list[OpenNode] = []
        self.problems: list[YamlProblem] = []
        self.lines: list[str] = []
        """Filled at the first mistake."""
        self.nodes = 0
        self.last_line = 0
        """Line where the newest value starts."""

    def read(self) -> YamlRead:
        text, skip, offset = self.text, 0, 1
        while True:
            stop = self._follow(text, skip, offset)
            if stop is None:
                break
            if stop.problem not in self.problems:
                self.problems.append(stop.problem)
            resumed = self._resume() if stop.resumable and len(self.problems) < _MOST_MISTAKES else None
            if resumed is None:
                self._close_all(downto=0)
                break
            text, skip, offset = resumed
        return YamlRead(self.root, tuple(self.problems))

    def _follow(self, text: str, skip: int, offset: int) -> StopError | None:
        """Take the events of a text, but for the first; lines are counted from `offset`."""
        loader = LOADER(text)
        try:
            while (event := loader.get_event()) is not None:
                if skip:
                    skip -= 1
                elif type(event) is yaml.ScalarEvent:
                    self._take_scalar(event, offset)
                else:
                    self._take(event, offset)
        except StopError as stop:
            return stop
        except yaml.MarkedYAMLError as error:
            if too_deep_for_parser(error):
                mark = error.problem_mark
                line, column = (mark.line + offset, mark.column + 1) if mark else (offset, 1)
                return StopError(limit_reached("too-deep", line, column), resumable=False)
            return StopError(in_words(error, text, offset), resumable=True)
        finally:
            loader.dispose()
        return None

    def _take_scalar(self, event: yaml.ScalarEvent, offset: int) -> None:
        """As `_take`, for the events that are nearly all of a deck."""
        mark = event.start_mark
        if mark is None or event.anchor is not None or event.tag is not None:
            self._take(event, offset)
            return
        self.last_line = line = mark.line + offset
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            raise StopError(limit_reached("too-many-values", line, mark.column + 1), resumable=False)
        # A named tuple's own constructor takes twice as long.
        node = tuple.__new__(Scalar, (event.value, event.implicit[0], line, mark.column + 1))
        if self.stack:
            self.stack[-1].take(node)
        else:
            self.root = node

    def _take(self, event: yaml.Event, offset: int) -> None:
        mark = event.start_mark
        if mark is None:
            raise ValueError("the parser gave an event without a place")
        line, column = mark.line + offset, mark.column + 1
        if isinstance(event, _NODES):
            self._take_node(event, line, column)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._place(self.stack.pop().closed(whole=True))
        elif isinstance(event, yaml.AliasEvent):
            raise StopError(alias_used(line, column), resumable=False)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise StopError(limit_reached("several-documents", line, column), resumable=False)

    def _take_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int, column: int) -> None:
        self.last_line = line
        self.nodes += 1
        breach = self._breach(event)
        if breach:
            raise StopError(limit_reached(breach, line, column), resumable=False)
        if isinstance(event, yaml.ScalarEvent):
            self._place(Scalar(event.value, event.implicit[0], line, column))
        else:
            mapping = isinstance(event, yaml.MappingStartEvent)
            self.stack.append(OpenNode(mapping, line, column, bool(event.flow_style)))

    def _breach(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> str:
        """The code of the limit that a node breaks, or nothing."""
        if event.anchor is not None:
            return "anchor"
        if event.tag is not None:
            return "tag"
        if self.nodes > self.limits.nodes:
            return "too-many-values"
        if len(self.stack) >= self.limits.depth and not isinstance(event, yaml.ScalarEvent):
            return "too-deep"
        return ""

    def _place(self, node: Node) -> None:
        if self.stack:
            self.stack[-1].take(node)
        else:
            self.root = node

    def _close_all(self, downto: int) -> None:
        """Close what is open, as cut short, until so many are left open."""
        while len(self.stack) > downto:
            top = self.stack.pop()
            node = top.closed(whole=False)
            if self.stack and self.stack[-1].mapping and self.stack[-1].key is None:
                continue
            self._place(node)

    def _resume(self) -> tuple[str, int, int] | None:
        """The text from the next list element or root key on, its events to skip, and its first line.

        A key put before the list elements makes them read as they did in their place.
        """
        if not self.stack or not self.stack[0].mapping or self.stack[0].flow:
            return None
        root, listed = self.stack[0], self.stack[1] if len(self.stack) > 1 else None
        starts = f"{' ' * (root.column - 1)}[A-Za-z_][A-Za-z0-9_-]*:(?:\\s|$)"
        if listed and not listed.mapping and not listed.flow:
            starts += f"|{' ' * (listed.column - 1)}-\\s"
        start = re.compile(starts)
        lines = self.lines = self.lines or lines_of(self.text)
        found = next((n for n in range(self.last_line, len(lines)) if start.match(lines[n])), None)
        if found is None:
            return None
        self.last_line = found + 1
        rest = "".join(lines[found:])
        if lines[found].lstrip().startswith("-"):
            self._close_all(downto=2)
            return " " * (root.column - 1) + "x:\n" + rest, 5, found
        self._close_all(downto=1)
        root.key = None
        return rest, 3, found + 1
