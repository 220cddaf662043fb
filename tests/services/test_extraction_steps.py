from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import LIBRARY, OTHERS, QUESTIONS, done, extract, loaded, write
from tests.services.home import Home
from tui.decks.writer import write_deck
from tui.errors import DeckError
from tui.extract.reporting.report import DocumentReport
from tui.services import deck_writing
from tui.services.extraction import ExtractionService
from tui.services.sources import gather


def service(home: Home) -> ExtractionService:
    return ExtractionService(home.services().library)


def test_documents_are_extracted_one_by_one_as_they_are_asked_for(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    results = service(home).run(gather(paths), LIBRARY)
    assert not home.deck_path("a").exists()
    first = next(results)
    assert isinstance(first, DocumentReport)
    assert (first.path, first.written) == (paths[0], home.deck_path("a"))
    assert home.deck_path("a").exists()
    assert not home.deck_path("b").exists()


def test_cancelled_no_further_document_is_begun(home: Home, inbox: Path) -> None:
    paths = [write(inbox / name, QUESTIONS) for name in ("a.md", "b.md")]
    done: list[object] = []
    for result in service(home).run(gather(paths), LIBRARY, cancelled=lambda: bool(done)):
        done.append(result)
    assert len(done) == 1
    assert not home.deck_path("inbox-b").exists()


def test_a_preview_writes_nothing_until_it_is_accepted(home: Home, inbox: Path) -> None:
    (source,) = gather([write(inbox / "mapping.md", QUESTIONS)])
    services = home.services()
    extraction = ExtractionService(services.library)
    prepared = extraction.preview(source)
    assert prepared.report.merged.deck.id == "mapping"
    assert prepared.report.written is None
    assert not home.deck_path("mapping").exists()

    assert extraction.accept(prepared).written == home.deck_path("mapping")
    assert [deck.id for deck in services.library.decks()] == ["mapping"]


def test_a_preview_of_nothing_is_accepted_without_a_deck(home: Home, inbox: Path) -> None:
    inbox.mkdir(exist_ok=True)
    (inbox / "a.md").write_text("Nothing.")
    extraction = service(home)
    assert extraction.accept(extraction.preview(gather([str(inbox / "a.md")])[0])).written is None
    assert not home.deck_path("a").exists()


def test_a_deck_changed_since_its_preview_is_not_written_over(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    (source,) = gather([path])
    extraction = service(home)
    early = extraction.preview(source)
    done(home, path)
    late = extraction.preview(source)
    made = loaded(home.deck_path("mapping"))
    write_deck(replace(made, title="Mine"), home.deck_path("mapping"))
    for prepared in (early, late):
        with pytest.raises(DeckError, match="changed in the meantime"):
            extraction.accept(prepared)
    assert loaded(home.deck_path("mapping")).title == "Mine"


@pytest.mark.parametrize(("limit", "words"), [("FILE_LIMIT", "larger than 0 MiB"), ("CARD_LIMIT", "4 cards")])
def test_a_deck_too_large_to_be_read_again_is_not_written(
    home: Home, inbox: Path, monkeypatch: pytest.MonkeyPatch, limit: str, words: str
) -> None:
    monkeypatch.setattr(deck_writing, limit, 3)
    outcome = extract(home, write(inbox / "mapping.md", QUESTIONS))
    ((_, error),) = outcome.failures
    assert words in str(error)
    assert not home.deck_path("mapping").exists()
