import errno
import io
import os
from pathlib import Path

import pytest

from tui.errors import DocumentError
from tui.services import sources
from tui.services.sources import Source, gather, passed_over


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def test_a_folder_gives_its_documents_by_name_whatever_lies_beside(tmp_path: Path) -> None:
    touch(
        tmp_path, "b.md", "a/c.MDX", "a/d.markdown", "e.txt", ".git/f.md", "a/.g.md", "picture.png", "h.gift"
    )
    found = [source.name for source in gather([str(tmp_path)])]
    assert found == [str(tmp_path / name) for name in ("a/c.MDX", "a/d.markdown", "b.md", "h.gift")]


def test_what_programs_were_installed_into_is_left_out(tmp_path: Path) -> None:
    touch(tmp_path, "a.md", "env/pyvenv.cfg", "env/b.md", "env/lib/c.md", "node_modules/d/README.md")
    assert [source.name for source in gather([str(tmp_path)])] == [str(tmp_path / "a.md")]
    assert [source.name for source in gather([str(tmp_path / "env/b.md")])] == [str(tmp_path / "env/b.md")]


def test_notes_beside_which_an_environment_was_made_are_read_where_their_folder_is_named(
    tmp_path: Path,
) -> None:
    touch(tmp_path, "pyvenv.cfg", "a.md", "lib/python3/site-packages/b.md", "c/d.md")
    found = [source.name for source in gather([str(tmp_path)])]
    assert found == [str(tmp_path / "a.md"), str(tmp_path / "c/d.md")]


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    touch(tmp_path, "notes.txt")
    (source,) = gather([str(tmp_path / "notes.txt")])
    assert source.read() == b"notes.txt"
    assert source.file_name == "notes.txt"


def test_text_files_in_a_folder_are_passed_over_unless_they_are_named(tmp_path: Path) -> None:
    touch(
        tmp_path, "b.md", "c/d.txt", "a.TXT", "e.text", ".f.txt", ".git/g.txt", "node_modules/h.txt", "i.csv"
    )
    words = [str(tmp_path), str(tmp_path / "e.text"), "-"]
    assert passed_over(words, gather(words)) == (str(tmp_path / "a.TXT"), str(tmp_path / "c/d.txt"))


def test_each_document_is_meant_once_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a/b.md")
    monkeypatch.chdir(tmp_path)
    assert [one.name for one in gather(["a/b.md", "a", "./a/b.md", "a/../a/b.md", "-", "-"])] == [
        "a/b.md",
        "-",
    ]


def test_a_folder_gives_what_cannot_be_read_too_so_that_it_is_told(tmp_path: Path) -> None:
    touch(tmp_path, "a.md", "sub.md/b.md")
    (tmp_path / "broken.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "circle").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.md")
    found = gather([str(tmp_path)])
    assert [source.name for source in found] == [
        str(tmp_path / name) for name in ("a.md", "broken.md", "pipe.md", "sub.md/b.md")
    ]
    for source, words in zip(found[1:3], ("broken link", "a pipe or a device"), strict=True):
        with pytest.raises(DocumentError, match=words):
            source.read()


def test_a_folder_that_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "a.md", "secret/b.md")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("secret"):
            raise PermissionError(errno.EACCES, "no", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    _, secret = gather([str(tmp_path)])
    assert secret.name == str(tmp_path / "secret")


def test_links_in_a_circle_are_survived(tmp_path: Path) -> None:
    touch(tmp_path, "x/a.md")
    for name in ("one", "two", "x/three"):
        (tmp_path / name).symlink_to(tmp_path)
    (tmp_path / "self.md").symlink_to(tmp_path / "self.md")
    assert [source.file_name for source in gather([str(tmp_path)])] == ["self.md", "a.md"]
    assert [source.file_name for source in gather([str(tmp_path / "**" / "a.md")])] == ["a.md"]


def test_a_document_that_vanishes_before_it_is_read_is_told(tmp_path: Path) -> None:
    touch(tmp_path, "a.md")
    (source,) = gather([str(tmp_path)])
    (tmp_path / "a.md").unlink()
    with pytest.raises(DocumentError, match="no such document"):
        source.read()


def test_names_cannot_play_tricks_in_messages(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\x1b[31m\nb\xff.md")
    with pytest.raises(DocumentError) as caught:
        Source(name, tmp_path / name).read()
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_patterns_the_shell_did_not_expand_are_expanded(tmp_path: Path) -> None:
    touch(tmp_path, "a.md", "x/b.md", "c.txt")
    (tmp_path / "folder.md").mkdir()
    found = [source.name for source in gather([str(tmp_path / "**" / "*.md")])]
    assert found == [str(tmp_path / "a.md"), str(tmp_path / "x/b.md")]


def test_a_file_with_a_pattern_for_a_name_is_itself(tmp_path: Path) -> None:
    touch(tmp_path, "a[1].md", "a1.md")
    assert [source.file_name for source in gather([str(tmp_path / "a[1].md")])] == ["a[1].md"]


@pytest.mark.parametrize(
    ("name", "said"), [("nowhere.md", "no such document"), ("no*where.md", "matches no document")]
)
def test_what_is_not_there_is_told_in_words(tmp_path: Path, name: str, said: str) -> None:
    (source,) = gather([str(tmp_path / name)])
    with pytest.raises(DocumentError, match=said):
        source.read()


def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("café".encode())))
    (source,) = gather(["-"])
    assert source.read() == "café".encode()
    assert source.file_name == "stdin.md"


def test_standard_input_has_a_limit_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "FILE_LIMIT", 4)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"abcde")))
    with pytest.raises(DocumentError, match="standard input: larger than"):
        Source("-", None).read()


def test_a_document_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "FILE_LIMIT", 4)
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
    with pytest.raises(DocumentError, match="more than 2 documents"):
        gather([str(tmp_path)])
