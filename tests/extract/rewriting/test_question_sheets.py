import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.question_sheets import as_titles

SHEET = """---
title: Reefing
difficulty: hard
---

# Reefing a sail

When should a crew
reduce sail?

## Answer guide

- Before it is needed.

## References

- [Reefs](https://example.org)
"""
HEADED = """# sheets/sails/02-reefs.md

## ❓ The Question
**"When should a crew reduce sail?"**

---

### 💡 The Answer (for skippers)
Before it is needed.

### Example

A squall.
"""


def test_a_sheet_asks_what_stands_above_the_part_that_answers() -> None:
    found = read(SHEET)
    assert (found.family, asked(found)) == ("one-file", ["When should a crew reduce sail?"])
    assert answers(found) == ["- Before it is needed."]


def test_the_question_may_have_a_heading_of_its_own() -> None:
    found = read(HEADED)
    assert asked(found) == ['"When should a crew reduce sail?"']
    assert answers(found) == ["Before it is needed.\n\n### Example\n\nA squall."]


@pytest.mark.parametrize(
    "text",
    [
        SHEET.replace("sail?", "sail."),
        SHEET.replace("sail?", "sail?\n\nNobody knows."),
        SHEET.replace("## Answer guide", "## Guide"),
        SHEET.replace("## References", "## Answer in short"),
        SHEET.replace("## Answer", "# Answer"),
        HEADED.replace("The Question", "Background"),
        HEADED.replace("### Example", "### Why then?"),
        HEADED.replace("The Answer (for skippers)", "A skipper"),
    ],
)
def test_other_documents_stay(text: str) -> None:
    assert as_titles(text) == text
