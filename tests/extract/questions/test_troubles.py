import pytest

from tests.extract.reading import asked, read

PARTS = (
    ("page not found", "**Cause**:\nNo such page."),
    ("no light", "**Fix:** light it."),
    ("no oil", "**原因**：empty"),
)


def _page(word: str, name: str = "Appendix", parts: tuple[tuple[str, str], ...] = PARTS) -> str:
    body = "".join(f"### {word} {n}: {title}\n\n{text}\n\n" for n, (title, text) in enumerate(parts, start=1))
    return f"# Lamp guide\n\nLight it.\n\n## {name}\n\n{body}"


@pytest.mark.parametrize("word", ["Problem", "問題", "问题"])
def test_problems_with_a_cause_or_a_remedy_are_troubles(word: str) -> None:
    assert read(_page(word)).cards == ()


@pytest.mark.parametrize(
    "name", ["🛠️ Troubleshooting", "トラブルシューティング", "Common Problems & Solutions"]
)
def test_so_are_those_of_a_part_that_is_named_so(name: str) -> None:
    parts = tuple((title, "Try again.") for title, _ in PARTS)
    assert read(_page("Problem", name, parts)).cards == ()


def test_problems_of_exams_stay() -> None:
    tasks = (("light a lamp", "**Solution:** with fire."), ("fill it", "**Solution:** with oil."))
    assert asked(read(_page("Problem", "Practice", tasks))) == ["light a lamp", "fill it"]
    parts = tuple((f"{title}, why?", text) for title, text in PARTS)
    assert len(read(_page("Problem", "Practice", parts)).cards) == 3
