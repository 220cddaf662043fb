import pytest

from tests.extract.reading import answers, read
from tui.extract.questions.scales import is_scale

ASKED = ("How clear was it?", "How likely do you come again?", "How was the pace?", "What else?")
SURVEYS = {
    "numbers below items": "1. {}\n   1 2 3 4 5\n\n",
    "numbers below headings": "## {}\n\n1 – 2 – 3 – 4 – 5\n\n",
    "numbers in brackets": "- {} (1-5)\n",
    "all numbers in brackets": "1. {} (1 / 2 / 3 / 4 / 5)\n",
    "circles to tick": "1. {}\n\n   ○ 1 ○ 2 ○ 3 ○ 4 ○ 5\n\n",
    "boxes to tick": "**{}**\n☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5\n\n",
    "from none to ten": "### {}\n\n0 1 2 3 4 5 6 7 8 9 10\n\n",
    "words between": "* {} (0 to 10)\n",
}


@pytest.mark.parametrize("form", SURVEYS.values(), ids=SURVEYS)
def test_what_is_answered_on_a_scale_is_told_and_no_card(form: str) -> None:
    found = read("# After the course\n\n" + "".join(map(form.format, ASKED)))
    assert (found.family, found.cards) == ("", ())
    assert len(found.skipped) == len(ASKED)


def test_a_few_scales_among_questions_make_no_survey() -> None:
    asked = "".join(f"## What is knot {at}?\n\nA bend.\n\n" for at in range(5))
    scaled = "".join(f"## How hard is {at}?\n\n1 2 3 4 5\n\n" for at in range(2))
    assert len(read(asked + scaled).cards) == 7


def test_numbers_that_answer_are_no_scale() -> None:
    asked = ("When was it built?", "How many masts are there?", "Which pages tell of it?")
    told = ("1805–1812", "1-2", "1, 3, 5")
    found = read("".join(f"- {one} ({said})\n" for one, said in zip(asked, told, strict=True)))
    assert answers(found) == list(told)


@pytest.mark.parametrize("text", ["1 2 3 4 5", "(1-5)", "0–10", "1, 2, 3", "yes/no", "Ja / Nein", "да/нет"])
def test_scales(text: str) -> None:
    assert is_scale(text)


@pytest.mark.parametrize(
    "text",
    ["1", "12", "1-3", "1 4 9 16", "1 2 4 8", "0 1 1 2 3", "1999 2000", "no", "yes, no doubt", "TCP/IP"],
)
def test_other_numbers_and_words_are_none(text: str) -> None:
    assert not is_scale(text)


def test_rows_of_numbers_that_go_on_otherwise_are_asked_about() -> None:
    rows = "1 2 4 8", "1 2 3 5 8", "0 1 3 6"
    found = read("# Rows\n\n" + "".join(f"## What comes next behind {row[-1]}?\n\n{row}\n\n" for row in rows))
    assert answers(found) == list(rows)
