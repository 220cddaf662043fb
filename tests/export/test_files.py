from pathlib import Path

import pytest

from tui.errors import QuizdeckError, WouldOverwriteError
from tui.export.files import save


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
    with pytest.raises(QuizdeckError):
        save("new", tmp_path / "file" / "out.csv", force=True)


def test_a_file_that_is_there_is_replaced_by_force_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(WouldOverwriteError):
        save("new", path, force=False)
    assert path.read_text() == "old"
    save("new", path, force=True)
    assert path.read_text() == "new"
