import threading
from pathlib import Path

import pytest

from tests.builders import ref
from tests.services.home import Home
from tui.errors import StoreError
from tui.services.assemble import Services


@pytest.fixture
def services(home: Home) -> Services:
    return home.services()


def act(services: Services) -> None:
    """Something durable, and the backup that may follow from it."""
    services.journal.toggle_flag(ref())
    services.backups.wait()


def made(home: Home, kind: str = "automatic") -> list[str]:
    return sorted(path.name for path in (home.path / "data" / "backups").glob(f"{kind}-*"))


def test_the_first_answer_is_followed_by_a_backup_that_holds_it(home: Home, services: Services) -> None:
    act(services)
    assert made(home) == ["automatic-20260302T120000Z.db"]
    again = services.backups.create()
    assert (again.path.name, again.events) == ("progress-20260302T120000Z.db", 1)


def test_the_next_follows_half_an_hour_later_across_restarts(home: Home, services: Services) -> None:
    act(services)
    home.later(minutes=29)
    act(services)
    restarted = home.services()
    act(restarted)
    assert len(made(home)) == 1
    home.later(minutes=1)
    act(restarted)
    assert len(made(home)) == 2


def test_a_clock_that_was_ahead_does_not_end_the_backups(home: Home, services: Services) -> None:
    home.later(days=4000)
    act(services)
    home.later(days=-4000)
    act(services)
    assert len(made(home)) == 2


def test_old_backups_are_thinned_and_ones_own_are_not(home: Home, services: Services) -> None:
    services.journal.toggle_flag(ref())
    own = services.backups.create()
    (home.path / "data" / "backups" / "automatic-mine.db").touch()
    for _ in range(30):
        home.later(minutes=31)
        act(services)
    assert len(made(home)) < 15
    assert own.path.exists()
    assert "automatic-mine.db" in made(home)


def test_a_backup_that_fails_is_told_once_and_loses_no_answer(home: Home, services: Services) -> None:
    (home.path / "data" / "backups").write_text("in the way")
    told: list[str] = []
    services.backups.listen(told.append)
    act(services)
    act(services)
    assert len(told) == 1
    assert told == [services.backups.failure]
    assert "no backup could be made" in told[0]
    assert len(services.journal.store.card_events(ref())) == 2


def test_a_backup_does_not_keep_an_answer_waiting(
    home: Home, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(*_: object, **__: object) -> int:
        go_on.wait(10)
        return 0

    monkeypatch.setattr("tui.services.backups.copy_whole", slow)
    services.journal.toggle_flag(ref())
    services.journal.toggle_flag(ref())
    assert len(services.journal.store.card_events(ref())) == 2
    go_on.set()


def test_a_backup_goes_where_it_is_told(home: Home, services: Services, tmp_path: Path) -> None:
    act(services)
    assert services.backups.create(tmp_path).path == tmp_path / "progress-20260302T120000Z.db"
    assert services.backups.create(tmp_path / "mine.db").path == tmp_path / "mine.db"
    with pytest.raises(StoreError, match="does not exist"):
        services.backups.create(tmp_path / "new" / "mine.db")


def test_two_backups_of_one_second_are_two_files(home: Home, services: Services) -> None:
    act(services)
    names = {services.backups.create().path.name for _ in range(3)}
    assert len(names) == 3


def test_without_a_log_there_is_nothing_to_back_up(home: Home, services: Services) -> None:
    with pytest.raises(StoreError, match="no progress yet"):
        services.backups.create()
    assert not (home.path / "data" / "backups").exists()
