"""Code and comments without an end swallow no question in silence."""

import pytest

from tests.extract.reading import asked, read
from tui.extract.reporting.unclosed import IN_CODE, IN_COMMENT

ABOVE = "# Knots\n\n## 1. What is a hitch?\n\nA knot.\n\n## 2. What is a bend?\n\nTwo ropes.\n\n"
BELOW = "## 3. What is a splice?\n\nStrands.\n\n## 4. How is it cut?\n\nWith a knife.\n"


@pytest.mark.parametrize("opening", ["```", "~~~", "````", "```sh"])
@pytest.mark.parametrize("below", [BELOW, BELOW.replace("?", ""), BELOW + "\n````sh\nls\n````\n"])
def test_questions_that_go_on_in_code_left_open_are_cards(opening: str, below: str) -> None:
    found = read(f"{ABOVE}{opening}\ntie()\n\n{below}")
    assert len(asked(found)) == 4
    assert found.skipped == ()
    assert [w for w in found.warnings if "never closed" in w] == [
        f"line 11: code is opened here ({opening}) and never closed"
    ]


def test_code_in_bold_questions_and_with_more_code_behind_it_ends_there_too() -> None:
    bold = "# Knots\n\n**1. What is a hitch?**\n\nA knot.\n\n**2. What is a bend?**\n\n```sh\ntie\n\n"
    found = read(f"{bold}**3. What is a splice?**\n\n```sh\nls\n```\n\nStrands.\n\n**Note:** well.\n")
    assert asked(found) == ["What is a hitch?", "What is a bend?", "What is a splice?"]
    assert found.warnings == ("line 9: code is opened here (```sh) and never closed",)


def test_code_that_closes_may_show_questions() -> None:
    found = read(f"{ABOVE}```md\n{BELOW}```\n\n## 3. What is a sheet?\n\nA rope.\n")
    assert asked(found) == ["What is a hitch?", "What is a bend?", "What is a sheet?"]
    assert found.warnings == ()
    assert found.skipped == ()


def test_what_asks_otherwise_in_code_left_open_is_told() -> None:
    found = read(f"{ABOVE}```sh\nls  # What?\n\n1. What is a splice?\n\n- How is it cut?\n")
    assert [(skip.line, skip.text, skip.reason) for skip in found.skipped] == [
        (14, "What is a splice?", IN_CODE.format(11)),
        (16, "How is it cut?", IN_CODE.format(11)),
    ]
    assert found.warnings == ("line 11: code is opened here (```sh) and never closed",)


def test_a_comment_left_open_is_told_with_what_asks_in_it() -> None:
    found = read(f"{ABOVE}<!-- later -->\n\n<!--\n{BELOW}")
    assert len(asked(found)) == 2
    assert [skip.reason for skip in found.skipped] == [IN_COMMENT.format(13)] * 2
    assert "line 13: a comment is opened here (<!--) and never closed" in found.warnings
    assert read(f"{ABOVE}The mark `<!--` opens one.\n").warnings == ()


def test_code_in_lists_and_folds_ends_with_these() -> None:
    fold = "<details>\n<summary>{}</summary>\n\n```sh\nls\n</details>\n\n"
    found = read("# Knots\n\n" + fold.format("What is a hitch?") + fold.format("What is a bend?"))
    assert len(asked(found)) == 2
    assert found.warnings == ()
