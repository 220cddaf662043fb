import threading
from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, write
from tests.ui.driving import EVERY_KIND, Driver, driven, library
from tests.ui.waiting import wait_for, workers_done
from tui.decks.loader import load_deck
from tui.screens.extract_preview import ExtractPreviewScreen
from tui.services.path_listing import Listing
from tui.services.previews import Previews

HOSTILE = ["[/]", "x [/b] y", "List[int] = [1, 2]", "[@click=app.bell]x[/]", "Array<string>"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with a library and some documents."""
    library(tmp_path, every_kind=EVERY_KIND)
    write(tmp_path / "notes" / "mapping.md", QUESTIONS)
    write(tmp_path / "notes" / "deep" / "others.md", OTHERS, "Others")
    (tmp_path / "notes" / "prose.md").write_text("# Prose\n\nNothing is asked.\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path / "notes")
    return tmp_path


def deck(home: Path, name: str) -> Path:
    return home / "data" / "decks" / f"{name}.yaml"


async def previewed(driver: Driver, name: str = "mapping.md") -> None:
    """Open the preview of a document as a person does."""
    await driver.press("x")
    await driver.sees("~/notes/", "mapping.md")
    await driver.press(f"type:{name}", "enter")
    await driver.sees(f"Extract › {name}")


async def test_typing_narrows_the_entries_and_enter_goes_into_a_folder(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("deep/", "mapping.md", "prose.md")
        await driver.press("type:dee")
        await driver.sees_no("mapping.md")
        await driver.press("enter")
        await driver.sees("~/notes/deep/", "others.md")


async def test_tab_puts_the_marked_name_into_the_field_and_arrows_mark(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("› deep/")
        await driver.press("down")
        await driver.sees("› mapping.md")
        await driver.press("tab")
        await driver.sees("~/notes/mapping.md")


async def test_keys_pressed_before_the_list_is_there_mean_its_entries(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("› deep/", "mapping.md")
        documents, let_go = driver.app.services.documents, threading.Event()
        listed = documents.list_paths

        def slow(typed: str) -> Listing:
            assert let_go.wait(20)
            return listed(typed)

        monkeypatch.setattr(documents, "list_paths", slow)
        await driver.press("type:deep/", "enter", "type:x", "backspace", "up", "enter")
        assert "Reading" not in driver.text
        await driver.pilot.click("#entries", offset=(5, 5))
        assert "Document or folder" in driver.text
        let_go.set()
        await driver.sees("~/notes/ ", "› deep/", "mapping.md")


UNREADABLE = {
    "nowhere.md": "no such document",
    "binary.md": "not a text document",
    "large.md": "larger than 16 MiB",
    "empty/": "nothing in ~/notes/empty is a folder or a document",
}


async def test_what_cannot_be_read_is_told_beside_the_path(home: Path) -> None:
    (home / "notes" / "binary.md").write_bytes(bytes(range(256)) * 40)
    (home / "notes" / "large.md").write_bytes(b"x" * (16 * 1024 * 1024 + 1))
    (home / "notes" / "empty").mkdir()
    async with driven(home) as driver:
        for typed, words in UNREADABLE.items():
            await driver.press("x")
            await driver.sees("mapping.md")
            assert words not in driver.text
            await driver.press(f"type:{typed}")
            await driver.sees(f"~/notes/{typed}")
            if not typed.endswith("/"):
                await driver.press("enter")
            await driver.sees(words, "Esc back")
            await driver.press("escape")
            await driver.sees_no(words)


async def test_the_preview_shows_the_card_beside_its_lines(home: Path) -> None:
    async with driven(home) as driver:
        await previewed(driver)
        await driver.sees("details", "new deck mapping", "4 cards", "›  6  What is an entity?")
        await driver.sees("A class that maps to a table.", "Lines 6–", "<summary>What is an")
        await driver.press("down")
        await driver.sees("› 13  What does a repository do?", "It reads and writes one kind", "Lines 13–")


async def test_a_warning_is_told_in_words_and_a_text_is_listed(home: Path) -> None:
    write(home / "notes" / "odd.txt", QUESTIONS)
    with (home / "notes" / "odd.txt").open("a", encoding="utf-8") as file:
        file.write("\n</details>\n")
    async with driven(home, (60, 20)) as driver:
        await driver.press("x")
        await driver.sees("mapping.md", "odd.txt")
        await driver.press("type:odd", "enter")
        await driver.sees("4 cards", "1 warning", "</details> closes nothing")
        await driver.press("s")
        await driver.sees("Nothing was skipped in this document. r shows its", "1 warning", "! line")
        await driver.press("r")
        await driver.sees("</details> closes nothing")


async def test_accepting_writes_the_deck_and_home_marks_it_ready_to_be_asked(home: Path) -> None:
    async with driven(home) as driver:
        await previewed(driver)
        await driver.sees("4 cards")
        await driver.press("enter")
        await driver.sees("Written: ~/data/decks/mapping.yaml", "› ", "Decks")
        await driver.sees("›   Mapping")
        loaded = load_deck(deck(home, "mapping")).deck
        assert loaded is not None
        assert [card.question for card in loaded.cards] == list(QUESTIONS)
        await driver.press("enter")
        await driver.sees("Quiz › Setup", "Decks           Mapping")


async def test_pressing_enter_twice_writes_once_and_a_damaged_record_is_told_before_and_after(
    home: Path,
) -> None:
    async with driven(home) as driver:
        await previewed(driver)
        await driver.sees("4 cards")
        await driver.press("a", "a")
        await driver.sees("›   Mapping")
        assert "changed in the meantime" not in driver.text

        deck(home, "mapping").with_name("mapping.extracted.json").write_text("{", encoding="utf-8")
        write(home / "notes" / "mapping.md", {**QUESTIONS, next(iter(QUESTIONS)): "A class."})
        await previewed(driver)
        await driver.sees("1 conflict", "1 warning", "answer not the same in the document")
        await driver.press("enter")
        await driver.sees("Written: ~/data/decks/mapping.yaml", "anew;")


async def test_leaving_writes_nothing_and_the_folder_is_remembered(home: Path) -> None:
    async with driven(home) as driver:
        await previewed(driver)
        await driver.press("q")
        await driver.sees("Document or folder")
        driver.app.screen.query_one("#path").value = "~/notes/deep/others.md"  # type: ignore[attr-defined]
        await driver.sees("› others.md")
        await driver.press("enter")
        await driver.sees("new deck others")
        await driver.press("escape", "escape")
        await driver.sees("Decks")
        await driver.press("x")
        await driver.sees("~/notes/deep/", "others.md")
        assert not deck(home, "mapping").exists()


async def test_what_became_no_card_is_listed_with_the_reason_and_s_leads_to_it(home: Path) -> None:
    path = home / "notes" / "mapping.md"
    fold = "<details>\n<summary>{}</summary>\n\n{}\n\n</details>\n"
    path.write_text(
        path.read_text(encoding="utf-8")
        + fold.format("Answer", "Asks nothing.")
        + fold.format("Who winds it?", "")
    )
    async with driven(home) as driver:
        await previewed(driver)
        await driver.sees("1 skipped", "1 unanswered")
        await driver.press("s")
        await driver.sees("No card was made of this", "the summary is a label")
        await driver.press("down")
        await driver.sees("The document gives no answer.")


async def test_the_report_is_shown_and_left(home: Path) -> None:
    async with driven(home) as driver:
        await previewed(driver)
        await driver.sees("4 cards")
        await driver.press("r")
        await driver.sees("Report", "mapping.md: 4 cards, family details")
        await driver.press("escape")
        await driver.sees("new deck mapping")


async def test_the_document_can_be_read_as_another_family(home: Path) -> None:
    async with driven(home) as driver:
        await previewed(driver, "prose.md")
        await driver.sees("No questions recognised", "Why", "Nothing is asked.")
        await driver.press("enter")
        await driver.sees("There is no card to write.")
        assert "Enter accept" not in driver.text
        await driver.press("f")
        await driver.sees("› by the evidence in the document", "details")
        for _ in range(99):
            if "› details" in driver.text:
                break
            await driver.press("down")
        await driver.sees("the <summary> of a <details> asks, the rest of it answers")
        await driver.press("enter")
        await driver.sees("Extract › prose.md", "read as details")
        await driver.press("f")
        await driver.sees("› details", "the <summary> of a <details> asks")


async def test_a_narrow_terminal_shows_one_pane_at_a_time(home: Path) -> None:
    async with driven(home, (60, 20)) as driver:
        await previewed(driver)
        await driver.sees("A class that maps to a table.", "Tab source")
        assert "Lines 6–" not in driver.text
        await driver.press("tab")
        await driver.sees("Lines 6–", "Tab card")
        assert "─ Card" not in driver.text


async def test_a_folder_is_looked_at_document_by_document_and_accepted_one_by_one(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("› deep/")
        await driver.press("up", "up", "enter")
        await driver.sees("others.md", "1 of 3", "new deck others")
        await driver.press("right")
        await driver.sees("mapping.md", "2 of 3", "new deck mapping")
        await driver.press("left")
        await driver.sees("1 of 3", "new deck others")
        await driver.press("enter")
        await driver.sees("2 of 3", "new deck mapping")
        assert deck(home, "others").exists()


async def test_accepting_all_shows_what_came_of_each_and_leads_home(home: Path) -> None:
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("› deep/")
        await driver.press("up", "up", "enter")
        await driver.sees("1 of 3", "new deck others")
        await driver.press("e")
        await driver.sees("2 decks with 7 cards written · 1 document without questions", "Enter home")
        await driver.press("r")
        await driver.sees("prose.md", "no questions recognised")
        await driver.press("escape", "enter")
        await driver.sees("›   Others", "Mapping")


async def test_accepting_all_can_be_stopped_and_keeps_what_was_written(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, go_on = threading.Event(), threading.Event()
    whole = Previews.accept_all

    def slow(*given: object) -> object:
        for taken in whole(*given):  # type: ignore[arg-type]  # handed on as they came
            yield taken
            reading.set()
            go_on.wait(30)

    monkeypatch.setattr(Previews, "accept_all", slow)
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("› deep/")
        await driver.press("up", "up", "enter")
        await driver.sees("1 of 3", "new deck others")
        await driver.press("e")
        await wait_for(driver.pilot, reading.is_set, "the first document")
        await driver.press("escape")
        await driver.sees("Stopping after this document")
        go_on.set()
        await driver.sees("1 deck with 3 cards written · stopped, 2 documents left")
        await driver.press("escape")
        await driver.sees("›   Others")
        assert not deck(home, "mapping").exists()


async def test_reading_can_be_stopped(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    read = Previews.preview

    def slow(*given: object) -> object:
        go_on.wait(30)
        return read(*given)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(Previews, "preview", slow)
    async with driven(home) as driver:
        await driver.press("x")
        await driver.sees("mapping.md")
        await driver.press("type:mapping.md", "enter")
        await driver.sees("Reading ~/notes/mapping.md")
        await driver.press("escape")
        await driver.sees("Stopped.")
        go_on.set()
        await workers_done(driver.app)
        await driver.pilot.pause()
        assert not isinstance(driver.app.screen, ExtractPreviewScreen)


async def test_everything_works_by_mouse(home: Path) -> None:
    async with driven(home) as driver:
        await driver.pilot.click("KeyBar", offset=(driver.text.splitlines()[-1].index("x extract"), 0))
        await driver.sees("› deep/")
        await driver.pilot.click("#entries", offset=(5, 4))
        await driver.sees("new deck mapping")
        await driver.pilot.click("#finds", offset=(10, 3))
        await driver.sees("› 20  Why are migrations needed?", "Lines 20–")
        await driver.pilot.click("#source-pane", offset=(5, 3))
        await driver.sees("Tab card")
        await driver.pilot.click("KeyBar", offset=(2, 0))
        await driver.sees("›   Mapping")


async def test_text_of_documents_is_never_markup_nor_control(home: Path) -> None:
    text = " ; ".join(HOSTILE)
    write(home / "notes" / "hostile.md", {f"{text} \x1b[2J \u202e end?": f"`{text}` \x9b31m \x07 done"})
    async with driven(home, (200, 60)) as driver:
        await previewed(driver, "hostile.md")
        await driver.sees("1 card", "done")
        seen = driver.text
        await driver.press("r")
        await driver.sees("Report")
        seen += driver.text
    assert [piece for piece in HOSTILE if piece not in " ".join(seen.split())] == []
    assert "␛[2J" in seen
    assert not [char for char in seen if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
    assert "\u202e" not in seen
