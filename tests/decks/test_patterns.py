"""Which patterns of strangers may be used."""

import pytest

from tui.decks.patterns import pattern_fault


@pytest.mark.parametrize("pattern", ["a+", r"\d{4}-\d{2}", ".{0,200}x.{0,200}", "(?:a|b)*", r"\{"])
def test_usual_patterns_may_be_used(pattern: str) -> None:
    assert pattern_fault(pattern) == ""


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "[",
        "*a",
        "(((a{1000}){1000}){1000}){1000}",
        "a{1,99999999}",
        "(" * 200 + ")" * 200,
        r"\L<x>",
        "(?x)a{ 9999999 }",
    ],
)
def test_broken_patterns_and_traps_are_refused_at_once(pattern: str) -> None:
    assert pattern_fault(pattern)
