from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import deck, ref
from tests.services.editors import FAILING, IDLE, replacing
from tests.services.home import KINDS, RIGHT, Home, typed_cards
from tui.config.editors import EditorError
from tui.config.paths import bundled_data
from tui.decks.library import Library
from tui.decks.loader import load_deck
from tui.decks.writer import write_deck
from tui.errors import NotFoundError
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan
from tui.services.catalog import CatalogService
from tui.services.editing import EditingService
from tui.services.library import LibraryService

SCHEMA = ref("schema", "kinds")


def editing(home: Home, editor: str) -> EditingService:
    return EditingService(home.services().library, {"EDITOR": editor})


def test_the_editor_opens_the_file_at_the_line_of_the_card(home: Home) -> None:
    home.write(KINDS)
    edit = editing(home, "vim").begin(SCHEMA)
    line = home.deck_path("kinds").read_text(encoding="utf-8").splitlines()[edit.line - 1]
    assert line.strip() == "- id: schema"
    assert edit.command == ("vim", f"+{edit.line}", str(home.deck_path("kinds")))


def test_what_was_written_is_read_back_and_progress_stays(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = services.quiz.start(Plan(order=Order.DECK))
    services.quiz.answer(session, RIGHT["pool"], 1000)
    pool = ref("pool", "kinds")
    before = services.journal.state(pool)
    service = EditingService(services.library, {"EDITOR": replacing("grid.destroy()", "grid.destroyAll()")})
    edit = service.begin(pool)
    service.run(edit)
    edited = service.end(edit)
    assert (edited.changed, edited.problems) == (True, ())
    card = services.library.card(pool)
    assert card is not None
    assert "destroyAll" in str(card.body)
    assert services.journal.state(pool) == before


def test_an_error_written_in_the_editor_is_told_with_its_line(home: Home) -> None:
    home.write(KINDS)
    service = editing(home, replacing("accept:", "acept:"))
    edit = service.begin(SCHEMA)
    service.run(edit)
    edited = service.end(edit)
    assert edited.error is not None
    assert edited.error.line > 1
    assert "acept" in edited.error.message


@pytest.mark.usefixtures("bundled")
def test_a_bundled_deck_is_copied_and_the_copy_goes_where_nothing_was_changed(home: Home) -> None:
    (home.path / "data" / "decks" / "hidden").unlink()
    drill = load_deck(bundled_data() / "decks" / "typeorm-drill.yaml").deck
    assert drill is not None
    place = drill.ref(drill.cards[0])
    idle = editing(home, IDLE)
    edit = idle.begin(place)
    assert edit.path == home.deck_path("typeorm-drill")
    idle.run(edit)
    assert not idle.end(edit).changed
    assert not edit.path.exists()

    writing = editing(home, replacing("title: ", "title: My "))
    edit = writing.begin(place)
    writing.run(edit)
    assert writing.end(edit).changed
    assert edit.path.exists()


def test_a_deck_opens_at_its_first_error(home: Home) -> None:
    home.write(KINDS)
    path = home.deck_path("kinds")
    path.write_text(path.read_text(encoding="utf-8").replace("accept:", "acept:"), encoding="utf-8")
    edit = editing(home, IDLE).begin_deck(DeckId("kinds"))
    assert edit.line > 1
    assert editing(home, IDLE).begin_deck(DeckId("kinds")).command[-1] == str(path)


@pytest.mark.usefixtures("bundled")
def test_mistakes_are_told_and_nothing_is_copied_for_them(home: Home) -> None:
    home.write(KINDS)
    with pytest.raises(NotFoundError, match="is gone"):
        editing(home, IDLE).begin(ref("none", "kinds"))
    with pytest.raises(NotFoundError, match="did you mean kinds"):
        editing(home, IDLE).begin_deck(DeckId("kind"))

    failing = editing(home, FAILING)
    with pytest.raises(EditorError, match="ended with code 3"):
        failing.run(failing.begin(SCHEMA))
    missing = editing(home, "/nowhere/editor")
    with pytest.raises(EditorError, match="cannot start the editor /nowhere/editor"):
        missing.run(missing.begin(SCHEMA))

    (home.path / "data" / "decks" / "hidden").unlink()
    drill = load_deck(bundled_data() / "decks" / "typeorm-drill.yaml").deck
    assert drill is not None
    with pytest.raises(EditorError):
        editing(home, "vim 'x").begin(drill.ref(drill.cards[0]))
    assert not home.deck_path("typeorm-drill").exists()


def test_a_file_that_went_away_in_the_editor_is_a_change(home: Home) -> None:
    home.write(KINDS)
    service = editing(home, IDLE)
    edit = service.begin(SCHEMA)
    home.deck_path("kinds").unlink()
    assert service.end(replace(edit, copied=False)).changed


@pytest.mark.usefixtures("bundled")
def test_a_copy_of_a_bundled_deck_takes_the_place_of_no_other_file(home: Home, tmp_path: Path) -> None:
    bundled, own = tmp_path / "bundled", home.deck_path("alpha")
    write_deck(deck(*typed_cards(2), deck_id="alpha"), bundled / "alpha.yaml")
    write_deck(deck(*typed_cards(3), deck_id="mine"), own)
    before = own.read_bytes()
    library = Library(bundled, own.parent)
    decks = LibraryService(library, CatalogService(library, tmp_path / "cache", home.clock))
    service = EditingService(decks, {"EDITOR": IDLE})
    edit = service.begin(ref("card-0", "alpha"))
    assert edit.path == own.with_name("alpha-2.yaml")
    service.run(edit)
    assert not service.end(edit).changed
    assert not edit.path.exists()
    assert own.read_bytes() == before


def test_another_error_of_the_deck_does_not_hide_what_was_changed(home: Home) -> None:
    home.write(KINDS)
    path = home.deck_path("kinds")
    path.write_text(
        path.read_text(encoding="utf-8") + "  - id: wrong\n    answer: Unasked.\n", encoding="utf-8"
    )
    service = editing(home, replacing("EntitySchema", "Schema"))
    edit = service.begin(SCHEMA)
    service.run(edit)
    edited = service.end(edit)
    assert edited.error is not None
    assert (edited.changed, edited.has_card) == (True, True)

    breaking = editing(home, replacing("accept:", "acept:"))
    edit = breaking.begin(SCHEMA)
    breaking.run(edit)
    assert not breaking.end(edit).has_card
    again = editing(home, IDLE).begin(SCHEMA)
    assert again.card == SCHEMA
    assert again.line > 1
