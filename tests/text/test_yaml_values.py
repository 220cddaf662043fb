"""Reading YAML: places, limits, mistakes, and what survives them."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.text import yaml_values
from tui.text.yaml_nodes import Node, Pairs, Scalar, Sequence
from tui.text.yaml_values import YamlLimits, YamlRead, lines_of, read_yaml


def pairs(read: YamlRead) -> Pairs:
    assert isinstance(read.root, Pairs)
    return read.root


def plain(node: Node | None) -> object:
    """The texts of a node, without their places."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(element) for element in node.elements]
        case Pairs():
            return {name: plain(value) for name, (_, value) in node.pairs.items()}
    return None


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_yaml(text).problems]


@pytest.mark.parametrize("text", ["NO", "12:30:45", "0755", "~", "2024-01-01", "1e3", "<<", "=", "true"])
def test_plain_scalars_stay_the_text_they_are(text: str) -> None:
    assert plain(read_yaml(f"a: {text}").root) == {"a": text}


def test_places_count_lines_and_characters_from_one() -> None:
    value = pairs(read_yaml("é: 1\nlist:\n  - x\n  - 'y'\n")).get("list")
    assert isinstance(value, Sequence)
    assert value.elements == (Scalar("x", True, 3, 5), Scalar("y", False, 4, 5))


def test_a_byte_order_mark_is_passed_over() -> None:
    assert pairs(read_yaml("\ufeffa: b")).pairs["a"][0] == Scalar("a", True, 1, 1)


