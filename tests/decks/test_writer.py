"""Writing whole decks: exact, stable, and readable by others."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from tests.builders import card, choice_card, deck
from tests.decks.strategies import DECKS
from tui.decks.format import DECK, Either, Listed, Record, Shape
from tui.decks.loader import load_deck, parse_deck
from tui.decks.schema import SCHEMA_NAME, schema_text
from tui.decks.values import deck_values
from tui.decks.writer import deck_text, write_deck, write_schema
from tui.errors import QuizdeckError
from tui.model.card import CardSource
from tui.model.deck import Deck
from tui.text.yaml_text import Plain


@given(DECKS)
def test_a_written_deck_is_read_back_equal_and_written_again_alike(written: Deck) -> None:
    text = deck_text(written)
    loaded = parse_deck(text, "deck.yaml")
    assert loaded.errors == ()
    assert loaded.deck == written
    assert deck_text(loaded.deck) == text


@given(DECKS)
def test_another_reader_finds_the_same_texts(written: Deck) -> None:
    read = yaml.load(deck_text(written), Loader=yaml.CBaseLoader)
    assert read["title"] == written.title
    assert [one["id"] for one in read["cards"]] == [one.id for one in written.cards]
    assert [one.get("question", "") for one in read["cards"]] == [one.question for one in written.cards]
    assert [tuple(one.get("key_points", ())) for one in read["cards"]] == [
        one.key_points for one in written.cards
    ]


def test_a_deck_is_written_as_people_write_it() -> None:
    written = deck(
        card(tags=("a", "no"), key_points=("maps",), source=CardSource(line=5), retired=True),
        choice_card("*yes", "end", card_id="which", explanation="One.\nTwo.\n"),
        tags=("orm",),
    )
    assert deck_text(written) == (
        "# yaml-language-server: $schema=deck.schema.json\n"
        "format: 1\ndeck: basics\ntitle: Basics\ntags: [orm]\ncards:\n"
        '  - id: what-is-it\n    tags: [a, "no"]\n    question: What is it?\n    answer: A mapper.\n'
        "    key_points: [maps]\n    source:\n      line: 5\n    retired: true\n"
        "\n"
        "  - id: which\n    question: What is it?\n    choices:\n"
        '      - text: "yes"\n        correct: true\n      - text: end\n'
        "    explanation: |\n      One.\n      Two.\n"
    )


def test_a_deck_is_written_to_its_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "basics.yaml"
    write_deck(deck(card()), path)
    assert load_deck(path).deck == deck(card())
    assert [found.name for found in path.parent.iterdir()] == ["basics.yaml"]


@pytest.mark.parametrize("present", [None, '{"title": "Quizdeck deck"}', ""])
def test_the_schema_is_put_beside_decks_where_there_is_none_or_another_one(
    tmp_path: Path, present: str | None
) -> None:
    path = tmp_path / SCHEMA_NAME
    if present is not None:
        path.write_text(present)
    write_schema(tmp_path)
    assert path.read_text(encoding="utf-8") == schema_text()
    os.utime(path, (1_000_000, 1_000_000))
    write_schema(tmp_path)
    assert path.stat().st_mtime == 1_000_000


def test_a_schema_of_something_else_stays(tmp_path: Path) -> None:
    path = tmp_path / SCHEMA_NAME
    path.write_text('{"title": "A deck of a ship"}')
    write_schema(tmp_path)
    assert path.read_text() == '{"title": "A deck of a ship"}'


def test_a_schema_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / SCHEMA_NAME).mkdir()
    with pytest.raises(QuizdeckError, match=r"deck\.schema\.json: it is a folder"):
        write_schema(tmp_path)


def _assert_order(value: Plain, shape: Shape) -> None:
    match shape, value:
        case Record(), Mapping():
            assert list(value) == [name for name in shape.by_name if name in value]
            for name, inner in value.items():
                _assert_order(inner, shape.by_name[name].shape)
        case Listed(), tuple():
            for element in value:
                _assert_order(element, shape.element)
        case Either(), Mapping():
            _assert_order(value, next(one for one in shape.records if one.fields[0].name in value))


@given(DECKS)
def test_fields_stand_in_the_order_of_the_format(written: Deck) -> None:
    _assert_order(deck_values(written), DECK)
