"""The documents in data/documents are read as they are meant; a bundled deck is what is made of its own."""

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import gathered
from tests.shipped import DECK_PATHS, DECKS, DOCUMENTS, shipped
from tui.decks.loader import load_deck
from tui.extract.pipeline import extract_document
from tui.model.card import Card, ChoiceBody, Kind
from tui.model.deck import Deck
from tui.services.assemble import assemble
from tui.services.extraction import ExtractionService, Options
from tui.services.sources import gather

PATHS = sorted(DOCUMENTS.glob("*.md"))
BUNDLED = [path for path in PATHS if DECKS / f"{path.stem}.yaml" in DECK_PATHS]
"""Documents whose decks are bundled; the others are there to be tried."""

MEANT = {
    "typeorm-basics": ("details", {Kind.OPEN: 10}),
    "typeorm-checks": ("checkboxes", {Kind.CHOICE: 7}),
    "typeorm-flashcards": ("hashcards", {Kind.OPEN: 6, Kind.CLOZE: 4}),
    "typeorm-interview": ("plain-headings", {Kind.OPEN: 6}),
    "typeorm-quiz": ("lettered", {Kind.CHOICE: 10}),
}
"""The family of each document, and its cards of each kind."""


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


def test_every_document_is_meant_to_be_there() -> None:
    assert {path.stem for path in PATHS} == set(MEANT)
    assert {path.stem for path in BUNDLED} == {"typeorm-basics"}


@pytest.mark.parametrize("document", PATHS, ids=lambda path: path.stem)
class TestEveryDocument:
    def test_is_read_as_its_family_with_nothing_left_out(self, document: Path) -> None:
        found = extract_document(document.read_bytes(), document.name)
        assert found.family == MEANT[document.stem][0]
        assert found.skipped == ()
        assert found.warnings == ()

    def test_becomes_a_deck_of_answered_cards(self, document: Path, tmp_path: Path) -> None:
        extract(document, tmp_path / "out", tmp_path / "home")
        made = load_deck(tmp_path / "out" / f"{document.stem}.yaml")
        assert made.deck is not None
        assert made.problems == ()
        assert made.deck.askable == made.deck.cards
        assert Counter(card.kind for card in made.deck.cards) == MEANT[document.stem][1]


RIGHT = {"typeorm-quiz": "B C A B C B C D B D", "typeorm-checks": "B A AB B A A B"}


@pytest.mark.parametrize("name", RIGHT)
def test_every_key_and_box_is_read(name: str) -> None:
    found = extract_document((DOCUMENTS / f"{name}.md").read_bytes(), f"{name}.md")
    bodies = [card.body for card in found.cards if isinstance(card.body, ChoiceBody)]
    assert ["".join("ABCD"[at] for at in body.correct) for body in bodies] == RIGHT[name].split()


@pytest.mark.parametrize("document", BUNDLED, ids=lambda path: path.stem)
class TestEveryDocumentOfABundledDeck:
    def test_extracted_again_leaves_its_deck_byte_for_byte(self, document: Path, tmp_path: Path) -> None:
        decks = tmp_path / "decks"
        shutil.copytree(DECKS, decks)
        before = {path.name: path.read_bytes() for path in decks.iterdir()}
        extract(document, decks, tmp_path / "home")
        assert {path.name: path.read_bytes() for path in decks.iterdir()} == before

    def test_extracted_anew_gives_the_cards_of_its_deck(self, document: Path, tmp_path: Path) -> None:
        extract(document, tmp_path / "out", tmp_path / "home")
        made, kept = (
            read(tmp_path / "out" / f"{document.stem}.yaml"),
            shipped(DECKS / f"{document.stem}.yaml"),
        )
        completed = replace(
            made,
            description=kept.description,
            language=kept.language,
            licence=kept.licence,
            tags=kept.tags,
            cards=tuple(map(with_additions, made.cards, kept.cards)),
        )
        assert completed == kept


def with_additions(made: Card, kept: Card) -> Card:
    """The card as made, with what was added by hand in the deck: a document has no place for it."""
    assert made.source is not None
    assert kept.source is not None
    source = replace(kept.source, line=made.source.line)
    return replace(made, tags=kept.tags, explanation=kept.explanation, source=source)
