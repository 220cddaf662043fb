import threading

import pytest

from tests.builders import deck, deck_source, ref, typed_card
from tests.services.home import KINDS, Home, typed_cards
from tui.errors import NotFoundError
from tui.model.ids import DeckId


def test_decks_are_read_once_and_again_on_request(home: Home) -> None:
    library = home.services().library
    assert library.decks() == ()
    home.write(KINDS)
    assert library.decks() == ()
    assert [held.id for held in library.reload().decks] == ["kinds"]
    assert library.deck(DeckId("kinds")) == KINDS


def test_decks_come_along_the_learning_path_also_after_a_reload(home: Home) -> None:
    home.write(
        deck(*typed_cards(1), deck_id="ant", title="Ant", needs=("zoo",)),
        deck(*typed_cards(1), deck_id="zoo", title="Zoo"),
    )
    library = home.services().library
    assert [one.id for one in library.decks()] == ["zoo", "ant"]
    home.write(deck(*typed_cards(1), deck_id="ant", title="Ant"))
    assert [one.id for one in library.decks()] == ["zoo", "ant"]
    library.reload()
    assert [one.id for one in library.decks()] == ["ant", "zoo"]


def test_only_the_decks_asked_for_are_there(home: Home) -> None:
    home.write(KINDS, deck(*typed_cards(1)))
    assert home.services("kinds").library.decks() == (KINDS,)


def test_a_deck_asked_for_that_is_not_there_is_refused_with_the_nearest(home: Home) -> None:
    home.write(KINDS)
    with pytest.raises(NotFoundError, match="did you mean kinds"):
        home.services("kind").library.decks()


def test_a_broken_deck_hides_no_other(home: Home) -> None:
    home.write(KINDS)
    home.deck_path("torn").write_text("deck: [", encoding="utf-8")
    library = home.services().library
    assert library.decks() == (KINDS,)
    assert library.deck(DeckId("torn")) is None
    assert {held.id for held in library.shelf().decks} == {"kinds", "torn"}


def test_cards_are_found_under_earlier_ids(home: Home) -> None:
    home.write(deck(typed_card("a", card_id="new", was=("old",)), was=("before",)))
    library = home.services().library
    for earlier in (ref("new"), ref("old"), ref("old", "before")):
        assert library.current(earlier) == ref("new")
        found = library.card(earlier)
        assert found is not None
        assert found.id == "new"
    assert library.card(ref("nowhere")) is None
    assert library.current(ref("nowhere")) == ref("nowhere")


def test_a_deck_goes_by_its_title_and_one_that_is_gone_by_its_id(home: Home) -> None:
    home.write(KINDS)
    home.deck_path("broken").write_text(deck_source("- id: x", "format: 1\ndeck: broken\ntitle: Half\n"))
    library = home.services().library
    assert library.title(DeckId("kinds")) == "Kinds"
    assert library.title(DeckId("broken")) == "Half"
    assert library.title(DeckId("gone")) == "gone"


def test_threads_share_one_reading(home: Home) -> None:
    home.write(KINDS)
    library = home.services().library
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(id(library.shelf()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 8
    assert len(set(seen)) == 1
