"""Choices of `Q:` cards in lines `O: …`, the right ones told by place or text behind `A:`, written as boxes.

Lines keep their number.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.text.markdown import parse_markdown

SIGN = "\nO: "
_FIELD = re.compile(r"(?P<name>[QAO]):[ \t]+(?P<value>\S.*?)[ \t]*")
_PLACES = re.compile(r"\d{1,2}(?:[ ]*[,;][ ]*\d{1,2})*")
_FEWEST, _FEWEST_CHOICES = 3, 2
"""Cards that are written so on purpose, and choices of each."""
_SHARE = 0.9
"""Share of all cards that are."""


class _Card(NamedTuple):
    """The lines of a card's fields."""

    answers: Sequence[int]
    options: Sequence[int]


def as_boxes(text: str) -> str:
    """The text with such choices as boxes, where nearly all cards have them and say which are right."""
    lines = text.split("\n")
    cards = list(_cards(lines))
    whole = [card for card in cards if len(card.answers) == 1 and len(card.options) >= _FEWEST_CHOICES]
    if len(whole) < max(_FEWEST, _SHARE * len(cards)):
        return text
    first = _first_place(lines, whole)
    told = [(card, right) for card in whole if (right := _right(lines, card, first))]
    if len(told) < max(_FEWEST, _SHARE * len(cards)):
        return text
    code = parse_markdown(text).code_lines
    for card, right in told:
        if not code.isdisjoint([*card.options, *card.answers]):
            continue
        for place, at in enumerate(card.options):
            lines[at] = f"- [{'x' if place in right else ' '}] {_value(lines[at])}"
        lines[card.answers[0]] = ""
        last = max(*card.options, *card.answers) + 1
        if last < len(lines) and lines[last].strip() == ",":
            lines[last] = ""
    return "\n".join(lines)


def _cards(lines: Sequence[str]) -> Iterator[_Card]:
    """Each line `Q:` with the lines `A:` and `O:` up to the next one."""
    card: _Card | None = None
    answers: list[int] = []
    options: list[int] = []
    for at, line in enumerate(lines):
        match = _FIELD.fullmatch(line) if line[1:2] == ":" else None
        if match is None:
            continue
        if match["name"] == "Q":
            if card is not None:
                yield card
            answers, options = [], []
            card = _Card(answers, options)
        else:
            (answers if match["name"] == "A" else options).append(at)
    if card is not None:
        yield card


def _value(line: str) -> str:
    match = _FIELD.fullmatch(line)
    return match["value"] if match else ""


def _first_place(lines: Sequence[str], cards: Sequence[_Card]) -> int | None:
    """The number of the first choice: 0 or 1, as any answer that is no choice's text shows.

    None where none does, or they show both.
    """
    numbers = [
        (int(one), card)
        for card in cards
        if (said := _value(lines[card.answers[0]])) not in map(_value, (lines[at] for at in card.options))
        for one in _numbers(said)
    ]
    nought = any(not number for number, _ in numbers)
    last = any(number == len(card.options) for number, card in numbers)
    return None if nought == last else int(last)


def _numbers(value: str) -> list[str]:
    return re.findall(r"\d+", value) if _PLACES.fullmatch(value) else []


def _right(lines: Sequence[str], card: _Card, first: int | None) -> frozenset[int]:
    """The places of the choices that a card's answer says, from 0; none where it is not clear."""
    said = _value(lines[card.answers[0]])
    texts = [_value(lines[at]) for at in card.options]
    if numbers := _numbers(said):
        places = frozenset(int(number) - first for number in numbers) if first is not None else frozenset()
        within = all(0 <= place < len(texts) for place in places) and len(places) < len(texts)
        if said not in texts:
            return places if within else frozenset()
        own = frozenset({texts.index(said)})
        return own if places == own or not within else frozenset()
    return (
        frozenset(at for at, text in enumerate(texts) if text == said)
        if texts.count(said) == 1
        else frozenset()
    )
