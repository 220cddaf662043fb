import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, done, extract, loaded, write
from tests.services.home import Home
from tests.services.runs import run
from tui.decks.writer import write_deck
from tui.errors import DeckError
from tui.extract.found import Extraction
from tui.extract.merging.identity import Merged, merge
from tui.extract.pipeline import extract_document
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.deck_names import base_bytes
from tui.services.deck_place import Places

SERIES = ("What does it print?", "What does it return?", "Why does it fail?")
MORE = {**QUESTIONS, **OTHERS}


def ids(decks: Path, name: str) -> dict[str, str]:
    return {card.question: card.id for card in loaded(decks / f"{name}.yaml").cards}


def test_a_renamed_document_goes_on_with_its_deck(decks: Path, inbox: Path) -> None:
    old = write(inbox / "mapping.md", MORE)
    run(decks, old)
    before = ids(decks, "mapping")
    Path(old).rename(inbox / "orm.md")
    (place,) = run(decks, str(inbox / "orm.md"))
    deck = loaded(decks / "mapping.yaml")
    assert [path.name for path in decks.glob("*.yaml")] == ["mapping.yaml"]
    assert deck.source is not None
    assert deck.source.document == "orm.md"
    assert ids(decks, "mapping") == before
    (warning,) = place.warnings
    assert "mapping.md" in warning
    assert "--into" in warning
    (again,) = run(decks, str(inbox / "orm.md"))
    assert (again.merged.deck.id, again.warnings) == ("mapping", ())


def test_it_may_be_edited_on_the_way(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "mapping.md", MORE))
    before = ids(decks, "mapping")
    (inbox / "mapping.md").unlink()
    changed = {
        question.replace("are migrations", "do we find migrations"): MORE[question] for question in MORE
    }
    changed.pop("Where does the Danube end?")
    changed["Which lamp is the brightest?"] = "The one at sea."
    (place,) = run(decks, write(inbox / "notes" / "orm.md", changed))
    after = ids(decks, "mapping")
    assert after["Why do we find migrations needed?"] == before["Why are migrations needed?"]
    assert set(before.values()) < set(after.values())
    assert "1 card of it retired" in place.warnings[0]


def test_a_copy_whose_original_is_beside_it_becomes_its_own_deck(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "mapping.md", QUESTIONS))
    (place,) = run(decks, write(inbox / "copy.md", QUESTIONS))
    assert (place.merged.deck.id, place.warnings) == ("copy", ())


@pytest.mark.parametrize("order", [1, -1])
def test_a_copy_elsewhere_in_the_same_run_becomes_its_own_deck(decks: Path, inbox: Path, order: int) -> None:
    paths = [write(inbox / "a/mapping.md", QUESTIONS), write(inbox / "b/copy.md", QUESTIONS)]
    run(decks, paths[0])
    run(decks, *paths[::order])
    for name, document in {"mapping": "mapping.md", "copy": "copy.md"}.items():
        source = loaded(decks / f"{name}.yaml").source
        assert source is not None
        assert source.document == document


def test_another_document_that_shares_some_questions_is_another_document(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "mapping.md", MORE))
    (inbox / "mapping.md").unlink()
    part = dict(list(MORE.items())[:3])
    assert run(decks, write(inbox / "few.md", part))[0].merged.deck.id == "few"
    many = {**MORE, **{f"Which town lies near {letter}?": f"{letter}ton." for letter in "abcdefghi"}}
    assert run(decks, write(inbox / "many.md", many))[0].merged.deck.id == "many"


def test_questions_that_only_look_the_same_are_no_evidence(decks: Path, inbox: Path) -> None:
    one, other = (
        "# Quiz\n\n"
        + "\n".join(
            f"<details>\n<summary>{SERIES[at % 3]}</summary>\n\n`{name}{at}`\n\n</details>\n"
            for at in range(9)
        )
        for name in ("alpha", "beta")
    )
    inbox.mkdir()
    (inbox / "one.md").write_text(one, encoding="utf-8")
    run(decks, str(inbox / "one.md"))
    (inbox / "one.md").unlink()
    (inbox / "other.md").write_text(other, encoding="utf-8")
    assert run(decks, str(inbox / "other.md"))[0].merged.deck.id == "other"
    (inbox / "same.md").write_text(one, encoding="utf-8")
    assert run(decks, str(inbox / "same.md"))[0].merged.deck.id == "one"


def test_a_document_of_one_question_needs_its_answer_too(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "lens.md", {"What is a lens?": "Glass that bends light."}))
    (inbox / "lens.md").unlink()
    other = write(inbox / "optics.md", {"What is a lens?": "A part of the eye."})
    assert run(decks, other)[0].merged.deck.id == "optics"
    (inbox / "optics.md").unlink()
    same = write(inbox / "glass.md", {"What is a lens?": "Glass that bends light."})
    assert run(decks, same)[0].merged.deck.id == "lens"


def test_a_broken_deck_is_not_gone_on_with(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "mapping.md", QUESTIONS))
    path = decks / "mapping.yaml"
    path.write_bytes(path.read_bytes() + b"  - id: torn\n")
    (inbox / "mapping.md").unlink()
    assert run(decks, write(inbox / "orm.md", QUESTIONS))[0].merged.deck.id == "orm"


