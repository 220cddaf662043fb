import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.end_comments import without_end_comments


def test_comments_behind_questions_choices_and_answers_are_none_of_them() -> None:
    offered = "   A. cork <!-- light -->\n   B. iron\n\n"
    text = f"# Quiz\n\n1. Which sinks? <!-- easy -->\n{offered}Answer: B <!-- A floats -->\n"
    (card,) = read(text).cards
    assert (card.question, choices(card), card.explanation) == ("Which sinks?", (["cork", "iron"], [1]), "")
    found = read(
        "".join(f"## What is {one}? <!-- omit in toc -->\n\nA rope.\n\n" for one in ("a sheet", "a warp"))
    )
    assert asked(found) == ["What is a sheet?", "What is a warp?"]


@pytest.mark.parametrize(
    "line",
    [
        "- question::answer <!--SR:!2024-01-01,3,250-->",
        "- cork <!-- correct -->",
        "A line <!-- of text -->",
        "## <!-- a comment -->",
        "```\n- cork <!-- light -->\n```",
        "- `cork <!-- light -->`",
    ],
)
def test_other_comments_stay(line: str) -> None:
    assert without_end_comments(line) == line
