from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import DocumentError
from tui.services.path_listing import PathKind, expanded, list_paths, meant, short


@pytest.fixture(autouse=True)
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with some notes in it, and the present folder."""
    home = tmp_path / "home"
    (home / "notes" / "storms").mkdir(parents=True)
    for name in ("lamp.md", "Log.MD", "my-lamp.mdx", "picture.png", ".hidden.md"):
        (home / "notes" / name).write_text("x" * 10, encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home / "notes"


def names(typed: str) -> list[str]:
    return [entry.name for entry in list_paths(typed).entries]


def test_a_folder_offers_itself_the_way_up_its_folders_and_its_documents() -> None:
    listing = list_paths("~/notes/")
    kinds = [entry.kind for entry in listing.entries]
    assert kinds[:3] == [PathKind.ALL, PathKind.UP, PathKind.FOLDER]
    assert [entry.name for entry in listing.entries][2:] == ["storms/", "lamp.md", "Log.MD", "my-lamp.mdx"]
    assert listing.folder == "~/notes"
    assert listing.entries[listing.marked].name == "storms/"


def test_what_begins_as_typed_comes_before_what_holds_it_and_case_does_not_matter() -> None:
    assert names("~/notes/LAM") == ["lamp.md", "my-lamp.mdx"]
    assert names("notes/lo") == ["Log.MD"]


def test_files_that_are_no_documents_and_hidden_ones_are_listed_when_asked_for() -> None:
    assert names("notes/pic") == ["picture.png"]
    assert names("notes/.h") == [".hidden.md"]


def test_texts_are_listed_too_and_are_not_among_every_document(notes: Path) -> None:
    (notes / "storms" / "gale.txt").write_text("x", encoding="utf-8")
    entries = list_paths("~/notes/storms/").entries
    assert [(entry.kind, entry.name) for entry in entries][1:] == [(PathKind.OTHER, "gale.txt")]
    assert entries[0].kind is PathKind.UP


def test_what_was_typed_is_kept_in_front_of_the_name() -> None:
    assert next(entry.typed for entry in list_paths("~/notes/lam").entries) == "~/notes/lamp.md"
    assert [entry.typed for entry in list_paths("not").entries] == ["notes/"]
    assert [entry.typed for entry in list_paths("~").entries if entry.kind is PathKind.FOLDER] == ["~/notes/"]


def test_the_way_up_leads_to_the_folder_above() -> None:
    (up,) = [entry for entry in list_paths("~/notes/storms/").entries if entry.kind is PathKind.UP]
    assert up.typed == "~/notes/"


def test_a_folder_without_anything_to_read_says_so_and_still_leads_up() -> None:
    listing = list_paths("~/notes/storms/")
    assert [entry.kind for entry in listing.entries] == [PathKind.UP]
    assert listing.complaint == "nothing in ~/notes/storms is a folder or a document"


def test_a_pattern_is_one_entry() -> None:
    (entry,) = list_paths("~/notes/*.md").entries
    assert (entry.kind, entry.typed) == (PathKind.PATTERN, "~/notes/*.md")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("~/nowhere/", "no such file or folder"),
        ("~/notes/xyz", "nothing in ~/notes is called xyz"),
        ("~nobody-of-this-name/", "cannot be a path"),
        ("a\0b/c", "cannot be a path"),
        ("~/notes/lamp.md/", "not a folder"),
    ],
)
def test_what_cannot_be_listed_is_told_in_words(typed: str, words: str) -> None:
    listing = list_paths(typed)
    assert words in listing.complaint
    assert listing.entries == ()


def test_controls_in_names_are_shown_and_kept(notes: Path) -> None:
    (notes / "bell\x07.md").write_text("x", encoding="utf-8")
    (entry,) = list_paths("~/notes/bell").entries
    assert entry.name == "bell␇.md"
    assert expanded(entry.typed).is_file()


def test_a_link_to_nothing_is_listed(notes: Path) -> None:
    (notes / "gone.md").symlink_to(notes / "nowhere")
    assert "gone.md" in names("~/notes/")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("'a b.md'", "a b.md"), ('"a.md"', "a.md"), (" a.md ", "a.md"), ("'", "'"), ("it's", "it's")],
)
def test_quotes_of_dropped_files_go(typed: str, wanted: str) -> None:
    assert meant(typed) == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("~/notes//tmp/a.md", "/tmp/a.md"),
        ("~/notes/'/tmp/a b.md'", "/tmp/a b.md"),
        ("/tmp//var/~/a.md", "~/a.md"),
        ("~/notes/~", "~"),
        ("//", "//"),
        ("~/notes/~a.md", "~/notes/~a.md"),
        ("https:/a", "https:/a"),
    ],
)
def test_a_path_put_behind_a_folder_begins_anew(typed: str, wanted: str) -> None:
    assert meant(typed) == wanted


def test_a_path_that_is_there_is_meant_as_it_stands(notes: Path) -> None:
    for typed in (f"{notes}//lamp.md", f"'{notes}//lamp.md'"):
        assert expanded(typed) == notes / "lamp.md"


def test_what_is_listed_for_it_is_its_own_folder(notes: Path) -> None:
    listing = list_paths(f"/tmp/{notes}/la")
    assert [entry.typed for entry in listing.entries] == [f"{notes}/lamp.md", f"{notes}/my-lamp.mdx"]


def test_paths_are_written_from_the_home_folder(notes: Path) -> None:
    assert short(notes / "lamp.md") == "~/notes/lamp.md"
    assert short(Path("/")) == "/"
    assert expanded("~/notes/lamp.md") == notes / "lamp.md"
    with pytest.raises(DocumentError):
        expanded("a\0b")


@given(st.text(max_size=20))
def test_anything_can_be_typed(typed: str) -> None:
    listing = list_paths(typed)
    assert listing.typed == typed
    assert 0 <= listing.marked <= len(listing.entries)


def test_paths_are_told_in_full_where_the_system_knows_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", unknown)
    assert short(Path("/lamps/oil.md")) == "/lamps/oil.md"
