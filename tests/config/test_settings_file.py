import tomllib
from pathlib import Path

import pytest

from tui.config.settings_file import keep_text
from tui.errors import SettingsError


def kept(folder: Path, before: str | None) -> str:
    path = folder / "config" / "settings.toml"
    if before is not None:
        path.parent.mkdir()
        path.write_bytes(before.encode())
    keep_text(path, "theme", "nord")
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'theme = "nord"\n'),
        ('theme = "flexoki"  # for now\n', 'theme = "nord"  # for now\n'),
        ("# mine\nretention = 0.8\n", '# mine\nretention = 0.8\ntheme = "nord"\n'),
        ("retention = 0.8", 'retention = 0.8\ntheme = "nord"\n'),
        ("retention = 0.8\r\n", 'retention = 0.8\r\ntheme = "nord"\r\n'),
        ("a = 1\n[other]\ntheme = 'x'\n", None),
        ("[other]\nb = 2\n", 'theme = "nord"\n[other]\nb = 2\n'),
    ],
)
def test_only_the_line_of_the_setting_is_touched(
    tmp_path: Path, before: str | None, after: str | None
) -> None:
    if after is None:  # a line of that name stands where it means something else
        with pytest.raises(SettingsError, match='write into it: theme = "nord"'):
            kept(tmp_path, before)
        assert (tmp_path / "config" / "settings.toml").read_text() == before
    else:
        assert kept(tmp_path, before) == after
        assert tomllib.loads(after)["theme"] == "nord"


@pytest.mark.parametrize("before", ["retention = [", 'x = """\ntheme = "a"\n"""\n', "theme = 5\n"])
def test_what_is_not_understood_is_left_as_it_is(tmp_path: Path, before: str) -> None:
    with pytest.raises(SettingsError, match="theme"):
        kept(tmp_path, before)
    assert (tmp_path / "config" / "settings.toml").read_text() == before
