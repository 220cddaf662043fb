import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual.content import Content

from tests.widgets.texts import HOSTILE, MARKDOWN, MARKUP, WIDTHS, WORDS, bare
from tui.text.controls import visible
from tui.widgets.layout import folded, markdown_lines

PHRASES = st.lists(WORDS, min_size=1, max_size=8)


def drawn(markdown: str, width: int = 80) -> list[str]:
    """The lines as plain text."""
    return [line.plain for line in markdown_lines(markdown, width)]


@given(MARKDOWN, WIDTHS)
@example("می\u200cشود``می\u200cشود", 9)
def test_no_line_is_wider_than_the_room_and_each_is_one_line(markdown: str, width: int) -> None:
    for line in markdown_lines(markdown, width):
        assert line.cell_length <= width
        assert not {"\n", "\t"} & set(line.plain)
        whole = line.plain.strip(
            "\u200c\u200d "
        )  # a joiner left at the edge where a line was cut shows nothing
        assert visible(whole) == whole


@given(st.lists(WORDS, min_size=1, max_size=12), WIDTHS)
def test_prose_keeps_every_character_in_order(words: list[str], width: int) -> None:
    text = "x " + " ".join(words)
    assert bare("".join(drawn(text, width))) == bare(visible(text))


@given(st.lists(WORDS, min_size=1, max_size=12), WIDTHS)
def test_words_are_not_cut_where_they_fit(words: list[str], width: int) -> None:
    lines = drawn("x " + " ".join(words), width)
    kept = {word for line in lines for word in line.split()}
    fitting = {word for word in visible("x " + " ".join(words)).split() if Content(word).cell_length <= width}
    assert fitting <= kept


@given(
    st.lists(WORDS, min_size=1, max_size=8),
    WIDTHS,
    st.sampled_from(["", "python", "prisma", "no-such", "[b]"]),
)
def test_code_is_folded_with_nothing_lost(words: list[str], width: int, language: str) -> None:
    text = " ".join(words)
    lines = drawn(f"```{language}\n{text}\n```", width)
    assert bare("".join(line.removeprefix("│ ").removeprefix("… ") for line in lines)) == bare(visible(text))
    assert len(lines) == 1 or Content(visible(text)).cell_length > width - 2


@given(
    st.lists(WORDS, min_size=1, max_size=6), st.integers(1, 12), st.sampled_from(["> ", "- ", "1. "]), WIDTHS
)
def test_nesting_keeps_every_word_within_the_width(
    words: list[str], depth: int, mark: str, width: int
) -> None:
    text = " ".join(["x", *words])
    lines = markdown_lines(mark * depth + text, width)
    assert all(line.cell_length <= width for line in lines)
    assert bare("".join(line.plain for line in lines).translate(dict.fromkeys(map(ord, "▎•")))).endswith(
        bare(visible(text))
    )


@pytest.mark.parametrize("text", MARKUP)
@pytest.mark.parametrize(
    "around", ["{}", "# {}", "- {}", "> {}", "**{}**", "`{}`", "```\n{}\n```", "|a|\n|-|\n|{}|"]
)
def test_markup_is_text(text: str, around: str) -> None:
    assert any(text in line for line in drawn(around.format(text)))
    assert not any(
        "@click" in str(span.style) for line in markdown_lines(around.format(text), 80) for span in line.spans
    )


@pytest.mark.parametrize(
    "language", ["", "no-such-language", "prisma", "env", "jsonc", "TypeScript", "\x1b", "a/../b"]
)
def test_fences_of_any_language_draw_their_code(language: str) -> None:
    assert drawn(f"```{language} title=x\nconst a = [1]\n```") == ["│ const a = [1]"]


def test_tabs_become_columns_in_code_and_colours_stay_on_their_words() -> None:
    (line,) = markdown_lines("```go\n\tif x {}\n```", 80)
    assert line.plain == "│     if x {}"
    assert "if" in [line.plain[span.start : span.end] for span in line.spans]


def test_blank_lines_and_indents_of_code_stay() -> None:
    assert drawn("```\n\n  a\n\n    b\n```") == ["│ ", "│   a", "│ ", "│     b"]


def test_lines_after_a_fold_are_marked() -> None:
    assert drawn("```\nabcdefghijkl\n```", 10) == ["│ abcdefgh", "│ … ijkl"]


def test_code_is_cut_between_words_unless_that_leaves_much_empty() -> None:
    assert drawn("```\nreturn first(second, third)\n```", 24) == ["│ return first(second, ", "│ … third)"]
    assert drawn("```\nreturn averylongname(x)\n```", 20) == ["│ return averylongna", "│ … me(x)"]
    assert drawn("```\na = e\u0301e\u0301\n```", 8) == ["│ a = e\u0301e\u0301"]


def test_an_address_is_cut_at_its_signs() -> None:
    address = "https://example.com/a/long/path?query=yes"
    assert drawn(f"See {address} there", 20) == [
        "See",
        "https://example.com/",
        "a/long/path?query=",
        "yes there",
    ]
    assert drawn("Donaudampfschifffahrt", 10) == ["Donaudampf", "schifffahr", "t"]


def test_lists_hang_behind_their_markers() -> None:
    lines = drawn("- one two three\n- four\n\n  1. five", 14)
    assert lines == ["• one two", "  three", "• four", "  1. five"]


def test_points_without_room_beside_their_marker_stand_below_it() -> None:
    assert drawn("- four", 9) == ["• ", "four"]


def test_blocks_stand_apart() -> None:
    assert drawn("# A\n\nb\n\n> c\n\n---", 12) == ["A", "", "b", "", "▎ c", "", "─" * 12]


def test_spans_carry_their_style() -> None:
    (line,) = markdown_lines("a **b** `c` ~~d~~ [e](http://e.org)", 80)
    styles = {line.plain[span.start : span.end]: str(span.style) for span in line.spans}
    assert (styles["b"], styles["d"], styles["e"]) == ("bold", "strike", "underline")
    assert "accent" in styles["c"]
    assert line.plain.endswith("e (http://e.org)")


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.integers(2, 40), st.integers(2, 40))
def test_folding_loses_nothing_and_keeps_both_widths(text: str, first: int, rest: int) -> None:
    head, *tail = folded(Content(text), first, rest)
    assert "".join(line.plain for line in (head, *tail)) == text
    assert head.cell_length <= first
    assert all(line.cell_length <= rest for line in tail)


def test_folding_keeps_what_follows_combined_accents() -> None:
    text = "e\u0301" * 10 + "end"
    assert "".join(line.plain for line in folded(Content(text), 4, 4)) == text


@pytest.mark.parametrize("mark", ["> ", "- ", "**", "[", "|"])
def test_absurd_nesting_is_survived(mark: str) -> None:
    assert all(line.cell_length <= 40 for line in markdown_lines(mark * 500 + "x", 40))


def test_no_text_has_no_lines() -> None:
    assert markdown_lines("", 80) == markdown_lines(" \n", 80) == []


def test_the_hostile_texts_are_hostile() -> None:
    assert any(visible(text) != text for text in HOSTILE)
