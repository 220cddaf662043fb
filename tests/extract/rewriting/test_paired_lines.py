import pytest

from tests.extract.growth import growth
from tests.extract.reading import answers, asked, read, topics
from tui.extract.rewriting.paired_lines import as_marked

QUESTIONS = ("How hot is the water?", "Who grows the leaf?")
ANSWERS = ("80 degrees", "a farmer")


def _pairs(shape: str) -> str:
    return "# Drinks\n\n## Tea\n\n" + "".join(map(shape.format, QUESTIONS, ANSWERS))


@pytest.mark.parametrize(
    "shape",
    [
        ">> {}\n-> {}\n\n",
        ">> {}\n→ {}\n",
        "{}\n-> {}\n\n",
        "1. {}\n   => {}\n\n",
        "**{}**\n⇒ {}\n\n",
        "Q) {}\nA) {}\n\n",
        "Q1) {}\nA1) {}\n\n",
        "**Q)** {}\n\n**A)** {}\n\n",
        "- Q) {}\n- A) {}\n",
        "[Q] {}\n[A] {}\n\n",
        "[Q1]: {}\n\n[A1]: {}\n\n",
        "{}\n: {}\n\n",
        "{}\n:   {}\n\n",
        "**{}**\n\n: {}\n\n",
    ],
)
def test_lines_that_are_marked_alike_are_questions_and_answers(shape: str) -> None:
    found = read(_pairs(shape))
    assert (asked(found), answers(found)) == (list(QUESTIONS), list(ANSWERS))
    assert (topics(found), found.skipped) == (["Tea"] * 2, ())


def test_a_task_among_them_needs_no_question_mark() -> None:
    found = read(">> How hot?\n-> 80\n\n>> Name the leaf!\n-> tencha\n")
    assert (asked(found), answers(found)) == (["How hot?", "Name the leaf!"], ["80", "tencha"])


def test_what_goes_on_an_answer_is_of_it_and_other_text_is_not() -> None:
    text = "Why?\n: It is\n    so.\n\n    Indeed.\n: Or not.\n\nWho?\n\n: He.\n\nThat is all.\n"
    assert answers(read(text)) == ["It is\nso.\n\nIndeed.\n- Or not.", "He."]
    text = "[Q] Which of them,\nand why?\n[A] This one.\n\nIt is light.\n\n[Q] Who?\n[A] He.\n"
    found = read(text)
    assert asked(found) == ["Which of them,\nand why?", "Who?"]
    assert answers(found) == ["This one.\n\nIt is light.", "He."]


@pytest.mark.parametrize(
    "text",
    [
        "Rennet\n: An enzyme.\n\nWhey\n: What is left.\n\n",
        "Rennet\n: An enzyme.\n\nWhey\n: What is left.\n\nWhy?\n: So.\n\nWho?\n: He.\n",
        "Why?\n: So.\n",
        "Why?\n-> first\n-> then\n",
        "Q) Which?\nA) tin\nB) cork\n\nQ) Who?\nA) he\nB) she\n",
        "Q) Which?\nA) tin  B) cork\n\nQ) Who?\nA) he  B) she\n",
        "Steps:\n-> boil\n-> pour\n\nThen:\n-> drink\n-> rest\n",
        ">> Ann wrote that.\n-> Ben left.\n\n>> Ann came.\n-> Ben stayed.\n",
        "```\nWhy?\n-> So.\n\nWho?\n-> He.\n```\n",
        "fn one()\n-> Leaf;\n\nfn two()\n-> Tea;\n",
        "We asked. And\nwhy?\n: So.\n\nThey said\nwho?\n: He.\n",
        "[A] north\n[B] south\n\n[A] east\n[B] west\n",
        "## What is tea?\n\nIs it hot?\n-> Sip.\n\nIs it cold?\n-> Drink.\n\n## Why?\n\nSo.\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert as_marked(text) == text


@pytest.mark.parametrize("unit", ["Why?\n: So.\n\n", ": so\n", ">> Why\n", "Q) Why?\nA) So.\n", "-> so\n\n"])
def test_the_work_grows_as_the_text_does(unit: str) -> None:
    assert growth(as_marked, unit) < 15


@pytest.mark.parametrize(
    "marks", [("[Q] ", "[A] "), ("[Q1] ", "[A1] "), ("Q) ", "A) "), ("**Q)** ", "**A)** ")]
)
def test_letters_mark_questions_without_an_answer_and_answers_below_their_mark(
    marks: tuple[str, str],
) -> None:
    question, answer = marks
    found = read(
        f"{question}What is tin?\n{answer}A metal.\n\n{question}What is cork?\n{answer.rstrip()}\nA bark.\n\n"
        f"{question}What is lead?\n\n{question}What is zinc?\n{answer}Blue.\n"
    )
    assert asked(found) == [f"What is {one}?" for one in ("tin", "cork", "lead", "zinc")]
    assert answers(found) == ["A metal.", "A bark.", "", "Blue."]


def test_lines_that_go_on_keep_their_spaces() -> None:
    text = "what is tin?\n  -> a metal\nsoft and grey -> light\n\nwhat is cork?\n  -> a bark\n    of an oak\n"
    assert answers(read(text)) == ["a metal\nsoft and grey -> light", "a bark\nof an oak"]


def test_prose_apart_from_an_answer_is_told() -> None:
    found = read("What is tin?\n: A metal.\n\nIt is found in Cornwall still.\n\nWhat is cork?\n: A bark.\n")
    assert answers(found) == ["A metal.", "A bark."]
    assert found.warnings == (
        "line 4: what stands apart from the cards is in none (It is found in Cornwall still.)",
    )
