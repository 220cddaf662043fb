from tests.extract.reading import answers, asked, read, topics

LISTED = """# Lighthouse FAQ

> Everything a keeper is asked.

## List of questions

- [What is a lighthouse?](#what-is-a-lighthouse)
- [Fixed and flashing lights](#fixed-and-flashing-lights)
- [How far is a light seen?](#how-far-is-a-light-seen)
- [Name the parts of a lens](#name-the-parts-of-a-lens)

## What is a lighthouse?

A tower with a lamp.

[[↑] Back to top](#list-of-questions)

###### Source

* https://example.org/towers

## Fixed and flashing lights

A fixed light never goes dark.

```sh
# not a heading
lamp --fixed
```

[[↑] Back to top](#list-of-questions)

## How far is a light seen?

It depends on its height.

###### Source

https://example.org/range

[[↑] Back to top](#list-of-questions)

## Name the parts of a lens

1. the bull's eye
2. the prisms

[[↑] Back to top](#list-of-questions)
"""


def test_a_contents_list_makes_bare_topics_questions() -> None:
    found = read(LISTED)
    assert found.family == "plain-headings"
    assert asked(found) == [
        "What is a lighthouse?",
        "Fixed and flashing lights",
        "How far is a light seen?",
        "Name the parts of a lens",
    ]
    assert [card.line for card in found.cards] == [12, 22, 33, 43]
    assert answers(found) == [
        "A tower with a lamp.",
        "A fixed light never goes dark.\n\n```sh\n# not a heading\nlamp --fixed\n```",
        "It depends on its height.",
        "1. the bull's eye\n2. the prisms",
    ]


def test_sources_below_an_answer_are_kept_apart() -> None:
    found = read(LISTED)
    assert "example.org/towers" in found.cards[0].explanation
    assert "example.org/range" in found.cards[2].explanation
    assert "Back to top" not in "".join(card.explanation for card in found.cards)


RUSSIAN = """[Вопросы смотрителю](README.md)

# Маяки
+ [Что такое _«маяк»_?](#Что-такое-маяк)
+ [Назовите части линзы.](#Назовите-части-линзы)
+ [В чем разница между _огнём_ и _знаком_?](#В-чем-разница-между-огнём-и-знаком)

## Что такое _«маяк»_?
Башня с __огнём__.

[к оглавлению](#Маяки)

## Назовите части линзы.
+ призма
+ оправа

[к оглавлению](#Маяки)

## В чем разница между _огнём_ и _знаком_?
Огонь виден ночью.

[к оглавлению](#Маяки)

# Источники
+ [Книга смотрителя](https://example.org/kniga)
"""


def test_a_russian_list_of_questions_ends_with_its_sources() -> None:
    found = read(RUSSIAN)
    assert asked(found) == [
        "Что такое _«маяк»_?",
        "Назовите части линзы.",
        "В чем разница между _огнём_ и _знаком_?",
    ]
    assert answers(found) == ["Башня с __огнём__.", "+ призма\n+ оправа", "Огонь виден ночью."]
    assert set(topics(found)) <= {"", "Маяки"}


PAGE = """---
title: Sailing questions
description: For those who go to sea
---

import TOCInline from '@theme/TOCInline';

Answers to what every crew asks. Pull requests are welcome!

<TOCInline toc={toc} />

:::info

A newer edition of this page exists on [the harbour's site](https://example.org/harbour).

:::

## Explain how a sail pulls

Air that is bent gives a force.

### References

- https://example.org/sails

## What's the difference between: `luff`, `leech` and `foot`?

The three edges of a sail.

:::tip

Point at them.

:::

## A boat that heels too much

Let out the sheet.

## When would you reef?

Before you think of it.

```jsx
import { Reef } from './reef';
# a comment
```
"""


