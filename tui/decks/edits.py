"""Changing one card in a deck that a person wrote: only the lines of the field that changes are touched."""

from dataclasses import replace
from pathlib import Path

from tui.decks.layout import trimmed
from tui.decks.loader import UnreadableError, deck_file_text, parse_deck
from tui.decks.values import card_values
from tui.errors import DeckError
from tui.files import write_atomically
from tui.model.card import Card
from tui.model.deck import Deck
from tui.text.yaml_nodes import Pairs, Scalar, Sequence
from tui.text.yaml_text import yaml_fields, yaml_scalar
from tui.text.yaml_values import lines_of, read_yaml


def edit_field(path: Path, wanted: Card, field: str) -> None:
    """Write the field of the card of that id as the wanted card has it; comments and layout survive.

    Raises: DeckError where the file cannot be read, has no such card or field, or where the change would
    change anything else; then nothing is written. QuizdeckError where it cannot be written.
    """
    try:
        text = deck_file_text(path)
    except UnreadableError as error:
        raise DeckError(f"{path}: {error.what}", error.hint) from error
    before = parse_deck(text, str(path)).deck
    ways = _changed(text, wanted, field)
    if before is None or not ways:
        raise DeckError(f"{path}: the card {wanted.id} cannot be changed here", "change it by hand")
    expected = _with(before, wanted, field)
    changed = next((way for way in ways if parse_deck(way, str(path)).deck == expected), None)
    if changed is None:
        raise DeckError(f"{path}: `{field}` of {wanted.id} cannot be put in its place", "change it by hand")
    write_atomically(path, changed.encode("utf-8", "surrogateescape"))


def _with(deck: Deck, wanted: Card, field: str) -> Deck:
    """The deck as it should read then: in the card of that id only the field is as wanted."""
    body = {"body": wanted.body} if field in _OF_BODIES else {field: getattr(wanted, field)}
    cards = (replace(card, **body) if card.id == wanted.id else card for card in deck.cards)
    return replace(deck, cards=tuple(cards))


_OF_BODIES = frozenset({"answer", "choices", "accept", "cloze", "order", "pairs"})


def _changed(text: str, wanted: Card, field: str) -> list[str]:
    """The file with the field changed, in the ways there are, the one that touches least first.

    None where it has no such card or field in a block of its own. Which way holds is for the loader to say.
    """
    root = read_yaml(text).root
    cards = root.get("cards") if isinstance(root, Pairs) else None
    if not isinstance(root, Pairs) or not isinstance(cards, Sequence) or cards.flow:
        return []
    elements = [element for element in cards.elements if isinstance(element, Pairs)]
    at = next((at for at, card in enumerate(elements) if _id(card) == wanted.id), None)
    if at is None or elements[at].flow or field not in elements[at].pairs:
        return []
    lines = lines_of(text)
    key, value = elements[at].pairs[field]
    ends = [other.line for other, _ in elements[at].pairs.values() if other.line > key.line]
    ends += [card.line for card in elements[at + 1 : at + 2]]
    ends += [other.line for other, _ in root.pairs.values() if other.line > key.line]
    end = trimmed(lines, key.line, min(ends, default=len(lines) + 1), key.column - 1)
    written = card_values(wanted)[field]
    anew = _written(lines, key, end, yaml_fields({field: written}, key.column - 1))
    last = written[-1] if isinstance(written, tuple) else None
    if not isinstance(value, Sequence) or not isinstance(last, str):
        return [anew]
    return [_appended(lines, key.line, end, value, yaml_scalar(last, flow=value.flow)), anew]


def _appended(lines: list[str], start: int, end: int, value: Sequence, item: str) -> str:
    """The file with one more element in a list, written as the list is: in its brackets, or on a line."""
    before, field = "".join(lines[: start - 1]), "".join(lines[start - 1 : end - 1])
    behind = "".join(lines[end - 1 :])
    if value.flow:
        inside, _, closing = field.rpartition("]")
        kept = inside.rstrip()
        comma = "" if kept.endswith("[") else " " if kept.endswith(",") else ", "
        return "".join([before, kept, comma, item, inside[len(kept) :], "]", closing, behind])
    first = value.elements[0]
    dash = lines[first.line - 1][: first.column - 1].rpartition("-")[0]
    newline = "\r\n" if field.endswith("\r\n") else "\n"
    return "".join([before, field.rstrip("\r\n"), newline, " " * len(dash), "- ", item, newline, behind])


def _id(card: Pairs) -> str:
    node = card.get("id")
    return node.text if isinstance(node, Scalar) else ""


def _written(lines: list[str], key: Scalar, end: int, field: str) -> str:
    newline = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
    head = lines[key.line - 1][: key.column - 1]
    whole = "".join(line + newline for line in field.split("\n")[:-1])
    return "".join([*lines[: key.line - 1], head + whole, *lines[end - 1 :]])
