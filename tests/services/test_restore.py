from pathlib import Path
from shutil import copyfile

import pytest

from tests.builders import ref
from tests.services.home import Home
from tests.store.damage import of_first_version
from tui.config.paths import device_name
from tui.errors import StoreError
from tui.services.assemble import Services


@pytest.fixture
def services(home: Home) -> Services:
    return home.services()


@pytest.fixture
def backup(home: Home, services: Services, tmp_path: Path) -> Path:
    """A log with one event; one more came after the backup."""
    services.journal.toggle_flag(ref())
    made = services.backups.create(tmp_path / "backup.db").path
    services.journal.toggle_flag(ref())
    return made


def flagged(services: Services) -> list[bool]:
    return [state.flagged for state in services.journal.states().values()]


def test_the_log_becomes_the_backup_and_the_old_one_is_kept(services: Services, backup: Path) -> None:
    before = backup.read_bytes()
    done = services.restoring.restore(backup)
    assert done.events == 1
    assert flagged(services) == [True]
    assert backup.read_bytes() == before
    assert done.aside is not None
    assert services.merging.merge([done.aside]).new == 1
    assert flagged(services) == []


def test_the_device_begins_anew(services: Services, backup: Path) -> None:
    old = device_name(services.paths)
    services.restoring.restore(backup)
    assert device_name(services.paths) != old
    services.journal.toggle_flag(ref())
    numbers = [(event.device, event.seq) for event in services.journal.store.card_events(ref())]
    assert sorted(numbers) == sorted([(old, 1), (device_name(services.paths), 1)])


@pytest.mark.parametrize("place", [None, 0, 4096])
def test_a_file_that_is_not_sound_is_refused_and_the_log_stays(
    home: Home, services: Services, backup: Path, place: int | None
) -> None:
    data = bytearray(backup.read_bytes())
    place = data.index(b'"crc"') - 3 if place is None else place
    data[place : place + 2] = b"\xa5\x5a"
    backup.write_bytes(data)
    old = device_name(services.paths)
    with pytest.raises(StoreError, match="damaged"):
        services.restoring.restore(backup)
    assert len(services.journal.store.card_events(ref())) == 2
    assert device_name(services.paths) == old
    assert list(home.log.parent.glob(".*.tmp*")) == []


def test_a_damaged_log_can_be_replaced_and_is_kept_byte_for_byte(
    home: Home, services: Services, backup: Path
) -> None:
    services.close()
    home.log.write_bytes(b"Dear diary, " * 1000)
    done = services.restoring.restore(backup)
    assert done.aside is not None
    assert done.aside.read_bytes() == b"Dear diary, " * 1000
    assert flagged(services) == [True]


def test_a_log_that_another_program_has_open_is_not_taken_away_from_it(
    home: Home, services: Services, backup: Path
) -> None:
    other = home.services()
    other.journal.toggle_flag(ref())
    with pytest.raises(StoreError, match=r"is open in another program.*; close it there and try again$"):
        services.restoring.restore(backup)
    other.journal.toggle_flag(ref())
    assert len(other.journal.store.card_events(ref())) == 4


def test_a_backup_that_runs_is_waited_for(
    services: Services, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.backups.wait()
    waited: list[bool] = []
    monkeypatch.setattr(services.backups, "wait", lambda: waited.append(True))
    services.restoring.restore(backup)
    assert waited


def test_where_there_is_no_log_nothing_is_set_aside(services: Services, backup: Path, tmp_path: Path) -> None:
    other = Home(tmp_path / "new")
    fresh = other.services()
    assert fresh.restoring.restore(backup).aside is None
    assert flagged(fresh) == [True]
    fresh.close()


def test_the_log_itself_is_no_backup(home: Home, services: Services, backup: Path) -> None:
    with pytest.raises(StoreError, match="your log itself"):
        services.restoring.restore(home.log)


def test_a_backup_from_before_a_restore_is_none_of_the_log_that_followed(
    home: Home, services: Services, backup: Path, tmp_path: Path
) -> None:
    services.backups.wait()
    assert len(services.backups.of_this_log()) == 1
    home.later(minutes=1)
    services.restoring.restore(backup)
    assert services.backups.of_this_log() == ()


def test_an_old_format_is_restored_in_todays(home: Home, services: Services, tmp_path: Path) -> None:
    of_first_version(tmp_path / "old.db")
    copyfile(tmp_path / "old.db", tmp_path / "copy.db")
    assert services.restoring.restore(tmp_path / "copy.db").events == 1
    assert len(services.journal.states()) == 1
