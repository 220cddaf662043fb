import pytest

from tests.extract.reading import answers, asked, read, topics

SECTIONS = """# Lamp Basics

> *Leave a star if you like the lamps.*

## Related Topics

* [Sails](https://example.org/sails)
* [Ropes](https://example.org/ropes)

<br/>

## Table of Contents

* [Introduction](#-1-introduction)
* [Lenses](#-2-lenses)

<br/>

## # 1. INTRODUCTION

<br/>

## Q. What is a lamp?

A light that people make.

<div align="right">
    <b><a href="#table-of-contents">↥ back to top</a></b>
</div>

## Q. ***Explain the wick?***

It draws up oil.

## Key Methods

* trim()
* light()

**Example:**

```js
/**
 * ## Q. not a question
 */
lamp.trim();
```

<div align="right">
    <b><a href="#table-of-contents">↥ back to top</a></b>
</div>

## # 2. LENSES

<br/>

## Q. How is a lens cleaned?

With spirit.

<div align="right">
    <b><a href="#table-of-contents">↥ back to top</a></b>
</div>
"""


def test_sections_that_begin_with_a_hash() -> None:
    found = read(SECTIONS)
    assert found.family == "prefixed-headings"
    assert asked(found) == ["What is a lamp?", "Explain the wick?", "How is a lens cleaned?"]
    assert topics(found) == ["INTRODUCTION", "INTRODUCTION", "LENSES"]
    assert answers(found)[0] == "A light that people make."
    assert answers(found)[1].endswith("lamp.trim();\n```")
    assert "## Key Methods" in answers(found)[1]


STARRED = """# 300 Sailing Questions (ANSWERED)

> ⚠️ Looking for ropes? See [ropes](https://example.org/ropes)

## <a name='toc'>Table of Contents</a>
 * [Sails](#Sails)
 * [Ropes & Knots](#Ropes&Knots)
## [[⬆]](#toc) <a name=Sails>Sails</a> Interview Questions
#### Q1: What is a jib? ⭐
**Answer:**
A sail in front.

**Source:** _example.org_

#### Q2: What does it mean to tack? ⭐⭐
**Details:**
The wind comes from ahead.

**Answer:**
To turn through the wind.

```js
// # not a heading
```

**Source:** _example.org_

#### Q3: Name some parts of a mainsail ⭐⭐⭐
Read answer on 👉 <a href='https://example.org'>Sailing.Example</a>

## [[⬆]](#toc) <a name=Ropes&Knots>Ropes & Knots</a> Interview Questions
#### Q1: What is a splice? ⭐⭐
**Answer:**
Two ropes woven together.

**Source:** _example.org_
"""


def test_stars_are_tags_and_an_answer_elsewhere_is_none() -> None:
    found = read(STARRED)
    assert [card.question.split("\n")[0] for card in found.cards] == [
        "What is a jib?",
        "What does it mean to tack?",
        "Name some parts of a mainsail",
        "What is a splice?",
    ]
    assert topics(found) == ["Sails", "Sails", "Sails", "Ropes & Knots"]
    assert [card.tags for card in found.cards] == [("stars-1",), ("stars-2",), ("stars-3",), ("stars-2",)]
    assert answers(found) == [
        "A sail in front.",
        "To turn through the wind.\n\n```js\n// # not a heading\n```",
        "",
        "Two ropes woven together.",
    ]
    assert "The wind comes from ahead." in found.cards[1].question
    assert [card.flags for card in found.cards] == [(), (), ("unanswered",), ()]


CLOSED = """# Bread #

### Q1: What is crumb? ###

The inside.

### Q2: What is crust?###

The outside.

## Q 3.2 How is dough kneaded?

By folding.

### Signs of being ready ###

It stretches.

### Q4 : Why rest it? ###

So that it relaxes.
"""


def test_closed_and_malformed_headings() -> None:
    found = read(CLOSED)
    assert asked(found) == [
        "What is crumb?",
        "What is crust?",
        "How is dough kneaded?",
        "Why rest it?",
    ]


