import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from tests.builders import card, deck, deck_source, ref, typed_card
from tests.services.home import KINDS, Home, typed_cards
from tui.decks.loader import LoadedDeck, load_deck
from tui.errors import NotFoundError
from tui.model.card import OpenBody
from tui.model.ids import DeckId
from tui.model.outline import outline


def test_decks_are_read_once_and_again_on_request(home: Home) -> None:
    library = home.services().library
    assert library.decks() == ()
    home.write(KINDS)
    assert library.decks() == ()
    library.reload()
    assert [held.id for held in library.shelf().decks] == ["kinds"]
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


def old(path: Path, seconds: int = 60) -> None:
    """Make a file one that was changed a while ago."""
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))


def test_outlines_are_those_of_the_decks_and_no_deck_is_read_for_them(home: Home) -> None:
    other = deck(
        typed_card("x", card_id="a", topic="T", tags=("t",), family="f"),
        typed_card("y", card_id="b", retired=True),
        card(OpenBody(""), card_id="mute", key_points=("one",)),
        tags=("all",),
    )
    home.write(KINDS, other)
    library = home.services().library
    assert library.outlines() == tuple(map(outline, library.decks()))
    assert library.outlines() is library.outlines()
    home.write(deck(*typed_cards(2)))
    library.look()
    assert library.outlines() == tuple(map(outline, library.decks()))


def test_a_look_tells_once_whether_a_deck_file_came_changed_or_went(home: Home) -> None:
    home.write(KINDS, deck(*typed_cards(1)))
    for name in ("kinds", "basics"):
        old(home.deck_path(name))
    library = home.services().library
    library.shelf()
    assert not library.look()
    home.write(deck(*typed_cards(2)))
    assert library.look()
    assert not library.look()
    old(home.deck_path("basics"), 30)
    assert library.look()
    found = library.deck(deck().id)
    assert found is not None
    assert len(found.cards) == 2
    home.deck_path("kinds").write_text("deck: [", encoding="utf-8")
    old(home.deck_path("kinds"))
    assert library.look()
    assert library.deck(KINDS.id) is None
    home.write(KINDS)
    old(home.deck_path("kinds"), 90)
    assert library.look()
    assert library.deck(KINDS.id) == KINDS
    home.deck_path("kinds").unlink()
    assert library.look()
    assert library.shelf().deck(KINDS.id) is None


def test_a_file_changed_just_before_it_was_read_is_read_once_more(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write(KINDS)
    library = home.services().library
    library.shelf()
    assert not library.look(), "nothing tells yet"
    monkeypatch.setattr("tui.decks.files.time.time_ns", lambda: time.time() * 1e9 + 3e9)
    assert library.look()
    assert not library.look()


def test_a_look_reads_the_changed_deck_alone(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.write(KINDS, deck(*typed_cards(1)))
    for name in ("kinds", "basics"):
        old(home.deck_path(name))
    library = home.services().library
    library.shelf()
    read: list[Path] = []

    def reading(path: Path) -> LoadedDeck:
        read.append(path)
        return load_deck(path)

    monkeypatch.setattr("tui.decks.files.load_deck", reading)
    home.write(deck(*typed_cards(3)))
    library.look()
    assert read == [home.deck_path("basics")]


def test_a_folder_that_goes_while_the_program_runs_is_an_empty_library(home: Home) -> None:
    home.write(KINDS)
    library = home.services().library
    library.shelf()
    shutil.rmtree(home.deck_path("kinds").parent)
    assert library.look()
    assert library.deck(KINDS.id) is None


def test_the_one_deck_asked_for_goes_and_comes_with_its_file(home: Home) -> None:
    home.write(KINDS, deck(*typed_cards(1)))
    library = home.services("kinds").library
    assert [held.id for held in library.shelf().decks] == [KINDS.id]
    home.deck_path("kinds").unlink()
    assert library.look()
    assert (library.listed(), library.shelf().decks) == ((), ())
    assert library.deck(KINDS.id) is None
    home.write(KINDS)
    assert library.look()
    assert [one.entry.deck for one in library.listed()] == [KINDS.id]
    assert library.deck(KINDS.id) == KINDS


def test_a_deck_asked_for_that_was_never_there_is_told(home: Home) -> None:
    home.write(KINDS)
    library = home.services("kidns").library
    for ask in (library.listed, library.shelf):
        with pytest.raises(NotFoundError, match="kidns"):
            ask()
