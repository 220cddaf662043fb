import pytest

from tui.extract.questions.heads import heading_heads
from tui.extract.questions.parting import are_parted, is_parted
from tui.text.markdown import parse_markdown


@pytest.mark.parametrize("rule", ["---", "***", "_ _ _"])
def test_a_rule_above_a_heading_parts_it(rule: str) -> None:
    markdown = parse_markdown(f"Oil.\n\n{rule}\n\n## What burns?\n")
    assert is_parted(markdown, 4)
    assert not is_parted(markdown, 2)


@pytest.mark.parametrize(("last", "parted"), [("---\n\n", True), ("", False)])
def test_questions_are_parted_where_a_rule_stands_above_each_but_the_first(last: str, parted: bool) -> None:
    parts = [f"## {at}. What burns?\n\nOil.\n\n" for at in range(1, 6)]
    markdown = parse_markdown("---\n\n".join(parts[:4]) + last + parts[4])
    assert are_parted(markdown, list(heading_heads(markdown))) is parted
