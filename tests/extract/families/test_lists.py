import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.families import ENOUGH, FAMILIES
from tui.text.markdown import parse_markdown

LEVELLED = """### 7.3 Keepers, lamps and measures

1. Shining.
    1. [E] When do we say that a lamp shines?
    1. [M] How far is it seen?
1. [E] Draw the curve of a lamp.
1. Range versus width
\t1. [M] What’s the range of $$a < b$$?

  <center>
    <img src="lamp.png" width="60%">
  </center>

1. Given a keeper who wrote down the following table.
  <table>
    <tr>
     <td>30
     </td>
    </tr>
  </table>

  1. [E] Reckon up the oil.
  1. [H] What would you do with it?
1. [H] Suppose that you want to see a ship.

    **Hint**: look out of the window.
1. Given $$A \\in R^{n}$$ and $$b$$
\t1. [M] Find $$x$$.

---
> A story of two dogs.

> They had a lamp.
"""


def test_items_that_bear_a_level_ask_at_whatever_depth() -> None:
    found = read(LEVELLED)
    table = (
        "Given a keeper who wrote down the following table.\n<table>\n<tr>\n <td>30\n </td>\n</tr>\n</table>"
    )
    assert asked(found) == [
        "When do we say that a lamp shines?",
        "How far is it seen?",
        "Draw the curve of a lamp.",
        'What’s the range of $$a < b$$?\n\n\n<img src="lamp.png" width="60%">',
        f"Reckon up the oil.\n\n{table}",
        f"What would you do with it?\n\n{table}",
        "Suppose that you want to see a ship.",
        "Find $$x$$.\n\nGiven $$A \\in R^{n}$$ and $$b$$",
    ]
    assert [card.tags[0] for card in found.cards] == [
        "easy", "medium", "easy", "medium", "easy", "hard", "hard", "medium"
    ]  # fmt: skip
    assert [card.line for card in found.cards][:3] == [4, 5, 6]
    assert [topic.rpartition(" / ")[2] for topic in topics(found)][:4:3] == ["Shining", "Range versus width"]
    assert found.cards[6].hint == "look out of the window."
    assert found.unanswered == 8


QUESTIONS = ["What is a lamp?", "What is a lens?", "What is oil?", "Explain fog.", "What is a buoy?"]


@pytest.mark.parametrize(
    "shape",
    [
        "{at}. **{question}**\n   It is {at}.\n",
        "{at}. {question}\n\n   It is {at}.\n",
        "{at}. {question}\n\nIt is {at}.\n\n",
        "1. **{question}**\n\nIt is {at}.\n",
        "{at}) {question}\nIt is {at}.\n",
        "- **{question}**\n\n  **Answer:** It is {at}.\n",
        "- **Q: {question}**\n- A: It is {at}.\n",
        "{at}. {question}\n\n   Ans: It is {at}.\n",
        "* {question}\n\n  It is {at}.\n\n---\n",
    ],
)
def test_answers_stand_in_items_or_below_them(shape: str) -> None:
    text = "".join(shape.format(at=at, question=question) for at, question in enumerate(QUESTIONS, 1))
    found = read(f"# Lamps\n\n## Basics\n\n{text}")
    assert (found.family, asked(found)) == ("lists", QUESTIONS)
    assert answers(found) == [f"It is {at}." for at in range(1, 6)]
    assert topics(found) == ["Basics"] * 5


def test_points_at_the_edge_below_numbered_questions_answer_them() -> None:
    text = "".join(f"{at}. {question}\n- one\n- what it is\n" for at, question in enumerate(QUESTIONS, 1))
    found = read(f"# Lamps\n\n{text}")
    assert asked(found) == QUESTIONS
    assert answers(found) == ["- one\n- what it is"] * 5


def test_prose_behind_a_list_without_answers_is_none() -> None:
    found = read(
        "# Lamps\n\n- What is a lamp?\n- How does it burn?\n\nThe next are harder.\n\n- What is oil?\n"
        "- What is shown?\n```js\n# lamp\n```\n\n---\n\nThanks for reading.\n"
    )
    assert asked(found)[:3] == ["What is a lamp?", "How does it burn?", "What is oil?"]
    assert answers(found)[:3] == ["", "", ""]
    assert "# lamp" in asked(found)[3] + answers(found)[3]
    assert "Thanks" not in asked(found)[3] + answers(found)[3]


def test_follow_ups_and_what_a_colon_announces_belong_to_their_question() -> None:
    found = read(
        "* What is fog?\n  * How is it seen?\n* Name the difference between:\n  * a lens\n"
        "  * a lamp\n* Why oil?\n"
    )
    assert asked(found) == [
        "What is fog?\n\n* How is it seen?",
        "Name the difference between:\n\n* a lens\n* a lamp",
        "Why oil?",
    ]


