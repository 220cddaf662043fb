from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import answers, asked, read
from tui.extract.questions.carving import carve, region_text, regions
from tui.extract.questions.heads import heading_heads
from tui.extract.questions.regions import Manner, read_region
from tui.text.markdown import parse_markdown

TASKS = """## 面试宝典

#### 题目001: 如何让灯塔更亮。

> **点评**：常见的题目。

方法一：更大的灯。

#### 题目002：下面这段代码的执行结果是什么。

```Python
print(lamp)
```

运行结果：

```
[300]
```

#### 题目31：说出下面代码的运行结果。

```Python
print(oil)
```

> **点评**：结果是 `3`。
"""


def test_code_that_is_asked_about_belongs_to_the_question() -> None:
    found = read(TASKS)
    assert asked(found) == [
        "如何让灯塔更亮。",
        "下面这段代码的执行结果是什么。\n\n```Python\nprint(lamp)\n```",
        "说出下面代码的运行结果。\n\n```Python\nprint(oil)\n```",
    ]
    assert answers(found)[1].endswith("运行结果：\n\n```\n[300]\n```")


LABELLED = """## How is a wick trimmed?

Think of scissors.

```
Answer: none in code
```

Answer: it depends
on the oil

### Why?

Words of more.
"""


def test_a_heading_below_a_number_is_asked_without_its_signs() -> None:
    text = "".join(f"## Question {at}\n\n### How is lamp {at} lit?\n\nWith oil.\n\n" for at in (1, 2))
    found = read(text)
    assert asked(found) == ["How is lamp 1 lit?", "How is lamp 2 lit?"]
    assert answers(found) == ["With oil."] * 2


def test_code_below_a_number_keeps_its_comments() -> None:
    text = "".join(
        f"## Question {at}\n\n    # lamp {at}\n    light()\n\n**Answer:** It burns.\n\n" for at in (1, 2)
    )
    assert all(said.startswith("# lamp") for said in asked(read(text)))


def test_what_stands_above_the_paragraph_of_a_label_is_asked() -> None:
    found = read(LABELLED)
    assert asked(found) == ["How is a wick trimmed?\n\nThink of scissors.\n\n```\nAnswer: none in code\n```"]
    assert answers(found) == ["it depends\non the oil\n\n### Why?\n\nWords of more."]


PIECES = """
## What is a keel?
### A. beam
A) beam
B) rope
C) oil
- [ ] oak
- [x] pine
Answer: B

Words.
    indented
```
~~~
- item
  more
---
> quoted
1. one
<details>
</details>
<summary>Answer</summary>
[up](#top)
<!--
-->
A. x B. y C. z
"""
LINES = st.sampled_from(PIECES.split("\n"))


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=30))
def test_what_the_document_knows_of_a_region_is_what_the_region_itself_says(lines: list[str]) -> None:
    markdown = parse_markdown("\n".join(["## Which is wet?", *lines, "## Who?", "", "Words."]))
    heads = [head for head in heading_heads(markdown) if head.level == 2]
    read = carve(markdown, heads).candidates
    alone = [
        read_region(region_text(markdown, region), region.head, region.topic, Manner())
        for region in regions(markdown, heads)
    ]
    assert list(read) == alone
