"""Near-duplicates: what asks nearly the same, and what only looks so."""

import pytest

from tests.builders import card, choice_card, deck
from tui.decks.duplicates import near_duplicates
from tui.decks.loader import LoadedDeck
from tui.model.card import Card


def found(*cards: Card) -> list[str]:
    numbered = [
        Card(**{name: getattr(one, name) for name in Card.__slots__} | {"id": f"c{n}", "line": n})
        for n, one in enumerate(cards, start=1)
    ]
    problems = near_duplicates(LoadedDeck("deck.yaml", deck(*numbered), ()))
    return [f"{problem.line}: {problem.what}" for problem in problems]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("What is a closure?", "What is a closure?"),
        ("What is a closure in JavaScript?", "what is a closure in javascript"),
        ("How do you declare a variable in Go?", "How do you declare variables in Go?"),
        ("?", "?"),
    ],
)
def test_nearly_the_same_question_is_told_once_with_the_earlier_card(left: str, right: str) -> None:
    (only,) = found(card(question=left), card(question=right))
    assert only.startswith("2: the card asks nearly the same as `c1` on line 1")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("What does HTTP status 403 mean?", "What does HTTP status 404 mean?"),
        ("What is a closure?", "What is a promise?"),
        ("?", "!"),
    ],
)
def test_questions_that_ask_something_else_are_not_told(left: str, right: str) -> None:
    assert found(card(question=left), card(question=right)) == []


def test_choices_tell_questions_apart() -> None:
    assert found(choice_card("*red apples", "b"), choice_card("*tall ladders", "c")) == []
    assert len(found(choice_card("*red apples", "b"), choice_card("*red apples", "b"))) == 1


def test_retired_cards_and_unreadable_decks_are_passed_over() -> None:
    assert found(card(), card(retired=True)) == []
    assert near_duplicates(LoadedDeck("deck.yaml", None, ())) == ()


def test_many_alike_cards_are_each_told_once() -> None:
    assert len(found(*[card()] * 300)) == 299
