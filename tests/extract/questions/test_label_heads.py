from tests.extract.reading import asked, read, topics

LABELS = """# Questions for keepers

Have fun asking them.

## [[↑]](#toc) <a name='nights'>About nights</a>

#### Fog

What would you do when fog comes up at night?

#### The dome

How would you explain to a visitor that the dome turns?

#### Oil

Why do we weigh the oil each morning?
And who signs for it?

#### Storms

Tell me about the worst storm you have seen.

## [[↑]](#toc) <a name='code'>About code</a>

#### Flashes

Here is a program:

```py
# flash
flash(3)
```

What does it show?

#### Visitors

Should visitors be let in? Why, or why not?

#### Why is a lamp never left alone?

#### Cats

> A keeper without a cat is no keeper.

Do you agree?

#### The log

It is kept in ink.
"""


def test_headings_that_only_label_what_their_text_asks() -> None:
    found = read(LABELS)
    assert asked(found) == [
        "What would you do when fog comes up at night?",
        "How would you explain to a visitor that the dome turns?",
        "Why do we weigh the oil each morning? And who signs for it?",
        "Tell me about the worst storm you have seen.",
        "Here is a program:\n\n```py\n# flash\nflash(3)\n```\n\nWhat does it show?",
        "Should visitors be let in? Why, or why not?",
        "Why is a lamp never left alone?",
        "> A keeper without a cat is no keeper.\n\nDo you agree?",
    ]
    assert topics(found)[:3] == ["About nights / Fog", "About nights / The dome", "About nights / Oil"]
    assert topics(found)[6] == "About code"
    assert [card.line for card in found.cards][:2] == [7, 11]
    assert found.unanswered == 8
    assert [skip.text for skip in found.skipped] == ["The log"]


def test_a_few_such_headings_are_not_enough() -> None:
    text = "# Form\n\n## Name\n\nWhat is it called?\n\n## Age\n\nHow old is it?\n\n## Place\n\nWhere is it?\n"
    assert read(text).cards == ()


def test_headings_above_answers_are_no_labels() -> None:
    parts = "".join(f"## Part {at}\n\nIt holds. {'It goes on. ' * 60}Why?\n\n" for at in range(9))
    assert read(f"# Parts\n\n{parts}").cards == ()
