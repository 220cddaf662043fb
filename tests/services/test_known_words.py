from collections.abc import Collection

import pytest

from tests.builders import card, choice_card, cloze_card, deck, match_card, order_card, typed_card
from tests.services.home import Home
from tui.model.card import Card, OpenBody
from tui.model.response import TypedResponse
from tui.practice.grading import grade
from tui.services.known_words import KnownWords


def known(home: Home) -> Collection[str]:
    services = home.services()
    return KnownWords(services.library, services.catalog).gather()


def test_answers_choices_and_words_of_every_deck_are_known(home: Home) -> None:
    home.write(
        deck(
            typed_card("Gateway", card_id="a", question="Which harbour?", explanation="Never a lighthouse.")
        ),
        deck(choice_card("*Lazy load", "Eager", card_id="b"), deck_id="two"),
        deck(cloze_card("await {{manager|overseer}}.save()", card_id="c"), deck_id="three"),
        deck(card(OpenBody("A mapper of rows."), "d"), deck_id="four"),
    )
    found = known(home)
    for text in (
        "gateway",
        "harbour",
        "lighthouse",
        "lazy load",
        "eager",
        "manager",
        "overseer",
        "mapper",
    ):
        assert text in found
    for text in ("load lazy", "gatewey", "mapper rows", "lighthouse keeper", ""):
        assert text not in found


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
def test_a_text_of_any_kind_of_card_is_no_slip(home: Home, other: Card) -> None:
    asked = typed_card("connection")
    home.write(deck(asked))
    assert grade(asked, TypedResponse("connector"), known(home)).correct
    home.write(deck(other, deck_id="other"))
    assert not grade(asked, TypedResponse("connector"), known(home)).correct


def test_they_are_gathered_again_when_the_library_was_read_again(home: Home) -> None:
    services = home.services()
    library = services.library
    words = KnownWords(library, services.catalog)
    assert "gateway" not in words.gather()
    home.write(deck(typed_card("Gateway")))
    assert "gateway" not in words.gather()
    library.reload()
    assert "gateway" in words.gather()
    assert len(words.gather()) == len(set(words.gather()))
