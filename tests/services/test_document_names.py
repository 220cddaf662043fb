from pathlib import Path

from tui.services.document_names import document_names
from tui.services.sources import Source


def names(*paths: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    return document_names([Source(path, Path(path)) for path in paths], known)


def test_a_document_is_called_by_its_file_where_that_is_enough() -> None:
    assert names("/x/a.md", "/x/b.md") == ("a.md", "b.md")


def test_of_one_name_folders_tell_them_apart() -> None:
    assert names("/x/1/a.md", "/x/2/a.md", "/y/2/a.md") == ("1/a.md", "x/2/a.md", "y/2/a.md")


def test_a_known_name_is_kept_wherever_the_document_is_named_from() -> None:
    assert names("/x/2/a.md", known=("1/a.md", "2/a.md")) == ("2/a.md",)
    assert names("/z/../x/2/a.md", known=("x/2/a.md", "2/a.md")) == ("x/2/a.md",)


def test_a_known_name_is_given_once() -> None:
    assert names("/x/1/a.md", "/x/2/a.md", known=("a.md",)) == ("a.md", "2/a.md")


def test_a_known_name_is_its_who_lies_where_it_lay(tmp_path: Path) -> None:
    first, second = tmp_path / "1" / "a.md", tmp_path / "2" / "a.md"
    for path in (first, second):
        path.parent.mkdir()
        path.touch()
    lay = {"a.md": str(second.resolve())}
    sources = [Source(path.name, path) for path in (first, second)]
    assert document_names(sources, ("a.md",), lay) == ("1/a.md", "a.md")
    assert document_names(sources[:1], ("a.md",), lay) == ("1/a.md",)
    second.unlink()
    assert document_names(sources[:1], ("a.md",), lay) == ("a.md",)


def test_standard_input_has_one_name() -> None:
    assert document_names([Source("-", None)], ()) == ("stdin.md",)
