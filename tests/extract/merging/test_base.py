import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.merging.base import base_json, document_path, document_paths, read_base
from tui.model.card import (
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    CardSource,
    Choice,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.deck import Deck, DeckSource
from tui.model.ids import CardId, DeckId

TEXT = st.text(max_size=12)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
CHOICES = st.lists(st.builds(Choice, TEXT, st.booleans(), TEXT, st.none() | NUMBER), max_size=3)
ACCEPT = st.lists(
    st.builds(AcceptText, TEXT) | st.builds(AcceptNumber, NUMBER, NUMBER) | st.builds(AcceptPattern, TEXT),
    max_size=3,
)
BODIES: st.SearchStrategy[Body] = (
    st.builds(OpenBody, TEXT)
    | st.builds(ChoiceBody, CHOICES.map(tuple))
    | st.builds(TypedBody, ACCEPT.map(tuple))
    | st.builds(ClozeBody, TEXT)
    | st.builds(OrderBody, st.lists(TEXT, max_size=3).map(tuple))
    | st.builds(MatchBody, st.lists(st.builds(Pair, TEXT, TEXT), max_size=3).map(tuple))
)
CARDS = st.builds(
    Card,
    id=TEXT.map(CardId),
    question=TEXT,
    body=BODIES,
    topic=TEXT,
    tags=st.lists(TEXT, max_size=2).map(tuple),
    key_points=st.lists(TEXT, max_size=2).map(tuple),
    explanation=TEXT,
    tip=TEXT,
    retired=st.booleans(),
    source=st.none() | st.builds(CardSource, line=st.integers(1, 99)),
    line=st.just(0),
    hint=st.just(""),
    family=st.just(""),
    was=st.just(()),
)
DECKS = st.builds(
    lambda title, cards, source: Deck(DeckId("lamps"), title, tuple(cards), source=source),
    TEXT,
    st.lists(CARDS, max_size=3, unique_by=lambda card: card.id),
    st.none() | st.builds(DeckSource, TEXT, TEXT, TEXT),
)


@given(DECKS)
def test_what_is_written_is_read_back(deck: Deck) -> None:
    assert read_base(base_json(deck)) == deck
    assert base_json(deck) == base_json(read_base(base_json(deck)) or Deck(DeckId("none"), ""))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b'{"extracted": 2}',
        b"[" * 100_000,
        b'{"extracted": 1, "deck": 3}',
    ],
)
def test_anything_else_is_no_base(data: bytes) -> None:
    assert read_base(data) is None
    assert document_path(data) == ""
    assert document_paths(data) == {}


def test_where_documents_lie_is_read_back_and_nothing_but_texts() -> None:
    deck = Deck(DeckId("lamps"), "Lamps")
    data = base_json(deck, documents={"a.md": "/x/a.md", "b.md": "/y/b.md"})
    assert document_paths(data) == {"a.md": "/x/a.md", "b.md": "/y/b.md"}
    assert read_base(data) == deck
    assert document_paths(data.replace(b'"/y/b.md"', b"7")) == {"a.md": "/x/a.md"}


def test_a_damaged_card_makes_it_no_base() -> None:
    card = Card(CardId("a"), "What?", OpenBody("x"), source=CardSource(line=1))
    whole = json.loads(base_json(Deck(DeckId("lamps"), "Lamps", (card,))))
    for name in whole["cards"][0]:
        if name not in ("line", "retired"):
            damaged = json.loads(json.dumps(whole))
            damaged["cards"][0][name] = 7
            assert read_base(json.dumps(damaged).encode()) is None


def test_a_card_that_stands_in_it_twice_makes_it_no_base() -> None:
    twice = (Card(CardId("a"), "What?", OpenBody("x")), Card(CardId("a"), "Why?", OpenBody("y")))
    assert read_base(base_json(Deck(DeckId("lamps"), "Lamps", twice))) is None


def test_a_number_too_large_makes_it_no_base() -> None:
    card = Card(CardId("a"), "What?", ChoiceBody((Choice("x", weight=0.5),)))
    whole = base_json(Deck(DeckId("lamps"), "Lamps", (card,)))
    assert read_base(whole.replace(b"0.5", b"1" * 400)) is None
