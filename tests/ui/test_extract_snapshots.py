"""Still pictures of extraction: the path, the preview in its three layouts, the report of many."""

from pathlib import Path
from shutil import copyfile

import pytest

from tests.ui.test_snapshots import Compare, picture

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "lighthouse-questions.md"
MANY = ("x", "see:› more/", "up", "up", "enter", "see:1 of 2", "see:6 cards")
STATES: dict[str, tuple[str, ...]] = {
    "extract": ("x", "see:› more/", "down"),
    "preview": ("x", "see:› more/", "down", "enter", "see:6 cards", "down"),
    "skipped": ("x", "see:› more/", "down", "enter", "see:6 cards", "down", "s", "tab", "see:Tab card"),
    "all": (*MANY, "e", "see:Enter home"),
}


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with notes in it: no path of this machine is in a picture."""
    (tmp_path / "notes" / "more").mkdir(parents=True)
    copyfile(SAMPLE, tmp_path / "notes" / "lighthouse.md")
    (tmp_path / "notes" / "more" / "prose.md").write_text("# Prose\n\nNothing is asked.\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path / "notes")
    return tmp_path


@pytest.mark.parametrize("state", STATES)
def test_at_80_by_24(snap_compare: Compare, notes: Path, state: str) -> None:
    assert picture(snap_compare, notes, STATES[state], (80, 24))


@pytest.mark.parametrize("state", ["extract", "skipped"])
def test_at_60_by_20(snap_compare: Compare, notes: Path, state: str) -> None:
    assert picture(snap_compare, notes, STATES[state], (60, 20))


def test_at_120_by_36(snap_compare: Compare, notes: Path) -> None:
    assert picture(snap_compare, notes, STATES["preview"], (120, 36))
