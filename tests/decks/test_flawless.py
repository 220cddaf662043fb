"""Decks read the short way are those read in full."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import deck_source
from tests.decks.strategies import DECKS
from tests.shipped import DECK_PATHS
from tui.decks.flawless import flawless_deck
from tui.decks.loader import LoadedDeck, parse_deck, read_in_full
from tui.decks.writer import deck_text
from tui.model.deck import Deck

_ODD = st.sampled_from(
    ["'", '"', "&a ", "*a", "!", "\t", "\n", "  ", "- ", ": ", "[", "}", "#", "\x1b", "\\e", "1"]
)


def lines(loaded: LoadedDeck) -> list[int]:
    return [] if loaded.deck is None else [card.line for card in loaded.deck.cards]


def assert_read_alike(text: str) -> None:
    short, full = parse_deck(text, "deck.yaml"), read_in_full(text, "deck.yaml")
    assert short == full
    assert lines(short) == lines(full)


@given(DECKS)
def test_decks_are_read_alike(deck: Deck) -> None:
    assert_read_alike(deck_text(deck))


@given(DECKS, st.data())
def test_decks_with_something_odd_in_them_are_read_alike(deck: Deck, data: st.DataObject) -> None:
    text = deck_text(deck)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 3, len(text))))
    assert_read_alike(text[:start] + data.draw(_ODD) + text[end:])


@pytest.mark.parametrize("path", DECK_PATHS, ids=lambda path: path.stem)
def test_bundled_decks_are_read_the_short_way(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert flawless_deck(text, str(path), 50_000) is not None
    assert_read_alike(text)


@pytest.mark.parametrize(
    "cards",
    [
        "- id: a\n  question: q\n",
        "- id: a\n  question: q\n  choices: [a, b]\n",
        "- {id: a, question: q, answer: a}\n- id: b\n  cloze: '{{a}}'\n  retired: true\n",
    ],
)
def test_cards_without_an_answer_are_noticed_the_short_way(cards: str) -> None:
    assert flawless_deck(deck_source(cards), "deck.yaml", 2) is not None
    assert_read_alike(deck_source(cards))


@pytest.mark.parametrize(
    "cards",
    [
        "- id: a\n  question: q\n  answer: a\n  retired: 'true'\n",
        "- id: a\n  question: q\n  answer: &x a\n",
        "- id: a\n  question: q\n  answer: !x a\n",
        "- id: a\n  question: *x\n  answer: a\n",
        "- id: a\n  question: q\n  order: [b, b]\n",
        "- id: a\n  question: q\n  accept: [{pattern: 'a+'}, {pattern: '('}]\n",
        "- id: a\n  question: q\n  answer: a\n- id: a\n  question: q\n  answer: a\n",
        "- id: a\n  question: q\n  answer: a\n  [b]: c\n",
        "- id: a\n  question: q\n  answer: a\n---\n- b\n",
        "- id: a\n  question: q\n  answer: a\nneeds: [{x: y}]\n",
        '- id: a\n  question: q\n  answer: "\\e[1m"\n',
    ],
)
def test_what_has_to_be_told_is_left_to_the_loader(cards: str) -> None:
    assert flawless_deck(deck_source(cards), "deck.yaml", 2) is None
    assert_read_alike(deck_source(cards))
