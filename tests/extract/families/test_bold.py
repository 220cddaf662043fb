import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.families import ENOUGH, FAMILIES
from tui.text.markdown import parse_markdown

THEORY = """# Theory of lamps

## Light

**What is a lamp? 👶**

A light.

**Bias** is an error. **Width** is another.

<br/>

**What is a lens? \u200d⭐️**

Answer here

<br/>

**Lens and prism 🚀**

**Advantages**

- it bends

<br/>

## Sea

**How does it turn? \u200d⭐️**

> On wheels.
"""


def test_bold_questions_with_signs_of_difficulty() -> None:
    found = read(THEORY)
    assert found.family == "bold"
    assert asked(found) == ["What is a lamp?", "What is a lens?", "Lens and prism", "How does it turn?"]
    assert answers(found) == [
        "A light.\n\n**Bias** is an error. **Width** is another.",
        "",
        "**Advantages**\n\n- it bends",
        "> On wheels.",
    ]
    assert topics(found) == ["Light"] * 3 + ["Sea"]
    assert [card.tags for card in found.cards] == [("easy",), ("stars-1",), ("hard",), ("stars-1",)]
    assert [(skip.line, skip.text) for skip in found.skipped] == [(21, "**Advantages**")]


TASKS = """# Interview questions for keepers

The list is from [here](https://example.org).

## Oil

We have two tables:

* Lamps(id, status)

Write queries:

**1)** The number of lit lamps.

```sql
SELECT 1; # one
```

<br/>

**2)** All towers. A tower is lit if it has a lamp.

<img src="towers.png" />

```sql
SELECT 2;
```

## Light

**1) FizzBuzz.** Print the numbers up to 100

* Every third is "Fizz"

```python
# comment
print(1)
```

**2) Factorial**. Reckon it up

Answer here

**3) Palindrome**. Is it one?

```python
s == s[::-1]
```
"""


def test_numbered_tasks_under_a_title_that_promises_questions() -> None:
    found = read(TASKS)
    assert found.family == "bold"
    assert asked(found) == [
        "The number of lit lamps.",
        "All towers. A tower is lit if it has a lamp.",
        "**FizzBuzz.** Print the numbers up to 100",
        "**Factorial**. Reckon it up",
        "**Palindrome**. Is it one?",
    ]
    assert answers(found)[0] == "```sql\nSELECT 1; # one\n```"
    assert found.unanswered == 1
    assert topics(found) == ["Oil", "Oil", "Light", "Light", "Light"]


def test_the_same_steps_under_another_title_are_none() -> None:
    text = TASKS.replace("# Interview questions for keepers", "# How to build a tower").replace(
        "Is it one?", "It is."
    )
    assert FAMILIES["bold"].evidence(parse_markdown(text)) < ENOUGH


@pytest.mark.parametrize(
    "shape",
    [
        "**Q{}: {}**\n{}\n",
        "**Q{}. {}**  \n**A:** {}\n",
        "**Q{0}. {1}** <br/>\nA{0}. {2}\n",
        "**Q{}. {}** → {}\n",
        "**{}. {}** - {}\n",
        "**{1}** A: {2}\n",
        "**Q{}. {}**\n**Ans:** {}\n",
        "<b>{}) {}</b><br>\n{}\n",
        "***{}. {}***\n\n{}\n",
    ],
)
def test_answers_stand_in_the_next_line_or_behind_the_question(shape: str) -> None:
    pairs = [
        ("What is a lamp?", "A light."),
        ("Is `x` lit?", "Yes, `x`."),
        ("Where does oil go?", "Down, to **it**."),
    ]
    text = "\n".join(shape.format(at, *pair) for at, pair in enumerate(pairs, 1))
    found = read(f"# Lamps\n\nAll of it.\n\n{text}")
    assert (found.family, asked(found)) == ("bold", [question for question, _ in pairs])
    assert answers(found) == [answer for _, answer in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "# Guide\n\n**1. Download**\n\nGo.\n\n**2. Unpack**\n\nDo.\n\n**3. Run**\n\nOk.\n\n"
        "**4. See**\n\nIt.\n\n**5. End**\n",
        "# Notes\n\n**Bias** is one. **Width** is two.\n\n**Note:** it is late.\n\n**Warning**\n\nMind it.\n",
        "# Notes\n\n**Why?**\n\nIt is so.\n\n" + "**Colours**\n\nRed.\n\n" * 4,
    ],
)
def test_bold_lines_that_tell_are_no_questions(text: str) -> None:
    assert FAMILIES["bold"].evidence(parse_markdown(text)) < ENOUGH


def test_a_title_in_bold_stands_before_its_task() -> None:
    tasks = "".join(
        f"**{at}) {name}.** Write a program that counts {name.lower()}.\n\nUse a loop.\n\n"
        for at, name in enumerate(("Lamps", "Boats", "Nights"), 1)
    )
    found = read(f"# Code\n\n{tasks}")
    assert (found.family, len(found.cards)) == ("bold", 3)
    assert asked(found)[0] == "**Lamps.** Write a program that counts lamps."


def test_bold_lines_without_the_number_of_the_others_need_a_mark_to_be_questions() -> None:
    shape = "**问题 {0}：灯塔 {0} 有多高？** （95%）\n\n**答：** {0} 米。\n\n**核心区别总结：**\n\n- 高\n\n"
    found = read("# 灯塔\n\n## 面试题\n\n" + "".join(map(shape.format, range(1, 4))))
    assert len(found.cards) == 3
    assert all("核心区别总结" in answer for answer in answers(found))


def test_bold_questions_in_the_answers_of_headings_that_ask_are_parts_of_them() -> None:
    shape = "### What is {0}?\n\nA light.\n\n**Why is {0} lit?**\n\nFor ships.\n\n"
    plain = "### What is {0}?\n\nA light.\n\n"
    found = read(
        "# Lamps\n\n## Basics\n\n"
        + shape.format("a")
        + shape.format("b")
        + "".join(map(plain.format, "cdef"))
    )
    assert asked(found) == [f"What is {name}?" for name in "abcdef"]
    assert "**Why is a lit?**" in answers(found)[0]
