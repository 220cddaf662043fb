import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.steps import calls
from tui.text.markdown import BlockKind, Markdown, parse_markdown, table_cells


def _kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in parse_markdown(text).blocks]


def test_headings_know_their_level_text_and_line() -> None:
    headings = parse_markdown("# One\n\ntext\n\n### Two ###\n\nThree\n---\n").headings
    assert [(block.level, block.text, block.line) for block in headings] == [
        (1, "One", 1),
        (3, "Two", 5),
        (2, "Three", 7),
    ]


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_hash_lines_in_fences_are_no_headings(fence: str) -> None:
    markdown = parse_markdown(f"{fence}sh\n# no heading\n{fence}\n# heading\n")
    assert [block.text for block in markdown.headings] == ["heading"]
    assert set(markdown.code_lines) == {0, 1, 2}


@given(st.text(alphabet="`#a \n", max_size=20), st.integers(0, 3))
def test_lines_at_hand_are_those_of_the_text(text: str, skip: int) -> None:
    whole = parse_markdown(text, skip)
    again = Markdown(text, skip, lines=tuple(text.split("\n")))
    assert again.lines == whole.lines
    assert set(again.code_lines) == set(whole.code_lines)
    assert [(block.start, block.text) for block in again.headings] == [
        (block.start, block.text) for block in whole.headings
    ]


def test_indented_code_is_code() -> None:
    assert set(parse_markdown("text\n\n    # code\n    more\n\ntext").code_lines) == {2, 3}


def test_an_unclosed_fence_ends_with_its_list_item() -> None:
    markdown = parse_markdown("1. item\n   ```js\n   code\n\n2. next\n\n## heading\n")
    assert [block.text for block in markdown.headings] == ["heading"]


def test_a_fence_right_below_html_is_a_fence() -> None:
    text = "<details>\n<summary>Q</summary><br>\n```sh\n# a\n\n# b\n```\n</details>\n\n# heading\n"
    markdown = parse_markdown(text)
    assert set(markdown.code_lines) == {2, 3, 4, 5, 6}
    assert [block.text for block in markdown.headings] == ["heading"]


def test_html_of_a_kind_that_ignores_blank_lines_runs_to_its_end() -> None:
    assert _kinds("<!-- a\n\n# b\n```\n-->\n# c\n") == [BlockKind.HTML, BlockKind.HEADING]
    assert _kinds("<pre>\n\n```\n</pre>\ntext") == [BlockKind.HTML, BlockKind.PARAGRAPH]


def test_html_ends_at_a_blank_line() -> None:
    assert _kinds("<div>\nx\n\ny") == [BlockKind.HTML, BlockKind.PARAGRAPH]


def test_a_rule_below_several_lines_makes_no_heading() -> None:
    assert _kinds("one\ntwo\n---\n") == [BlockKind.PARAGRAPH, BlockKind.RULE]


def test_a_table_is_told_from_the_text_before_it() -> None:
    blocks = parse_markdown("intro\n| a | b |\n|---|:-:|\n| 1 | 2 |\n").blocks
    assert [(block.kind, block.start, block.end) for block in blocks] == [
        (BlockKind.PARAGRAPH, 0, 1),
        (BlockKind.TABLE, 1, 4),
    ]


def test_text_with_bars_is_no_table_without_its_second_row() -> None:
    assert _kinds("a | b\nc | d\n") == [BlockKind.PARAGRAPH]
    assert _kinds("a | b\n---|---|---\n") == [BlockKind.PARAGRAPH]


def test_cells_may_hold_escaped_bars() -> None:
    assert table_cells(r"| a \| b | c |") == (r"a \| b", "c")


def test_items_carry_their_number() -> None:
    items = [
        block for block in parse_markdown("3. a\n4. b\n\n- c\n").blocks if block.kind is BlockKind.LIST_ITEM
    ]
    assert [block.marker for block in items] == ["3", "4", "-"]


def test_reference_definitions_stay_text() -> None:
    assert _kinds("[a]: https://example.org\n") == [BlockKind.PARAGRAPH]


def test_source_gives_the_lines_as_written() -> None:
    markdown = parse_markdown("> a\n>  b\n\nc")
    assert markdown.source(markdown.outer[0]) == "> a\n>  b"


@given(st.text(alphabet="#`~<>-*_|1. \nab", max_size=200))
def test_any_text_is_taken_apart_within_its_lines(text: str) -> None:
    markdown = parse_markdown(text)
    assert "\n".join(markdown.lines) == text
    for block in markdown.blocks:
        assert 0 <= block.start <= block.end <= len(markdown.lines)
    starts = [block.start for block in markdown.outer]
    assert starts == sorted(starts)


@given(st.text(alphabet="#>-1. \nab", max_size=200))
def test_lines_and_blocks_found_at_once_are_those_found_one_by_one(text: str) -> None:
    markdown = parse_markdown(text)
    assert list(markdown.lines_with("a")) == [at for at, line in enumerate(markdown.lines) if "a" in line]
    kinds = (BlockKind.HEADING, BlockKind.LIST_ITEM)
    for depth in range(3):
        wanted = [block for block in markdown.blocks if block.depth == depth and block.kind in kinds]
        assert [(one.start, one.text) for one in markdown.at_depth(depth, *kinds)] == [
            (one.start, one.text) for one in wanted
        ]
    assert list(markdown.outer.starts()) == [block.start for block in markdown.outer]


@pytest.mark.parametrize(
    "piece",
    [
        "```sh\n</details>\n",
        "<b>\n```\n",
        "<details>\n",
        "> - a\n",
        "[a]: <b\n",
        "|a|b|\n",
        "x\n---\n",
        "<!-- \n\n",
        "    a\n\n",
        "- ",
    ],
)
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert calls(parse_markdown, piece * 2000) < calls(parse_markdown, piece * 1000) * 2.5
