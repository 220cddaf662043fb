import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.families.deletions import between, bracketed, cloze_text
from tui.model.cloze import Blank, cloze_filled, cloze_parts

HIGHLIGHT = re.compile(r"==([^=\n]+)==")


def _texts(text: str) -> list[str]:
    return [deletion.text for deletion in bracketed(text)]


@pytest.mark.parametrize(
    ("text", "deleted"),
    [
        ("a [b] c [d e].", ["b", "d e"]),
        ("a [b [c] d]", ["b [c] d"]),
        (r"a \[b\] [c]", ["c"]),
        (r"[a\[0\]]", ["a[0]"]),
        ("![lamp](lamp.png) is [lit]", ["lit"]),
        ("[a lamp](https://example.org/x) is [lit]", ["lit"]),
        ("[oil](or gas) burns", ["oil"]),
        ("[^1] [ ] [] [x]", ["x"]),
        ("$[0, 1]$ is [closed]", ["closed"]),
        ("`a[0]` is [first]", ["first"]),
        ("[`a[0]`] is first", ["`a[0]`"]),
        ("$a + [b]$", ["b"]),
        ("[$5] and [$6] cost", ["$5", "$6"]),
        ("[a [b]", ["b"]),
        ("a] b", []),
    ],
)
def test_brackets_that_balance_are_deletions(text: str, deleted: list[str]) -> None:
    assert _texts(text) == deleted


def test_marks_in_code_are_not_deletions_unless_there_are_no_others() -> None:
    assert [hit.text for hit in between("`a ==b== c` ==d==", HIGHLIGHT)] == ["d"]
    assert [hit.text for hit in between("`a ==b== c`", HIGHLIGHT)] == ["b"]


@given(st.text(st.sampled_from("a b\\{}:|`$"), max_size=8), st.text(st.sampled_from("ab\\{}:| "), min_size=1))
def test_text_in_and_around_a_deletion_survives_the_notation(around: str, inside: str) -> None:
    for deletion in bracketed(f"{around}[{inside}]{around}"):
        filled = cloze_text(f"{around}[{inside}]{around}", [deletion])
        assert cloze_filled(filled) == around + deletion.text + around
        assert sum(isinstance(part, Blank) for part in cloze_parts(filled)) == 1


@pytest.mark.parametrize("piece", ["[", "[]", "[a](x", "[a](http://#", "$[", "`[", "$$", "[a](x.b#"])
def test_hostile_text_takes_steps_in_proportion(piece: str) -> None:
    assert growth(bracketed, piece) < 20
