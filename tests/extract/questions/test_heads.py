import pytest

from tui.extract.questions.heads import HeadKind, heading_heads, item_heads, paragraph_heads
from tui.text.markdown import parse_markdown


@pytest.mark.parametrize(
    ("text", "kind", "question", "behind"),
    [
        ("**What is it?**", HeadKind.BOLD, "**What is it?**", ""),
        ("**What is it?** <br/>\nA lamp.", HeadKind.BOLD, "**What is it?** <br/>", ""),
        ("**What is it?** → a lamp", HeadKind.BOLD, "**What is it?**", "a lamp"),
        ("**Q1. What is it?** A: a lamp", HeadKind.NUMBERED, "**Q1. What is it?**", "A: a lamp"),
        ("**1)** The lamps.\nAll of them.", HeadKind.NUMBERED, "**1)** The lamps.", ""),
        ("Q2. What is it,\nand why?\nA lamp.", HeadKind.NUMBERED, "Q2. What is it,\nand why?", ""),
        ("Which is it?\n*a) a lamp\nb) a log", HeadKind.PARAGRAPH, "Which is it?", ""),
        ("**Lamps** are lights.", HeadKind.PARAGRAPH, "**Lamps** are lights.", ""),
        ("**Why?** Because.", HeadKind.BOLD, "**Why?**", "Because."),
        ("**Why?** (and how?)", HeadKind.PARAGRAPH, "**Why?** (and how?)", ""),
        ("**Why?** And how?", HeadKind.PARAGRAPH, "**Why?** And how?", ""),
    ],
)
def test_paragraphs_by_how_they_begin(text: str, kind: HeadKind, question: str, behind: str) -> None:
    [head] = paragraph_heads(parse_markdown(text))
    assert (head.kind, head.question, head.behind) == (kind, question, behind)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("1. **Explain fog.**\n   It is wet. Is it?", "**Explain fog.**"),
        ("1. Explain fog.\n   It is wet.", "Explain fog."),
        ("1. A keeper has oil.\n   What does he do?\n   He waits.", "A keeper has oil.\nWhat does he do?"),
        ("1. A question that runs\n   over two lines", "A question that runs\nover two lines"),
        ("1. Which?\n   - [ ] a", "Which?"),
        ("10.  Ropes burn.\n    - ( ) True\n    - (x) False", "Ropes burn."),
        ("- **Why fog?** It is wet.", "**Why fog?**"),
    ],
)
def test_items_ask_with_the_lines_up_to_the_one_that_asks(text: str, question: str) -> None:
    [head] = item_heads(parse_markdown(text))
    assert head.question == question


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("### Question 3 🟢", True),
        ("### 第 2 题（🟡）", True),
        ("### Question 3: 🟢 fog", False),
        ("### 4. `x`", False),
    ],
)
def test_a_label_with_signs_alone_asks_nothing(heading: str, bare: bool) -> None:
    assert heading_heads(parse_markdown(heading))[0].bare is bare
