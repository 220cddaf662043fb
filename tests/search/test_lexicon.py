from dataclasses import replace

from tests.builders import card, choice_card, deck
from tui.search.lexicon import Lexicon


def test_values_are_counted_by_card_and_the_most_frequent_come_first() -> None:
    lexicon = Lexicon.of(
        [
            deck(
                card(card_id="a", topic="Rare", tags=("x",)),
                card(card_id="b", topic="Often", tags=("x", "y")),
                choice_card("*a", card_id="c", topic="Often"),
                replace(card(card_id="d", topic="Gone"), retired=True),
                deck_id="one",
                tags=("all",),
            )
        ]
    )
    counted = {key: [(one.name, one.cards) for one in values] for key, values in lexicon.values.items()}
    assert counted["deck"] == [("one", 3)]
    assert counted["topic"] == [("Often", 2), ("Rare", 1)]
    assert counted["tag"] == [("all", 3), ("x", 2), ("y", 1)]
    assert dict(counted["kind"])["choice"] == 1


def test_a_deck_goes_by_its_title_and_a_topic_by_its_levels() -> None:
    lexicon = Lexicon.of([deck(card(topic="Basics / Pool"), deck_id="one", title="First steps")])
    assert lexicon.names.meant("deck", "first steps") == {"one"}
    assert lexicon.names.meant("topic", "pool") == {"Basics / Pool"}
