"""The published schema: up to date, and of one mind with the loader."""

from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from tests.builders import deck_source
from tests.decks.strategies import DECKS
from tui.decks.loader import parse_deck
from tui.decks.schema import json_schema, schema_text
from tui.decks.writer import deck_text
from tui.model.deck import Deck

PUBLISHED = Path(__file__).parents[2] / "data" / "decks" / "deck.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json_schema())

RIGHT = [
    "- id: a\n  question: q\n  answer: a",
    "- id: a\n  question: 42\n  answer: true\n  hint:",
    "- id: a\n  cloze: '{{a}}'",
    "- id: a\n  question: ''\n  cloze: '{{a}}'",
    "- id: a\n  question: q\n  choices: [a, 2, {text: b, correct: true, feedback: f, weight: -0.5}]",
    "- id: a\n  question: q\n  accept: x",
    "- id: a\n  question: q\n  accept: [x, 4, {number: 4}, {number: 4, tolerance: 0.5}, {pattern: 'a+'}]",
    "- id: a\n  question: q\n  order: [a, 2]",
    "- id: a\n  question: q\n  pairs: [[a, b], [c, b]]",
    "- id: a\n  question: q\n  source: {line: 5}\n  retired: false\n  was: [b, c/d]",
    "",
]
WRONG = [
    "- question: q",
    "- id: A b\n  question: q",
    "- id: a",
    "- id: a\n  question: ''",
    "- id: a\n  question: [q]",
    "- id: a\n  question: q\n  unknown: x",
    "- id: a\n  question: q\n  answer: a\n  cloze: '{{a}}'",
    "- id: a\n  question: q\n  choices: []",
    "- id: a\n  question: q\n  choices: [{correct: true}]",
    "- id: a\n  question: q\n  choices: [{text: a, right: true}]",
    "- id: a\n  question: q\n  choices: [{text: a, correct: 'true'}]",
    "- id: a\n  question: q\n  accept: []",
    "- id: a\n  question: q\n  accept: [{number: x}]",
    "- id: a\n  question: q\n  accept: [{number: 1, tolerance: -1}]",
    "- id: a\n  question: q\n  accept: [{tolerance: 1}]",
    "- id: a\n  question: q\n  tags: a",
    "- id: a\n  question: q\n  tags: ['']",
    "- id: a\n  question: q\n  retired: 'true'",
    "- id: a\n  question: q\n  source: {line: 0}",
    "- id: a\n  question: q\n  was: [a/b/c]",
    "- id: a\n  question: q\n  order: [a]",
    "- id: a\n  question: q\n  order: [a, b]\n  answer: a",
    "- id: a\n  question: q\n  pairs: [[a, b]]",
    "- id: a\n  question: q\n  pairs: [[a, b], [c, d, e]]",
    "- id: a\n  question: q\n  pairs: [[a, b], c]",
    "- a text",
]
WRONG_HEADS = [
    "format: 2\ndeck: a\ntitle: A\n",
    "format: '1'\ndeck: a\ntitle: A\n",
    "deck: a\ntitle: A\n",
    "format: 1\ntitle: A\n",
    "format: 1\ndeck: a\n",
    "format: 1\ndeck: A b\ntitle: A\n",
    "format: 1\ndeck: a\ntitle: A\nlanguage: English language\n",
    "format: 1\ndeck: a\ntitle: A\nsource: {family: x}\n",
    "format: 1\ndeck: a\ntitle: A\nneeds: [A b]\n",
]


def accepts(text: str) -> tuple[bool, bool]:
    """Whether the schema and the loader accept a deck file."""
    return VALIDATOR.is_valid(yaml.safe_load(text)), not parse_deck(text, "deck.yaml").errors


def test_the_published_schema_is_the_one_made_from_the_format() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_field_is_described_for_completion() -> None:
    schema = json_schema()
    for properties in (schema["properties"], schema["$defs"]["card"]["properties"]):
        assert all(field["title"] and field["description"] for field in properties.values())


@pytest.mark.parametrize("cards", RIGHT)
def test_both_accept_what_is_right(cards: str) -> None:
    assert accepts(deck_source(cards)) == (True, True)


@pytest.mark.parametrize("cards", WRONG)
def test_both_refuse_a_wrong_card(cards: str) -> None:
    assert accepts(deck_source(cards)) == (False, False)


@pytest.mark.parametrize("head", WRONG_HEADS)
def test_both_refuse_a_wrong_head(head: str) -> None:
    assert accepts(deck_source("", head)) == (False, False)


@settings(max_examples=50)
@given(DECKS)
def test_the_schema_accepts_every_written_deck(deck: Deck) -> None:
    VALIDATOR.validate(yaml.load(deck_text(deck), Loader=yaml.CSafeLoader))
