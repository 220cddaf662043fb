import pytest

from tests.extract.quizzes import (
    KNOTS,
    LIGHT,
    OVEN,
    WHEELS,
    Quizzed,
    assert_quiz,
    boxed_quiz,
    boxes,
    explained,
    quizzed,
)
from tests.extract.reading import choices, read, topics


@pytest.mark.parametrize(
    "head", ["#### Q{}. ", "### ", "## {}. ", "### Question {}: ", "### Frage {}: ", "**{}.** ", "{}. "]
)
def test_heads_of_every_kind(head: str) -> None:
    quiz = (LIGHT, KNOTS, OVEN, WHEELS)
    assert_quiz("# Quiz\n\n" + boxed_quiz(head, *quiz), "checkboxes", *quiz)


@pytest.mark.parametrize(
    "row",
    [
        "- [ ]Torch\n- [x]Lighthouse\n-[ ] Candle\n",
        "* [] Torch\n* [X] Lighthouse\n* [ ] Candle\n",
        "- [ ]\u00a0Torch\n- [x]\u00a0Lighthouse\n- [\u00a0] Candle\n",
        "1. [ ] Torch\n2. [✓] Lighthouse\n3. [ ] Candle\n",
        "- ( ) Torch\n- (x) Lighthouse\n- ( ) Candle\n",
        "[ ] Torch\n[x] Lighthouse\n[ ] Candle\n",
        "-[ ] Torch -[x] Lighthouse -[ ] Candle\n",
        "- [ ] A. Torch\n- [x] B. Lighthouse\n- [ ] C. Candle\n",
        "- \\[ \\] Torch\n- \\[x\\] Lighthouse\n- \\[ \\] Candle\n",
        "- [ ] Torch\n\n- [x] Lighthouse\n\n- [ ] Candle\n",
        "- [ ] Torch\n- [ x ] Lighthouse\n* [ ] Candle\n",
    ],
)
def test_boxes_as_people_draw_them(row: str) -> None:
    text = f"### {LIGHT.question}\n\n{row}\n" + boxed_quiz("### ", OVEN)
    assert_quiz(text, "checkboxes", LIGHT, OVEN)


def test_questions_in_the_items_of_a_list() -> None:
    nested = "".join(
        f"- {one.question}\n" + "".join(f"  {line}\n" for line in boxes(one).splitlines())
        for one in (LIGHT, KNOTS, OVEN)
    )
    assert_quiz(nested, "checkboxes", LIGHT, KNOTS, OVEN)
    flat = "".join(f"{at}. {one.question}\n{boxes(one)}" for at, one in enumerate((LIGHT, KNOTS, OVEN), 1))
    assert_quiz(flat, "checkboxes", LIGHT, KNOTS, OVEN)


def test_paragraphs_and_bare_numbers_go_on_where_headings_stop() -> None:
    text = (
        boxed_quiz("#### Q{}. ", LIGHT, OVEN)
        + f"Q3. {WHEELS.question}\n\n{boxes(WHEELS)}\n"
        + f"Q4. What does this print?\n\n```rust\n# no heading\n```\n\n{boxes(OVEN)}\n"
        f"[ref](https://example.org)\n\n" + f"#### 5. {KNOTS.question}\n\n{boxes(KNOTS)}"
    )
    code = Quizzed("What does this print?\n\n```rust\n# no heading\n```", OVEN.offers, OVEN.right)
    assert_quiz(text, "checkboxes", LIGHT, OVEN, WHEELS, code, KNOTS)


def test_letters_that_an_answer_below_names_are_a_question_between_the_boxes() -> None:
    text = (
        boxed_quiz("#### Q{}. ", LIGHT, OVEN)
        + "Q3. What is drifting?\n\na) Steering\nb) Moving with the tide\n\n"
        + "The correct answer is b) Moving with the tide.\n\nIt needs no wind.\n\n"
        + f"#### Q4. {WHEELS.question}\n\n{boxes(WHEELS)}"
    )
    drift = Quizzed("What is drifting?", ("Steering", "Moving with the tide"), (1,))
    found = assert_quiz(text, "checkboxes", LIGHT, OVEN, drift, WHEELS)
    assert found.cards[2].explanation == "It needs no wind."


def test_an_answer_named_within_its_explanation() -> None:
    text = boxed_quiz("#### Q{}. ", LIGHT, KNOTS, OVEN) + (
        "#### Q4. What is a bowline for?\n\na) A loop.\nb) A cut.\n\n**Explanation:**\n"
        "The correct answer is a) A loop.\n\nIt holds.\n\nThe other one is wrong:\nb) Knives cut.\n"
    )
    bowline = Quizzed("What is a bowline for?", ("A loop.", "A cut."), (0,))
    assert_quiz(text, "checkboxes", LIGHT, KNOTS, OVEN, bowline)


