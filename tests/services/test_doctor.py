import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import card, deck, ref
from tests.services.home import Home
from tests.store.damage import filled, rows
from tests.store.test_projections import tables
from tui.config.paths import device_name
from tui.errors import StoreError
from tui.services.assemble import Services


@pytest.fixture
def services(home: Home) -> Services:
    return home.services()


def damage(path: Path, start: int, length: int = 2000) -> None:
    data = bytearray(path.read_bytes())
    data[start : start + length] = b"\xa5" * length
    path.write_bytes(data)


def test_without_a_log_all_is_well(home: Home, services: Services) -> None:
    assert services.doctor.examine().findings == ()
    home.log.touch()
    assert services.doctor.examine().findings == ()


def test_a_damaged_file_becomes_a_new_one_and_is_kept(home: Home, services: Services) -> None:
    held = filled(home.log)
    damage(home.log, 100)
    spoilt = home.log.read_bytes()
    old = device_name(services.paths)
    repair = services.doctor.repair(services.doctor.examine())
    assert repair is not None
    assert (repair.events, repair.lost, repair.from_backups) == (len(held.rows), (), 0)
    assert repair.aside is not None
    assert repair.aside.read_bytes() == spoilt
    assert (rows(home.log), tables(home.log)) == (held.rows, held.tables)
    assert services.doctor.examine().findings == ()
    assert device_name(services.paths) != old


def test_what_cannot_be_read_is_taken_from_backups(home: Home, services: Services) -> None:
    services.journal.toggle_flag(ref())
    services.backups.wait()
    services.close()
    held = rows(home.log)
    data = bytearray(home.log.read_bytes())
    data[data.index(b'"crc"') - 3] ^= 1
    home.log.write_bytes(data)
    found = services.doctor.examine()
    assert [finding.code for finding in found.findings] == ["unreadable-event"]
    repair = services.doctor.repair(found)
    assert repair is not None
    assert (repair.events, repair.from_backups, repair.lost) == (1, 1, ())
    assert rows(home.log) == held


def test_an_empty_file_is_filled_from_backups_and_not_taken_for_a_new_one(
    home: Home, services: Services
) -> None:
    services.journal.toggle_flag(ref())
    services.close()
    home.log.write_bytes(b"")
    with pytest.raises(StoreError, match="is empty, and backups of it are not"):
        home.services().journal.states()
    repair = services.doctor.repair(services.doctor.examine())
    assert repair is not None
    assert (repair.events, repair.from_backups) == (1, 1)
    assert len(services.journal.states()) == 1


def test_a_log_that_is_not_there_while_backups_are_is_warned_about(home: Home, services: Services) -> None:
    services.journal.toggle_flag(ref())
    services.close()
    home.log.unlink()
    (warning,) = home.services().warnings
    assert "quizdeck restore" in warning


def test_a_file_without_one_readable_event_is_left_alone(home: Home, services: Services) -> None:
    home.log.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(StoreError, match="no event can be read"):
        services.doctor.repair(services.doctor.examine())
    assert home.log.read_bytes() == b"Dear diary, " * 1000


def test_what_was_derived_is_made_again_in_place(home: Home, services: Services) -> None:
    held = filled(home.log)
    with closing(sqlite3.connect(home.log)) as other, other:
        other.execute("UPDATE card_state SET stage = 'reviex'")
    repair = services.doctor.repair(services.doctor.examine())
    assert repair is not None
    assert repair.aside is None
    assert tables(home.log) == held.tables


def test_gaps_are_told_and_nothing_is_done_about_them(home: Home, services: Services) -> None:
    filled(home.log, 20)
    with closing(sqlite3.connect(home.log)) as other, other:
        other.execute("DELETE FROM event WHERE kind = 'session-started'")
        other.execute("DELETE FROM session")
    found = services.doctor.examine()
    assert [finding.code for finding in found.findings] == ["gap"]
    assert services.doctor.repair(found) is None


def test_progress_of_cards_that_are_gone_is_shown_and_kept(home: Home, services: Services) -> None:
    home.write(deck(card(card_id="stays"), card(card_id="goes")))
    for name in ("stays", "goes"):
        services.journal.toggle_flag(ref(name))
    home.write(deck(card(card_id="stays")))
    services = home.services()
    assert dict(services.doctor.orphans()) == {ref("goes"): 0}
    home.write(deck(card(card_id="came", was=("goes",)), card(card_id="stays")))
    services = home.services()
    assert dict(services.doctor.orphans()) == {}
    assert services.journal.states()[ref("came")].flagged


def test_cards_of_a_deck_with_errors_are_not_taken_for_gone(home: Home, services: Services) -> None:
    home.write(deck(card(card_id="here")))
    services.journal.toggle_flag(ref("here"))
    path = home.deck_path("basics")
    path.write_text(path.read_text().replace("question:", "qestion:"))
    assert dict(home.services().doctor.orphans()) == {}


def test_copies_of_a_file_sync_program_are_found(home: Home, services: Services) -> None:
    services.journal.toggle_flag(ref())
    copy = home.log.with_name("progress.sync-conflict-20260302-120000-ABCDEF1.db")
    copy.write_bytes(b"")
    assert services.doctor.conflict_copies() == (copy,)
