from tests.search.named import Named
from tui.search.lexicon import Lexicon


def test_topics_and_tags_of_large_decks_and_of_many_come_first() -> None:
    lexicon = Lexicon.of(
        [
            Named("one", "One", 3, topics=("", "Rare"), tags=("all", "x")),
            Named("two", "Two", 9, topics=("Often",), tags=("y",)),
            Named("three", "Three", 1, topics=("Often",), tags=("all", "y")),
        ]
    )
    names = {key: [one.name for one in values] for key, values in lexicon.values.items()}
    assert names["deck"] == ["one", "two", "three"]
    assert names["topic"] == ["Often", "Rare"]
    assert names["tag"] == ["y", "all", "x"]


def test_a_deck_goes_by_its_title_and_a_topic_by_its_levels() -> None:
    lexicon = Lexicon.of([Named("one", "First steps", topics=("Basics / Pool",))])
    assert lexicon.names.meant("deck", "first steps") == {"one"}
    assert lexicon.names.meant("topic", "pool") == {"Basics / Pool"}
