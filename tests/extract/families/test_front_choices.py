import pytest

from tests.extract.reading import choices, read
from tui.extract.families.front_choices import with_choices
from tui.extract.front_matter import front_matter

TEXT = """---
title: Lamp sums
tags:
  - lamps
{name}:
  - 'two{mark}'
  - "[1, 2]"
---

Look at the lamps below. What is lit?

```c
lamps(1 + 1);
```

<!-- explanation -->

Both are, as `1 + 1` is two.
"""


@pytest.mark.parametrize("name", ["answers", "choices", "options"])
@pytest.mark.parametrize("mark", [" // correct", " (correct)", " ✅"])
def test_choices_of_the_front_matter_are_asked_by_the_text(name: str, mark: str) -> None:
    (card,) = read(TEXT.format(name=name, mark=mark)).cards
    assert card.question.startswith("Look at the lamps below.")
    assert "lamps(1 + 1);" in card.question
    assert choices(card) == (["two", "[1, 2]"], [0])
    assert "as `1 + 1` is two" in card.explanation
    assert card.tags == ("lamps",)


@pytest.mark.parametrize("field", ["answers:\n  - two\n  - one", "answers:\n  - two // correct", "order: 2"])
def test_where_none_or_all_are_marked_there_are_none(field: str) -> None:
    lines = f"---\n{field}\n---\n\nWhat is lit?\n".split("\n")
    assert with_choices(lines, front_matter(lines)) is None
