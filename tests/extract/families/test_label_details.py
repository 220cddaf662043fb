from textwrap import indent

import pytest

from tests.extract.reading import answers, asked, choices, read, topics
from tui.extract.families import ENOUGH, FAMILIES
from tui.text.markdown import parse_markdown

PROSE = "\n\n".join(
    f"## Part {part}\n\nThe keeper climbs the stair, trims the wick and waits. Is it a long night? It is.\n\n"
    f"- oil\n- a match\n\n1. Climb.\n2. Wait.\n\n```sh\n# no heading\nlamp {part}\n```\n"
    for part in range(1, 5)
)


def folded(content: str, label: str = "Answer") -> str:
    return f"<details><summary>{label}</summary>\n\n{content}\n\n</details>\n"


BENT = "A lens bends light.\n\n### Ref Link:\n[one](http://example.org/a)"
NUMBERED = f"""# Forty questions for keepers

A book that is soon finished.

## Question 1. What's the difference between a lens and a mirror

{folded(BENT, "<b>Answer</b>")}
## Another question on this ??
[Write to me](https://example.org/me)

## Question 17a. How do you empty a tank?
For instance:

```js
const tank = []
```

How can we empty this one?

{folded("#### Method 1" + chr(10) * 2 + "Pull the plug.")}
# Riddles in code

## Passing things on

### 1. What is shown?

```js
shine(1)
```

1. dark
2. light

{folded(" 2) light")}
### 8 . What is shown?

```js
shine(2)
```

{folded(" 1) dark")}
### 4**. What is shown?

```js
shine(3)
```
{folded("nothing")}
### 6. Suggest your question!


## Calling back

### 1. What is shown?

```js
shine(4)
```

{folded("all")}
## Contributing

Any help is good.

## License

Free.
"""


def test_numbered_headings_at_two_levels_ask_with_the_text_and_code_below_them() -> None:
    found = read(NUMBERED)
    assert found.family == "label-details"
    assert asked(found) == [
        "What's the difference between a lens and a mirror",
        "How do you empty a tank?\n\nFor instance:\n\n```js\nconst tank = []\n```\n\n"
        "How can we empty this one?",
        "What is shown?\n\n```js\nshine(1)\n```\n\n1. dark\n2. light",
        "What is shown?\n\n```js\nshine(2)\n```",
        "What is shown?\n\n```js\nshine(3)\n```",
        "What is shown?\n\n```js\nshine(4)\n```",
    ]
    assert answers(found)[:2] == ["A lens bends light.", "#### Method 1\n\nPull the plug."]
    assert found.cards[0].explanation == "### Ref Link:\n[one](http://example.org/a)"
    assert topics(found)[-2:] == ["Riddles in code / Passing things on", "Riddles in code / Calling back"]


def test_a_question_without_an_answer_stands_and_several_folds_answer_one() -> None:
    way = '<div align="right">\n    <b><a href="#lamps">↥ back to top</a></b>\n</div>\n\n'
    text = (
        "# Lamps\n\n## # Light\n\n<br>\n\n## Q. Predict what is shown?\n\n```js\nshine(1)\n```\n\n"
        + way
        + f"## Q. What is shown?\n\n```js\nshine(2)\n```\n\n{folded('light')}\n{way}"
        + f"## Q. shine(3);\n\n{folded('dark')}\n{way}## # Keepers\n\n"
        + f"## Q. Write these functions?\n\n```js\nlet all\n```\n\n**1. MAP:**\n\n"
        f"* Are all awake?\n\n{folded('map()')}\n{way}"
        + f"**2. SOME:**\n\n* Is one awake?\n\n{folded('some()')}\n{way}"
        + f"## Q. What is shown?\n\n```js\nshine(4)\n```\n\n{folded('light')}\n{way}"
    )
    found = read(text)
    assert asked(found) == [
        "Predict what is shown?\n\n```js\nshine(1)\n```",
        "What is shown?\n\n```js\nshine(2)\n```",
        "shine(3);",
        "Write these functions?\n\n```js\nlet all\n```\n\n**1. MAP:**\n\n* Are all awake?",
        "What is shown?\n\n```js\nshine(4)\n```",
    ]
    assert answers(found) == [
        "", "light", "dark", "map()\n\n**2. SOME:**\n\n* Is one awake?\n\nsome()", "light"
    ]  # fmt: skip
    assert topics(found) == ["Light", "Light", "Light", "Keepers", "Keepers"]


