from pathlib import Path

import pytest

from tui.errors import WouldOverwriteError
from tui.export.files import save


def test_line_ends_reach_the_disk_as_they_are(tmp_path: Path) -> None:
    save("ä\r\nb\n", tmp_path / "new" / "out.csv", force=False)
    assert (tmp_path / "new" / "out.csv").read_bytes() == "ä\r\nb\n".encode()


def test_a_file_that_is_there_is_replaced_by_force_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(WouldOverwriteError):
        save("new", path, force=False)
    assert path.read_text() == "old"
    save("new", path, force=True)
    assert path.read_text() == "new"
