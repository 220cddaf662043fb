"""The JSON Schema that editors complete decks with, made from the format's tables."""

import json
from collections.abc import Callable
from functools import cache
from itertools import combinations
from typing import Any, cast

from tui.decks.format import (
    CARD,
    DECK,
    KIND_FIELDS,
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
from tui.model.limits import CARD_LIMIT

SCHEMA_NAME = "deck.schema.json"
"""File name of the published schema, which decks point to."""
SCHEMA_TITLE = "Quizdeck deck"
"""What tells the schema, also an older one, from other files of that name."""

Schema = dict[str, Any]

_SCALARS = ["string", "number", "boolean"]


def json_schema() -> Schema:
    """The schema, JSON Schema 2020-12, of a whole deck file."""
    deck = _record(DECK)
    cards = cast(Schema, deck["properties"]["cards"])
    cards["items"] = {"$ref": "#/$defs/card"}
    cards["maxItems"] = CARD_LIMIT
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA_TITLE,
        "description": "A deck of questions for quizzes and reviews, format 1.",
        **deck,
        "$defs": {"card": _card()},
    }


@cache
def schema_text() -> str:
    """The published file, to the byte; kept, as each deck that is written asks for it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _card() -> Schema:
    """A card has a question unless it is a cloze, and the field of one kind at most."""
    return {
        "title": "Card",
        **_record(CARD),
        "anyOf": [_filled("question", "\\S"), _filled("cloze", "\\{\\{")],
        "allOf": [{"not": {"required": list(pair)}} for pair in combinations(KIND_FIELDS, 2)],
    }


def _filled(name: str, pattern: str) -> Schema:
    return {"required": [name], "properties": {name: {"type": _SCALARS, "pattern": pattern}}}


def _of(shape: Shape) -> Schema:
    return _MAKERS[type(shape)](shape)


def _text(shape: Text, *, blank: bool = False) -> Schema:
    if shape.pattern:
        schema: Schema = {"type": _SCALARS, "pattern": f"^{shape.pattern}$"}
    else:
        schema = {"type": _SCALARS} if blank else {"type": _SCALARS, "pattern": "\\S"}
    return schema | ({"maxLength": shape.longest} if shape.longest else {})


def _number(shape: Number) -> Schema:
    return {"type": "number"} | ({} if shape.least is None else {"minimum": shape.least})


def _listed(shape: Listed) -> Schema:
    element = _of(shape.element)
    several: Schema = {"type": "array", "items": element}
    if shape.least:
        several["minItems"] = shape.least
    if shape.most is not None:
        several["maxItems"] = shape.most
    return {"anyOf": [element, several]} if shape.lone else several


def _record(shape: Record) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {field.name: _field(field) for field in shape.fields},
        "additionalProperties": False,
    }
    required = [field.name for field in shape.fields if field.required]
    return schema | ({"required": required} if required else {})


def _either(shape: Either) -> Schema:
    return {"anyOf": [_text(shape.text), *(_record(record) for record in shape.records)]}


def _field(field: Field) -> Schema:
    """A field that need not be there may also be left empty, which YAML reads as null."""
    shape = field.shape
    blank = not field.required
    schema = _text(shape, blank=blank) if isinstance(shape, Text) else _of(shape)
    if blank and "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        schema = schema | {"type": [*kinds, "null"]}
    elif blank:
        schema = schema | {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"title": field.name.replace("_", " "), "description": field.description, **schema}


_MAKERS: dict[type[Shape], Callable[[Any], Schema]] = {
    Text: _text,
    Exactly: lambda shape: {"const": shape.value},
    Flag: lambda shape: {"type": "boolean"},
    Whole: lambda shape: {"type": "integer", "minimum": 1},
    Number: _number,
    Listed: _listed,
    Record: _record,
    Either: _either,
}
