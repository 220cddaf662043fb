from tests.extract.reading import answered, answers, asked, choices, read, topics

COURSE = """# Rope Interview Questions & Answers

### Table of Contents

<!-- TOC_START -->
| No. | Questions |
| --- | --------- |
|     | **Basics** |
| 1 | [What is a rope?](#what-is-a-rope) |
| 2 | [How is it laid?](#how-is-it-laid) |
| 3 | [What are hitches](#what-are-hitches) |
<!-- TOC_END -->

## Basics

1.  ### What is a rope?

    Fibres, twisted.

    ```sh
    # not a heading
    rope --new

    **[⬆ Back to Top](#table-of-contents)**

2.  ### How is it `laid`?

    To the right:

    ## 1. Syntax:

    ```js
    lay(right)
    ```

    ## 2. Example:

    <details>
    <summary>See more</summary>

    1. ### Not a question

       inside

    </details>

    **[⬆ Back to Top](#table-of-contents)**

3. ### What are *hitches*

   Knots to things:

   1. **Half**: one turn
   2. **Clove**: two turns

      ```js
      hitch()
      ```

     **[⬆ Back to Top](#table-of-contents)**

## Old Q&A

1. ### Why whip an end?

   It frays.

2. ### Is hemp better than nylon?

   No.

   **[⬆ Back to Top](#table-of-contents)**
"""


def test_items_that_begin_with_a_heading() -> None:
    found = read(COURSE)
    assert found.family == "list-headings"
    assert asked(found) == [
        "What is a rope?",
        "How is it `laid`?",
        "What are *hitches*",
        "Why whip an end?",
        "Is hemp better than nylon?",
    ]
    assert topics(found) == ["Basics"] * 3 + ["Old Q&A"] * 2
    said = answers(found)
    assert said[0].startswith("Fibres, twisted.\n\n```sh\n# not a heading\nrope --new")
    assert "## 2. Example:" in said[1]
    assert "Not a question" in said[1]
    assert said[2].endswith("   ```js\n   hitch()\n   ```")
    assert said[3] == "It frays."
    assert "Back to Top" not in "".join(said)


def _coding(count: int, folded: bool) -> str:
    text = "\n### Coding Exercise\n\n"
    for at in range(1, count + 1):
        answer = f"##### Answer: {at % 4 + 1}\n\nBecause of {at}.\n"
        if folded:
            answer = f"<details><summary><b>Answer</b></summary>\n<p>\n\n{answer}</p>\n\n</details>\n"
        text += (
            f"#### {at}. What is the output of below code\n\n```js\nrope({at});\n// # {at}\n```\n\n"
            f"- 1: one\n- 2: `two`\n- 3: 1, 2, {at}\n- 4: {{ value: {at} }}, {{}}\n\n{answer}\n---\n\n"
            f"**[⬆ Back to Top](#table-of-contents)**\n\n"
        )
    return text


def test_a_second_part_of_choices_is_found() -> None:
    for folded in (False, True):
        found = read(COURSE + _coding(8, folded))
        assert len(found.cards) == 5 + 8
        assert answered(found.cards[4]) == "No."
        for at, card in enumerate(found.cards[5:], 1):
            assert card.question == f"What is the output of below code\n\n```js\nrope({at});\n// # {at}\n```"
            assert choices(card) == (
                ["one", "`two`", f"1, 2, {at}", f"{{ value: {at} }}, {{}}"],
                [at % 4],
            )
            assert card.explanation == f"Because of {at}."
            assert card.topic.endswith("Coding Exercise")


UNINDENTED = """# Sails

1. ### What is a jib?
A sail in front.

2. ### What is a genoa?

A large jib.

```sh
# outside of the item
genoa --large
```

3. ### Which sail goes up first?

 The main.
"""


def test_answers_that_are_not_indented_belong_to_their_item() -> None:
    found = read(UNINDENTED)
    assert asked(found) == ["What is a jib?", "What is a genoa?", "Which sail goes up first?"]
    assert answers(found)[0] == "A sail in front."
    assert answers(found)[1].endswith("genoa --large\n```")
    assert answers(found)[2].strip() == "The main."


BULLETS = """# Bread

- ## What is a levain?

  Flour and water, old.

- ## How is it fed?

  With the same again.

* #### Why discard some?

  Or it grows for ever.
"""


def test_bullets_and_other_levels() -> None:
    assert asked(read(BULLETS)) == ["What is a levain?", "How is it fed?", "Why discard some?"]


LOOSE = """# Masts

1. ### Why a mast?
    <!-- Update here: /masts/1.md -->

    It carries sails:

   | A | B |
   |---| --- |
   | c | d |

  **[⬆ Back to Top](#contents)**

2. ### Of what is it made?###
     Wood:
     1. pine
     2. spruce
     --------

  **[⬆ Back to Top](#contents)**
3. ### How is it stayed? ###

    ```js
        @Mast()
    export class Mast {}
    ```
    By ropes.

    1. ### not this

  **[⬆ Back to Top](#contents)**
4. ### Who climbs it?
    The youngest.
"""


def test_headings_that_a_line_above_took_for_its_own() -> None:
    found = read(LOOSE)
    assert asked(found) == ["Why a mast?", "Of what is it made?", "How is it stayed?", "Who climbs it?"]
    assert [card.line for card in found.cards] == [3, 14, 21, 32]
    assert answers(found) == [
        "It carries sails:\n\n| A | B |\n|---| --- |\n| c | d |",
        "Wood:\n1. pine\n2. spruce",
        "```js\n    @Mast()\nexport class Mast {}\n```\nBy ropes.\n\n1. ### not this",
        "The youngest.",
    ]


def test_an_outline_of_headings_in_bullets_asks_nothing() -> None:
    outline = "+ ## Hulls:\n    * Round ones.\n\n+ ## Masts:\n    + ## Of wood:\n        * Pine.\n"
    assert not read(f"# Boats\n\n{outline}").cards
    questions = "".join(f"# What is mast {at}?\n\nA pole.\n\n" for at in range(5))
    found = read(questions + outline)
    assert asked(found) == [f"What is mast {at}?" for at in range(5)]
    assert asked(read("".join(f"- ## Why mast {at}?\n  For sails.\n\n" for at in range(4)))) == [
        f"Why mast {at}?" for at in range(4)
    ]
