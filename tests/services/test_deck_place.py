from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import deck
from tests.services.documents import (
    LIBRARY,
    OTHERS,
    QUESTIONS,
    contents,
    done,
    extract,
    gathered,
    loaded,
    write,
)
from tests.services.home import Home, typed_cards
from tui.decks.writer import write_deck
from tui.model.deck import DeckSource
from tui.model.ids import CardId, DeckId
from tui.services.extraction import ExtractionService, Options
from tui.services.sources import gather


def test_documents_of_one_file_name_become_two_decks_and_stay_two(home: Home, inbox: Path) -> None:
    first, second = write(inbox / "a/quiz.md", QUESTIONS), write(inbox / "b/quiz.md", OTHERS)
    assert done(home, first, second) == ["quiz", "b-quiz"]
    assert done(home, second) == ["b-quiz"]
    assert done(home, second, first) == ["b-quiz", "quiz"]
    assert len(loaded(home.deck_path("quiz")).active) == 4
    assert len(loaded(home.deck_path("b-quiz")).active) == 3


def test_one_shared_question_does_not_make_two_documents_one(home: Home, inbox: Path) -> None:
    many = {f"What is meant by number {name}?": f"It is {name}." for name in "abcdefghij"}
    first = write(inbox / "a/quiz.md", {**many, "What is an entity?": "A class."})
    second = write(
        inbox / "b/quiz.md",
        {
            **OTHERS,
            **{f"Which town lies near {one}?": f"{one}ton" for one in "klm"},
            "What is an entity?": "A class.",
        },
    )
    assert done(home, first) == ["quiz"]
    assert done(home, second) == ["b-quiz"]
    assert len(loaded(home.deck_path("quiz")).active) == 11


def test_a_deck_a_person_renamed_is_brought_up_to_date_where_it_lies(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    made = loaded(home.deck_path("mapping"))
    for name in ("mapping.yaml", "mapping.extracted.json"):
        (home.deck_path("mapping").parent / name).rename(
            home.deck_path("mapping").parent / name.replace("mapping", "file")
        )
    write_deck(replace(made, id=DeckId("mine"), was=("mapping",)), home.deck_path("file"))

    write(inbox / "mapping.md", {**QUESTIONS, **OTHERS})
    assert done(home, path) == ["mine"]
    assert len(loaded(home.deck_path("file")).cards) == 7
    assert not home.deck_path("mapping").exists()
    assert not home.deck_path("mine").exists()


def test_a_readme_is_named_by_its_folder(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "alpha/README.md", QUESTIONS), write(inbox / "beta/readme.md", OTHERS)]
    assert done(home, *paths) == ["alpha-readme", "beta-readme"]
    assert done(home, *paths) == ["alpha-readme", "beta-readme"]


def test_a_deck_that_was_never_extracted_keeps_its_name_and_cards(home: Home, inbox: Path) -> None:
    mine = deck(*typed_cards(2), deck_id="mapping")
    home.write(mine)
    assert done(home, write(inbox / "mapping.md", QUESTIONS)) == ["inbox-mapping"]
    assert loaded(home.deck_path("mapping")) == mine


def test_a_file_of_that_name_with_another_id_in_it_is_not_overwritten(home: Home, inbox: Path) -> None:
    mine = deck(*typed_cards(2), deck_id="mine")
    write_deck(mine, home.deck_path("mapping"))
    assert done(home, write(inbox / "mapping.md", QUESTIONS)) == ["inbox-mapping"]
    assert loaded(home.deck_path("mapping")) == mine
    outcome = extract(home, str(inbox / "mapping.md"), options=Options(into="mapping", force=True))
    assert len(outcome.failures) == 1
    assert loaded(home.deck_path("mapping")) == mine


@pytest.mark.usefixtures("bundled")
def test_a_bundled_deck_of_that_name_is_not_written_nor_hidden(home: Home, inbox: Path) -> None:
    (home.deck_path("x").parent / "hidden").unlink()
    services = home.services()
    folder = services.library.library.bundled
    before = contents(folder)
    sources = gather(
        [write(inbox / "typeorm-drill.md", QUESTIONS), write(inbox / "typeorm-basics.md", OTHERS)]
    )
    outcome = gathered(ExtractionService(services.library).run(sources, LIBRARY))
    assert [report.merged.deck.id for report in outcome.documents] == [
        "inbox-typeorm-drill",
        "inbox-typeorm-basics",
    ]
    assert contents(folder) == before


