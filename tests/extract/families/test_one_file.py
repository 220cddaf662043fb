import pytest

from tests.extract.reading import answers, asked, choices, read
from tui.model.card import ChoiceBody

FRONT = """---
title: What are _tides_, and how would you use them => plan a trip?
subtitle: Who needs them?
tags:
  - sea
  - moon
---

## TL;DR

The moon pulls the water.

```js live
const tide = moon.pull(); // # high
```

---

## Use of tides

### In harbours

Ships leave at high water.

### Why two a day?

The earth turns below them.

## Further reading

- [Tides](https://example.org/tides)
"""


def test_a_title_in_front_matter_asks_and_the_rest_answers() -> None:
    found = read(FRONT)
    assert found.family == "one-file"
    assert asked(found) == ["What are _tides_, and how would you use them => plan a trip?"]
    [answer] = answers(found)
    assert "The moon pulls the water." in answer
    assert "### Why two a day?" in answer
    assert "example.org" not in answer
    assert found.cards[0].tags == ("sea", "moon")


INTERVIEWER = """# 面试官：说说灯塔和灯船的区别？优缺点？

![](https://example.org/tower.png)

## 一、是什么

灯塔在岸上。

```js
// # 不是标题
```

## 二、为什么需要灯塔？

为了安全。

## 三、如何选择？

看水深。

## 四、有哪些种类？

两种。

## 参考文献

- [https://example.org/a](https://example.org/a)
"""


def test_what_an_interviewer_says_is_the_question() -> None:
    found = read(INTERVIEWER)
    assert asked(found) == ["说说灯塔和灯船的区别？优缺点？"]
    assert "## 四、有哪些种类？" in answers(found)[0]
    assert "example.org/a" not in answers(found)[0]


ANNOUNCED = """### Why does bread rise, and what is left behind?

#### Answer

Yeast makes gas.

```py
# not a heading
rise()
```

#### Good to hear

* gas
* alcohol that bakes away

##### Additional links

* [Yeast](https://example.org/yeast)

<!-- tags: (baking,yeast) -->

<!-- expertise: (1) -->
"""


def test_an_answer_announced_below_one_heading() -> None:
    found = read(ANNOUNCED)
    assert asked(found) == ["Why does bread rise, and what is left behind?"]
    assert answers(found)[0].startswith("Yeast makes gas.")
    assert "#### Good to hear" in answers(found)[0]
    assert found.cards[0].tags == ("baking", "yeast")


SHORT = """# What is a bilge?

The lowest part of a hull.

## Why is it pumped?

Water collects there.

# Links
[Bilges](https://example.org/bilge)
"""


def test_links_behind_a_short_answer() -> None:
    found = read(SHORT)
    assert asked(found) == ["What is a bilge?"]
    assert "## Why is it pumped?" in answers(found)[0]
    assert "example.org" not in answers(found)[0]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Installing the lamp\n---\n\n## Steps\n\nTurn it on.\n",
        "---\ntitle: Tides\n---\n\nThe moon pulls.\n",
        "# How it works\n\n## Lamp\n\nIt burns.\n\n## Lens\n\nIt turns.\n" + "\nMore of it.\n" * 100,
        "Some words first.\n\n# What is it?\n\nA lamp.\n",
    ],
)
def test_titles_that_ask_nothing(text: str) -> None:
    assert read(text).cards == ()


def test_a_title_above_rows_of_choices_is_no_question() -> None:
    rows = "".join(f"{at}. Which lamp is number {at}?\n   A. red\n   B. green\n\n" for at in (1, 2))
    found = read(f"# What do you know of lamps?\n\n{rows}## Answers\n\n1. A\n2. B\n")
    assert asked(found) == ["Which lamp is number 1?", "Which lamp is number 2?"]


FIELDS = """# Prompt
Why is the lamp lit?

# Code
```c
light();
```

# Options
- [ ] A) for fun
- [x] B) to be seen

# Hint
Ships.

# Explanation
They pass at night.
"""


