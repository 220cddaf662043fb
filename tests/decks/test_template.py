import re

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.decks.format import (
    ACCEPT_NUMBER,
    ACCEPT_PATTERN,
    CARD,
    CARD_SOURCE,
    CHOICE,
    DECK,
    DECK_SOURCE,
    Record,
)
from tui.decks.loader import parse_deck
from tui.decks.schema import json_schema
from tui.decks.template import template_text
from tui.model.card import Kind
from tui.model.ids import DeckId

TEXT = template_text(DeckId("ropes-and-lamps"))


def uncommented(text: str) -> str:
    """The template with every field in use that it proposes."""
    return re.sub(r"^( *)#(?=[a-z])", r"\1", text, flags=re.MULTILINE)


def test_the_template_has_a_card_of_each_kind_and_no_problem() -> None:
    loaded = parse_deck(TEXT, "ropes.yaml")

    assert loaded.problems == ()
    assert loaded.deck is not None
    assert (loaded.deck.id, loaded.deck.title) == ("ropes-and-lamps", "Ropes and lamps")
    assert sorted(card.kind for card in loaded.deck.cards) == sorted(Kind)
    assert all(card.answered for card in loaded.deck.cards)


def test_the_template_begins_with_the_schema_line_and_follows_the_schema() -> None:
    assert TEXT.startswith("# yaml-language-server: $schema=deck.schema.json\n")
    validator = jsonschema.Draft202012Validator(json_schema())
    for text in (TEXT, uncommented(TEXT)):
        assert [error.message for error in validator.iter_errors(yaml.safe_load(text))] == []


def test_every_field_that_is_commented_out_can_be_put_to_use() -> None:
    loaded = parse_deck(uncommented(TEXT), "ropes.yaml")

    assert loaded.problems == ()
    assert loaded.deck is not None
    assert loaded.deck.needs
    assert loaded.deck.cards[-1].retired


@pytest.mark.parametrize(
    "record",
    [DECK, DECK_SOURCE, CARD, CARD_SOURCE, CHOICE, ACCEPT_NUMBER, ACCEPT_PATTERN],
    ids=lambda record: record.fields[0].name,
)
def test_every_field_of_the_format_is_there(record: Record) -> None:
    assert [name for name in record.by_name if not re.search(rf"\b{name}:", TEXT)] == []


def test_every_field_is_explained_where_it_first_stands() -> None:
    lines = TEXT.splitlines()
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if found := re.match(r" *(?:- )?#?([a-z_]+):", line):
            first.setdefault(found[1], number)
    bare = [
        name
        for name, number in first.items()
        if "  #" not in lines[number]
        and not any(line.lstrip().startswith("# ") for line in lines[number - 6 : number])
    ]
    assert bare == []


@given(st.from_regex(r"[a-z0-9-]{1,100}", fullmatch=True))
def test_any_id_gives_a_deck_without_problems(deck: str) -> None:
    loaded = parse_deck(template_text(DeckId(deck)), "any.yaml")

    assert loaded.problems == ()
    assert loaded.deck is not None
    assert loaded.deck.id == deck
    assert yaml.safe_load(template_text(DeckId(deck)))["deck"] == deck
