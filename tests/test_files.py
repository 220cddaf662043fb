import errno
import os
from pathlib import Path

import pytest

from tui.errors import QuizdeckError, WouldOverwriteError
from tui.files import why, write_atomically


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which nothing can be made durable."""

    def refuse(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new" / "folder" / "deck.yaml", b"one\n")
    assert (tmp_path / "new" / "folder" / "deck.yaml").read_bytes() == b"one\n"


@pytest.mark.usefixtures("full_disk")
def test_the_old_file_is_whole_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"old")
    with pytest.raises(QuizdeckError) as caught:
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert caught.value.what == f"cannot write {path}: no space is left on the disk"
    assert caught.value.hint


def test_nothing_lies_beside_after_writing(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    for data in (b"one", b"two"):
        write_atomically(path, data)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"two"


def test_a_rename_that_fails_leaves_nothing_beside(tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(QuizdeckError):
        write_atomically(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"old")
    with pytest.raises(WouldOverwriteError, match="already there"):
        write_atomically(path, b"new", replace=False)
    assert path.read_bytes() == b"old"
    write_atomically(tmp_path / "other.yaml", b"new", replace=False)
    assert (tmp_path / "other.yaml").read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_the_mode_is_kept_and_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "fresh.yaml", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "fresh.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("replace", [True, False])
def test_a_name_too_long_is_an_error_in_words(tmp_path: Path, replace: bool) -> None:
    with pytest.raises(QuizdeckError, match="the name is too long"):
        write_atomically(tmp_path / ("x" * 300), b"", replace=replace)


def test_a_file_where_a_folder_should_be_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(QuizdeckError, match="cannot write"):
        write_atomically(tmp_path / "file" / "deck.yaml", b"")


def test_errors_of_the_system_have_words_and_a_remedy() -> None:
    assert why(OSError(errno.EACCES, "Permission denied"))[0] == "permission denied"
    assert why(OSError(errno.EIO, "Input/output error"))[0] == "Input/output error"
    assert all(why(OSError("odd")))