@pytest.mark.parametrize(
    "shape",
    [
        "**{at}.** {question}\n\n{fold}",
        "**{at}. {question}**\n\n{fold}",
        "**{question}**\n\n{fold}",
        "<b>{at}. {question}</b>\n{fold}",
        "**Q{at}:** {question}\n{fold}",
        "{question}\n\n{fold}",
        "### Question {at}\n\n{question}\n\n{fold}",
        "### Try it\n\n{question}  \n{fold}",
        "#### {at}\ufe0f\u20e3 {question}\n\n{fold}",
    ],
)
def test_three_questions_at_the_end_of_prose_are_all_that_is_found(shape: str) -> None:
    questions = ["What does `lamp 9` show?", "Which wick is best?", "Where does oil go, and why?"]
    parts = [
        shape.format(
            at=at, question=question, fold=folded(f"Answer {at}.\n\n```sh\n# {at}\n```", "Show answer")
        )
        for at, question in enumerate(questions, 1)
    ]
    found = read(
        f"{PROSE}\n## Check yourself\n\n" + "\n".join(parts) + "\n## Next\n\nRead on. What is next?\n"
    )
    assert found.family == "label-details"
    assert asked(found) == questions
    assert answers(found) == [f"Answer {at}.\n\n```sh\n# {at}\n```" for at in (1, 2, 3)]


def test_prose_right_behind_the_last_answer_is_no_part_of_it() -> None:
    text = (
        f"{PROSE}\n**1. What burns?**\n\n{folded('Oil.')}\n**2. What shines?**\n\n"
        f"{folded('A lamp.')}\nThat was it.\n"
    )
    assert answers(read(text)) == ["Oil.", "A lamp."]


def test_questions_in_quotations_and_in_list_items() -> None:
    quoted = indent(
        f"**Q: What burns?**\n\n{folded('Oil:' + chr(10) * 2 + '```' + chr(10) + '> x' + chr(10) + '```')}",
        "> ",
        lambda _: True,
    )
    found = read(
        f"{PROSE}\n### Quiz\n\n{quoted}\n\n---\n\n## Oil\n\nIt is fat.\n\n"
        f"{quoted.replace('burns', 'is wet')}\n\nMore."
    )
    assert asked(found) == ["What burns?", "What is wet?"]
    assert answers(found) == ["Oil:\n\n```\n> x\n```"] * 2
    items = "\n".join(
        f"{at}. **{question}**\n{indent(folded('Yes.', 'Answer (GCC 16)' if at == 3 else 'Answer'), '   ')}"
        for at, question in enumerate(["Is it right?", "Where does it go?", "Write `a` down."], 1)
    )
    found = read(f"{PROSE}\n## Quiz\n\n{items}\n## Next\n\nMore.")
    assert asked(found) == ["Is it right?", "Where does it go?", "Write `a` down."]
    assert topics(found) == ["Quiz"] * 3


def test_named_drills_ask_though_headings_stand_above_their_prose() -> None:
    text = "".join(
        f"## Rung {at} — heat\n\nFor any lamp:\n\n```\nheat = {at}\n```\n\n"
        f"**Drill {at}.** Oil {at}, heat {at}.\n\n{folded(str(at))}\n---\n\n"
        for at in range(3)
    )
    assert asked(read(text)) == [f"**Drill {at}.** Oil {at}, heat {at}." for at in range(3)]


