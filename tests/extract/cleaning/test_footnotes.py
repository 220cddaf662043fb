from tests.extract.reading import answers, asked, read, topics
from tui.extract.cleaning.footnotes import footnotes
from tui.text.markdown import parse_markdown

TEXT = """# Bells

## Brass[^1]

### 1. What is a clapper?[^c]

The tongue of a bell.[^c][^1]

### 2. What matches `[^c]` and [^x]?

```
[^c]: code
```

TBD

[^1]: Sorted by size.
[^c]: From *clap*,
    an old word.
"""


def test_footnotes_explain_the_cards_that_refer_to_them() -> None:
    found = read(TEXT)
    assert asked(found) == ["What is a clapper?", "What matches `[^c]` and [^x]?"]
    assert topics(found) == ["Brass", "Brass"]
    assert answers(found)[0] == "The tongue of a bell.[^c][^1]"
    assert found.cards[0].explanation == "[^c]: From *clap*, an old word.\n[^1]: Sorted by size."


def test_they_are_no_part_of_the_answer_that_they_stand_below() -> None:
    assert answers(read(TEXT))[1] == "```\n[^c]: code\n```\n\nTBD"


def test_lines_keep_their_numbers_and_other_documents_are_left_as_they_are() -> None:
    document = parse_markdown(TEXT)
    emptied, notes = footnotes(document)
    assert len(emptied.lines) == len(document.lines)
    assert list(notes.notes) == ["1", "c"]
    plain = parse_markdown("# What is [^1]?\n\nA set.\n")
    assert footnotes(plain)[0] is plain