def test_standard_input_renames_nothing(decks: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(write(inbox / "mapping.md", QUESTIONS))
    run(decks, str(path))
    with path.open(encoding="utf-8") as document:
        monkeypatch.setattr("sys.stdin", document)
        assert run(decks, "-")[0].merged.deck.id == "mapping-2"


@pytest.mark.skipif(not hasattr(os, "link"), reason="needs hard links")
def test_a_name_that_is_still_the_same_file_is_no_other_document(decks: Path, inbox: Path) -> None:
    path = Path(write(inbox / "Mapping.md", QUESTIONS))
    run(decks, str(path))
    (inbox / "mapping.md").hardlink_to(path)
    assert run(decks, str(inbox / "mapping.md"))[0].merged.deck.id == "mapping"
    assert [path.name for path in decks.glob("*.yaml")] == ["mapping.yaml"]


def test_into_the_deck_of_the_old_name_is_not_refused(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "mapping.md", QUESTIONS))
    data = Path(write(inbox / "orm.md", QUESTIONS)).read_bytes()
    place = Places(decks, decks / "none").find_into(
        extract_document(data, "orm.md"), DeckId("mapping"), False
    )
    assert place.current == loaded(decks / "mapping.yaml")
    assert place.warnings
    other = Path(write(inbox / "other.md", OTHERS)).read_bytes()
    with pytest.raises(DeckError):
        Places(decks, decks / "none").find_into(extract_document(other, "other.md"), DeckId("mapping"), False)


def test_what_a_person_did_to_the_deck_survives_the_new_name(decks: Path, inbox: Path) -> None:
    run(decks, write(inbox / "mapping.md", QUESTIONS))
    made = loaded(decks / "mapping.yaml")
    first = replace(made.cards[0], hint="Think of a class.", tags=("mine",))
    write_deck(replace(made, cards=(first, *made.cards[1:])), decks / "mapping.yaml")
    (inbox / "mapping.md").rename(inbox / "orm.md")
    run(decks, str(inbox / "orm.md"))
    assert loaded(decks / "mapping.yaml").cards[0] == first


def test_a_thousand_decks_of_one_document_name_are_not_all_compared(
    decks: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [
        write(inbox / f"part{at}/README.md", {f"What stands on shelf {at}?": f"Box {at}."})
        for at in range(60)
    ]
    run(decks, *paths)
    merges: list[str] = []

    def counted(
        found: Extraction, name: DeckId, title: str, current: Deck | None, base: Deck | None
    ) -> Merged:
        merges.append(name)
        return merge(found, name, title, current, base)

    monkeypatch.setattr("tui.services.deck_place.merge", counted)
    places = run(decks, *paths)
    assert [place.merged.deck.id for place in places] == merges
    assert merges == [f"part{at}-readme" for at in range(60)]


def test_pieces_of_a_long_document_read_nothing_of_its_deck_again(
    decks: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the time of a run would grow with pieces times cards."""
    run(decks, write(inbox / "all.md", MORE))
    (inbox / "all.md").unlink()
    pieces = [write(inbox / f"{at}.md", {question: MORE[question]}) for at, question in enumerate(MORE)]
    reads: list[Path] = []

    def counted(deck: Path) -> bytes:
        reads.append(deck)
        return base_bytes(deck)

    monkeypatch.setattr("tui.services.made_decks.base_bytes", counted)
    run(decks, *pieces)
    assert reads == []


def test_of_files_of_one_name_in_two_folders_one_may_be_renamed(home: Home, inbox: Path) -> None:
    names = [inbox / folder / "intro.md" for folder in ("one", "two")]
    paths = [write(path, questions) for path, questions in zip(names, (QUESTIONS, OTHERS), strict=True)]
    assert done(home, *paths) == ["intro", "two-intro"]
    names[0].rename(inbox / "one" / "first.md")
    assert done(home, str(inbox)) == ["intro", "two-intro"]
    (inbox / "one" / "first.md").rename(names[0])
    assert done(home, str(inbox)) == ["intro", "two-intro"]
    names[0].rename(inbox / "two" / "first.md")
    assert done(home, str(inbox)) == ["intro", "two-intro"]


def test_a_copy_beside_a_folder_that_moved_is_not_taken_for_its_original(home: Home, inbox: Path) -> None:
    original = write(inbox / "old" / "b.md", QUESTIONS)
    assert done(home, original) == ["b"]
    (inbox / "old").rename(inbox / "new")
    copy = write(inbox / "new" / "a.md", QUESTIONS)
    assert done(home, copy, str(inbox / "new" / "b.md")) == ["b", "a"]


def test_documents_that_change_names_with_each_other_go_on_with_their_decks(home: Home, inbox: Path) -> None:
    first, second = inbox / "a.md", inbox / "b.md"
    assert done(home, write(first, QUESTIONS), write(second, OTHERS)) == ["a", "b"]
    before = [loaded(home.deck_path(name)).active for name in "ab"]
    outcome = extract(home, write(first, OTHERS), write(second, QUESTIONS))
    assert [report.merged.deck.id for report in outcome.documents] == ["b", "a"]
    assert "questions of b.md, which asks others now" in outcome.documents[0].warnings[0]
    assert [loaded(home.deck_path(name)).active for name in "ab"] == before
    assert sorted(done(home, str(first), str(second))) == ["a", "b"]
    assert done(home, write(inbox / "0.md", OTHERS), str(first)) == ["b", "0"]