def test_a_hint_is_kept_apart_and_solutions_keep_their_names() -> None:
    text = (
        "# Tasks\n\n### 1. First page\n\nShow three lamps.\n\n" + folded("3", "Show solution")
        + "\n### 2. The third lamp\n\nShow one row.\n\n" + folded("Skip two.", "💡 Hint") + "\n"
        + folded("```sql\n-- 1\n```", "Solution 1 (by `offset`)")
        + "\n" + folded("Count.", "Solution 2: by hand")
        + "\n### 3. The last lamp\n\nShow it.\n\n" + folded("Turn it.", "Need a hint?")
        + "\n" + folded("1", "Show solution")
    )  # fmt: skip
    found = read(text)
    assert asked(found) == [
        "First page\n\nShow three lamps.",
        "The third lamp\n\nShow one row.",
        "The last lamp\n\nShow it.",
    ]
    assert answers(found) == [
        "3",
        "**Solution 1 (by `offset`)**\n\n```sql\n-- 1\n```\n\n**Solution 2: by hand**\n\nCount.",
        "1",
    ]
    assert [card.hint for card in found.cards] == ["", "Skip two.", "Turn it."]


@pytest.mark.parametrize(
    "label",
    [
        "Answer",
        "show",
        "Показать ответ",
        "答案",
        "点击查看答案",
        "Lösung anzeigen",
        "Ver respuesta",
        "정답 보기",
        "Tap me",
    ],
)
def test_labels_of_any_language(label: str) -> None:
    text = "".join(
        f"### {at}. {word}?\n\n{folded(word, label)}\n" for at, word in enumerate(("Was", "Wo", "Wer"), 1)
    )
    found = read(text)
    assert (found.family, asked(found), answers(found)) == (
        "label-details",
        ["Was?", "Wo?", "Wer?"],
        ["Was", "Wo", "Wer"],
    )


def test_choices_may_stand_between() -> None:
    ask = "**{}. Which of these shines?**\n\n- A) a stone {}\n- B) a lamp\n\n"
    text = PROSE + "".join(
        f"\n{ask.format(at, at)}{folded('**B** - it burns.', 'Show answer')}" for at in (1, 2)
    )
    cards = read(text).cards
    assert [choices(card) for card in cards] == [([f"a stone {at}", "a lamp"], [1]) for at in (1, 2)]
    assert [card.explanation for card in cards] == ["it burns."] * 2


@pytest.mark.parametrize(
    ("label", "names"),
    [("Click to expand", ("Settings", "Usage", "Changes")), ("Show more", ("Colours", "Fonts"))],
)
def test_folds_of_a_manual_are_no_answers(label: str, names: tuple[str, ...]) -> None:
    text = "# Tool\n\n" + "".join(f"## {name}\n\nAll of it.\n\n{folded('More.', label)}\n" for name in names)
    assert FAMILIES["label-details"].evidence(parse_markdown(text)) < ENOUGH
    assert read(text).cards == ()


def test_details_below_an_answer_are_a_part_of_it() -> None:
    text = "# FAQ\n\n" + "".join(
        f"### What is {word}?\n\nIt is {word}.\n\n{folded('More.', 'Details')}\n"
        for word in ("oil", "fog", "salt")
    )
    found = read(text)
    assert asked(found) == ["What is oil?", "What is fog?", "What is salt?"]
    assert all(answer.startswith("It is") for answer in answers(found))


def test_tasks_need_no_word_that_asks_where_solutions_are_folded_away() -> None:
    tasks = "".join(
        f"## Task {at}: {name}\n\nDo it now.\n\n1. Go up.\n\n{folded('Look.', 'Hint')}\n"
        f"{folded(name, 'Solution')}\n"
        for at, name in enumerate(("Light it", "Put it out"), 1)
    )
    found = read(f"# Workshop\n\n{tasks}## Wrap up\n\nYou did well.\n")
    assert asked(found) == [
        "Task 1: Light it\n\nDo it now.\n\n1. Go up.",
        "Task 2: Put it out\n\nDo it now.\n\n1. Go up.",
    ]
    assert answers(found) == ["Light it", "Put it out"]


