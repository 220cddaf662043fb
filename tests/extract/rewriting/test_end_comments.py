import pytest

from tests.extract.reading import answers, asked, choices, read
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


@pytest.mark.parametrize("head", ["{}. {}", "## {}. {}", "### Question {}: {}", "Q{}. {}", "**{}.** {}"])
@pytest.mark.parametrize("comment", ["<!-- Answer: B -->", "<!--ans: B-->", "<!-- correct answer: B -->"])
def test_a_comment_behind_a_question_that_answers_it_is_read(head: str, comment: str) -> None:
    asking = ["What floats?", "The boat is made of:", "What burns?"]
    offered = "\n\nA. iron <!-- Answer: no -->\nB. wood\n\n"
    text = "".join(head.format(at, f"{one} {comment}") + offered for at, one in enumerate(asking, 1))
    found = read(f"# Boats\n\n{text}")
    assert asked(found) == asking
    assert [choices(card) for card in found.cards] == [(["iron", "wood"], [1])] * 3
    assert not any(card.explanation for card in found.cards)


def test_an_open_question_takes_its_answer_from_the_comment_behind_it() -> None:
    found = read("".join(f"## What is {one}? <!-- Answer: a rope -->\n\n" for one in ("a sheet", "a warp")))
    assert asked(found) == ["What is a sheet?", "What is a warp?"]
    assert answers(found) == ["a rope"] * 2