FORGOTTEN = """# Evaluation 1 #
## Q :1    1. Find the leak? ##
## Steps ##

* Step 1 : Fill the tube.

## Q2. Patch the tube? ##

## Steps ##

* Step 1 : Roughen it.

## 3. What is the difference between a tube and a tyre? ##

## Difference ##

* The tube holds air.

## Q4. How would you true a wheel? ##

## Method : 1 by eye ##

* Step 1 : Spin it.

## Q 5. Why oil a chain? ##

### Chain : ###

* It wears.
"""


def test_a_forgotten_prefix_is_told_by_its_number() -> None:
    found = read(FORGOTTEN)
    assert asked(found) == [
        "Find the leak?",
        "Patch the tube?",
        "What is the difference between a tube and a tyre?",
        "How would you true a wheel?",
        "Why oil a chain?",
    ]
    assert "## Method : 1 by eye" in answers(found)[3]


NUMBERED_PARTS = """# Notes

- [Q 1. What is a tide?](#q-1-what-is-a-tide)
- [q 2. Spring vs neap tide?](#q-2-spring-vs-neap-tide)
    - [1. **Spring**:](#1-spring)

## Q 1. What is a tide?

- Water that rises.

## q 2. Spring vs neap tide?

Both come from the moon.

### 1. **Spring**:

Twice a month.

### 2. **Neap**:

In between.

### Summary:

- high and low

## Q 3. What is slack water?

> The pause.
"""


def test_numbered_parts_below_a_prefix_are_of_the_answer() -> None:
    found = read(NUMBERED_PARTS)
    assert asked(found) == ["What is a tide?", "Spring vs neap tide?", "What is slack water?"]
    assert answers(found)[1].startswith("Both come from the moon.\n\n### 1. **Spring**:")
    assert answers(found)[1].endswith("- high and low")


def test_below_a_bare_number_a_label_parts_what_is_asked_from_the_answer_in_one_paragraph() -> None:
    shape = (
        "## Pregunta {}\n**Enunciado:** La lámpara {} sirve para…\n**Respuesta correcta:** a. Ver.\n"
        "**Justificación:** De noche.\n\n"
    )
    found = read("# Faros\n\n" + "".join(shape.format(at, at) for at in range(1, 4)))
    assert [question.split(" sirve")[0] for question in asked(found)] == [
        f"**Enunciado:** La lámpara {at}" for at in range(1, 4)
    ]
    assert answers(found) == ["a. Ver.\n**Justificación:** De noche."] * 3


@pytest.mark.parametrize(
    "word", ["Questão", "Ejercicio", "Aufgabe", "Упражнение", "练习", "演習", "Exercice"]
)
def test_words_for_exercises_are_prefixes_where_a_number_follows(word: str) -> None:
    found = read("# 1\n\n" + "".join(f"## {word} {at}: Lamp\n\nLit {at}.\n\n" for at in range(1, 5)))
    assert (found.family, asked(found)) == ("prefixed-headings", ["Lamp"] * 4)


def test_what_a_question_is_worth_behind_its_number_is_not_asked() -> None:
    shape = "### Question {} (10 points)\nWhy does lamp {} turn?\n\n**Model answer:**\n- By a motor.\n\n"
    found = read("# Exam\n\n" + "".join(shape.format(at, at) for at in range(1, 4)))
    assert asked(found) == [f"Why does lamp {at} turn?" for at in range(1, 4)]
    assert answers(found) == ["- By a motor."] * 3


def test_where_the_prefix_is_left_off_headings_that_all_ask_go_on() -> None:
    first = "".join(f"## Question: What is lamp {n}?\n\nRed.\n\n" for n in (1, 2, 3))
    asking = "".join(f"## Who lights lamp {n}?\n\nHe does.\n\n" for n in (1, 2))
    found = read(f"# Lamps\n\n{first}{asking}")
    assert asked(found)[3:] == ["Who lights lamp 1?", "Who lights lamp 2?"]
    assert len(read(f"# Lamps\n\n{first}{asking}## Oil\n\nIt burns.\n").cards) == 3