def test_into_names_the_deck(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    assert done(home, path, options=Options(into="orm")) == ["orm"]
    write(inbox / "mapping.md", {**QUESTIONS, **OTHERS})
    assert done(home, path, options=Options(into="orm")) == ["orm"]
    assert len(loaded(home.deck_path("orm")).cards) == 7
    assert not home.deck_path("mapping").exists()


def test_into_another_documents_deck_is_refused_until_forced(home: Home, inbox: Path) -> None:
    old, new = write(inbox / "old.md", QUESTIONS), write(inbox / "new.md", OTHERS)
    done(home, old)
    outcome = extract(home, new, options=Options(into="old"))
    ((_, error),) = outcome.failures
    assert "another document (old.md)" in str(error)
    assert len(loaded(home.deck_path("old")).cards) == 4

    done(home, new, options=Options(into="old", force=True))
    assert [card.question for card in loaded(home.deck_path("old")).cards] == list(OTHERS)


def test_force_keeps_what_a_person_did_to_the_deck_of_the_same_document(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    forced = Options(into="orm", force=True)
    done(home, path, options=forced)
    made = loaded(home.deck_path("orm"))
    mine = replace(
        made.cards[0], id=CardId("mine"), question="What is an entity, in short?", was=(made.cards[0].id,)
    )
    write_deck(replace(made, cards=(mine, *made.cards[1:])), home.deck_path("orm"))

    write(inbox / "mapping.md", {**QUESTIONS, **OTHERS})
    outcome = extract(home, path, options=forced)
    after = loaded(home.deck_path("orm"))
    assert after.cards[0] == mine
    assert len(after.cards) == 7
    assert outcome.documents[0].extraction.warnings == ()
    assert not (home.deck_path("orm").parent / "trash").exists()


def test_what_force_replaces_goes_to_the_trash_with_its_extraction(home: Home, inbox: Path) -> None:
    done(home, write(inbox / "old.md", QUESTIONS))
    folder = home.deck_path("old").parent
    before = {name: (folder / name).read_bytes() for name in ("old.yaml", "old.extracted.json")}
    new, forced = write(inbox / "new.md", OTHERS), Options(into="old", force=True)

    planned = extract(home, new, options=replace(forced, dry_run=True))
    assert not (folder / "trash").exists()
    outcome = extract(home, new, options=forced)
    assert {path.name: path.read_bytes() for path in (folder / "trash").iterdir()} == before
    for told in (planned, outcome):
        (warning,) = told.documents[0].extraction.warnings
        assert "old" in warning
        assert "trash" in warning


def test_force_keeps_a_partly_broken_deck_of_the_same_document_in_the_trash(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    deck_path = home.deck_path("mapping")
    broken = deck_path.read_bytes() + b"  - id: torn\n"
    deck_path.write_bytes(broken)
    assert len(extract(home, path, options=Options(into="mapping")).failures) == 1
    assert done(home, path, options=Options(into="mapping", force=True)) == ["mapping"]
    assert len(loaded(deck_path).cards) == 4
    assert (deck_path.parent / "trash" / "mapping.yaml").read_bytes() == broken


@pytest.mark.usefixtures("bundled")
def test_force_over_a_bundled_deck_spares_a_file_with_another_id(home: Home, inbox: Path) -> None:
    (home.deck_path("x").parent / "hidden").unlink()
    mine = deck(*typed_cards(2), deck_id="mine")
    write_deck(mine, home.deck_path("typeorm-drill"))
    path = write(inbox / "mapping.md", QUESTIONS)
    outcome = extract(home, path, options=Options(into="typeorm-drill", force=True))
    assert len(outcome.failures) == 1
    assert loaded(home.deck_path("typeorm-drill")) == mine


def test_a_document_written_anew_becomes_a_second_deck_and_the_old_one_is_named(
    home: Home, inbox: Path
) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    first = extract(home, path).documents[0]
    write(inbox / "mapping.md", OTHERS)
    second = extract(home, path).documents[0]
    third = extract(home, path).documents[0]

    assert first.extraction.warnings == ()
    assert second.merged.deck.id == "inbox-mapping"
    (warning,) = second.extraction.warnings
    assert warning.startswith("mapping was made from a document of this name")
    assert "--into mapping --force" in warning
    assert (third.merged.deck.id, third.extraction.warnings) == ("inbox-mapping", ())


def test_documents_of_one_name_in_one_run_are_no_surprise(home: Home, inbox: Path) -> None:
    paths = write(inbox / "a/quiz.md", QUESTIONS), write(inbox / "b/quiz.md", OTHERS)
    for _ in range(2):
        assert [one.extraction.warnings for one in extract(home, *paths).documents] == [(), ()]


def test_force_replaces_even_a_broken_deck(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    home.deck_path("mapping").write_text("cards: [", encoding="utf-8")
    assert len(extract(home, path, options=Options(into="mapping")).failures) == 1
    assert done(home, path, options=Options(into="mapping", force=True)) == ["mapping"]
    assert len(loaded(home.deck_path("mapping")).cards) == 4


def test_a_document_without_questions_writes_nothing_and_takes_no_name(home: Home, inbox: Path) -> None:
    (inbox / "a").mkdir(parents=True)
    (inbox / "a/notes.md").write_text("# Notes\n\nNothing is asked.\n", encoding="utf-8")
    paths = [str(inbox / "a/notes.md"), write(inbox / "b/notes.md", QUESTIONS)]
    assert done(home, *paths) == ["notes", "notes"]
    assert len(loaded(home.deck_path("notes")).cards) == 4


def test_an_extracted_deck_of_another_folder_is_no_obstacle(home: Home, inbox: Path) -> None:
    home.write(deck(*typed_cards(1), deck_id="mapping", source=DeckSource("mapping.md")))
    assert done(home, write(inbox / "mapping.md", QUESTIONS)) == ["inbox-mapping"]
