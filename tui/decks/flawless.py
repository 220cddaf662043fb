"""Decks in which nothing has to be told about, read without the places of their texts.

Most decks are such, and this takes half the time; all others are left to the loader. What is right is said by
the format's tables, as it is there.
"""

import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from tui.decks.checks import check_card
from tui.decks.format import (
    ANY_TEXT,
    CARD,
    DECK,
    KIND_FIELDS,
    Either,
    Exactly,
    Flag,
    Listed,
    Number,
    Record,
    Shape,
    Text,
    Whole,
)
from tui.decks.reading import NUMBER, TRUTH, WHOLE, Report
from tui.decks.values import card_from, deck_from
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.problem import Problem
from tui.text.controls import visible
from tui.text.yaml_nodes import Pairs
from tui.text.yaml_plain import Place, Value, read_plain
from tui.text.yaml_text import Plain


class _FlawError(Exception):
    """Something is wrong or odd, and has to be told with its place."""


def flawless_deck(text: str, path: str, most_cards: int) -> tuple[Deck, tuple[Problem, ...]] | None:
    """The deck in a text, with a notice for each card without an answer; None where there is more to tell."""
    read = read_plain(text, _BARE)
    if read is None or len(read.places) > most_cards:
        return None
    cards = read.root.pop("cards", None)
    report = Report(path)
    try:
        values = _record(read.root, DECK, aside="cards")
        deck = deck_from(values, tuple(_cards(cards, read.places, report)))
    except _FlawError:
        return None
    told_alike = all(problem.code == "unanswered" for problem in report.problems)
    return (deck, tuple(report.problems)) if told_alike else None


def _cards(listed: Value | None, places: tuple[Place, ...], report: Report) -> Iterator[Card]:
    """The cards of a list, each with its place."""
    if not isinstance(listed, list) or len(listed) != len(places):
        raise _FlawError
    known: set[Plain] = set()
    for one, (line, column) in zip(listed, places, strict=True):
        values = _record(one, CARD)
        known.add(values["id"])
        if len(KIND_FIELDS.keys() & values.keys()) > 1 or not ("question" in values or "cloze" in values):
            raise _FlawError
        card = card_from(values, line)
        check_card(Pairs({}, (), line, column, flow=False, whole=True), card, report)
        yield card
    if len(known) != len(listed):
        raise _FlawError


def _record(read: Value, record: Record, aside: str = "") -> dict[str, Plain]:
    """The fields of a mapping, which is changed; one may be kept `aside` by the caller."""
    if not isinstance(read, dict) or not record.required <= {*read, aside}:
        raise _FlawError
    values: dict[str, Any] = read
    for name, value in read.items():
        field = record.by_name.get(name)
        if field is None:
            raise _FlawError
        if field.shape is ANY_TEXT:
            _require_ordinary(value)
        else:
            values[name] = _READERS[type(field.shape)](value, field.shape)
    return values


def _require_ordinary(value: Value) -> None:
    """Raises: _FlawError for what is no text, says nothing, or does not show as it is."""
    if not isinstance(value, str) or not value or value.isspace():
        raise _FlawError
    if not value.isprintable() and visible(value) != value:
        raise _FlawError


def _text(value: Value, shape: Text) -> Plain:
    _require_ordinary(value)
    text = str(value)
    if (shape.longest is not None and len(text) > shape.longest) or (
        shape.pattern and not re.fullmatch(shape.pattern, text)
    ):
        raise _FlawError
    return text


def _exactly(value: Value, shape: Exactly) -> Plain:
    if value != str(shape.value):
        raise _FlawError
    return shape.value


def _flag(value: Value, shape: Flag) -> Plain:
    if not isinstance(value, str) or value not in TRUTH:
        raise _FlawError
    return TRUTH[value]


def _whole(value: Value, shape: Whole) -> Plain:
    if not isinstance(value, str) or not WHOLE.fullmatch(value):
        raise _FlawError
    return int(value)


def _number(value: Value, shape: Number) -> Plain:
    if not isinstance(value, str) or not NUMBER.fullmatch(value):
        raise _FlawError
    number = float(value)
    if not math.isfinite(number) or (shape.least is not None and number < shape.least):
        raise _FlawError
    return number


def _listed(value: Value, shape: Listed) -> Plain:
    elements: Any = [value] if shape.lone and not isinstance(value, list) else value
    if not isinstance(elements, list) or not shape.least <= len(elements) <= (shape.most or len(elements)):
        raise _FlawError
    if shape.element is ANY_TEXT:
        for element in elements:
            _require_ordinary(element)
        return tuple(elements)
    read = _READERS[type(shape.element)]
    return tuple([read(element, shape.element) for element in elements])


def _either(value: Value, shape: Either) -> Plain:
    if not isinstance(value, dict):
        return _text(value, shape.text)
    for record in shape.records:
        if record.fields[0].name in value or len(shape.records) == 1:
            return _record(value, record)
    raise _FlawError


_READERS: dict[type[Shape], Callable[[Value, Any], Plain]] = {
    Text: _text,
    Exactly: _exactly,
    Flag: _flag,
    Whole: _whole,
    Number: _number,
    Listed: _listed,
    Record: _record,
    Either: _either,
}


def _bare(shape: Shape) -> Iterator[str]:
    """Names of the fields in a shape whose values are no texts, and so may not stand in quotes."""
    if isinstance(shape, Listed):
        yield from _bare(shape.element)
    elif isinstance(shape, Either):
        for record in shape.records:
            yield from _bare(record)
    elif isinstance(shape, Record):
        for field in shape.fields:
            if isinstance(field.shape, Exactly | Flag | Whole | Number):
                yield field.name
            yield from _bare(field.shape)


_BARE = tuple(sorted(set(_bare(DECK))))