@pytest.mark.parametrize("front", ["", "---\ntitle: Lamps\ntags: [light]\n---\n\n"])
def test_headings_that_name_the_parts_of_one_question_are_none_of_it(front: str) -> None:
    found = read(front + FIELDS)
    assert (found.family, len(found.cards)) == ("one-file", 1)
    card = found.cards[0]
    assert "Why is the lamp lit?" in card.question and "light();" in card.question
    assert not any(name in card.question for name in ("Prompt", "Lamps", "Options"))
    assert choices(card) == (["for fun", "to be seen"], [1])
    assert card.explanation == "**Hint:**\nShips.\n\n**Explanation:**\nThey pass at night."


def test_a_document_whose_headings_ask_is_not_one_question_with_its_solution() -> None:
    asking = "".join(f"### {at}. What is lamp {at}?\n\nNumber {at}.\n\n" for at in range(1, 4))
    assert len(read(f"# Lamps\n\n## Solution\n\n{asking}").cards) == 3


@pytest.mark.parametrize("title", ["Explain the tide", "Describe how a lamp is lit", "谈谈你对灯塔的理解"])
def test_titles_that_set_a_task_of_exams_ask(title: str) -> None:
    for text in (f"# {title}\n\nThe moon.\n", f"---\ntitle: {title}\n---\n\nThe moon.\n"):
        assert asked(read(text)) == [title]
    assert not read(f"# {title}\n\n" + "The moon.\n\n" * 60).cards
    assert not read("# Create a lamp\n\nTake oil.\n").cards


def test_a_part_called_question_that_asks_what_the_title_asks_is_no_answer() -> None:
    answer = "## Answer\n\nTo be seen.\n\n## More\n\nBy ships.\n"
    text = "# Q&A: Why is a lamp lit?\n\n## Question\n\n> *{}*\n\n---\n\n" + answer
    assert answers(read(text.format("Why is a lamp lit?"))) == ["To be seen.\n\n## More\n\nBy ships."]
    assert "Who lights it?" in answers(read(text.format("Who lights it?")))[0]


def test_what_is_filed_under_questions_and_asks_is_one() -> None:
    text = "---\ntitle: {}\ntag:\n  - {}\n---\n\n#### One\n\nSo.\n\n#### Two\n\nSo.\n"
    assert asked(read(text.format("使用灯时，如何加油", "面试题"))) == ["使用灯时，如何加油"]
    assert read(text.format("使用灯时，如何加油", "灯")).cards == ()
    assert read(text.format("How to light a lamp", "interview questions")).cards == ()


def test_items_are_offered_where_the_answer_begins_with_one_in_bold() -> None:
    offered = "## Question\n\nWhat holds wind?\n\n## Options\n\n- A keel\n- A sail\n- An oar\n\n"
    text = f"{offered}## Solution\n\n**A sail** is right: it is cloth.\n"
    card = read(text).cards[0]
    assert choices(card) == (["A keel", "A sail", "An oar"], [1])
    assert card.explanation == "**A sail** is right: it is cloth."
    assert not isinstance(read(text.replace("**A sail**", "**Cloth**")).cards[0].body, ChoiceBody)


@pytest.mark.parametrize("title", ["Descreva a luz de um farol", "Descrivi la lanterna", "Décrivez la lampe"])
def test_tasks_in_other_languages_are_titles_that_ask(title: str) -> None:
    found = read(f"---\ntitle: {title}\n---\n\nUma luz.\n")
    assert asked(found) == [title]


def test_a_title_that_asks_above_items_that_answer_themselves_is_no_question() -> None:
    found = read("# True or not?\n\n- Is tin light? (no)\n- Is cork light? (yes)\n- Is lead light? (no)\n")
    assert (found.family, answers(found)) == ("lists", ["no", "yes", "no"])


@pytest.mark.parametrize(
    ("field", "tags"),
    [
        ("difficulty: Hard", ("sea", "hard")),
        ("level: beginner", ("sea", "beginner")),
        ("difficulty: e", ("sea", "easy")),
        ("difficulty: sea", ("sea",)),
        ("level: 3", ("sea",)),
    ],
)
def test_how_hard_the_front_matter_says_a_question_is_becomes_a_tag(
    field: str, tags: tuple[str, ...]
) -> None:
    (card,) = read(f"---\ntags: [sea]\n{field}\n---\n# What is a tide?\n\nWater that rises.\n").cards
    assert card.tags == tags
