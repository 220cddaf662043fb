"""Writing YAML: whatever is written is read back, by us and by others."""

import math

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_yaml_values import plain
from tui.text.yaml_text import Plain, yaml_number, yaml_scalar, yaml_text
from tui.text.yaml_values import read_yaml

TRICKY = st.text(alphabet=st.sampled_from("ab:-#'\"[]{}|>&*!%@`~=< \t\n\r,?\\.0x1e_+é\x1b\x85\u2028\ufeff😀"))
TEXTS = st.text() | TRICKY


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "No", "on", "OFF", "y", "N", "null", "~", "true", "False", "", "=", "<<"),
        *("0755", "0o17", "0x1F", "0b11", "12:30:45", "1_000", "1,000", "3.14", ".5", "1e3", "-1", "+1"),
        *(".inf", "-.INF", ".nan", "2024-01-01", "2024-1-1 10:00:00 +1", "2024-01-01T10:00:00Z"),
        *("- x", "? x", ": x", "# x", "& x", "*x", "!x", "|", ">", "'x", '"x', "%x", "@x", "`x", "[x", "{x"),
        *("a: b", "a #b", "a:", " a", "a ", "a\tb", "\x1b", "\ufeff", "\u202e", "---"),
    ],
)
def test_what_a_reader_would_misread_is_quoted(text: str) -> None:
    assert yaml_scalar(text)[0] in "'\""


@pytest.mark.parametrize("text", ["a", "What is it?", "it's", "a:b", "a#b", "C++", "5 apples", "x = 1", "é"])
def test_what_nobody_misreads_is_bare(text: str) -> None:
    assert yaml_scalar(text) == text


@pytest.mark.parametrize("text", ["a, b", "a]", "{a", "a:b", "a #"])
def test_brackets_and_commas_are_quoted_inside_a_flow_list(text: str) -> None:
    assert yaml_text({"tags": (text, "x")}) == f'tags: ["{text}", x]\n'


def test_backslashes_are_readable_in_single_quotes() -> None:
    assert yaml_scalar(r"^\d+ 'x'") == r"^\d+ 'x'"
    assert yaml_scalar(r"[\d]+ 'x'") == r"'[\d]+ ''x'''"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nb", "k: |-\n  a\n  b\n"),
        ("a\nb\n", "k: |\n  a\n  b\n"),
        ("a\n\nb\n\n", "k: |+\n  a\n\n  b\n\n"),
        (" a\nb", "k: |2-\n   a\n  b\n"),
        ("\n\ta", "k: |2-\n\n  \ta\n"),
        ("a  \nb", "k: |-\n  a  \n  b\n"),
        ("a\n \nb", "k: |-\n  a\n   \n  b\n"),
    ],
)
def test_multi_line_text_is_a_literal_block(text: str, written: str) -> None:
    assert yaml_text({"k": text}) == written


@pytest.mark.parametrize("text", ["a\n ", "a\r\nb", "a\n\x1b", "\n", "a\n\u2028", "a\n  ", "a\n\ufeff"])
def test_what_a_block_cannot_hold_is_escaped_in_double_quotes(text: str) -> None:
    assert yaml_text({"k": text}).startswith('k: "')


def test_invisible_characters_are_escaped_and_every_script_is_not() -> None:
    assert yaml_scalar("a\u200bb\u202e") == '"a\\u200Bb\\u202E"'
    assert yaml_scalar("שלום, 世界, नमस्ते") == "שלום, 世界, नमस्ते"


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    assert yaml_scalar("a\ud800") == '"a\\uFFFD"'


def test_long_lists_are_written_one_element_a_line() -> None:
    assert yaml_text({"k": ("word " * 10 + "x", "b")}) == f"k:\n  - {'word ' * 10}x\n  - b\n"


@given(TEXTS)
def test_a_text_is_read_back_as_it_was_everywhere(text: str) -> None:
    value: dict[str, Plain] = {
        "k": text,
        "list": (text, text + "\n"),
        "deep": ({"k": text, "inner": {"k": text}},),
        "end": "x",
    }
    written = yaml_text(value)
    expected = {
        "k": text,
        "list": [text, text + "\n"],
        "deep": [{"k": text, "inner": {"k": text}}],
        "end": "x",
    }
    read = read_yaml(written)
    assert read.problems == ()
    assert plain(read.root) == expected
    assert yaml.load(written, Loader=yaml.CBaseLoader) == expected
    assert yaml.load(written, Loader=yaml.BaseLoader) == expected
    assert yaml.load(written, Loader=yaml.CSafeLoader) == expected


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_read_back_as_it_was_by_others(number: float) -> None:
    assert yaml.load(f"k: {yaml_number(number)}", Loader=yaml.CSafeLoader)["k"] == number


def test_equal_numbers_are_written_alike() -> None:
    assert yaml_number(-0.0) == yaml_number(0) == "0"
    assert yaml_number(3.0) == yaml_number(3) == "3"
    assert math.isclose(float(yaml_number(1e22)), 1e22)
