"""A changed deck written into the file a person wrote: what did not change stays as it is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.decks.loader import parse_deck
from tui.decks.values import Values, card_values, deck_values
from tui.decks.writer import deck_text
from tui.model.card import Card
from tui.model.deck import Deck
from tui.text.yaml_nodes import Node, Pairs, Scalar
from tui.text.yaml_nodes import Sequence as Listed
from tui.text.yaml_text import yaml_fields
from tui.text.yaml_values import lines_of, read_yaml


def updated_text(text: str, deck: Deck) -> str:
    """The file as it holds that deck: fields and cards that did not change keep their lines and comments.

    A comment stays with the field or card below it. Where the file is written so that this cannot be done,
    as with cards in brackets, it is written anew.
    """
    before = parse_deck(text, "").deck
    if before is None or text == deck_text(before):
        return deck_text(deck)
    laid = _laid_out(text, before, deck)
    return laid if laid and parse_deck(laid, "").deck == deck else deck_text(deck)


def trimmed(lines: Sequence[str], start: int, end: int, indent: int) -> int:
    """Where what begins in a line ends, without the blank lines and comments behind it.

    Lines count from 1; `end` surely belongs to it no more. Comments deeper than `indent` are part of it.
    """
    while end - 2 >= start and _is_beside(lines[end - 2], indent):
        end -= 1
    return end


def _is_beside(line: str, indent: int) -> bool:
    """Whether a line is blank, a comment no deeper than so many spaces, or the dash of the next card."""
    bare = line.strip()
    shallow = len(line) - len(line.lstrip(" ")) <= indent
    return not bare or (shallow and (bare.startswith("#") or bare == "-"))


def _laid_out(text: str, before: Deck, after: Deck) -> str:
    """The file with what changed written anew; empty where its cards are not in a block."""
    root = read_yaml(text).root
    cards = root.get("cards") if isinstance(root, Pairs) and not root.flow else None
    if not isinstance(root, Pairs) or not isinstance(cards, Listed) or cards.flow or not cards.elements:
        return ""
    if len(cards.elements) != len(before.cards):
        return ""
    file = _File(lines_of(text))
    written = "".join(_cards(file, root, cards, before, after))
    return file.head(root) + "".join(
        written if field == "cards" else piece
        for field, piece in file.fields(root, file.end, _own_values(before), _own_values(after))
    )


def _own_values(deck: Deck) -> Values:
    return deck_values(replace(deck, cards=()))


def _cards(file: "_File", root: Pairs, cards: Listed, before: Deck, after: Deck) -> Iterator[str]:
    """The field with the cards, those of the deck as it is now, each with what stood above it."""
    key = root.pairs["cards"][0]
    end = min((other.line for other, _ in root.pairs.values() if other.line > key.line), default=file.end)
    yield file.between(key.line, key.line + 1)
    start = key.line + 1
    places: dict[str, _CardPlace] = {}
    bounds = [*(element.line for element in cards.elements[1:]), end]
    for card, element, bound in zip(before.cards, cards.elements, bounds, strict=True):
        stop = trimmed(file.lines, element.line, bound, cards.column)
        places[card.id] = _CardPlace(element, file.between(start, element.line), stop, card)
        start = stop
    first = before.cards[0].id
    for number, card in enumerate(after.cards):
        place = places.get(card.id)
        above = place.above if place else ""
        yield "\n" if number and not above and (place is None or card.id == first) else above
        yield file.card(place, card) if place else _new(card, cards.column - 1)
    yield file.between(start, end)


def _new(card: Card, indent: int) -> str:
    return f"{' ' * indent}- {yaml_fields(card_values(card), indent + 2)}"


@dataclass(frozen=True, slots=True)
class _CardPlace:
    """Where a card stands in the file."""

    node: Node
    above: str
    """Blank lines and comments in front of it."""
    end: int
    """The line, from 1, behind it."""
    card: Card


class _File:
    """The lines of a deck file; places count from 1."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [*lines[:-1], lines[-1] if lines[-1].endswith(("\n", "\r")) else lines[-1] + "\n"]
        self.end = len(lines) + 1

    def between(self, start: int, end: int) -> str:
        """The lines from one up to another."""
        return "".join(self.lines[start - 1 : end - 1])

    def head(self, pairs: Pairs) -> str:
        """What stands above the first field."""
        return self.between(1, next(iter(pairs.pairs.values()))[0].line)

    def card(self, place: _CardPlace, card: Card) -> str:
        """A card as it is now."""
        node = place.node
        if place.card == card:
            return self.between(node.line, place.end)
        dash = self.lines[node.line - 1][: node.column - 1]
        if not isinstance(node, Pairs) or node.flow:
            return dash + yaml_fields(card_values(card), node.column - 1)
        pieces = self.fields(node, place.end, card_values(place.card), card_values(card))
        return dash + "".join(piece for _, piece in pieces).removeprefix(" " * (node.column - 1))

    def fields(self, node: Pairs, end: int, before: Values, after: Values) -> Iterator[tuple[str, str]]:
        """The fields of a mapping in a block, which ends before a line, each with its name and its lines.

        New ones stand behind the field that comes before them in the format.
        """
        indent = node.column - 1
        keys = [key for key, _ in node.pairs.values()]
        bounds = [*(key.line for key in keys[1:]), end]
        pieces = {
            key.text: self._field(key, bound, before, after) for key, bound in zip(keys, bounds, strict=True)
        }
        order = list(pieces)
        for behind, name in zip([None, *after], after, strict=False):
            if name not in pieces:
                order.insert(order.index(behind) + 1 if behind else 0, name)
                pieces[name] = " " * indent + yaml_fields({name: after[name]}, indent)
        return ((name, pieces[name]) for name in order)

    def _field(self, key: Scalar, bound: int, before: Mapping[str, object], after: Values) -> str:
        """A field as it is now; nothing but what stands behind it where it went."""
        indent = " " * (key.column - 1)
        stop = trimmed(self.lines, key.line, bound, key.column - 1)
        behind = self.between(stop, bound)
        if before.get(key.text) == after.get(key.text):
            return indent + self.between(key.line, stop)[key.column - 1 :] + behind
        if key.text not in after:
            return behind
        return indent + yaml_fields({key.text: after[key.text]}, key.column - 1) + behind
