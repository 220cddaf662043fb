import pytest

from tests.extract.growth import growth
from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.same_line_answers import as_items

QUESTIONS = ("What is rennet?", "Who makes cheese?", "Is whey a solid?")
ANSWERS = ("an enzyme", "a dairyman", "no, it is not")


def _lines(shape: str, count: int = 3) -> str:
    return "# Cheese\n\n" + "".join(map(shape.format, QUESTIONS[:count], ANSWERS[:count]))


@pytest.mark.parametrize(
    "shape",
    ["{} _({})_\n", "{} *({})*\n\n", "{} (_{}_)\n", "1. {} _{}_\n", "- {} *{}*.\n", "**{}** *{}*\n\n"],
)
@pytest.mark.parametrize("count", [2, 3])
def test_what_stands_in_italics_behind_questions_answers_them(shape: str, count: int) -> None:
    found = read(_lines(shape, count))
    assert [one.strip("*") for one in asked(found)] == list(QUESTIONS[:count])
    assert answers(found) == list(ANSWERS[:count])
    assert found.skipped == ()


@pytest.mark.parametrize(
    "shape", ["{} -> {}\n", "{} → {}\n\n", "**{}** => {}\n", "1. {} ⇒ {}\n", "{} ({})\n"]
)
def test_three_lines_with_arrows_or_brackets_are_questions_with_answers(shape: str) -> None:
    found = read(_lines(shape))
    assert ([one.strip("*") for one in asked(found)], answers(found)) == (list(QUESTIONS), list(ANSWERS))
    assert found.skipped == ()


def test_two_items_that_are_all_of_a_document_are_enough() -> None:
    text = _lines("1. {} -> {}\n", 2)
    assert answers(read(text)) == list(ANSWERS[:2])
    assert read(f"{text}\nThey say\n\nso and\n\nso.\n").cards == ()


@pytest.mark.parametrize("shape", ["{} -> {}\n", "{} ({})\n"])
def test_two_lines_are_told(shape: str) -> None:
    found = read(_lines(shape, 2))
    assert (found.cards, [skip.line for skip in found.skipped]) == ((), [3, 4])
    assert read("We asked: what is rennet? -> an enzyme\n").skipped == ()


@pytest.mark.parametrize(
    "text",
    [
        "What is rennet? _(an enzyme)_\n",
        "What is rennet? _(hint: in milk)_\nWhat is whey? _(see there)_\n",
        "What is rennet? _(easy)_\nWhat is whey? _(hard)_\n",
        "What is rennet? _(2 points)_\nWhat is whey? _(3 points)_\n",
        "What is rennet? _(Part 1)_\nWhat is whey? _(Part 2)_\n",
        "What is rennet? (Acme)\nWhat is whey? (Umbra)\nWhat is curd? (Initech)\n",
        "What is rennet? (an enzyme)\nWhat is whey?\nWhat is curd? (a lump)\n",
        "- What is rennet? _(an enzyme)_\n- What is whey? _(a liquid)_\n- What is curd?\n",
        "Is it blue? -> Roquefort\nIs it hard? -> Parmesan\nIs it soft? -> Brie\n",
        "Blue? -> Roquefort\nHard? -> Parmesan\nSoft? -> Brie\n",
        "Choose so:\n\nWhat is blue? -> Roquefort\nWhat is hard? -> Parmesan\nWhat is soft? -> Brie\n",
        "## What to buy?\n\nWhat is blue? -> Roquefort\nWhat is hard? -> Parmesan\nWhat is soft? -> Brie\n",
        "What is blue? -> [1](#a)\nWhat is hard? -> [2](#b)\nWhat is soft? -> [3](#c)\n",
        "What is blue? -> ask -> buy\nWhat is hard? -> buy -> eat\nWhat is soft? -> eat -> rest\n",
        "What is blue? -> eat\nWhat is hard? -> eat\nWhat is soft? -> eat\n",
        "```\nWhat is blue? -> a\nWhat is hard? -> b\nWhat is soft? -> c\n```\n",
        "What is blue? -> a\nWhat is hard? -> b\nWhat is soft? -> c\nAnd so on.\n",
        "## What is tea?\n\nA leaf.\n\n## What is milk?\n\nIn short.\n\n" + _lines("{} -> {}\n"),
    ],
)
def test_remarks_decisions_and_parts_of_other_things_stay(text: str) -> None:
    assert as_items(text) == text


@pytest.mark.parametrize(
    "unit",
    ["What is so? _(a b)_\n", "What is so? -> a\n", "What? (((\n", "What??? ??(_ \n", "- What so? -> a\n\n"],
)
def test_the_work_grows_as_the_text_does(unit: str) -> None:
    assert growth(as_items, unit) < 15


@pytest.mark.parametrize("form", ["1. {}. ({})\n", "- {}. **({})**\n", "{}. _({})_\n\n"])
@pytest.mark.parametrize("words", [("True", "False"), ("richtig", "falsch"), ("Vrai", "Faux")])
def test_statements_that_are_judged_are_told(form: str, words: tuple[str, str]) -> None:
    text = "".join(map(form.format, ("Whey is a liquid", "Rennet is a cheese"), words))
    assert len(read(f"# Cheese\n\n{text}").skipped) == 2
    assert read(f"# Cheese\n\n{form.format('Whey is a liquid', words[0])}").skipped == ()


@pytest.mark.parametrize("form", ["1. {} ({})\n", "- {} *{}*\n", "{} -> {}\n"])
def test_marks_of_other_languages_ask_too(form: str) -> None:
    told = ("أصغر جزء", "طه حسين", "في جنوب مصر")
    questions = ("ما هي الذرة؟", "من كتب الأيام؟", "أين تقع أسوان؟")
    assert answers(read("# مراجعة\n\n" + "".join(map(form.format, questions, told)))) == list(told)
