from tests.builders import card, choice_card, cloze_card, deck, typed_card
from tui.model.card import AcceptNumber
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
