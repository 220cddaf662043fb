import pytest

from tests.extract.reading import asked, read
from tui.extract.reporting.counted import COUNTED

FOLD = "{0}. What is lamp {0}?\n\n<details>\n<summary>Answer</summary>\n\nA light {0}.\n\n</details>\n\n"
FOLDS = "".join(map(FOLD.format, range(1, 4)))


@pytest.mark.parametrize("item", ["4. TODO: the wick", "5. the wick", "4. TODO: the wick\n\n5. What burns?"])
def test_an_item_that_counts_on_from_the_questions_and_asks_nothing_is_told(item: str) -> None:
    found = read(f"# Lamps\n\n{FOLDS}{item}\n")
    assert len(asked(found)) == 3
    assert [skip.line for skip in found.skipped if skip.reason == COUNTED] == [30]
    assert len(found.skipped) == item.count("\n\n") + 1


@pytest.mark.parametrize(
    "below",
    ["1. Buy oil", "9. Buy oil", "4) Buy oil", "4. " + "Buy oil. " * 30, "```\n4. Buy oil\n```", "- Buy oil"],
)
def test_what_counts_otherwise_is_not(below: str) -> None:
    assert not read(f"# Lamps\n\n{FOLDS}## Next\n\n{below}\n").skipped
