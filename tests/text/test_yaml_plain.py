"""Plain values of YAML without anything odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_yaml_values import plain
from tui.text.yaml_nodes import Pairs
from tui.text.yaml_plain import read_plain
from tui.text.yaml_values import YamlLimits, read_yaml


def test_texts_stay_as_they_are_and_listed_mappings_have_places() -> None:
    read = read_plain("a: NO\nb:\n  - c: 0755\n  -   d: [1, 'x']\n", ())
    assert read is not None
    assert read.root == {"a": "NO", "b": [{"c": "0755"}, {"d": ["1", "x"]}]}
    assert read.places == ((3, 5), (4, 7))


@pytest.mark.parametrize("text", ["b: '1'", "a: [{b: '1'}]", 'b: "true"', "b: |\n  1\n"])
def test_values_that_have_to_be_bare_are_odd_in_quotes(text: str) -> None:
    assert read_plain(text, ("b",)) is None
    assert read_plain(text, ()) is not None


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "- a", "a: b\n---\nc: d", "a: 1\na: 2", "[a]: b", "a: b: c", "a: &b c", "a: *b", "a: !b c",
        "a: \x1b", "a: \udce9", "a: " + "[" * 20 + "]" * 20, "[" * 100_000, "{a: " * 100_000,
    ],
)  # fmt: skip
def test_odd_texts_are_left_to_others(text: str) -> None:
    assert read_plain(text, ()) is None


def test_no_more_is_read_than_is_allowed() -> None:
    assert read_plain("a: [b, c]", (), YamlLimits(nodes=20)) is not None
    assert read_plain("a: [b, c]", (), YamlLimits(nodes=9)) is None


@given(st.text(alphabet=st.sampled_from("ab:-#'\"[]{}|>&*!%@` \t\n\r,?\\\x1b"), max_size=60))
def test_what_is_read_is_what_is_read_in_full(text: str) -> None:
    read = read_plain(text, ())
    if read is None:
        return
    full = read_yaml(text)
    assert full.problems == ()
    assert isinstance(full.root, Pairs)
    assert full.root.repeated == ()
    assert read.root == plain(full.root)
