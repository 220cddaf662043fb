from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.decks.strategies import DECKS
from tui.decks.layout import updated_text
from tui.decks.loader import parse_deck
from tui.decks.writer import deck_text
from tui.model.card import OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId
from tui.text.yaml_comments import comments

WRITTEN = """\
# Mine.
deck: boats   # the id
format: 1
title: "Boats"
cards:
# On steering.
- question: 'What steers?'   # easy
  id: steer
  answer: "The rudder."
  # as my teacher said it

- id: keep
  # asked last year
  question: What keeps it upright?
  answer: The keel.
-
  answer: A rope.
  id: moor   # short
  question: What moors it?
# The end.
"""


def read(text: str) -> Deck:
    deck = parse_deck(text, "").deck
    assert deck is not None
    return deck


def changed(deck: Deck, card_id: str, **fields: object) -> Deck:
    cards = (replace(card, **fields) if card.id == card_id else card for card in deck.cards)  # type: ignore[arg-type]
    return replace(deck, cards=tuple(cards))


def test_only_the_lines_of_what_changed_are_written() -> None:
    deck = changed(read(WRITTEN), "keep", body=OpenBody("Its keel."), retired=True)
    lines = WRITTEN.replace("The keel.\n", "Its keel.\n  retired: true\n")
    assert updated_text(WRITTEN, deck) == lines


def test_cards_take_their_comments_along() -> None:
    deck = read(WRITTEN)
    steer, keep, moor = deck.cards
    new = replace(keep, id=CardId("row"), question="What rows it?")
    text = updated_text(WRITTEN, replace(deck, cards=(new, moor, keep, steer)))
    assert read(text).cards == (new, moor, keep, steer)
    assert sorted(comments(text)) == sorted(comments(WRITTEN))
    assert "# On steering.\n- question: 'What steers?'   # easy\n" in text
    assert text.index("id: moor   # short") < text.index("# asked last year") < text.index("# On steering.")


def test_fields_that_come_and_go_leave_the_comments_beside_them() -> None:
    deck = changed(read(WRITTEN), "moor", body=OpenBody(""), hint="Of hemp.", topic="Ropes")
    text = updated_text(WRITTEN, deck)
    assert read(text) == deck
    assert comments(text) == comments(WRITTEN)


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\ndeck: a\ntitle: A\ncards: [{id: b, question: 'c', answer: d}]  # e\n",
        "{format: 1, deck: a, title: A, cards: [{id: b, question: 'c', answer: d}]}\n",
        "\ufeff---\r\nformat: 1\r\ndeck: a\r\ntitle: A\r\ncards:\r\n- {id: b, question: 'c'}\r\n...\r\n",
    ],
)
def test_whatever_the_style_the_deck_is_as_wanted(text: str) -> None:
    deck = changed(read(text), "b", question="Which?")
    assert read(updated_text(text, deck)) == deck


@given(DECKS, DECKS, st.randoms(use_true_random=False), st.booleans())
def test_the_file_reads_as_the_deck_it_is_to_hold(one: Deck, other: Deck, mix: Random, crlf: bool) -> None:
    text = "# Mine.\n" + deck_text(one)
    text = text.replace("\n", "\r\n") if crlf else text
    cards = [
        *one.cards[1:],
        *(card for card in other.cards if card.id not in {kept.id for kept in one.cards}),
    ]
    mix.shuffle(cards)
    wanted = replace(other, cards=tuple(cards))
    assert parse_deck(updated_text(text, wanted), "").deck == parse_deck(deck_text(wanted), "").deck
