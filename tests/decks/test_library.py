"""The library: shadowing, hiding, adding and removing, without ever losing a file."""

import os
from pathlib import Path

import pytest

from tests.builders import deck_source
from tui.decks.library import BrokenDeckError, Library, Removed
from tui.decks.loader import LoadedDeck, load_deck
from tui.decks.schema import SCHEMA_NAME, schema_text
from tui.errors import DeckError, NotFoundError, QuizdeckError, UsageError, WouldOverwriteError
from tui.model.ids import CardRef, DeckId

CARDS = "- id: a\n  question: q\n  answer: a\n"


def source(deck_id: str = "basics", title: str = "Basics", cards: str = CARDS) -> str:
    return deck_source(cards, f"# mine\nformat: 1\ndeck: {deck_id}\ntitle: {title}\n")


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Library:
    bundled = tmp_path / "bundled"
    put(bundled, "basics.yaml", source())
    put(bundled, "drill.yaml", source("drill", "A drill"))
    return Library(bundled, tmp_path / "own")


def listed(library: Library) -> list[tuple[str, bool]]:
    return [(placed.id, placed.bundled) for placed in library.load().decks]


def test_decks_are_listed_by_title(library: Library) -> None:
    put(library.own, "mine.yml", source("mine", "a bicycle"))
    assert listed(library) == [("mine", False), ("drill", True), ("basics", True)]
    assert library.load().card(CardRef.parse("drill/a")) is not None
    for number in (10, 2):
        put(library.own, f"part{number}.yaml", source(f"part{number}", f"Part {number}"))
    assert [placed.id for placed in library.load().decks][-2:] == ["part2", "part10"]


def test_an_own_deck_shadows_the_bundled_one(library: Library) -> None:
    put(library.own, "changed.yaml", source(title="Changed"))
    assert [(p.id, p.title) for p in library.load().decks] == [("drill", "A drill"), ("basics", "Changed")]


def test_a_second_own_file_of_one_id_is_told_and_the_first_is_taken(library: Library) -> None:
    put(library.own, "a.yaml", source("mine", "First"))
    put(library.own, "b.yaml", source("mine", "Second"))
    shelf = library.load(["mine"])
    assert [(p.path.name, p.deck is None, [q.code for q in p.problems]) for p in shelf.decks] == [
        ("a.yaml", False, []),
        ("b.yaml", True, ["duplicate-deck"]),
    ]
    taken = shelf.deck("mine")
    assert taken is not None
    assert taken.title == "First"


def test_a_broken_file_is_listed_with_its_problem_and_hides_nothing(library: Library) -> None:
    put(library.own, "My notes.yaml", "- no deck\n")
    put(library.own, "half.yaml", source("half", "Half", CARDS + "- question: no id\n"))
    shelf = library.load()
    broken, half = shelf.deck("my-notes"), shelf.deck("half")
    assert broken is not None and half is not None
    assert broken.deck is None and broken.problems
    assert half.broken == 1 and half.problems
    assert len(shelf.decks) == 4


def test_only_deck_files_are_read(library: Library) -> None:
    put(library.own, ".basics.yaml", source("hidden"))
    put(library.own, "basics.extracted.json", "{}")
    (library.own / "folder.yaml").mkdir()
    (library.own / "zero.yaml").symlink_to("/dev/zero")
    (library.own / "gone.yaml").symlink_to(library.own / "nothing")
    os.mkfifo(library.own / "pipe.yaml")
    assert listed(library) == [("drill", True), ("basics", True)]


def test_a_folder_that_cannot_be_read_is_told_and_the_other_loads(library: Library) -> None:
    library.own.write_text("a file where the folder should be", encoding="utf-8")
    shelf = library.load()
    assert len(shelf.decks) == 3
    own = shelf.deck("own")
    assert own is not None
    assert [problem.code for problem in own.problems] == ["unreadable"]


def test_no_folders_are_an_empty_library(tmp_path: Path) -> None:
    assert Library(tmp_path / "a", tmp_path / "b").load().decks == ()


def test_only_the_named_decks_are_loaded_and_an_unknown_one_names_the_nearest(library: Library) -> None:
    assert [placed.id for placed in library.load(["drill"]).decks] == ["drill"]
    with pytest.raises(NotFoundError, match="did you mean basics"):
        library.load(["basic"])


def test_a_deck_is_added_whole_under_its_id(library: Library, tmp_path: Path) -> None:
    path = put(tmp_path, "download.txt", source("new", cards='- id: a\n  question: "\\e"\n  answer: a\n'))
    ((placed, deck_id, warnings),) = library.add([path])
    assert (placed, deck_id) == (library.own / "new.yaml", "new")
    assert placed.read_bytes() == path.read_bytes()
    assert [problem.code for problem in warnings] == ["control-characters"]


def test_a_deck_with_errors_is_refused_with_all_of_them_and_nothing_is_added(
    library: Library, tmp_path: Path
) -> None:
    good = put(tmp_path, "good.yaml", source("good"))
    bad = put(tmp_path, "bad.yaml", source("bad", cards="- question: a\n- id: b\n"))
    with pytest.raises(BrokenDeckError) as caught:
        library.add([good, bad])
    assert [problem.code for problem in caught.value.problems] == ["no-id", "missing-field"]
    assert "bad.yaml:6:5: `id` is missing" in caught.value.what
    assert not library.own.exists()