@pytest.mark.parametrize(
    "statements",
    [
        "-A. The jib\n-B. The mizzen\n-C. The genoa",
        "- A. The jib\n- B. The mizzen\n- C. The genoa",
        "A) The jib\nB) The mizzen\nC) The genoa",
        "#### A. The jib\n\n#### B. The mizzen\n\n#### C. The genoa",
    ],
)
def test_lettered_statements_that_the_boxes_combine_are_asked(statements: str) -> None:
    asked = "Which sails stand before the mast? (select two items)"
    text = (
        "## Sails\n\n"
        + boxed_quiz("#### Q{}. ", LIGHT, OVEN)
        + f"#### Q3. {asked}\n\n{statements}\n\n- [ ] A, B (maybe)\n- [x] A, C\n\n"
        f"[Reference](https://example.org)\n\n" + f"#### Q4. {WHEELS.question}\n\n{boxes(WHEELS)}"
    )
    combined = Quizzed(f"{asked}\n\n{statements}", ("A, B (maybe)", "A, C"), (1,))
    found = assert_quiz(text, "checkboxes", LIGHT, OVEN, combined, WHEELS)
    assert topics(found) == ["Sails"] * 4


def test_choices_that_are_code() -> None:
    text = (
        "#### Q1. Which one rings?\n\n"
        "- [ ] A\n\n  ```py\n  # bell\n  stop()\n  ```\n\n- [x] B\n\n```py\nring()\n```\n\n"
        "#### Q2. Which one shines?\n\n"
        "- [ ]\n\n```py\n# - [ ] no box\n```\n\n- [x]\n\n```py\nshine()\n\nagain()\n```\n\n"
        "[Reference](https://example.org) explains it.\n\n"
        "#### Q3. Which one stops?\n\n- [x] ```py\n  halt()\n  ```\n- [ ] ```py\n  go()\n  ```\n"
    )
    found = assert_quiz(
        text,
        "checkboxes",
        Quizzed("Which one rings?", ("A\n\n```py\n# bell\nstop()\n```", "B\n\n```py\nring()\n```"), (1,)),
        Quizzed("Which one shines?", ("```py\n# - [ ] no box\n```", "```py\nshine()\n\nagain()\n```"), (1,)),
        Quizzed("Which one stops?", ("```py\nhalt()\n```", "```py\ngo()\n```"), (0,)),
    )
    assert found.cards[1].explanation == "[Reference](https://example.org) explains it."


def test_choices_that_are_pictures() -> None:
    text = (
        "#### Q1. Which picture shows a ketch?\n\n- [ ] A\n\n![a](a.jpg)\n\n- [x] B\n\n![b](b.jpg)\n\n"
        "[Reference](https://example.org)\n\n" + boxed_quiz("#### Q{}. ", OVEN)
    )
    ketch = Quizzed("Which picture shows a ketch?", ("A\n\n![a](a.jpg)", "B\n\n![b](b.jpg)"), (1,))
    found = assert_quiz(text, "checkboxes", ketch, OVEN)
    assert found.cards[0].flags == ("image",)
    assert found.cards[0].explanation == "[Reference](https://example.org)"


def test_notes_among_the_choices_explain() -> None:
    text = (
        "#### Q1. Which is a ketch?\n\n"
        "- [x] two masts\n      **Explanation**: one is smaller.\n- [ ] one mast\n"
        "- [ ] none\n      [Reference link](https://example.org)\n\n" + boxed_quiz("#### Q{}. ", OVEN)
    )
    found = assert_quiz(
        text, "checkboxes", Quizzed("Which is a ketch?", ("two masts", "one mast", "none"), (0,)), OVEN
    )
    assert found.cards[0].explanation == (
        "**Explanation**: one is smaller.\n\n[Reference link](https://example.org)"
    )


def test_a_question_over_two_headings_is_one() -> None:
    text = (
        boxed_quiz("#### Q{}. ", LIGHT)
        + f"#### Q2. You see a white light.\n\n#### What do you do?\n\n{boxes(OVEN)}\n"
        + f"#### Q3. {WHEELS.question}\n\n{boxes(WHEELS)}"
    )
    light = Quizzed("You see a white light.\n\nWhat do you do?", OVEN.offers, OVEN.right)
    assert_quiz(text, "checkboxes", LIGHT, light, WHEELS)


def test_a_fence_closed_with_a_word_swallows_nothing() -> None:
    text = (
        f"#### Q1. What does this say?\n\n```js\nshine();\n```md\n\n{boxes(OVEN)}\n"
        + boxed_quiz("#### Q{}. ", LIGHT, KNOTS)
        + f"#### Q4. And this?\n\n```js\nring();\n```\n\n{boxes(WHEELS)}"
    )
    found = read(text)
    assert [one.question.split("\n")[0] for one in quizzed(found)] == [
        "What does this say?",
        LIGHT.question,
        KNOTS.question,
        "And this?",
    ]
    assert [one.right for one in quizzed(found)] == [(0,), (1,), (0, 2), (2,)]


