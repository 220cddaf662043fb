from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import (
    LIBRARY,
    MOVED,
    OTHERS,
    QUESTIONS,
    aged,
    contents,
    done,
    extract,
    gathered,
    loaded,
    write,
)
from tests.services.home import Home, typed_cards
from tui.decks.schema import schema_text
from tui.decks.writer import write_deck
from tui.errors import DeckError, UsageError
from tui.extract.merging.identity import Status
from tui.model.card import OpenBody
from tui.services.extraction import ExtractionService, Options
from tui.services.sources import gather


def test_a_document_becomes_a_deck_of_the_library(home: Home, inbox: Path) -> None:
    services = home.services()
    assert services.library.decks() == ()
    outcome = gathered(
        ExtractionService(services.library).run(gather([write(inbox / "mapping.md", QUESTIONS)]), LIBRARY)
    )

    (report,) = outcome.documents
    assert report.path == str(inbox / "mapping.md")
    assert set(report.merged.statuses.values()) == {Status.NEW}
    (found,) = services.library.decks()
    assert (found.id, found.title) == ("mapping", "Mapping")
    assert [card.question for card in found.cards] == list(QUESTIONS)
    assert found.source is not None
    assert (found.source.document, found.source.family) == ("mapping.md", "details")
    assert home.deck_path("mapping").with_name("mapping.extracted.json").exists()