@pytest.mark.parametrize("deck_id", ["drill", "mine"])
def test_an_id_already_there_is_refused_unless_forced(library: Library, tmp_path: Path, deck_id: str) -> None:
    put(library.own, "other name.yaml", source("mine", "Old"))
    path = put(tmp_path, "download.yaml", source(deck_id, "New"))
    with pytest.raises(WouldOverwriteError):
        library.add([path])
    library.add([path], force=True)
    placed = library.load().deck(deck_id)
    assert placed is not None
    assert (placed.title, placed.path) == ("New", library.own / f"{deck_id}.yaml")
    if deck_id == "mine":
        assert (library.own / "trash" / "other name.yaml").read_text(encoding="utf-8") == source(
            "mine", "Old"
        )


def test_a_file_of_the_same_name_but_another_deck_is_kept_in_the_trash(
    library: Library, tmp_path: Path
) -> None:
    put(library.own, "new.yaml", source("odd"))
    path = put(tmp_path, "download.yaml", source("new"))
    with pytest.raises(WouldOverwriteError):
        library.add([path])
    library.add([path], force=True)
    assert (library.own / "trash" / "new.yaml").read_text(encoding="utf-8") == source("odd")


def test_two_files_of_one_deck_are_refused_together(library: Library, tmp_path: Path) -> None:
    paths = [put(tmp_path, name, source("new")) for name in ("a.yaml", "b.yaml")]
    with pytest.raises(UsageError):
        library.add(paths, force=True)
    assert not library.own.exists()


def test_the_extraction_beside_a_deck_goes_where_the_deck_goes(library: Library, tmp_path: Path) -> None:
    mine = put(library.own, "mine.yaml", source("mine"))
    record = put(library.own, "mine.extracted.json", "of mine")
    download = put(tmp_path, "download.yaml", source("mine", "Other"))
    library.add([download], force=True)
    assert not record.exists()
    assert (library.own / "trash" / record.name).read_text(encoding="utf-8") == "of mine"
    put(tmp_path, "download.extracted.json", "of the other")
    library.add([download], force=True)
    assert record.read_text(encoding="utf-8") == "of the other"
    library.add([mine], force=True)
    assert record.read_text(encoding="utf-8") == "of the other"

    put(library.bundled, "drill.extracted.json", "of the drill")
    own = library.own_path(DeckId("drill"))
    assert own.with_name("drill.extracted.json").read_text(encoding="utf-8") == "of the drill"


def test_a_removed_deck_lies_in_the_trash_and_never_on_another(library: Library, tmp_path: Path) -> None:
    path = put(tmp_path, "mine.yaml", source("mine"))
    places = []
    for _ in range(3):
        library.add([path])
        put(library.own, "mine.extracted.json", "{}")
        places.append(library.remove("mine").path)
    names = sorted(found.name for found in (library.own / "trash").iterdir())
    assert [place.name for place in places] == ["mine.yaml", "mine-2.yaml", "mine-3.yaml"]
    assert names == [
        *("mine-2.extracted.json", "mine-2.yaml", "mine-3.extracted.json", "mine-3.yaml"),
        *("mine.extracted.json", "mine.yaml"),
    ]
    assert ("mine", False) not in listed(library)


def test_bundled_decks_that_are_not_shown_are_not_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library.own, "mine.yaml", source("basics", "Mine"))
    library.remove("drill")
    read: list[Path] = []

    def reading(path: Path) -> LoadedDeck:
        read.append(path)
        return load_deck(path)

    monkeypatch.setattr("tui.decks.files.load_deck", reading)
    library.load()
    assert read == [library.own / "mine.yaml"]


def test_a_bundled_deck_is_hidden_until_it_is_added_again(library: Library) -> None:
    assert library.remove("drill") == Removed(library.bundled / "drill.yaml", bundled=True)
    assert listed(library) == [("basics", True)]
    with pytest.raises(NotFoundError, match="hidden already; to have it back: quizdeck add"):
        library.remove("drill")
    library.add([library.bundled / "drill.yaml"])
    assert listed(library) == [("drill", False), ("basics", True)]
    assert library.remove("drill") == Removed(library.own / "trash" / "drill.yaml", bundled=False)
    assert listed(library) == [("drill", True), ("basics", True)]
    assert (library.bundled / "drill.yaml").exists()


def test_an_unknown_deck_cannot_be_removed(library: Library) -> None:
    with pytest.raises(NotFoundError, match="did you mean drill"):
        library.remove("dril")


def test_a_trash_that_cannot_be_made_is_told_and_the_deck_stays(library: Library) -> None:
    path = put(library.own, "mine.yaml", source("mine"))
    put(library.own, "trash", "a file")
    with pytest.raises(QuizdeckError):
        library.remove("mine")
    assert path.exists()


@pytest.mark.parametrize("data", [None, b"a\0b", b"\xff\xfea\0"])
def test_a_file_that_cannot_be_read_is_told_without_a_place(
    library: Library, tmp_path: Path, data: bytes | None
) -> None:
    path = tmp_path / "given.yaml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(DeckError) as caught:
        library.add([path])
    assert str(caught.value).startswith(f"cannot add {path}: the file ")
    assert "mend them" not in str(caught.value)


def test_the_schema_lies_beside_added_decks_and_is_no_deck(library: Library, tmp_path: Path) -> None:
    library.add([put(tmp_path, "mine.yaml", source("mine"))])
    assert (library.own / SCHEMA_NAME).read_text(encoding="utf-8") == schema_text()
    assert listed(library) == [("drill", True), ("basics", True), ("mine", False)]
