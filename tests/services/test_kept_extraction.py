from dataclasses import replace
from pathlib import Path

import pytest

from tui.extract.merging.base import base_json
from tui.model.card import Card, CardSource, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId
from tui.services.kept_extraction import KeptExtraction, kept_extraction

LAMPS = Deck(DeckId("lamps"), "Lamps")


def _deck(*ids: str, line: int | None = 5) -> Deck:
    source = CardSource(line=line) if line else None
    return replace(LAMPS, cards=tuple(Card(CardId(name), "Why?", OpenBody(), source=source) for name in ids))


def test_what_is_whole_is_the_base_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "lamps.extracted.json").write_bytes(base_json(LAMPS))
    assert kept_extraction(tmp_path / "lamps.yaml", LAMPS) == KeptExtraction(LAMPS)


def test_what_shares_no_card_with_the_deck_is_that_of_another(tmp_path: Path) -> None:
    (tmp_path / "lamps.extracted.json").write_bytes(base_json(_deck("wick", "lens")))
    for deck in (None, LAMPS, _deck("lens", "horn"), _deck("horn", line=None)):
        assert kept_extraction(tmp_path / "lamps.yaml", deck).base == _deck("wick", "lens")
    other = kept_extraction(tmp_path / "lamps.yaml", _deck("horn"))
    assert (other.base, other.is_flawed) == (None, True)
    assert "(it is that of another deck)" in other.warnings[0]


def test_what_is_missing_is_told_by_its_name(tmp_path: Path) -> None:
    found = kept_extraction(tmp_path / "lamps.yaml", LAMPS)
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
    found = kept_extraction(tmp_path / "lamps.yaml", LAMPS)
    assert found.warnings[0].startswith(f"{record} cannot be read ({why}), so it is not known")
    assert (found.base, found.is_flawed) == (None, True)
