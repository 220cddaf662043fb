import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.config.settings_file import Plain, forget, keep, literal
from tui.errors import SettingsError


def kept(folder: Path, before: str | None) -> str:
    path = folder / "config" / "settings.toml"
    if before is not None:
        path.parent.mkdir()
        path.write_bytes(before.encode())
    keep(path, "theme", "nord")
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'theme = "nord"\n'),
        ('theme = "flexoki"  # for now\n', 'theme = "nord"  # for now\n'),
        ("# mine\nretention = 0.8\n", '# mine\nretention = 0.8\ntheme = "nord"\n'),
        ("retention = 0.8", 'retention = 0.8\ntheme = "nord"\n'),
        ("retention = 0.8\r\n", 'retention = 0.8\r\ntheme = "nord"\r\n'),
        ('theme = 5 # "five"\r\nretention = 0.8', 'theme = "nord" # "five"\r\nretention = 0.8'),
        ('  "theme"="#1"#2\n', '  theme = "nord"#2\n'),
        ('theme = """\nx"""  # why\n', 'theme = "nord"  # why\n'),
        ("# one\u2028theme = 'x'\n", "# one\u2028theme = 'x'\ntheme = \"nord\"\n"),
        ('x = """\ntheme = "a"\n"""\n', 'x = """\ntheme = "a"\n"""\ntheme = "nord"\n'),
        ("a = 1\n[other]\ntheme = 'x'\n", "a = 1\ntheme = \"nord\"\n[other]\ntheme = 'x'\n"),
        ("[other]\nb = 2\n", 'theme = "nord"\n[other]\nb = 2\n'),
    ],
)
def test_only_the_line_of_the_setting_is_touched(tmp_path: Path, before: str | None, after: str) -> None:
    assert kept(tmp_path, before) == after
    assert tomllib.loads(after)["theme"] == "nord"


@pytest.mark.parametrize("before", ["retention = [", "theme.a = 1\ntheme.b = 2\n", "x = nan\n"])
def test_what_is_not_understood_is_left_as_it_is(tmp_path: Path, before: str) -> None:
    with pytest.raises(SettingsError, match='write into it: theme = "nord"'):
        kept(tmp_path, before)
    path = tmp_path / "config" / "settings.toml"
    assert path.read_text() == before
    if "theme" in before:
        with pytest.raises(SettingsError, match="take theme out of it"):
            forget(path, "theme")
        assert path.read_text() == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('a = 1\ntheme = "x"\nb = 2', "a = 1\nb = 2"),
        ('theme = "x"  # my eyes\r\nb = 2\r\n', "# my eyes\r\nb = 2\r\n"),
        ("theme = [\n  1,\n]\n[t]\ntheme = 2\n", "[t]\ntheme = 2\n"),
        ("a = 1\n", None),
        (None, None),
    ],
)
def test_a_setting_is_taken_out_and_what_was_remarked_stays(
    tmp_path: Path, before: str | None, after: str | None
) -> None:
    path = tmp_path / "settings.toml"
    if before is not None:
        path.write_bytes(before.encode())
    assert forget(path, "theme") is (after is not None)
    if before is not None:
        assert path.read_bytes().decode() == (before if after is None else after)
    else:
        assert not path.exists()


PLAIN = (
    st.booleans() | st.integers(-9999, 9999) | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
NAMES = st.sampled_from(["theme", "retention", "balance_load", "other"])
REMARKS = st.text(st.characters(exclude_categories=["Cc", "Cs"])).map(lambda text: f"# {text}")
ENDS = st.sampled_from(["\n", "\r\n"])
LINES = st.tuples(NAMES, PLAIN, REMARKS | st.just(""))


@given(
    st.lists(REMARKS | st.just("")),
    st.lists(LINES, unique_by=lambda line: line[0]),
    NAMES,
    PLAIN,
    ENDS,
    st.sampled_from(["", "[table]\ntheme = 1 # two"]),
)
def test_any_value_is_read_back_and_everything_else_stays(
    tmp_path_factory: pytest.TempPathFactory,
    remarks: list[str],
    lines: list[tuple[str, Plain, str]],
    name: str,
    value: Plain,
    end: str,
    table: str,
) -> None:
    path = tmp_path_factory.mktemp("kept") / "settings.toml"
    written = [f"{key} = {literal(held)}  {remark}" for key, held, remark in lines]
    path.write_bytes(end.join([*remarks, *written, table]).encode())
    before, text = tomllib.loads(path.read_bytes().decode()), path.read_bytes().decode()

    keep(path, name, value)
    after = path.read_bytes().decode()
    assert tomllib.loads(after) == {**before, name: value}
    assert all(remark in after for remark in [*remarks, *(remark for _, _, remark in lines), table])
    assert all(line in after for line, (key, _, _) in zip(written, lines, strict=True) if key != name)
    keep(path, name, value)
    assert path.read_bytes().decode() == after

    assert forget(path, name)
    gone = path.read_bytes().decode()
    assert tomllib.loads(gone) == {key: before[key] for key in before if key != name}
    assert all(remark in gone for remark in [*remarks, *(remark for _, _, remark in lines), table])
    if name not in before:
        assert gone.rstrip() == text.rstrip()
