import os
import sqlite3
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import choice_card, deck, deck_source, typed_card
from tests.services.home import KINDS, Home, typed_cards
from tui.catalog.catalog import FILE_NAME
from tui.decks.library import Library
from tui.decks.loader import LoadedDeck, load_deck
from tui.decks.writer import write_deck
from tui.errors import NotFoundError
from tui.model.card import Card, OpenBody
from tui.model.ids import CardId
from tui.search.barrier import Progress
from tui.search.engine import search
from tui.search.query import parse_query
from tui.services import catalog as catalog_module
from tui.services.catalog import CatalogService
from tui.services.listed_decks import ListedDeck

pytestmark = pytest.mark.usefixtures("bundled")

HALF = deck_source("- id: right\n  question: Why?\n  answer: So.\n- id: wrong\n  answer: Unasked.")


def catalog(home: Home, *decks: str) -> CatalogService:
    """A catalog as another start of the program opens it, brought up to date."""
    found = home.services(*decks).catalog
    found.refresh()
    return found


def library(home: Home) -> None:
    """Right decks, half a deck, a torn one, one id twice, and one that shadows a bundled deck."""
    home.write(KINDS, deck(*typed_cards(3), deck_id="typeorm-drill"))
    home.deck_path("half").write_text(HALF, encoding="utf-8")
    home.deck_path("torn").write_text("cards: [", encoding="utf-8")
    home.write(deck(typed_card("a"), deck_id="twice"))
    home.deck_path("twice-more").write_bytes(home.deck_path("twice").read_bytes())
    age(home)


def age(home: Home) -> None:
    """Have every deck file changed long ago."""
    for number, path in enumerate(sorted(home.deck_path("x").parent.glob("*.yaml"))):
        os.utime(path, ns=(10**18, 10**18 + number))


