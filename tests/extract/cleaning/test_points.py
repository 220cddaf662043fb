import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.cleaning.points import LONGEST, is_cut_off, point, points, width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Lamp**:", "Lamp"),
        ("1. Lamp and *lens*.", "Lamp and lens"),
        ("✅ Lamp", "Lamp"),
        ("[ ] trim the wick", "trim the wick"),
        ("<code>wick()</code> is called", "`wick()` is called"),
        ("<b>Lamp</b> &amp; lens", "Lamp & lens"),
        ("`a && <b>` stays", "`a && <b>` stays"),
        ("[Lamp](https://x.org/a_(b)) of old", "Lamp of old"),
        ("![picture](a.png) Lamp", "Lamp"),
        ("Lamp, lens ...", "Lamp, lens"),
        ("Lamps, oil, etc.", "Lamps, oil, etc"),
        ("2013: the first light", "2013: the first light"),
        ("Step 2: light it", "light it"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 = 6", "2 * 3 = 6"),
        ("\\*args", "*args"),
        ("`open", "open"),
        ("灯台。", "灯台"),
        ("What to begin with", "What to begin with"),
    ],
)
def test_a_point_is_bare(text: str, expected: str) -> None:
    assert point(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "x",
            "...",
            "12",
            "1.",
            "- -",
            "https://x.org/a",
            "Notes",
            "Step 1",
            "Lamps (oil",
            "(lamp)](lens)",
            "```",
        ),
        *("It works with:", "Lenses are made of ...", "word " * 30, "灯" * 60, "![a](b)", "<br>"),
    ],
)
def test_what_says_too_little_or_too_much_is_none(text: str) -> None:
    assert point(text) == ""


def test_the_same_said_twice_is_one_point() -> None:
    assert points(["The lamp", "lamp:", "`Lamp`", '"lamp"', "Lamps"]) == ["The lamp", "Lamps"]


@given(st.text(max_size=300))
def test_a_point_is_a_short_line(text: str) -> None:
    found = point(text)
    assert len(found) <= LONGEST
    assert width(found) <= LONGEST
    assert found == " ".join(found.split())


def test_a_word_that_others_follow_is_cut_off() -> None:
    assert is_cut_off("Combining with")
    assert not is_cut_off("Combining lenses")