def test_a_page_with_imports_and_admonitions() -> None:
    found = read(PAGE)
    assert asked(found) == [
        "Explain how a sail pulls",
        "What's the difference between: `luff`, `leech` and `foot`?",
        "A boat that heels too much",
        "When would you reef?",
    ]
    assert answers(found)[0] == "Air that is bent gives a force."
    assert answers(found)[1] == "The three edges of a sail.\n\n:::tip\n\nPoint at them.\n\n:::"
    assert answers(found)[3].endswith("import { Reef } from './reef';\n# a comment\n```")


UNANSWERED = """# Baking Questions

#### Explain how yeast works

It eats sugar.

#### What is a poolish?

*Not answered yet*

#### How hot should the oven be?
###### How would you go about checking it?

*Not answered yet*

#### Why is dough folded?

_To be answered_

#### What's the difference between a boule and a bâtard?

- boule: round
- bâtard: long
"""


def test_places_held_for_answers_are_no_answers() -> None:
    found = read(UNANSWERED)
    assert len(found.cards) == 5
    assert ["unanswered" in card.flags for card in found.cards] == [False, True, False, True, False]


LEVELS = """# Questions for sailors

## Rope

#### **Explain a bowline**

A loop that holds.

### **Explain how to coil**

Clockwise.

### What is a sheet?

A rope on a sail.

### Which knot joins two ropes?

The sheet bend.

### Why whip an end?

So that it does not fray.
"""


def test_a_question_that_slipped_a_level_is_one_all_the_same() -> None:
    found = read(LEVELS)
    assert asked(found)[:2] == ["Explain a bowline", "Explain how to coil"]
    assert len(found.cards) == 5
    assert set(topics(found)) == {"Rope"}


def test_a_heading_of_links_is_no_question_whatever_it_is_called() -> None:
    text = LISTED.replace("## List of questions", "## What you find here").replace(
        "#list-of-questions", "#here"
    )
    assert asked(read(text)) == asked(read(LISTED))


def test_names_of_headings_for_links_are_no_part_of_a_question() -> None:
    text = (
        "# Sea\n\n## What is a tide? {#what-is-a-tide}\n\nWater.\n\n## Why two? {#two}\n\nThe earth turns.\n"
    )
    assert asked(read(text)) == ["What is a tide?", "Why two?"]


def test_headings_of_notes_above_a_section_that_promises_questions_ask_nothing() -> None:
    notes = "## Wicks\n\nThey burn.\n\n## Lenses\n\nThey bend light.\n\n"
    found = read(
        f"# Lamps\n\nIntro.\n\n# Notes\n\n{notes}# Common Interview Questions\n\n"
        "## Why trim it?\n\nSo that it burns.\n\n## Wick or mantle?\n\nA mantle.\n\n"
        f"## Name three oils\n\nWhale, rape, earth.\n\n# More notes\n\n{notes}"
    )
    assert asked(found) == ["Why trim it?", "Wick or mantle?", "Name three oils"]
    assert answers(found) == ["So that it burns.", "A mantle.", "Whale, rape, earth."]
    assert topics(found) == ["", "", ""]


def test_bare_topics_among_questions_of_such_a_section_ask() -> None:
    found = read(
        "# Lamps\n\n## Interview questions\n\n### What burns?\n\nOil.\n\n### Wicks\n\nThey do.\n\n"
        "### Who trims?\n\nHe does.\n\n## Advanced\n\n### Which lens?\n\nThe large one.\n"
    )
    assert asked(found) == ["What burns?", "Wicks", "Who trims?", "Which lens?"]


def test_a_question_at_the_level_of_sections_ends_with_the_link_that_ends_answers() -> None:
    back = "**[Back to top](#contents)**\n\n---\n\n"
    one = "#### What is a {}?\n\nIt is of wood.\n\n" + back
    text = "# Boats\n\n## Hull\n\n" + "".join(map(one.format, ("keel", "bow", "stern")))
    found = read(f"{text}### What is a sail?\n\nIt is of cloth.\n\n{back}{one.format('jib')}")
    assert asked(found)[3:] == ["What is a sail?", "What is a jib?"]
    section = read(f"{text}### What is a sail?\n\nIt is of cloth.\n\n{one.format('jib')}")
    assert asked(section)[3:] == ["What is a jib?"]
