import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.families import ENOUGH, FAMILIES
from tui.text.markdown import parse_markdown


def test_prefixed_paragraphs_ask_and_what_follows_answers() -> None:
    found = read(
        "# Lamps\n\nWords. Why not?\n\nQ1. What is a lamp?\n\nA light.\n\n1. one\n2. two\n\n"
        "Q2. What is a lens?\nIt bends.\n\n"
        "Q3) Explain fog\n\nWater.\n\n```sh\n# Q4. no\nQ5. nor this?\n```\n"
    )
    assert (found.family, asked(found)) == (
        "paragraphs",
        ["What is a lamp?", "What is a lens?", "Explain fog"],
    )
    assert answers(found) == [
        "A light.\n\n1. one\n2. two",
        "It bends.",
        "Water.\n\n```sh\n# Q4. no\nQ5. nor this?\n```",
    ]


def test_the_code_below_belongs_to_a_question_about_it() -> None:
    found = read(
        "# Code\n\nQuestion: What is the value of `lamp`?\n```js\nlet lamp = 1; // # one\n```\n\n"
        "Question: What does this print?\n\n```js\nprint()\n```\n\n"
        "Question: Which is shown below?\n```js\nx\n```\n"
    )
    assert asked(found) == [
        "What is the value of `lamp`?\n\n```js\nlet lamp = 1; // # one\n```",
        "What does this print?\n\n```js\nprint()\n```",
        "Which is shown below?\n\n```js\nx\n```",
    ]
    assert found.unanswered == 3


@pytest.mark.parametrize(
    "text",
    [
        "1) Go there.\n\nIt is far.\n\n2) Come back.\n",
        "Question of style: use tabs.\n\nQuiet is best.\n\n3) Say it.\n",
        "Q. E. D.\n",
    ],
)
def test_other_paragraphs_ask_nothing(text: str) -> None:
    assert FAMILIES["paragraphs"].evidence(parse_markdown(f"# Notes\n\n{text}")) < ENOUGH


def test_an_explanation_before_the_answer_goes_with_it() -> None:
    shape = (
        "**Question:** Why is lamp {} lit?\n\n**Explanation:** Ships pass.\n\n"
        "**Correct Answer:** To be seen.\n\n"
    )
    found = read("# Lamps\n\n" + "".join(shape.format(at) for at in range(1, 4)))
    assert asked(found) == [f"Why is lamp {at} lit?" for at in range(1, 4)]
    assert all("Ships pass." in answer and "To be seen." in answer for answer in answers(found))


@pytest.mark.parametrize("mark", ["## References", "### 参考文献"])
def test_sources_behind_several_questions_are_none_of_the_last_one_s(mark: str) -> None:
    shape = "**Q{0}:** Why is lamp {0} lit?\n\n**A:** To be seen.\n\n"
    asking = "".join(map(shape.format, range(1, 4)))
    found = read(f"# Lamps\n\n## Quiz\n\n### Easy\n\n{asking}{mark}\n\n1. A book.\n")
    assert answers(found) == ["To be seen."] * 3
    each = read("# Lamps\n\n" + "".join(f"{shape.format(at)}{mark}\n\nBook {at}.\n\n" for at in range(3)))
    assert all(f"Book {at}." in answer for at, answer in enumerate(answers(each)))


@pytest.mark.parametrize(("ask", "answer"), [("问", "答"), ("問", "答え"), ("Q", "A")])
def test_one_letter_or_sign_marks_questions_and_answers(ask: str, answer: str) -> None:
    shape = f"**{ask}：** Why is lamp {{0}} lit?  \n**{answer}：** To be seen.\n\n"
    found = read("# Lamps\n\nThere are some.\n\n" + "".join(map(shape.format, range(1, 4))))
    assert asked(found) == [f"Why is lamp {at} lit?" for at in range(1, 4)]
    assert answers(found) == ["To be seen."] * 3


def test_contents_that_stand_in_paragraphs_ask_nothing() -> None:
    named = ("What is a lamp?", "Who lights it?", "Why at night?")
    contents = "".join(f"[{at}. {one}](#q{at})\n\n" for at, one in enumerate(named, 1))
    body = "".join(f"# {at}. {one}\n\nSo {at}.\n\n[Up](#lamps)\n\n" for at, one in enumerate(named, 1))
    found = read(f"## Lamps\n\n{contents}{body}")
    assert asked(found) == list(named)
    assert answers(found) == ["So 1.", "So 2.", "So 3."]
    assert not found.skipped and not found.warnings


def test_a_question_that_is_a_link_to_itself_asks() -> None:
    found = read("**Q1. [What is a lamp?](#q1)**\n\nA light.\n\n**Q2. [Who lights it?](#q2)**\n\nHe.\n")
    assert answers(found) == ["A light.", "He."]


PLAIN = "What is a lamp?\n\nWho lights it?\n\nHe does.\n\nWith oil.\n\nWhy at night?\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"# Lamps\n\nHow so?\n\n### Viva Questions\n\n{PLAIN}## Notes\n\n12.3 Oil is dear.\n",
        f"# Lamp interview questions\n\n## Oil\n\n{PLAIN}",
    ],
)
def test_paragraphs_that_are_but_questions_ask_where_questions_are_promised(text: str) -> None:
    found = read(text)
    assert asked(found) == ["What is a lamp?", "Who lights it?", "Why at night?"]
    assert answers(found) == ["", "He does.\n\nWith oil.", ""]


@pytest.mark.parametrize("name", ["Lamps", "FAQ", "Any questions?"])
def test_elsewhere_they_are_told(name: str) -> None:
    found = read(f"# Lamps\n\n## {name}\n\n{PLAIN}")
    assert not found.cards
    assert [skip.text for skip in found.skipped][-3:] == [
        "What is a lamp?",
        "Who lights it?",
        "Why at night?",
    ]


def test_quotes_with_a_prefix_and_a_number_ask() -> None:
    shape = "2019-03-1{0}\n\n> Question {0}: Why is lamp {0} lit?\n\nSee [here](https://a.org/{0})\n\n"
    found = read("# Lamps\n\n" + "".join(map(shape.format, (1, 2, 3))))
    assert asked(found) == [f"Why is lamp {at} lit?" for at in (1, 2, 3)]
    assert not read("# Lamps\n\n" + "".join(map(shape.format, (1, 2)))).cards
