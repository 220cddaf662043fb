"""YAML values checked against the format's shapes; everything wrong is reported, not raised."""

import math
import re
from collections.abc import Callable, Container
from typing import Any

from tui.decks.format import (
    Either,
    Exactly,
    Field,
    Flag,
    Listed,
    Number,
    Record,
    Shape,
    Text,
    Whole,
)
from tui.model.problem import Problem, Severity
from tui.text.controls import visible, visible_line
from tui.text.nearness import nearest
from tui.text.yaml_nodes import Node, Pairs, Scalar, Sequence
from tui.text.yaml_text import Plain
from tui.wording import one_line

NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
WHOLE = re.compile(r"[1-9][0-9]{0,8}")
TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_MOST_GUESSES = 200
_MOST_PROBLEMS = 60_000
_LONGEST_WORD = 40


class Report:
    """Collects the problems of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.errors = 0
        self._guesses = 0

    def error(self, place: Node, code: str, what: str, hint: str) -> None:
        """Note something that breaks a card or the deck."""
        self.errors += 1
        self.note(place, Severity.ERROR, code, what, hint)

    def note(self, place: Node, severity: Severity, code: str, what: str, hint: str) -> None:
        """Note something at a place; past a limit nothing more is kept but a word that there is more."""
        if len(self.problems) > _MOST_PROBLEMS:
            return
        if len(self.problems) == _MOST_PROBLEMS:
            severity, code = Severity.ERROR, "too-many-problems"
            what, hint = f"there are more than {_MOST_PROBLEMS:,} problems", "mend these and check again"
        self.problems.append(Problem(self.path, place.line, place.column, severity, code, what, hint))

    def guess(self, word: str, known: tuple[str, ...]) -> str | None:
        """The known word that was meant; only so many are looked for, as each takes a while."""
        self._guesses += 1
        if self._guesses > _MOST_GUESSES or len(word) > _LONGEST_WORD:
            return None
        return nearest(word, known)


def shown(text: str) -> str:
    """A text from a file as messages quote it: on one short line, without control characters."""
    return one_line(visible_line(text), 40)


def is_empty(node: Node) -> bool:
    """Whether a key has nothing after it."""
    return isinstance(node, Scalar) and node.plain and not node.text


def read_record(node: Pairs, record: Record, report: Report, aside: Container[str] = ()) -> dict[str, Plain]:
    """The fields of a mapping that are there and right; fields `aside` are left to the caller."""
    for key in node.repeated:
        what, hint = f"`{shown(key.text)}` is here twice", "remove one of them; the first is taken"
        report.error(key, "duplicate-key", what, hint)
    values: dict[str, Plain] = {}
    for name, (key, value) in node.pairs.items():
        field = record.by_name.get(name)
        if field is None:
            _unknown(key, record, report)
        elif name not in aside:
            read = _field(value, field, report)
            if read is not None:
                values[name] = read
    for field in record.fields:
        if field.required and field.name not in node.pairs:
            code, hint = field.if_missing
            report.error(node, code, f"`{field.name}` is missing", hint)
    return values


def _unknown(key: Scalar, record: Record, report: Report) -> None:
    name = shown(key.text)
    meant = report.guess(key.text, tuple(record.by_name))
    hint = f"did you mean `{meant}`?" if meant else "remove it"
    report.error(key, "unknown-field", f"no field is called `{name}` here", hint)


def _field(node: Node, field: Field, report: Report) -> Plain | None:
    """The value of a field, or None where it is empty or wrong."""
    if not is_empty(node):
        value = read_shape(node, field.shape, field.name, report)
        if not (field.required and isinstance(value, str) and not value.strip()):
            return value
    if field.required:
        code, hint = field.if_missing
        report.error(node, code, f"`{field.name}` is empty", hint)
    return None


def read_shape(node: Node, shape: Shape, name: str, report: Report) -> Plain | None:
    """The value of the field called `name`, or None where it is wrong, which is reported."""
    return _READERS[type(shape)](node, shape, name, report)


def _wrong(node: Node, name: str, wanted: str, report: Report) -> None:
    """Report that a field holds something else than it should."""
    if isinstance(node, Scalar):
        given = f"`{shown(node.text)}`" if node.text else "an empty text"
    else:
        given = "a list" if isinstance(node, Sequence) else "a mapping"
    hint = f"write {wanted}"
    if isinstance(node, Pairs) and "text" in wanted:
        hint = "put the text in quotes, or write it on its own lines after a |"
    report.error(node, "wrong-value", f"`{name}` should be {wanted}, not {given}", hint)


def _text(node: Node, shape: Text, name: str, report: Report) -> str | None:
    if not isinstance(node, Scalar):
        _wrong(node, name, shape.means, report)
        return None
    text = node.text
    if shape.longest is not None and len(text) > shape.longest:
        what = f"`{name}` is longer than {shape.longest} characters"
        report.error(node, "wrong-value", what, "shorten it")
        return None
    if shape.pattern and not re.fullmatch(shape.pattern, text):
        _wrong(node, name, shape.means, report)
        return None
    if visible(text) != text:
        what = f"`{name}` holds control or invisible characters"
        hint = "they are shown as placeholders; remove them if they are not meant"
        report.note(node, Severity.WARNING, "control-characters", what, hint)
    return text


def _exactly(node: Node, shape: Exactly, name: str, report: Report) -> int | None:
    if isinstance(node, Scalar) and node.plain and node.text == str(shape.value):
        return shape.value
    if isinstance(node, Scalar) and node.plain and WHOLE.fullmatch(node.text):
        what = f"the deck is in format {node.text}, and this program reads format {shape.value}"
        report.error(node, "newer-format", what, "install a newer version of quizdeck")
    else:
        _wrong(node, name, str(shape.value), report)
    return None


def _flag(node: Node, shape: Flag, name: str, report: Report) -> bool | None:
    if isinstance(node, Scalar) and node.plain and node.text in TRUTH:
        return TRUTH[node.text]
    _wrong(node, name, "true or false", report)
    return None


def _whole(node: Node, shape: Whole, name: str, report: Report) -> int | None:
    if isinstance(node, Scalar) and node.plain and WHOLE.fullmatch(node.text):
        return int(node.text)
    _wrong(node, name, "a whole number from 1", report)
    return None


def _number(node: Node, shape: Number, name: str, report: Report) -> float | None:
    if isinstance(node, Scalar) and node.plain and NUMBER.fullmatch(node.text):
        value = float(node.text)
        if math.isfinite(value) and (shape.least is None or value >= shape.least):
            return value
    _wrong(node, name, "a number" if shape.least is None else f"a number from {shape.least:g}", report)
    return None


def _listed(node: Node, shape: Listed, name: str, report: Report) -> tuple[Plain, ...] | None:
    if not isinstance(node, Sequence):
        if shape.lone:
            return _elements((node,), shape, name, report)
        _wrong(node, name, "a list", report)
        return None
    if not shape.least <= len(node.elements) <= (shape.most or len(node.elements)):
        report.error(node, "wrong-value", *_wrong_count(len(node.elements), shape, name))
        return None
    return _elements(node.elements, shape, name, report)


def _wrong_count(count: int, shape: Listed, name: str) -> tuple[str, str]:
    """What is wrong with a list of so many elements, and what to do."""
    if not count:
        return f"`{name}` is an empty list", "add to it, or remove the field"
    if shape.least == shape.most:
        return f"`{name}` holds a list of {count}, not of {shape.least}", f"write {shape.least} texts in each"
    return f"`{name}` holds {count} only", f"write at least {shape.least}"


def _elements(nodes: tuple[Node, ...], shape: Listed, name: str, report: Report) -> tuple[Plain, ...]:
    values = []
    for node in nodes:
        value = read_shape(node, shape.element, name, report)
        if isinstance(value, str) and not value.strip():
            report.error(node, "wrong-value", f"`{name}` holds an empty text", "fill it in, or remove it")
        elif value is not None:
            values.append(value)
    return tuple(values)


def _record(node: Node, shape: Record, name: str, report: Report) -> dict[str, Plain] | None:
    if isinstance(node, Pairs):
        return read_record(node, shape, report)
    names = ", ".join(field.name for field in shape.fields)
    _wrong(node, name, f"a mapping of {names}", report)
    return None


def _either(node: Node, shape: Either, name: str, report: Report) -> Plain | None:
    if not isinstance(node, Pairs):
        return _text(node, shape.text, name, report)
    for record in shape.records:
        if record.fields[0].name in node.pairs or len(shape.records) == 1:
            return read_record(node, record, report)
    heads = " or ".join(f"`{record.fields[0].name}:`" for record in shape.records)
    report.error(node, "wrong-value", f"`{name}` should be a text or have {heads}", "put a text in quotes")
    return None


_READERS: dict[type[Shape], Callable[[Node, Any, str, Report], Plain | None]] = {
    Text: _text,
    Exactly: _exactly,
    Flag: _flag,
    Whole: _whole,
    Number: _number,
    Listed: _listed,
    Record: _record,
    Either: _either,
}
