import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, loaded, write
from tests.services.home import Home
from tui.errors import DocumentError, QuizdeckError
from tui.services.documents import DocumentService
from tui.services.finds import DUPLICATE, SKIPPED, Preview, Taken

FOLD = "<details>\n<summary>{}</summary>\n\n{}\n\n</details>\n"


def service(home: Home) -> DocumentService:
    return DocumentService(home.services().library)


def previewed(documents: DocumentService, path: str, family: str | None = None) -> Preview:
    (source,) = documents.choose(path)
    return documents.preview(source, family)


def test_a_preview_shows_each_find_with_its_lines_and_writes_nothing(home: Home, inbox: Path) -> None:
    path = write(inbox / "mapping.md", QUESTIONS)
    preview = previewed(service(home), path)
    lines = Path(path).read_text(encoding="utf-8").split("\n")
    assert [find.title for find in preview.finds] == list(QUESTIONS)
    assert {find.status for find in preview.finds} == {"new"}
    for at, find in enumerate(preview.finds):
        part = preview.source(at)
        assert list(part.lines) == lines[find.line - 1 : find.last]
        assert find.title in part.lines[0]
    assert "new deck mapping" in preview.facts
    assert not home.deck_path("mapping").exists()


def test_an_accepted_deck_is_in_the_library_at_once(home: Home, inbox: Path) -> None:
    documents = service(home)
    accepted = documents.accept(previewed(documents, write(inbox / "mapping.md", QUESTIONS)))
    assert accepted.path.endswith("mapping.yaml")
    assert accepted.told == ()
    assert [card.question for card in loaded(home.deck_path("mapping")).cards] == list(QUESTIONS)
    assert documents.preview(documents.choose(str(inbox))[0]).facts.count("deck mapping") == 1


def test_what_becomes_no_card_stands_in_its_place_with_the_reason(home: Home, inbox: Path) -> None:
    text = "# Lamps\n\n" + FOLD.format("What burns?", "Oil.") * 2 + FOLD.format("Who reads it?", "")
    text += FOLD.format("<br>", "Nothing is asked here.") + FOLD.format("Who winds it?", "The keeper.")
    inbox.mkdir()
    (inbox / "lamps.md").write_text(text, encoding="utf-8")
    preview = previewed(service(home), str(inbox / "lamps.md"))
    finds = preview.finds
    assert [find.line for find in finds] == sorted(find.line for find in finds)
    assert [find.status for find in finds].count(DUPLICATE) == 1
    assert [find.status for find in finds].count(SKIPPED) == 1
    assert all(find.remark for find in finds if find.card is None)
    assert [find.title for find in finds if "unanswered" in find.marks] == ["Who reads it?"]
    first = preview.lost_after(-1)
    assert first is not None
    second = preview.lost_after(first)
    assert {finds[at].status for at in (first, second or 0)} == {SKIPPED, DUPLICATE}
    assert preview.lost_after(second or 0) == first


def test_read_again_it_tells_kept_changed_and_gone_cards_apart(home: Home, inbox: Path) -> None:
    documents = service(home)
    path = write(inbox / "mapping.md", QUESTIONS)
    documents.accept(previewed(documents, path))
    first, second, *rest = QUESTIONS
    now = {
        first: "It has quite another answer now.",
        second: QUESTIONS[second],
        **{q: QUESTIONS[q] for q in rest[:1]},
    }
    write(inbox / "mapping.md", now)
    preview = previewed(documents, path)
    told = {find.title: find for find in preview.finds}
    assert (told[first].status, told[second].status) == ("changed", "kept")
    assert (told[first].remark, told[second].remark) == ("changed: answer", "")
    gone = preview.finds[-1]
    assert (gone.title, gone.status, gone.line) == (rest[1], "retired", 0)
    assert "gone from the document" in gone.remark
    assert preview.source(len(preview.finds) - 1).lines == ()
    assert {"2 kept", "1 changed", "1 retired"} <= set(preview.facts)


def test_a_card_changed_on_both_sides_is_told_as_a_conflict(home: Home, inbox: Path) -> None:
    documents = service(home)
    path = write(inbox / "mapping.md", QUESTIONS)
    documents.accept(previewed(documents, path))
    deck, first = home.deck_path("mapping"), next(iter(QUESTIONS))
    deck.write_text(
        deck.read_text(encoding="utf-8").replace("A class that maps", "My class that maps"), encoding="utf-8"
    )
    write(inbox / "mapping.md", {**QUESTIONS, first: "A record that maps to a table."})
    (find,) = [find for find in previewed(documents, path).finds if find.title == first]
    assert find.status == "conflict"
    assert find.remark.startswith("answer changed in the document and in the deck")

    record = deck.with_name("mapping.extracted.json")
    record.write_text("{", encoding="utf-8")
    preview = previewed(documents, path)
    assert preview.warnings[0].startswith(f"{record} cannot be read")
    assert "1 conflict" in preview.facts
    (find,) = [find for find in preview.finds if find.title == first]
    assert find.remark == (
        "answer not the same in the document and in the deck, and who changed what is not known; "
        "the deck's text stays"
    )
    (told,) = documents.accept(preview).told
    assert told.endswith(f"as it was: {deck.parent / 'trash' / record.name}")


def test_a_card_taken_out_by_hand_is_told(home: Home, inbox: Path) -> None:
    documents = service(home)
    path = write(inbox / "mapping.md", QUESTIONS)
    documents.accept(previewed(documents, path))
    deck = home.deck_path("mapping")
    head, _, rest = deck.read_text(encoding="utf-8").partition("  - id: why-are")
    deck.write_text(head + "  - id: how-is" + rest.partition("  - id: how-is")[2], encoding="utf-8")
    (find,) = [find for find in previewed(documents, path).finds if find.card is None]
    assert (find.status, find.remark) == (SKIPPED, "its card was removed from the deck by hand")


