from pathlib import Path

import pytest

from tui.errors import QuizdeckError, UsageError, WouldOverwriteError
from tui.export.files import file_named, save


def test_line_ends_reach_the_disk_as_they_are(tmp_path: Path) -> None:
    save("ä\r\nb\n", tmp_path / "out.csv", force=False)
    assert (tmp_path / "out.csv").read_bytes() == "ä\r\nb\n".encode()


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_is_not_made(tmp_path: Path, force: bool) -> None:
    with pytest.raises(QuizdeckError, match="does not exist; make it, or choose another"):
        save("new", tmp_path / "new" / "out.csv", force=force)
    assert not (tmp_path / "new").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(QuizdeckError, match="file is a file, not a folder"):
        save("new", tmp_path / "file" / "out.csv", force=True)


def test_a_file_that_is_there_is_replaced_by_force_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(WouldOverwriteError):
        save("new", path, force=False)
    assert path.read_text() == "old"
    save("new", path, force=True)
    assert path.read_text() == "new"


def test_a_file_is_named_by_its_path_and_below_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert file_named("new.csv") == Path("new.csv")
    assert file_named("~/new.csv") == tmp_path / "new.csv"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" ", "no file is named"),
        ("new/", "new/ is a folder"),
        (".", "is a folder; name a file in it"),
        ("~nobody-has-this-name/a.csv", "nobody has that home folder"),
    ],
)
def test_what_cannot_be_a_file_is_told(text: str, said: str) -> None:
    with pytest.raises((QuizdeckError, UsageError), match=said):
        file_named(text)


def test_a_name_that_the_system_refuses_is_told_when_it_is_written_to(tmp_path: Path) -> None:
    with pytest.raises(QuizdeckError, match="the name is too long"):
        save("new", file_named(str(tmp_path / ("a" * 5000))), force=True)
