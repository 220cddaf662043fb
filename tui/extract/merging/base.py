"""The extraction as it was, kept as JSON beside the deck: the base of the next three-way merge."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    CardSource,
    Choice,
    ChoiceBody,
    ClozeBody,
    Kind,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.deck import Deck, DeckSource
from tui.model.ids import CardId, DeckId
from tui.model.response import as_mapping

_VERSION = 1
_TEXTS = ("question", "topic", "explanation", "tip")


def base_json(deck: Deck, document: str = "", documents: Mapping[str, str] | None = None) -> bytes:
    """The extraction as `read_base` reads it back; equal decks give equal bytes.

    Holds what extraction knows of a card; families and earlier ids are a person's and not in it.
    `document` is where the document lies, by which a renamed one is told from another that asks the same;
    `documents` the same for each document, by name, of a deck made of several.
    """
    content = {
        "extracted": _VERSION,
        "deck": deck.id,
        "title": deck.title,
        "source": asdict(deck.source) if deck.source else None,
        **({"path": document} if document else {}),
        **({"paths": dict(documents)} if documents else {}),
        "cards": [_card_json(card) for card in deck.cards],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


class FlawedBaseError(ValueError):
    """Says in words why something is no base."""


def read_base(data: bytes) -> Deck | None:
    """Read what `base_json` wrote; None for anything else, so that a person's changes are kept."""
    try:
        return parsed_base(data)
    except FlawedBaseError:
        return None


def parsed_base(data: bytes) -> Deck:
    """Read what `base_json` wrote. Raises: FlawedBaseError for anything else."""
    try:
        content = as_mapping(json.loads(data.decode("utf-8", "surrogatepass")))
        version = content["extracted"]
        if isinstance(version, int) and version > _VERSION:
            raise FlawedBaseError("a newer Quizdeck wrote it")
        deck = _deck(content)
        if len({card.id for card in deck.cards}) < len(deck.cards):
            raise FlawedBaseError("it holds a card twice")
        return deck
    except json.JSONDecodeError as error:
        raise FlawedBaseError(f"line {error.lineno}, column {error.colno} is not JSON") from error
    except UnicodeDecodeError as error:
        raise FlawedBaseError("it is not UTF-8") from error
    except FlawedBaseError:
        raise
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise FlawedBaseError("it does not hold an extraction") from error


def document_path(data: bytes) -> str:
    """Where the document lay that `base_json` was told of; empty where it was not, or that cannot be read."""
    try:
        path = as_mapping(json.loads(data.decode("utf-8", "surrogatepass"))).get("path", "")
    except (ValueError, TypeError, RecursionError):
        return ""
    return path if isinstance(path, str) else ""


def document_paths(data: bytes) -> dict[str, str]:
    """Where the documents lay, by name, of a deck made of several; what cannot be read is left out."""
    try:
        paths = as_mapping(as_mapping(json.loads(data.decode("utf-8", "surrogatepass"))).get("paths", {}))
    except (ValueError, TypeError, RecursionError):
        return {}
    return {name: path for name, path in paths.items() if isinstance(path, str)}


def _card_json(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "line": card.source.line if card.source else None,
        "kind": str(card.kind),
        "body": asdict(card.body),
        "tags": card.tags,
        "key_points": card.key_points,
        "retired": card.retired,
        **{name: getattr(card, name) for name in _TEXTS},
        **({"hint": card.hint} if card.hint else {}),
    }


def _deck(document: Mapping[str, object]) -> Deck:
    if document["extracted"] != _VERSION:
        raise ValueError(document["extracted"])
    source = document["source"]
    return Deck(
        id=DeckId(_text(document["deck"])),
        title=_text(document["title"]),
        cards=tuple(_card(as_mapping(card)) for card in _list(document["cards"])),
        source=DeckSource(**{name: _text(value) for name, value in as_mapping(source).items()})
        if source
        else None,
    )


def _card(document: Mapping[str, object]) -> Card:
    line = document["line"]
    return Card(
        id=CardId(_text(document["id"])),
        body=_BODIES[Kind(_text(document["kind"]))](as_mapping(document["body"])),
        tags=tuple(_text(tag) for tag in _list(document["tags"])),
        key_points=tuple(_text(point) for point in _list(document["key_points"])),
        retired=document["retired"] is True,
        hint=_text(document.get("hint", "")),
        source=CardSource(line=line) if isinstance(line, int) else None,
        **{name: _text(document[name]) for name in _TEXTS},  # type: ignore[arg-type]  # all of them texts
    )


def _choice(document: Mapping[str, object]) -> Choice:
    weight = document["weight"]
    return Choice(
        text=_text(document["text"]),
        correct=document["correct"] is True,
        feedback=_text(document["feedback"]),
        weight=float(weight) if isinstance(weight, int | float) else None,
    )


def _accept(document: Mapping[str, object]) -> Accept:
    match document:
        case {"text": str(text)}:
            return AcceptText(text)
        case {"number": int() | float() as number, "tolerance": int() | float() as tolerance}:
            return AcceptNumber(float(number), float(tolerance))
        case {"pattern": str(pattern)}:
            return AcceptPattern(pattern)
    raise ValueError(document)


def _pair(document: Mapping[str, object]) -> Pair:
    return Pair(_text(document["left"]), _text(document["right"]))


_BODIES: dict[Kind, Callable[[Mapping[str, object]], Body]] = {
    Kind.OPEN: lambda body: OpenBody(_text(body["answer"])),
    Kind.CHOICE: lambda body: ChoiceBody(tuple(_choice(as_mapping(one)) for one in _list(body["choices"]))),
    Kind.TYPED: lambda body: TypedBody(tuple(_accept(as_mapping(one)) for one in _list(body["accept"]))),
    Kind.CLOZE: lambda body: ClozeBody(_text(body["text"])),
    Kind.ORDER: lambda body: OrderBody(tuple(map(_text, _list(body["steps"])))),
    Kind.MATCH: lambda body: MatchBody(tuple(_pair(as_mapping(one)) for one in _list(body["pairs"]))),
}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(value)
    return value
