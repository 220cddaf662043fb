from pathlib import Path

import pytest

from tui.extract.merging.base import base_json
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.kept_extraction import KeptExtraction, kept_extraction

LAMPS = Deck(DeckId("lamps"), "Lamps")


def test_what_is_whole_is_the_base_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "lamps.extracted.json").write_bytes(base_json(LAMPS))
    assert kept_extraction(tmp_path / "lamps.yaml") == KeptExtraction(LAMPS)


def test_what_is_missing_is_told_by_its_name(tmp_path: Path) -> None:
    found = kept_extraction(tmp_path / "lamps.yaml")
    (told,) = found.warnings
    assert told.startswith(
        f"{tmp_path / 'lamps.extracted.json'} is not there, so it is not known what changed"
    )
    assert (found.base, found.is_flawed) == (None, False)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "line 1, column 1 is not JSON"),
        (b'{"extracted": 1,\n>>>>>>> theirs', "line 2, column 1 is not JSON"),
        (b"\xff", "it is not UTF-8"),
        (b'{"extracted": 2, "later": []}', "a newer Quizdeck wrote it"),
        (b'{"extracted": 0}', "it does not hold an extraction"),
        (b"[1, 2]", "it does not hold an extraction"),
        (b"[" * 100_000, "it does not hold an extraction"),
        (None, "it is a folder"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason(tmp_path: Path, data: bytes | None, why: str) -> None:
    record = tmp_path / "lamps.extracted.json"
    record.mkdir() if data is None else record.write_bytes(data)
    found = kept_extraction(tmp_path / "lamps.yaml")
    assert found.warnings[0].startswith(f"{record} cannot be read ({why}), so it is not known")
    assert (found.base, found.is_flawed) == (None, True)