@pytest.mark.parametrize("mark", ["**{}**", "<b>{}</b>", "__{}__", "*{}*"])
def test_simple_questions_above_folded_ones_are_found_as_well(mark: str) -> None:
    simple = [f"What did you learn in year {at}?" for at in range(6)] + [
        "Tell me of your lamp.",
        "Do you own one?",
    ]
    items = "".join(f"- {mark.format(question)}\n" for question in simple)
    contents = "- <b>[Start](#start)</b>\n  * [Simple](#simple) - 8 questions.\n- <b>[Lamps](#lamps)</b>\n\n"
    folds = "".join(
        f"<details>\n<summary><b>{question}</b></summary><br>\n\nYes.\n\n</details>\n\n"
        for question in QUESTIONS
    )
    found = read(
        f"# Keepers\n\n## Contents\n\n{contents}## Start\n\n### Simple\n\n{items}\n## Lamps\n\n{folds}"
    )
    assert found.family == "details"
    assert [question.strip("*") for question in asked(found)] == simple + QUESTIONS
    assert any("of the family lists" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "# Tool\n\n- Fast\n- Does what you want\n- How it looks can be changed\n",
        "# Tool\n\n1. Download it.\n2. Run `make`.\n3. Is it there? Then enjoy.\n4. Close it.\n",
        "# Links\n\n" + "".join(f"- [What is {at}?](https://example.org/{at})\n" for at in range(9)),
        "# Tasks\n\n- [ ] Write it\n- [x] Read it\n- [ ] Why?\n",
        "# Notes\n\n- [E] is a letter\n- [x] is done\n- [M] too\n",
    ],
)  # fmt: skip
def test_other_lists_ask_nothing(text: str) -> None:
    assert FAMILIES["lists"].evidence(parse_markdown(text)) < ENOUGH


def test_things_to_do_are_not_asked() -> None:
    text = "# Chores\n\n" + "".join(f"- [ ] What lamp number {at} needs?\n" for at in range(4))
    assert read(text).family != "lists"


def test_items_that_tell_are_questions_where_each_has_an_answer_called_one() -> None:
    shape = "{}. Lamp {} burns oil. (True/False)\n\n   **Answer:** {}. It does.\n\n"
    found = read("# Lamps\n\n" + "".join(shape.format(at, at, at % 2 == 0) for at in range(1, 5)))
    assert asked(found) == [f"Lamp {at} burns oil. (True/False)" for at in range(1, 5)]
    assert answers(found) == [f"{at % 2 == 0}. It does." for at in range(1, 5)]
    assert not read("# Lamps\n\n" + "".join(f"{at}. Lamp {at} burns.\n\n   Oil.\n" for at in range(5))).cards


def test_a_question_in_quotes_is_answered_behind_a_dash() -> None:
    found = read(
        "# Lamps\n\n" + "".join(f"{at}. «Why is lamp {at} lit?» — to be seen.\n" for at in range(1, 4))
    )
    assert asked(found) == [f"«Why is lamp {at} lit?»" for at in range(1, 4)]
    assert answers(found) == ["to be seen."] * 3


def test_points_at_the_edge_keep_their_nesting() -> None:
    found = read(
        "# Lamps\n\n1. What are lamps?\n- old\n    - oil\n    - gas\n\n- new\n\n"
        "2. Who lights them?\n- he does\n\n3. Why?\n- for ships\n"
    )
    assert answers(found) == ["- old\n    - oil\n    - gas\n\n- new", "- he does", "- for ships"]


def test_a_link_that_asks_among_items_that_do_is_a_question() -> None:
    items = "".join(f"* {question}\n" for question in QUESTIONS)
    found = read(f"# Lamps\n\n## Lamp questions\n\n{items}* [Who lights it?](https://example.org/who)\n")
    assert asked(found)[-1].startswith(("Who lights it?", "[Who lights it?]"))
    assert len(found.cards) == len(QUESTIONS) + 1


def test_lists_of_tasks_under_such_a_title_ask_where_some_have_a_mark() -> None:
    items = "".join(f"* {question}\n" for question in QUESTIONS)
    tasks = "* Light the lamp.\n* Put out the lamp?\n* Explain why.\n* Fill it with oil.\n* Write a log.\n"
    text = f"# {{0}}\n\n## Lamp questions\n\n{items}\n## Show time\n\n{tasks}"
    assert len(read(text.format("Interview questions")).cards) == len(QUESTIONS) + 5
    assert len(read(text.format("Lamps")).cards) == len(QUESTIONS)
    told = text.replace("lamp?\n* E", "lamp.\n* E").format("Interview questions")
    assert len(read(told).cards) == len(QUESTIONS)


def test_points_that_begin_with_a_word_that_asks_answer() -> None:
    points = "    - When a ship is near\n    - When it is dark\n"
    found = read("# Lamp questions\n\n" + "".join(f"* **{question}**\n{points}\n" for question in QUESTIONS))
    assert asked(found) == QUESTIONS
    assert answers(found)[0] == "- When a ship is near\n- When it is dark"


LABELLED = """# Knots, chapter 2

## Parts

- Why ropes?
- Bends and hitches
- Loops
- Splices
- Whippings
- Stoppers
- Lashings

## Cards

1. **Question:** Which knot ends a rope?
   **Answer:** A stopper.

2. **Question:** A bend joins what?
   **Answer:** Two ropes.

3. **Question:** Which knot is a loop?
   **Answer:** The bowline.
"""


def test_items_called_questions_with_answers_below_ask_whatever_else_is_listed() -> None:
    for text in (LABELLED, LABELLED.replace("Question", "Frage").replace("Answer", "Antwort")):
        found = read(text)
        assert asked(found) == ["Which knot ends a rope?", "A bend joins what?", "Which knot is a loop?"]
        assert answers(found) == ["A stopper.", "Two ropes.", "The bowline."]
    assert not read(LABELLED.replace("**Question:** ", "").replace("**Answer:** ", "")).cards