def test_boxes_before_any_question_are_skipped_with_a_reason() -> None:
    text = "- [ ] Fog\n- [x] Rain\n\n" + boxed_quiz("#### Q{}. ", LIGHT, OVEN)
    found = assert_quiz(text, "checkboxes", LIGHT, OVEN)
    [skip] = found.skipped
    assert (skip.line, skip.text, skip.reason) == (1, "- [ ] Fog", "boxes without a question above them")


def test_what_is_said_of_boxes_without_ticks_and_cut_off_ones() -> None:
    unticked = Quizzed("Where is the clock?", ("left", "right"))
    cut = Quizzed("Who cut this", ("one",))
    text = (
        boxed_quiz("#### Q{}. ", LIGHT, OVEN, KNOTS, unticked, WHEELS)
        + f"#### Q6. {cut.question}\n\n- [ ] one"
    )
    found = assert_quiz(text, "checkboxes", LIGHT, OVEN, KNOTS, unticked, WHEELS, cut)
    assert [card.flags for card in found.cards] == [(), (), (), ("unanswered",), (), ("unanswered",)]


def test_long_headings_without_a_question_mark_ask_by_their_boxes() -> None:
    quiz = (
        Quizzed("A baker wants an open crumb and has all night.", ("Add salt.", "Use less yeast."), (1,)),
        KNOTS,
        Quizzed("Bread is done when its crust is:", ("brown.", "white."), (0,)),
        OVEN,
    )
    text = "## Table of contents\n\n" + "".join(
        f"### {one.question}\n\n{boxes(one)}\n**[⬆ Back to Top](#table-of-contents)**\n\n" for one in quiz
    )
    found = assert_quiz(text, "checkboxes", *quiz)
    assert [card.explanation for card in found.cards] == [""] * 4


def test_headings_that_only_label_what_asks_below_them_are_topics() -> None:
    text = "# Quiz\n\n" + "".join(
        f"### {label}\n\n{one.question}\n\n{boxes(one)}\n"
        for label, one in (("Coasts", LIGHT), ("Bread", OVEN), ("Roads", WHEELS))
    )
    assert topics(assert_quiz(text, "checkboxes", LIGHT, OVEN, WHEELS)) == ["Coasts", "Bread", "Roads"]


def test_tags_of_a_quiz_hold_a_question() -> None:
    text = (
        f"# Course\n\n<quiz>\n{LIGHT.question}\n{boxes(LIGHT)}\nIt is tall.\n</quiz>\n\nSome text.\n\n"
        f"<quiz>\n{OVEN.question}\n{boxes(OVEN)}</quiz>\n"
    )
    found = assert_quiz(text, "checkboxes", LIGHT, OVEN)
    assert [one.explanation for one in explained(found)] == ["It is tall.", ""]


def test_a_heading_may_say_that_choices_follow() -> None:
    text = "".join(f"### {one.question}\n\n#### Options:\n\n{boxes(one)}\n" for one in (LIGHT, OVEN, WHEELS))
    assert_quiz(f"# Quiz\n\n{text}", "checkboxes", LIGHT, OVEN, WHEELS)


def test_items_that_ask_have_boxes_of_their_own() -> None:
    text = "- Q. It floats.\n  - [X] True\n  - [ ] False\n \n- Q. It sinks.\n  - [ ] True\n  - [X] False\n"
    found = read("# Quiz\n\n" + text)
    assert [choices(card) for card in found.cards] == [(["True", "False"], [0]), (["True", "False"], [1])]


def test_boxes_without_ticks_may_be_answered_below() -> None:
    shape = "### {0}. Which floats {0}?\n\n- [ ] a stone\n- [ ] a boat\n\n**Answer:** a boat\n\n"
    found = read(shape.format(1) + shape.format(2))
    assert [choices(card)[1] for card in found.cards] == [[1], [1]]


def test_letters_among_boxes_are_offered_though_nothing_says_which_is_right() -> None:
    letters = "### Which burns?\n\nA. Oil\nB. Glass\nC. Brass\n\n"
    found = read(boxed_quiz("### ", LIGHT) + letters + boxed_quiz("### ", OVEN))
    assert found.family == "checkboxes"
    assert [card.question for card in found.cards] == [LIGHT.question, "Which burns?", OVEN.question]
    assert choices(found.cards[1]) == (["Oil", "Glass", "Brass"], [])
    assert found.cards[1].flags == ("unanswered",)