def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on."""
    names: list[str] = []

    def reading(path: Path) -> LoadedDeck:
        names.append(path.name)
        return load_deck(path)

    monkeypatch.setattr(catalog_module, "load_deck", reading)
    return names


def told(decks: Sequence[ListedDeck]) -> list[object]:
    """What does not depend on the order in which files were taken in."""
    return [(replace(one.entry, first=0), one.bundled, one.roster) for one in decks]


def test_decks_are_listed_as_the_loader_reports_them(home: Home) -> None:
    library(home)
    services = home.services()
    shelf = services.library.shelf()
    for _ in range(2):  # from the files, then from the cache
        listed = catalog(home).decks()
        assert [(one.entry.deck, one.entry.title, one.entry.path, one.bundled) for one in listed] == [
            (held.id, held.title, held.path, held.bundled) for held in shelf.decks
        ]
        assert [one.entry.problems for one in listed] == [held.problems for held in shelf.decks]
        assert [one.entry.broken for one in listed if one.roster] == [
            held.broken for held in shelf.decks if held.deck
        ]
        assert [(one.entry.cards, one.entry.askable) for one in listed] == [
            (len(held.deck.active), len(held.deck.askable)) if held.deck else (0, 0) for held in shelf.decks
        ]


def test_a_roster_names_every_card_once(home: Home) -> None:
    asked = typed_card("a", card_id="asked", topic="T", family="kin", was=("older", "other/card"))
    mute = Card(CardId("mute"), "Mute?", OpenBody())
    home.write(deck(asked, choice_card("*a", "b", card_id="gone", retired=True), mute))
    (listed,) = catalog(home, "basics").decks()
    roster = listed.roster
    assert roster is not None
    assert (roster.askable, roster.unanswered, roster.retired) == (("asked",), ("mute",), ("gone",))
    assert (roster.topics, roster.families) == (("T",), {"asked": "kin"})
    assert roster.earlier == {"asked": ("older", "other/card")}
    assert (listed.entry.cards, listed.entry.askable) == (2, 1)


def test_unchanged_files_are_not_read_and_a_changed_one_alone(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(home)
    before = catalog(home).decks()
    names = read(monkeypatch)
    again = home.services().catalog
    assert not again.refresh()
    assert (names, told(again.decks())) == ([], told(before))
    home.write(deck(typed_card("light", card_id="new"), *typed_cards(3), deck_id="typeorm-drill"))
    assert again.refresh()
    assert names == ["typeorm-drill.yaml"]
    assert {str(one.entry.deck): one.entry.cards for one in again.decks()}["typeorm-drill"] == 4


def test_a_touched_file_is_known_by_its_content(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    library(home)
    catalog(home)
    names = read(monkeypatch)
    os.utime(home.deck_path("half"), ns=(10**18, 2 * 10**18))
    again = home.services().catalog
    assert not again.refresh()
    assert names == []


def test_a_change_right_after_reading_is_seen_though_size_and_time_are_the_same(home: Home) -> None:
    home.write(deck(typed_card("a", card_id="old"), deck_id="fresh"))
    path = home.deck_path("fresh")
    moment = int(home.clock.now().timestamp() * 1e9)
    os.utime(path, ns=(moment, moment))
    catalog(home)
    path.write_bytes(path.read_bytes().replace(b"id: old", b"id: new"))
    os.utime(path, ns=(moment, moment))
    (listed,) = catalog(home, "fresh").decks()
    assert listed.roster is not None
    assert listed.roster.askable == ("new",)


def test_a_deck_that_is_gone_is_forgotten_and_shadows_no_more(home: Home) -> None:
    library(home)
    hidden = home.deck_path("x").with_name("hidden")
    hidden.write_text(hidden.read_text(encoding="utf-8").replace("typeorm-drill", ""), encoding="utf-8")
    service = catalog(home)
    assert not any(one.bundled for one in service.decks())
    home.deck_path("half").unlink()
    home.deck_path("typeorm-drill").unlink()
    assert service.refresh()
    decks = {str(one.entry.deck): one for one in service.decks()}
    assert "half" not in decks
    assert decks["typeorm-drill"].bundled
    assert decks["typeorm-drill"].roster is not None


def test_a_deck_that_went_right_after_it_came_is_forgotten(home: Home) -> None:
    home.write(deck(typed_card("a"), deck_id="fresh"))
    service = catalog(home)
    home.deck_path("fresh").unlink()
    assert service.refresh()
    assert service.decks() == ()


def test_a_deck_asked_for_that_is_not_there_is_refused(home: Home) -> None:
    home.write(KINDS)
    service = catalog(home, "kind")
    with pytest.raises(NotFoundError, match="no deck “kind”"):
        service.decks()


def test_two_programs_share_the_cache(home: Home) -> None:
    home.write(KINDS)
    one, other = catalog(home), catalog(home)
    home.write(deck(*typed_cards(2), deck_id="later"))
    assert one.refresh()
    assert [listed.entry.deck for listed in other.decks()] == [listed.entry.deck for listed in one.decks()]
    assert not other.refresh() or told(one.decks()) == told(other.decks())


def cache(home: Home) -> Path:
    return home.path / "cache" / FILE_NAME


@pytest.mark.parametrize("version", [0, 999])
def test_a_cache_of_another_version_is_made_anew(home: Home, version: int) -> None:
    library(home)
    before = told(catalog(home).decks())
    home.close()
    connection = sqlite3.connect(cache(home))
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("CREATE TABLE meanwhile (x)")
    connection.close()
    assert told(catalog(home).decks()) == before


def test_a_cache_with_flipped_bytes_is_made_anew(home: Home) -> None:
    library(home)
    before = told(catalog(home).decks())
    home.close()
    whole = cache(home).read_bytes()
    for start in range(0, len(whole), len(whole) // 16):
        damaged = bytearray(whole)
        for at in range(start, min(start + 16, len(whole))):
            damaged[at] ^= 0x55
        cache(home).write_bytes(damaged)
        assert told(catalog(home).decks()) == before
        home.close()


@pytest.mark.parametrize("content", [b"", b"no database at all " * 300, b"SQLite format 3\0"])
def test_a_cache_that_is_no_database_is_made_anew(home: Home, content: bytes) -> None:
    library(home)
    cache(home).parent.mkdir(parents=True)
    cache(home).write_bytes(content)
    first = catalog(home)
    assert len(told(first.decks())) > 5
    assert first.ask(lambda found: found.lasting)


def test_without_a_place_to_write_the_catalog_is_kept_in_memory(home: Home) -> None:
    library(home)
    cache(home).parent.write_text("a file where the folder should be", encoding="utf-8")
    service = catalog(home)
    assert len(service.decks()) > 5
    assert not service.ask(lambda found: found.lasting)
    assert cache(home).parent.is_file()


def test_a_cache_in_a_read_only_folder_is_left_alone_and_what_changed_is_found(home: Home) -> None:
    library(home)
    catalog(home).decks()
    home.close()
    folder, before = cache(home).parent, cache(home).read_bytes()
    home.write(deck(typed_card("a lighthouse", card_id="light"), deck_id="late"))
    cache(home).chmod(0o444)
    folder.chmod(0o555)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("nothing is read-only for this user")
        service = catalog(home)
        assert "late" in [one.entry.deck for one in service.decks()]
        assert not service.ask(lambda found: found.lasting)
        assert cache(home).read_bytes() == before
    finally:
        folder.chmod(0o755)


QUERIES = ("closes pool", "clsoes poool", "why", "deck:orm", "kind:choice")


def found(service: CatalogService) -> list[object]:
    """What a few queries find."""
    progress = Progress()

    def asked(text: str) -> object:
        result = service.searching(lambda words: search(parse_query(text), words, progress, 20))
        return result.total, [(hit.ref, hit.question, hit.field, hit.document) for hit in result.hits]

    return [asked(text) for text in QUERIES]


def test_a_search_in_a_cache_with_flipped_bytes_finds_the_same(home: Home) -> None:
    library(home)
    before = found(catalog(home))
    home.close()
    whole = cache(home).read_bytes()
    for start in range(0, len(whole), len(whole) // 16):
        damaged = bytearray(whole)
        for at in range(start, min(start + 40, len(whole))):
            damaged[at] ^= 0xFF
        cache(home).write_bytes(damaged)
        assert found(catalog(home)) == before
        home.close()


def test_a_cache_that_is_damaged_while_it_is_open_is_made_anew(home: Home) -> None:
    library(home)
    service = catalog(home)
    before = found(service)
    connection = sqlite3.connect(cache(home))
    connection.execute("UPDATE card SET data = CAST(data || 'x' AS BLOB)")
    connection.execute("UPDATE meta SET value = value + 1")
    connection.commit()
    connection.close()
    assert found(service) == before


def test_decks_are_searched_while_others_are_taken_in(home: Home) -> None:
    library(home)
    service = catalog(home)
    before = found(service)
    failures: list[object] = []
    done = threading.Event()

    def searching() -> None:
        while not done.is_set():
            if found(service) != before:
                failures.append("other hits")

    thread = threading.Thread(target=searching)
    thread.start()
    for number in range(12):
        home.write(deck(*typed_cards(1), deck_id=f"zz-{number}"))
        assert service.refresh()
    done.set()
    thread.join()
    assert not failures


def test_a_cache_that_another_program_holds_is_left_alone(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(home)
    before = told(catalog(home).decks())
    home.close()
    home.deck_path("half").unlink()
    monkeypatch.setattr("tui.catalog.database._BUSY_MS", 20)
    other = sqlite3.connect(cache(home), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    service = catalog(home)
    assert len(service.decks()) == len(before) - 1
    assert not service.ask(lambda found: found.lasting)
    other.execute("ROLLBACK")
    assert other.execute("SELECT count(*) FROM deck_file").fetchone() == (len(before),)
    other.close()


def test_what_was_listed_before_a_cache_was_remade_is_not_taken_for_what_is_listed_now(home: Home) -> None:
    home.write(deck(*typed_cards(2), title="Before"))
    path = home.deck_path("basics")
    os.utime(path, ns=(10**18, 10**18))
    services = home.services()
    assert [one.entry.title for one in services.library.listed()] == ["Before"]
    damage = sqlite3.connect(home.path / "cache" / FILE_NAME)
    with damage:
        damage.execute("UPDATE deck_file SET crc = crc + 1")
    damage.close()
    path.write_text(path.read_text(encoding="utf-8").replace("Before", "After"), encoding="utf-8")
    os.utime(path, ns=(10**18 + 10**9, 10**18 + 10**9))
    services.library.look()
    assert [one.entry.title for one in services.catalog.decks()] == ["After"]


def test_programs_with_other_bundled_decks_share_a_cache(home: Home, tmp_path: Path) -> None:
    found = {}
    for name in ("one", "two"):
        write_deck(deck(*typed_cards(2), deck_id=name), tmp_path / name / f"{name}.yaml")
        decks = Library(tmp_path / name, tmp_path / "own")
        found[name] = CatalogService(decks, tmp_path / "cache", home.clock)
        found[name].refresh()
    found["one"].refresh()
    for name, one in found.items():
        assert [listed.entry.deck for listed in one.decks()] == [name]
        assert one.searching(lambda words: words.cards) == 2
