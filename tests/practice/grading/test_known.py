import pytest

from tests.builders import card, choice_card, cloze_card, deck, match_card, order_card, typed_card
from tui.model.card import AcceptNumber, Card
from tui.model.response import TypedResponse
from tui.practice.grading import grade
from tui.practice.grading.known import known_of


def test_answers_choices_and_words_of_every_deck_are_known() -> None:
    first = deck(typed_card("Destroy", AcceptNumber(3)), choice_card("*Open", "Close."))
    second = deck(cloze_card("{{one|Two}} and {{three}}"), card())

    assert known_of([first, second], ["Word"]) == {
        "destroy",
        "open",
        "close",
        "one",
        "two",
        "three",
        "word",
    }


@pytest.mark.parametrize(
    "other",
    [
        order_card("Connect", "Connector."),
        match_card(connector="opens", pool="holds"),
        match_card(opens="`connector`", holds="pool"),
        choice_card("*connector", "pool"),
        typed_card("x", "connector"),
        cloze_card("the {{pool|connector}}"),
    ],
    ids=lambda other: str(other.kind),
)
def test_a_text_of_any_kind_of_card_is_no_slip(other: Card) -> None:
    asked = typed_card("connection")

    assert grade(asked, TypedResponse("connector"), known_of([deck(asked)])).correct
    assert not grade(asked, TypedResponse("connector"), known_of([deck(asked, other)])).correct