def test_the_first_of_repeated_keys_is_kept_and_the_others_are_recorded() -> None:
    root = pairs(read_yaml("a: 1\nb: 2\na: 3\n"))
    assert plain(root) == {"a": "1", "b": "2"}
    assert root.repeated == (Scalar("a", True, 3, 1),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("{a: " * 100_000, "too-deep"),
        ("a: &x [1]\n", "anchor"),
        ("a: *x\n", "alias"),
        ("a: &a [1]\nb: {<<: [*a, *a]}\n", "anchor"),
        ("a: !!python/object:os.system x\n", "tag"),
        ("a: !secret x\n", "tag"),
        ("a: b\n---\nc: d\n", "several-documents"),
    ],
)
def test_reading_stops_at_the_first_breach_of_a_limit(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_depth_is_counted_to_the_limit_and_no_further() -> None:
    assert codes("[" * 20 + "]" * 20) == []
    assert codes("[" * 21 + "]" * 21) == ["too-deep"]


def test_more_values_than_allowed_are_refused() -> None:
    read = read_yaml("[a, b, c, d]", YamlLimits(nodes=3))
    assert [problem.code for problem in read.problems] == ["too-many-values"]


def test_what_was_read_before_a_breach_is_kept() -> None:
    read = read_yaml("cards:\n  - id: a\n  - id: b\n    x: *alias\n  - id: c\n")
    assert plain(read.root) == {"cards": [{"id": "a"}, {"id": "b"}]}
    cards = pairs(read).get("cards")
    assert isinstance(cards, Sequence)
    assert [isinstance(card, Pairs) and card.whole for card in cards.elements] == [True, False]


@pytest.mark.parametrize(
    ("broken", "line", "column", "word"),
    [
        ("    q: what: is\n", 4, 12, "colon"),
        ("\tq: x\n", 4, 1, "tab"),
        ("    q: 'open\n", 4, 8, "quotes"),
        ("    q: @x\n", 4, 8, "start"),
        ('    q: "\\q"\n', 4, 9, "backslash"),
        ("    q: {{blank}}\n", 4, 9, "braces"),
        ("    q: 'it's'\n", 4, 12, "does not fit"),
    ],
)
def test_a_mistake_is_told_in_plain_words_and_costs_one_element(
    broken: str, line: int, column: int, word: str
) -> None:
    read = read_yaml(f"cards:\n  - id: a\n  - id: b\n{broken}  - id: c\ntitle: T\n")
    (problem,) = read.problems
    assert (problem.line, problem.column, problem.code) == (line, column, "yaml")
    assert word in problem.what
    assert problem.hint
    root = pairs(read)
    cards = root.get("cards")
    assert isinstance(cards, Sequence)
    whole = [plain(card) for card in cards.elements if isinstance(card, Pairs) and card.whole]
    assert {"id": "c"} in whole
    assert {"id": "b"} not in whole
    assert plain(root.get("title")) == "T"


def test_a_bracket_never_closed_costs_one_element() -> None:
    read = read_yaml("cards:\n  - id: a\n    q: [a, b\n  - id: c\n")
    told = [(problem.line, problem.what) for problem in read.problems]
    assert told == [(3, "brackets or braces are opened here and not closed")]
    assert isinstance(cards := pairs(read).get("cards"), Sequence)
    assert plain(cards.elements[-1]) == {"id": "c"}


def test_a_mistake_in_the_head_costs_one_key() -> None:
    read = read_yaml("title: What: is\ncards:\n  - id: a\n")
    assert [(p.line, p.code) for p in read.problems] == [(1, "yaml")]
    assert plain(pairs(read).get("cards")) == [{"id": "a"}]


def test_several_mistakes_are_all_told() -> None:
    text = "cards:\n" + "  - id: a: b\n  - id: ok\n" * 3
    assert [problem.line for problem in read_yaml(text).problems] == [2, 4, 6]


def test_endless_mistakes_come_to_an_end() -> None:
    assert 0 < len(read_yaml("cards:\n" + "  - id: a: b\n" * 10_000).problems) <= 50


def test_refused_characters_are_told_and_the_rest_is_read() -> None:
    read = read_yaml("a: x\x1by\nb: \udcff\nc: d\n")
    assert [(p.line, p.column, p.code) for p in read.problems] == [
        (1, 5, "refused-character"),
        (2, 4, "encoding"),
    ]
    assert plain(pairs(read).get("c")) == "d"


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\n\n"])
def test_a_file_without_a_value_has_no_root(text: str) -> None:
    read = read_yaml(text)
    assert read.problems == ()
    assert read.root is None or plain(read.root) == ""


def test_lines_are_those_that_places_count() -> None:
    text = "a: 1\r\nb: 2\rc: 3\x85d: 4\u2028e: 5\n"
    assert "".join(lines_of(text)) == text
    last = pairs(read_yaml(text)).pairs["e"][0]
    assert lines_of(text)[last.line - 1] == "e: 5\n"


@pytest.mark.parametrize(
    "text", ["a: [b, 'c']\n", "[" * 900, "a: &x b\n", "cards:\n  - a: b: c\n  - d: e\n", "a: \x1b"]
)
def test_without_libyaml_the_same_is_read(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    with_libyaml = read_yaml(text)
    monkeypatch.setattr(yaml_values, "LOADER", yaml.SafeLoader)
    without = read_yaml(text)
    assert plain(without.root) == plain(with_libyaml.root)
    assert [p.code for p in without.problems] == [p.code for p in with_libyaml.problems]


@given(st.text(alphabet=st.sampled_from("ab:-#'\"[]{}|>&*!%@` \t\n\r,?\\\x1b"), max_size=60))
def test_no_text_makes_reading_raise_and_clean_reads_agree_with_pyyaml(text: str) -> None:
    read = read_yaml(text)
    if read.problems or (isinstance(read.root, Pairs) and read.root.repeated):
        return
    try:
        expected = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:  # PyYAML constructs unhashable keys and repeated ones otherwise than we do
        return
    if not _repeats(read.root):
        assert plain(read.root) == expected


def _repeats(node: Node | None) -> bool:
    match node:
        case Sequence():
            return any(_repeats(element) for element in node.elements)
        case Pairs():
            return bool(node.repeated) or any(_repeats(value) for _, value in node.pairs.values())
    return False
