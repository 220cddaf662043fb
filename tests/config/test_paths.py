import re
from pathlib import Path

import pytest

from tui.config.paths import Paths, bundled_data, device_name
from tui.errors import SettingsError


def test_quizdeck_home_puts_everything_below_one_folder(tmp_path: Path) -> None:
    paths = Paths.find({"QUIZDECK_HOME": str(tmp_path)})
    assert paths.decks == tmp_path / "data" / "decks"
    assert paths.progress == tmp_path / "data" / "progress.db"
    assert paths.settings == tmp_path / "config" / "settings.toml"
    assert paths.cache == tmp_path / "cache"


def test_without_quizdeck_home_the_system_decides() -> None:
    assert Paths.find({}).data.name == "quizdeck"


def test_finding_paths_makes_no_folder(tmp_path: Path) -> None:
    Paths.find({"QUIZDECK_HOME": str(tmp_path / "home")})
    assert not (tmp_path / "home").exists()


def test_bundled_data_holds_decks_and_documents() -> None:
    assert list((bundled_data() / "decks").glob("*.yaml"))
    assert list((bundled_data() / "documents").glob("*.md"))


def test_device_name_is_made_once_and_kept(tmp_path: Path) -> None:
    paths = Paths.find({"QUIZDECK_HOME": str(tmp_path)})
    assert device_name(paths) == device_name(paths)
    assert (tmp_path / "data" / "device").is_file()


@pytest.mark.parametrize("damage", [b"", b"%%%", b"\xff\xfe", b"0123", b"a\nb c d e", b"0" * 10_000])
def test_a_damaged_device_name_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    paths = Paths.find({"QUIZDECK_HOME": str(tmp_path)})
    old = device_name(paths)
    (tmp_path / "data" / "device").write_bytes(damage)
    assert re.fullmatch("[0-9a-f]{8}-[0-9a-f]{4}", device_name(paths))
    assert old != device_name(paths) == device_name(paths)


@pytest.mark.parametrize(
    ("home", "told"),
    [
        ("~nosuchuser/x", "QUIZDECK_HOME names the home of a user nobody knows"),
        ("a\0b", "QUIZDECK_HOME holds a NUL character"),
    ],
)
def test_a_home_that_names_no_place_is_an_error_in_words(home: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told) as caught:
        Paths.find({"QUIZDECK_HOME": home})
    assert caught.value.hint


def test_a_relative_home_where_the_current_folder_is_gone_is_an_error_in_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone() -> str:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("os.getcwd", gone)
    with pytest.raises(SettingsError, match="cannot be found from the current folder"):
        Paths.find({"QUIZDECK_HOME": "home"})
