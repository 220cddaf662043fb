from pathlib import Path

import pytest

from tui.decks.trash import Trash
from tui.errors import QuizdeckError


def _deck(folder: Path, text: str) -> Path:
    (folder / "lamps.yaml").write_text(text, encoding="utf-8")
    (folder / "lamps.extracted.json").write_text(f"of {text}", encoding="utf-8")
    return folder / "lamps.yaml"


def test_what_is_copied_or_moved_lies_there_with_its_extraction_and_on_nothing_else(tmp_path: Path) -> None:
    trash = Trash(tmp_path)
    copied = trash.copy(_deck(tmp_path, "one"))
    assert (tmp_path / "lamps.yaml").exists()
    moved = trash.move(_deck(tmp_path, "two"))
    assert [path.name for path in tmp_path.iterdir()] == ["trash"]
    assert [path.read_text(encoding="utf-8") for path in (copied, moved)] == ["one", "two"]
    records = [tmp_path / "trash" / f"lamps{number}.extracted.json" for number in ("", "-2")]
    assert [path.read_text(encoding="utf-8") for path in records] == ["of one", "of two"]


def test_a_folder_in_the_place_of_a_file_is_moved_as_well(tmp_path: Path) -> None:
    (tmp_path / "lamps.extracted.json").mkdir()
    assert Trash(tmp_path).move_file(tmp_path / "lamps.extracted.json").is_dir()


def test_what_cannot_be_done_is_told_and_the_deck_stays(tmp_path: Path) -> None:
    deck = _deck(tmp_path, "one")
    (tmp_path / "trash").write_text("a file", encoding="utf-8")
    for put in (Trash(tmp_path).copy, Trash(tmp_path).move):
        with pytest.raises(QuizdeckError):
            put(deck)
    assert deck.read_text(encoding="utf-8") == "one"