def test_out_is_written_to_and_the_library_is_not(home: Home, inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "decks"
    assert done(home, write(inbox / "mapping.md", QUESTIONS), options=Options(out=out)) == ["mapping"]
    assert {path.name for path in out.iterdir()} == {
        "mapping.yaml",
        "mapping.extracted.json",
        "deck.schema.json",
    }
    first, _, _ = (out / "mapping.yaml").read_text(encoding="utf-8").partition("\n")
    assert (out / first.partition("$schema=")[2]).read_text(encoding="utf-8") == schema_text()
    assert home.services().library.decks() == ()


def test_a_dry_run_writes_nothing(home: Home, inbox: Path, tmp_path: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    out = tmp_path / "out"
    assert done(home, path, options=Options(out=out, dry_run=True)) == ["mapping"]
    assert not out.exists()

    done(home, path)
    before = aged(home.deck_path("mapping").parent)
    write(inbox / "mapping.md", {**QUESTIONS, **OTHERS})
    outcome = extract(home, path, options=Options(dry_run=True))
    assert len(outcome.documents[0].merged.deck.cards) == 7
    assert contents(home.deck_path("mapping").parent) == before


def test_extracted_again_nothing_is_touched(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    folder = home.deck_path("mapping").parent
    before = aged(folder)
    done(home, path)
    assert contents(folder) == before


def test_the_same_document_gives_the_same_bytes(home: Home, inbox: Path, tmp_path: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    for name in ("one", "two"):
        done(home, path, options=Options(out=tmp_path / name))
    first, second = (
        {name: data for name, (data, _) in contents(tmp_path / name).items()} for name in ("one", "two")
    )
    assert first == second


def test_a_question_reworded_and_one_inserted_keep_every_id(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    before = {card.question: card.id for card in loaded(home.deck_path("mapping")).cards}

    changed: dict[str, str] = {}
    for question, answer in QUESTIONS.items():
        if "repository" in question:
            changed["Which planet is the largest?"] = "Jupiter."
        changed[question.replace("are migrations needed", "do we need migrations")] = answer
    write(inbox / "mapping.md", changed)
    done(home, path)
    after = {card.question: card.id for card in loaded(home.deck_path("mapping")).cards}

    assert list(after) == list(changed)
    assert after["Why do we need migrations?"] == before["Why are migrations needed?"]
    assert all(after[question] == before[question] for question in QUESTIONS if question in after)
    assert after["Which planet is the largest?"] not in before.values()


def test_what_a_person_wrote_into_the_deck_survives(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    made = loaded(home.deck_path("mapping"))
    first, second, *rest = made.cards
    mine = replace(
        made,
        title="My mapping",
        licence="CC0-1.0",
        cards=(
            replace(first, hint="Think of a class.", body=OpenBody("In my words.")),
            second,
            *rest,
            *typed_cards(1),
        ),
    )
    write_deck(mine, home.deck_path("mapping"))
    reworded = {
        question: answer.replace("one kind", "a single kind") for question, answer in QUESTIONS.items()
    }
    write(inbox / "mapping.md", reworded, title="New title")
    done(home, path)

    now = loaded(home.deck_path("mapping"))
    assert (now.title, now.licence) == ("My mapping", "CC0-1.0")
    kept = now.card(first.id)
    assert kept is not None
    assert (kept.hint, kept.body) == ("Think of a class.", OpenBody("In my words."))
    updated = now.card(second.id)
    assert updated is not None
    assert updated.body == OpenBody("It reads and writes a single kind of entity.")
    assert now.card(typed_cards(1)[0].id) == typed_cards(1)[0]


def test_comments_and_layout_of_the_deck_survive(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    deck = home.deck_path("mapping")
    text = deck.read_text(encoding="utf-8").replace("    answer: A class", "    # Mine.\n    answer: A class")
    deck.write_text(text.replace("title: Mapping", 'title: "Mapping"  # of tables'), encoding="utf-8")
    write(inbox / "mapping.md", {**QUESTIONS, **OTHERS, MOVED: "So that it changes."})
    (report,) = extract(home, path).documents

    written = deck.read_text(encoding="utf-8")
    assert 'title: "Mapping"  # of tables\n' in written
    assert "    # Mine.\n    answer: A class" in written
    assert len(loaded(deck).cards) == 7
    assert report.warnings == ()
    assert not deck.with_name("trash").exists()


def test_a_comment_that_cannot_stay_is_told_and_the_file_kept(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    deck = home.deck_path("mapping")
    text = deck.read_text(encoding="utf-8").replace("table.\n", "table.  # mine\n")
    deck.write_text(text, encoding="utf-8")
    write(inbox / "mapping.md", {**QUESTIONS, "What is an entity?": "Something else."})
    (report,) = extract(home, path).documents

    (warning,) = report.warnings
    kept = deck.parent / "trash" / deck.name
    assert "lost 1 comment" in warning
    assert str(kept) in warning
    assert kept.read_text(encoding="utf-8") == text


def test_a_title_nobody_touched_follows_the_document(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS, title="First")
    done(home, path)
    write(inbox / "mapping.md", QUESTIONS, title="Second")
    done(home, path)
    assert loaded(home.deck_path("mapping")).title == "Second"


def test_a_question_gone_from_the_document_is_retired(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    write(inbox / "mapping.md", dict(list(QUESTIONS.items())[1:]))
    done(home, path)
    assert [card.retired for card in loaded(home.deck_path("mapping")).cards] == [True, False, False, False]


@pytest.mark.parametrize("damage", ["one card", "whole file"])
def test_a_broken_deck_is_refused_and_left_as_it_is(home: Home, inbox: Path, damage: str) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    deck_path = home.deck_path("mapping")
    text = deck_path.read_text(encoding="utf-8")
    text = text.replace("question: Why", "qestion: Why") if damage == "one card" else f"[{text}"
    deck_path.write_text(text, encoding="utf-8")
    before = aged(deck_path.parent)
    write(inbox / "mapping.md", {**QUESTIONS, **OTHERS})

    outcome = extract(home, path)
    ((name, error),) = outcome.failures
    assert (name, outcome.documents) == (path, ())
    assert isinstance(error, DeckError)
    assert "quizdeck check" in str(error)
    assert contents(deck_path.parent) == before


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (Options(into="No such id"), "cannot be a deck's id"),
        (Options(family="detail"), "did you mean details"),
    ],
)
def test_options_that_cannot_be_are_refused_before_anything_is_read(
    home: Home, inbox: Path, options: Options, words: str
) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    with pytest.raises(UsageError) as caught:
        extract(home, *paths, options=options)
    assert words in str(caught.value)
    assert not home.deck_path("a").exists()


def test_a_document_that_cannot_be_read_fails_alone(home: Home, inbox: Path) -> None:
    good = [write(inbox / "a.md", QUESTIONS), write(inbox / "z.md", OTHERS)]
    (inbox / "binary.md").write_bytes(bytes(range(256)) * 40)
    bad = [str(inbox / "missing.md"), str(inbox / "binary.md")]
    outcome = extract(home, good[0], *bad, good[1])
    assert [report.merged.deck.id for report in outcome.documents] == ["a", "z"]
    assert [name for name, _ in outcome.failures] == bad


def test_a_place_that_cannot_be_written_fails_in_words(home: Home, inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    outcome = extract(home, write(inbox / "a.md", QUESTIONS), options=Options(out=tmp_path / "file"))
    ((_, error),) = outcome.failures
    assert "cannot write" in str(error)


def test_a_document_emptied_retires_nothing(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    before = aged(home.deck_path("mapping").parent)
    (inbox / "mapping.md").write_text("", encoding="utf-8")
    (report,) = extract(home, path).documents
    assert report.merged.statuses == {}
    assert contents(home.deck_path("mapping").parent) == before


def test_without_the_extraction_beside_it_every_difference_is_told_once_and_the_deck_stays(
    home: Home, inbox: Path
) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    record = home.deck_path("mapping").with_name("mapping.extracted.json")
    record.unlink()
    write(
        inbox / "mapping.md", {question: f"{answer} Truly." for question, answer in QUESTIONS.items()}, "Maps"
    )
    for options in (Options(dry_run=True), LIBRARY):
        (report,) = extract(home, path, options=options).documents
        assert set(report.merged.statuses.values()) == {Status.CONFLICT}
        missing, title, *conflicts = report.warnings
        assert missing.startswith(f"{record} is not there")
        assert title == "its title is “Maps”, that of the deck “Mapping”; the deck's stays"
        assert len(conflicts) == len(QUESTIONS)
        assert record.exists() is not options.dry_run
    assert [card.body for card in loaded(home.deck_path("mapping")).cards] == [
        OpenBody(answer) for answer in QUESTIONS.values()
    ]
    (report,) = extract(home, path).documents
    assert (report.warnings, set(report.merged.statuses.values())) == ((), {Status.KEPT})


def test_an_extraction_that_cannot_be_read_is_told_and_goes_to_the_trash(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    done(home, path)
    record = home.deck_path("mapping").with_name("mapping.extracted.json")
    write(inbox / "mapping.md", {**QUESTIONS, MOVED: "Something else."})
    record.write_bytes(b"<<<<<<< HEAD\n")
    (report,) = extract(home, path, options=Options(dry_run=True)).documents
    assert report.warnings[0].startswith(f"{record} cannot be read (line 1, column 1 is not JSON)")
    assert record.read_bytes() == b"<<<<<<< HEAD\n"

    (report,) = extract(home, path).documents
    kept = record.parent / "trash" / record.name
    assert report.warnings[1] == f"{record} is written anew; as it was: {kept}"
    assert kept.read_bytes() == b"<<<<<<< HEAD\n"
    assert [conflict.field for conflict in report.merged.conflicts] == ["answer"]
    assert extract(home, path).documents[0].warnings == ()


def test_progress_is_told_before_each_document_and_at_the_end(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), str(inbox / "missing.md")]
    told: list[tuple[int, int, str]] = []
    gathered(
        ExtractionService(home.services().library).run(
            gather(paths), LIBRARY, lambda done, total, name: told.append((done, total, name))
        )
    )
    assert told == [(0, 2, paths[0]), (1, 2, paths[1]), (2, 2, "")]


def test_a_document_that_still_lies_elsewhere_is_not_taken_for_a_renamed_one(home: Home, inbox: Path) -> None:
    first = write(inbox / "a" / "one.md", QUESTIONS)
    second = write(inbox / "b" / "two.md", {**QUESTIONS, "Who keeps the light?": "The keeper."})
    assert done(home, first) == ["one"]
    assert done(home, second) == ["two"]
    Path(first).unlink()
    third = write(inbox / "c" / "three.md", QUESTIONS)
    assert done(home, third) == ["one"]


def test_a_yaml_deck_is_no_document(home: Home, inbox: Path) -> None:
    inbox.mkdir(parents=True, exist_ok=True)
    deck = inbox / "deck.yaml"
    deck.write_text("format: 1\ndeck: a\n", encoding="utf-8")
    ((_, error),) = extract(home, str(deck)).failures
    assert "quizdeck add" in str(error)


@pytest.mark.parametrize("written", ["format: 1\ndeck: b\ntitle: Mine\ncards: []\n", "my: [precious"])
def test_what_is_written_to_a_deck_during_the_run_is_not_lost(home: Home, inbox: Path, written: str) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    extract(home, *paths)
    write(inbox / "b.md", {**OTHERS, "What is new?": "This."})
    results = ExtractionService(home.services().library).run(gather(paths), LIBRARY)
    next(results)
    deck = home.deck_path("b")
    deck.write_text(written)

    outcome = gathered(results)
    ((_, error),) = outcome.failures
    assert "was changed in the meantime" in str(error)
    assert deck.read_text() == written


def test_a_file_that_appears_where_a_new_deck_was_to_be_is_not_written_over(home: Home, inbox: Path) -> None:
    service = ExtractionService(home.services().library)
    prepared = service.preview(gather([write(inbox / "a.md", QUESTIONS)])[0])
    deck = home.deck_path("a")
    deck.parent.mkdir(parents=True, exist_ok=True)
    deck.write_text("my: [precious")
    with pytest.raises(DeckError, match="changed in the meantime"):
        service.accept(prepared)
    assert deck.read_text() == "my: [precious"
