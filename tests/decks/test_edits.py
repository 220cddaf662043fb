from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.decks.strategies import DECKS, FILLED
from tui.decks.edits import edit_field
from tui.decks.loader import load_deck, parse_deck
from tui.decks.writer import deck_text
from tui.errors import DeckError
from tui.model.card import AcceptText, Card, ClozeBody, TypedBody
from tui.model.deck import Deck

HEAD = "format: 1\ndeck: a\ntitle: A\n"
WRITTEN = """\
format: 1   # the version
deck: boats
title: "Boats"

# All about boats.
cards:
- id: steer
  question: What steers?   # easy
  accept: rudder   # the one word

  hint: At the stern.
# Between the cards.

- accept:
    - keel
    - {pattern: "ke+l"}   # long ones too
  id: keep
  question: What keeps it upright?
-
  cloze: |
    let go {{fore}}
    # and then
    {{aft}}
  id: moor
  # The last word.
tags: [sea]
"""


def loaded(path: Path) -> Deck:
    deck = load_deck(path).deck
    assert deck is not None
    return deck


def edited(path: Path, card_id: str, body: TypedBody | ClozeBody, field: str = "accept") -> str:
    card = next(card for card in loaded(path).cards if card.id == card_id)
    edit_field(path, replace(card, body=body), field)
    return path.read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "boats.yaml"
    place.write_text(WRITTEN, encoding="utf-8")
    return place


def test_only_the_lines_of_the_field_change(path: Path) -> None:
    text = edited(path, "steer", TypedBody((AcceptText("rudder"), AcceptText("helm"))))
    assert text == WRITTEN.replace("  accept: rudder   # the one word\n", "  accept: [rudder, helm]\n")


def test_a_field_behind_the_dash_is_changed_there(path: Path) -> None:
    text = edited(path, "keep", TypedBody((AcceptText("keel"), AcceptText("fin"))))
    old = '    - keel\n    - {pattern: "ke+l"}   # long ones too\n'
    assert text == WRITTEN.replace(f"- accept:\n{old}", "- accept: [keel, fin]\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[rudder]", '[rudder, "a, b"]'),
        ("['rudder']  # quoted", "['rudder', \"a, b\"]  # quoted"),
        ("[ rudder, ]", '[ rudder, "a, b" ]'),
        ("[\n    rudder\n  ]", '[\n    rudder, "a, b"\n  ]'),
        ("[rudder] # [the] one", '[rudder, "a, b"]'),
        ("\n  - rudder  # the word", "\n  - rudder  # the word\n  - a, b"),
        ("\n    -   rudder", "\n    -   rudder\n    - a, b"),
        ("rudder", '[rudder, "a, b"]'),
    ],
)
def test_one_more_text_is_written_as_the_list_is(path: Path, before: str, after: str) -> None:
    path.write_text(WRITTEN.replace("rudder   # the one word", before), encoding="utf-8")
    text = edited(path, "steer", TypedBody((AcceptText("rudder"), AcceptText("a, b"))))
    assert text == WRITTEN.replace("rudder   # the one word", after)


def test_a_block_ends_where_its_text_does_and_comments_behind_it_stay(path: Path) -> None:
    text = edited(path, "moor", ClozeBody("let go {{fore|bow}}\n# and then\n{{aft}}\n"), "cloze")
    assert text == WRITTEN.replace("{{fore}}", "{{fore|bow}}")


def test_line_ends_stay_as_they_are(path: Path) -> None:
    path.write_bytes(WRITTEN.replace("\n", "\r\n").encode())
    edited(path, "steer", TypedBody((AcceptText("helm"),)))
    data = path.read_bytes()
    assert b"accept: [helm]\r\n" in data
    assert data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("format: 1\ndeck: a\ntitle: A\ncards: [{id: steer, question: q, accept: x}]\n", "cannot be changed"),
        (
            "format: 1\ndeck: a\ntitle: A\ncards:\n- {id: steer, question: q, accept: x}\n",
            "cannot be changed",
        ),
        ("format: 1\ndeck: a\ntitle: A\ncards:\n- id: other\n  question: q\n  accept: x\n", "cannot be"),
        ("cards: 3", "cannot be changed"),
    ],
)
def test_what_cannot_be_changed_in_place_is_left_alone(path: Path, text: str, told: str) -> None:
    card = loaded(path).cards[0]
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DeckError, match=told):
        edit_field(path, card, "accept")
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_is_gone_is_told(tmp_path: Path, path: Path) -> None:
    with pytest.raises(DeckError, match=r"none\.yaml.*cannot be read"):
        edit_field(tmp_path / "none.yaml", loaded(path).cards[0], "accept")


TYPED = DECKS.filter(lambda deck: any(isinstance(card.body, TypedBody) for card in deck.cards))


@given(TYPED, st.lists(FILLED, min_size=1))
def test_any_written_deck_is_changed_in_that_field_alone(deck: Deck, accept: list[str]) -> None:
    before = parse_deck(deck_text(deck), "x").deck
    assert before is not None
    card: Card = next(card for card in before.cards if isinstance(card.body, TypedBody))
    wanted = replace(card, body=TypedBody(tuple(map(AcceptText, accept))))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.yaml"
        path.write_bytes(deck_text(before).encode())
        edit_field(path, wanted, "accept")
        after = loaded(path)
    assert after == replace(before, cards=tuple(wanted if one.id == card.id else one for one in before.cards))