def test_breaks_wrappers_and_comments_around_folds_are_nothing() -> None:
    show = (
        "<details><summary>show</summary><p>\n\n```bash\nlamp {0}\n# {0}\n```\n</p></details> \n\n<br />\n\n"
    )
    found = read(
        "# [Lamp](https://example.org/lamp)\n\n - [Basics](#basics)\n\n## Basics\n\n"
        "<br />\n\n### Count the lamps\n\n<br />\n\n"
        + show.format(1) + "### Label the lamp `oil`\n\n" + show.format(2) + "## [Tanks](https://example.org/tank)\n\n"
        + "<!--\n### Not this\n\n" + show.format(0) + "-->\n\n### Get the label\n\n" + show.format(3)
        + "### Clean up\n\n```bash\nrm lamp\n```\n"
    )  # fmt: skip
    assert asked(found) == ["Count the lamps", "Label the lamp `oil`", "Get the label"]
    assert answers(found) == [f"```bash\nlamp {at}\n# {at}\n```" for at in (1, 2, 3)]
    assert topics(found) == ["Basics", "Basics", "Tanks"]


def test_a_quote_above_a_fold_asks() -> None:
    shape = "> What is a {0}?\n\n<details>\n<summary>Answer</summary>\n\nA {0}.\n\n</details>\n\n"
    found = read("# Ships\n\nWords.\n\n" + "".join(shape.format(word) for word in ("keel", "mast", "bow")))
    assert asked(found) == ["What is a keel?", "What is a mast?", "What is a bow?"]
    assert answers(found) == ["A keel.", "A mast.", "A bow."]


def test_letters_that_the_answer_goes_through_are_parts_of_the_task() -> None:
    found = read(
        "# Tasks\n\n1. Of the lamp, find:\n   a) the height.\n   b) the width.\n\n   <details>\n"
        "   <summary>Show Answer</summary>\n   a) 4 feet\n   b) 5 feet\n   </details>\n\n"
        "2. Find the oil.\n\n   <details>\n   <summary>Show Answer</summary>\n   In the cellar.\n"
        "   </details>\n"
    )
    assert asked(found) == ["Of the lamp, find:\n\na) the height.\nb) the width.", "Find the oil."]
    assert answers(found) == ["a) 4 feet\nb) 5 feet", "In the cellar."]


@pytest.mark.parametrize("said", ["D", "**D**", "Answer: D", "**Correct answer:** D and E"])
def test_a_folded_letter_that_no_choice_has_is_told(said: str) -> None:
    fold = "<details><summary>Answer</summary>\n\n{}\n\n</details>\n\n"
    offered = "### {}. Which burns?\n\nA. {}\nB. Glass\nC. Brass\n\n"
    text = f"{offered.format(1, 'Oil')}{fold.format('A')}{offered.format(2, 'Tin')}{fold.format(said)}"
    found = read(f"{text}### 3. What is a wick?\n\n{fold.format('A string.')}")
    assert found.family == "label-details"
    assert choices(found.cards[1]) == (["Tin", "Glass", "Brass"], [])
    assert found.cards[1].flags == ("unanswered",) and not found.cards[1].explanation
    assert [warning.split(":")[1][:18] for warning in found.warnings] == [" the answer names "]


def test_tasks_that_bold_lines_count_are_asked_with_their_points_and_hints() -> None:
    text = "".join(
        f"**Task {n}**\n\n- Fill lamp {n}\n- Light lamp {n}\n\n{folded('With oil.', 'Hint')}\n"
        f"{folded(f'Done {n}.', 'Solution')}\n"
        for n in (1, 2, 3)
    )
    found = read(f"# Workshop\n\nOf lamps.\n\n{text}")
    assert [question.split("\n\n")[-1] for question in asked(found)] == [
        f"- Fill lamp {n}\n- Light lamp {n}" for n in (1, 2, 3)
    ]
    assert answers(found) == ["Done 1.", "Done 2.", "Done 3."]
    assert {card.hint for card in found.cards} == {"With oil."}
