from pathlib import Path

import pytest

from tui.services.patterns import expanded


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.md", "b.txt", ".h.md", "x/c.md", "x/y/d.md", ".g/e.md", "x/[1].md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.md", ["a.md"]),
        ("**/*.md", ["a.md", "x/[1].md", "x/c.md", "x/y/d.md"]),
        ("**/**/d.md", ["x/y/d.md"]),
        ("x/**", ["x", "x/y"]),
        ("*/?.md", ["x/c.md"]),
        ("[ax]*", ["a.md", "x"]),
        (".*.md", [".h.md"]),
        ("x/[[]1].md", ["x/[1].md"]),
        ("*/nothing/*", []),
        ("nowhere/*.md", []),
        ("a.md/*", []),
        ("**/" * 500 + "a.md", ["a.md"]),
        ("*/../" * 500 + "a.md", []),
    ],
)
def test_a_pattern_means_what_it_means_to_a_shell(tree: Path, pattern: str, names: list[str]) -> None:
    assert list(expanded(pattern)) == names
    assert list(expanded(str(tree / pattern))) == [str(tree / name) for name in names]
