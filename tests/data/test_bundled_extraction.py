"""The bundled deck is what the program makes of its document, and what a person added to it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import gathered
from tui.decks.loader import load_deck
from tui.model.deck import Deck
from tui.services.assemble import assemble
from tui.services.extraction import ExtractionService, Options
from tui.services.sources import gather

DATA = Path(__file__).resolve().parents[2] / "data"
DOCUMENTS = sorted((DATA / "documents").glob("*.md"))


def extract(document: Path, out: Path, home: Path) -> None:
    services = assemble({"QUIZDECK_HOME": str(home)})
    results = ExtractionService(services.library).run(gather([str(document)]), Options(out=out))
    outcome = gathered(results)
    assert outcome.failures == ()
    assert [report.merged.deck.id for report in outcome.documents] == [document.stem]


def read(path: Path) -> Deck:
    found = load_deck(path)
    assert found.deck is not None
    return found.deck


def test_there_is_a_document() -> None:
    assert "typeorm-basics" in {document.stem for document in DOCUMENTS}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
class TestEveryDocument:
    def test_extracted_again_leaves_its_deck_byte_for_byte(self, document: Path, tmp_path: Path) -> None:
        decks = tmp_path / "decks"
        shutil.copytree(DATA / "decks", decks)
        before = {path.name: path.read_bytes() for path in decks.iterdir()}
        extract(document, decks, tmp_path / "home")
        assert {path.name: path.read_bytes() for path in decks.iterdir()} == before

    def test_extracted_anew_gives_the_cards_of_its_deck(self, document: Path, tmp_path: Path) -> None:
        extract(document, tmp_path / "out", tmp_path / "home")
        made, kept = (read(folder / f"{document.stem}.yaml") for folder in (tmp_path / "out", DATA / "decks"))
        completed = replace(
            made, description=kept.description, language=kept.language, licence=kept.licence, tags=kept.tags
        )
        assert completed == kept
