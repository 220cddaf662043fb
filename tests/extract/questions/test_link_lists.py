import pytest

from tui.extract.questions.link_lists import lists_only_links
from tui.text.markdown import parse_markdown


@pytest.mark.parametrize(
    "below",
    [
        "- [one](#one)\n- [two](#two)",
        "\n1. [one](https://example.org/1)\n\n2. [[two]](b.md)\n",
        "https://example.org/1\n<https://example.org/2>\n\n## Next\n\nWords.",
        "* 📖 [a `book`](https://example.org/b).\n* **[another](c.md)**",
    ],
)
def test_links_and_nothing_else(below: str) -> None:
    assert lists_only_links(parse_markdown(f"# Heading\n{below}\n"), 1)


@pytest.mark.parametrize(
    "below",
    [
        "",
        "Words.",
        "- [one](#one)",
        "- [one](#one)\n- two",
        "- [one](#one): it says why\n- [two](#two)",
        "```\n[one](#one)\n[two](#two)\n```",
    ],
)
def test_more_than_links_or_fewer(below: str) -> None:
    assert not lists_only_links(parse_markdown(f"# Heading\n{below}\n"), 1)