def test_a_document_without_questions_says_so_and_shows_its_beginning(home: Home, inbox: Path) -> None:
    inbox.mkdir()
    (inbox / "prose.md").write_text("Only prose.\n\nAnd more of it.\n", encoding="utf-8")
    preview = previewed(service(home), str(inbox / "prose.md"))
    assert (preview.finds, preview.cards) == ((), 0)
    assert preview.beginning.lines == ("Only prose.", "", "And more of it.")
    assert any("no questions recognised" in warning for warning in preview.warnings)


def test_a_line_without_end_and_lines_without_number_are_shown_in_part(home: Home, inbox: Path) -> None:
    inbox.mkdir()
    (inbox / "line.md").write_text("x " * 100_000, encoding="utf-8")
    (inbox / "lines.md").write_text("x\n" * 100_000, encoding="utf-8")
    documents = service(home)
    line = previewed(documents, str(inbox / "line.md")).beginning
    assert len(line.lines) == 1 and len(line.lines[0]) < 100_000 and line.lines[0].endswith("…")
    lines = previewed(documents, str(inbox / "lines.md")).beginning
    assert len(lines.lines) + lines.more == 100_000
    assert len(lines.lines) < 1_000


def test_another_family_is_advised_where_there_is_something_to_read(home: Home, inbox: Path) -> None:
    inbox.mkdir()
    documents = service(home)
    for name, text, advised in (("prose.md", "Nothing is asked.\n", True), ("empty.md", "\n \n", False)):
        (inbox / name).write_text(text, encoding="utf-8")
        reasons = previewed(documents, str(inbox / name)).reasons
        assert ("another family of documents may fit better" in reasons) is advised
        assert reasons


def test_another_family_can_be_wanted(home: Home, inbox: Path) -> None:
    documents = service(home)
    assert "`<summary>`" in documents.families()["details"]
    path = write(inbox / "mapping.md", QUESTIONS)
    assert previewed(documents, path, "details").family == "details"
    with pytest.raises(QuizdeckError):
        previewed(documents, path, "no-such-family")


@pytest.mark.parametrize(
    ("data", "words"), [(None, "no such document"), (bytes(range(256)) * 40, "not a text document")]
)
def test_what_cannot_be_read_is_told_in_words(
    home: Home, inbox: Path, data: bytes | None, words: str
) -> None:
    inbox.mkdir()
    if data is not None:
        (inbox / "x.md").write_bytes(data)
    with pytest.raises(QuizdeckError, match=words):
        previewed(service(home), str(inbox / "x.md"))


def test_a_folder_means_all_its_documents_and_is_remembered(home: Home, inbox: Path) -> None:
    write(inbox / "a.md", QUESTIONS)
    write(inbox / "deep" / "b.md", OTHERS)
    documents = service(home)
    assert [source.file_name for source in documents.choose(str(inbox))] == ["a.md", "b.md"]
    assert documents.folder == f"{inbox}/"
    documents.choose(str(inbox / "deep" / "b.md"))
    assert documents.folder == f"{inbox / 'deep'}/"


def test_a_folder_without_documents_is_told(home: Home, inbox: Path) -> None:
    inbox.mkdir()
    with pytest.raises(DocumentError, match="holds no document"):
        service(home).choose(str(inbox))


def test_looking_through_a_folder_can_be_stopped(home: Home, inbox: Path) -> None:
    write(inbox / "a.md", QUESTIONS)
    with pytest.raises(DocumentError):
        service(home).choose(str(inbox), lambda: True)


def test_accepting_all_writes_each_deck_and_goes_on_after_a_failure(home: Home, inbox: Path) -> None:
    write(inbox / "a.md", QUESTIONS)
    (inbox / "b.md").write_bytes(bytes(range(256)) * 40)
    (inbox / "c.md").write_text("Only prose.\n", encoding="utf-8")
    write(inbox / "d.md", OTHERS)
    documents = service(home)
    heard: list[tuple[int, int]] = []
    sources = documents.choose(str(inbox))
    taken = list(documents.accept_all(sources, None, lambda done, total, _: heard.append((done, total))))
    assert [(one.cards, one.deck, one.failed) for one in taken] == [
        (4, "a", False), (0, None, True), (0, None, False), (3, "d", False),
    ]  # fmt: skip
    assert heard[0] == (0, 4) and heard[-1] == (4, 4)
    assert home.deck_path("a").exists() and home.deck_path("d").exists()
    assert "4 cards" in taken[0].said


def test_accepting_all_can_be_stopped_and_what_was_written_is_in_the_library(home: Home, inbox: Path) -> None:
    for name in "abc":
        write(inbox / f"{name}.md", {f"{question} {name}": answer for question, answer in QUESTIONS.items()})
    held = home.services()
    documents = DocumentService(held.library)
    taken: list[Taken] = []
    for one in documents.accept_all(documents.choose(str(inbox)), None, lambda *_: None, lambda: bool(taken)):
        taken.append(one)
    assert [one.deck for one in taken] == ["a"]
    assert "a" in {deck.id for deck in held.library.decks()}


def test_the_report_is_that_of_the_command_line(home: Home, inbox: Path) -> None:
    documents = service(home)
    report = documents.report(previewed(documents, write(inbox / "mapping.md", QUESTIONS)))
    assert "4 cards, family details" in report


def test_the_app_opens_without_loading_the_parsers_of_extraction() -> None:
    code = "import sys, tui.app; print([name for name in sys.modules if name.startswith('tui.extract')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
