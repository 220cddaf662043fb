import pytest

from tui.extract.rewriting.known_questions import known_questions


@pytest.mark.parametrize(
    "line",
    ["## What floats?", "**What floats?**", "<summary>What floats?</summary>", "Q1: What floats?", "Q. Why?"],
)
def test_headings_bold_folds_and_prefixes_ask_in_known_forms(line: str) -> None:
    assert known_questions([line, "", line], frozenset()) == 2
    assert known_questions([line, "", line], {0}) == 1


@pytest.mark.parametrize("line", ["What floats?", "- What floats?", "## Boats", "**A boat floats.**"])
def test_other_lines_do_not(line: str) -> None:
    assert known_questions([line], frozenset()) == 0
