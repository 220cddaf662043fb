"""Mending ids in place: nothing else in the file changes."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import deck_source
from tui.decks.fix import mend_ids
from tui.decks.loader import load_deck, parse_deck
from tui.errors import DeckError

BEFORE = """# my deck
format: 1
deck: basics   # keep
title: Basics

cards:
# the first
- question: What is it?   # a comment
  answer: |
    - question: not a card

- id: what-is-it-2
  question: Other
- # on its own line
  question: What is it?
-   id:
    cloze: "ds.{{destroy}}()"
- {question: Flow?, answer: yes}
"""
AFTER = """# my deck
format: 1
deck: basics   # keep
title: Basics

cards:
# the first
- id: what-is-it
  question: What is it?   # a comment
  answer: |
    - question: not a card

- id: what-is-it-2
  question: Other
- # on its own line
  id: what-is-it-3
  question: What is it?
-   id: ds
    cloze: "ds.{{destroy}}()"
- {id: flow, question: Flow?, answer: yes}
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_ids_are_inserted_and_nothing_else_changes(tmp_path: Path, newline: str, start: str) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes((start + BEFORE.replace("\n", newline)).encode())
    assert mend_ids(path) == 4
    assert path.read_bytes() == (start + AFTER.replace("\n", newline)).encode()
    assert mend_ids(path) == 0
    assert load_deck(path).errors == ()


def test_an_earlier_id_is_not_given_again(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text(deck_source("- id: b\n  question: B\n  was: [what]\n- question: What?"), encoding="utf-8")
    mend_ids(path)
    assert "id: what-2\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("cards", ["- question: a: b\n- question: What?", "- ? question\n  : What?"])
def test_a_file_that_cannot_be_mended_safely_is_left_alone(tmp_path: Path, cards: str) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text(deck_source(cards), encoding="utf-8")
    before = path.read_bytes()
    try:
        assert mend_ids(path) == 0
    except DeckError as error:
        assert error.hint
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="no such file"):
        mend_ids(tmp_path / "none.yaml")


@given(
    st.lists(
        st.sampled_from(["question: What?", "topic: A", "answer: |\n    x\n\n    y\n", "hint: 'a'"]),
        min_size=1,
        max_size=3,
        unique=True,
    ),
    st.integers(1, 4),
)
def test_every_mended_card_loads_with_its_own_text(fields: list[str], count: int) -> None:
    card = "- question: One?\n  " + "\n  ".join(field for field in fields if "question" not in field) + "\n"
    text = deck_source(card * count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.yaml"
        path.write_text(text, encoding="utf-8")
        assert mend_ids(path) == count
        mended = path.read_text(encoding="utf-8")
    deck = parse_deck(mended, "x").deck
    assert deck is not None
    assert [card.id for card in deck.cards] == ["one", "one-2", "one-3", "one-4"][:count]
    assert {card.question for card in deck.cards} == {"One?"}
