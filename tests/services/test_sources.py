import io
from pathlib import Path

import pytest

from tui.errors import DocumentError
from tui.services import sources
from tui.services.sources import Source, gather


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def test_a_folder_gives_its_documents_by_name_whatever_lies_beside(tmp_path: Path) -> None:
    touch(tmp_path, "b.md", "a/c.MDX", "a/d.markdown", "e.txt", ".git/f.md", "a/.g.md", "picture.png")
    found = [source.name for source in gather([str(tmp_path)])]
    assert found == [str(tmp_path / name) for name in ("a/c.MDX", "a/d.markdown", "b.md")]


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    touch(tmp_path, "notes.txt")
    (source,) = gather([str(tmp_path / "notes.txt")])
    assert source.read() == b"notes.txt"
    assert source.file_name == "notes.txt"


def test_each_document_is_meant_once_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a/b.md")
    monkeypatch.chdir(tmp_path)
    assert [one.name for one in gather(["a/b.md", "a", "./a/b.md", "a/../a/b.md", "-", "-"])] == [
        "a/b.md",
        "-",
    ]


def test_patterns_the_shell_did_not_expand_are_expanded(tmp_path: Path) -> None:
    touch(tmp_path, "a.md", "x/b.md", "c.txt")
    (tmp_path / "folder.md").mkdir()
    found = [source.name for source in gather([str(tmp_path / "**" / "*.md")])]
    assert found == [str(tmp_path / "a.md"), str(tmp_path / "x/b.md")]


def test_a_file_with_a_pattern_for_a_name_is_itself(tmp_path: Path) -> None:
    touch(tmp_path, "a[1].md", "a1.md")
    assert [source.file_name for source in gather([str(tmp_path / "a[1].md")])] == ["a[1].md"]


@pytest.mark.parametrize("name", ["nowhere.md", "no*where.md"])
def test_what_is_not_there_is_told_in_words(tmp_path: Path, name: str) -> None:
    (source,) = gather([str(tmp_path / name)])
    with pytest.raises(DocumentError, match="no such document"):
        source.read()


def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("café".encode())))
    (source,) = gather(["-"])
    assert source.read() == "café".encode()
    assert source.file_name == "stdin.md"


def test_a_document_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "SIZE_LIMIT", 4)
    touch(tmp_path, "abcd", "abcde")
    assert Source("abcd", tmp_path / "abcd").read() == b"abcd"
    with pytest.raises(DocumentError, match="larger than"):
        Source("abcde", tmp_path / "abcde").read()


def test_a_folder_with_more_files_than_anybody_means_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "FILES_LIMIT", 2)
    touch(tmp_path, "a.md", "b.md")
    assert len(gather([str(tmp_path)])) == 2
    touch(tmp_path, "c.md")
    with pytest.raises(DocumentError, match="3 documents, more than 2"):
        gather([str(tmp_path)])
