from tests.builders import card, choice_card, cloze_card, deck, typed_card
from tests.services.home import Home
from tui.model.card import OpenBody
from tui.services.known_words import KnownWords


def known(home: Home) -> frozenset[str]:
    return KnownWords(home.services().library).gather()


def test_answers_choices_and_words_of_every_deck_are_known(home: Home) -> None:
    home.write(
        deck(
            typed_card("Gateway", card_id="a", question="Which harbour?", explanation="Never a lighthouse.")
        ),
        deck(choice_card("*Lazy load", "Eager", card_id="b"), deck_id="two"),
        deck(cloze_card("await {{manager|overseer}}.save()", card_id="c"), deck_id="three"),
        deck(card(OpenBody("A mapper of rows."), "d"), deck_id="four"),
    )
    assert {
        "gateway",
        "harbour",
        "lighthouse",
        "lazy load",
        "eager",
        "manager",
        "overseer",
        "mapper",
    } <= known(home)


def test_they_are_gathered_again_when_the_library_was_read_again(home: Home) -> None:
    library = home.services().library
    words = KnownWords(library)
    assert "gateway" not in words.gather()
    home.write(deck(typed_card("Gateway")))
    assert "gateway" not in words.gather()
    library.reload()
    assert "gateway" in words.gather()
    assert words.gather() is words.gather()
