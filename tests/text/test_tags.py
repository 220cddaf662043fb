from hypothesis import example, given
from hypothesis import strategies as st

from tui.text.markdown import parse_markdown
from tui.text.tags import code_spans, tags, tags_in


def _found(text: str) -> list[tuple[str, bool, int]]:
    return [
        (tag.name, tag.closing, tag.line)
        for tag in tags(parse_markdown(text), frozenset({"details", "summary"}))
    ]


def test_tags_are_found_with_attributes_in_any_case_and_inside_text() -> None:
    text = '<DETAILS open class="a">\n- item\n</b></details> and <summary/>'
    assert _found(text) == [("details", False, 0), ("details", True, 2), ("summary", False, 2)]


def test_tags_in_code_and_comments_are_text() -> None:
    text = "```\n<details>\n```\n\n    <details>\n\na `<details>` b\n<!-- <details>\n<summary> -->\n<summary>"
    assert _found(text) == [("summary", False, 9)]


def test_a_backtick_without_partner_hides_nothing() -> None:
    assert _found("the ` key <details> and `` too") == [("details", False, 0)]


def test_other_tags_and_lookalikes_are_left_alone() -> None:
    assert _found("<detailsx> <br> < details> <details") == []


def test_places_point_into_the_text() -> None:
    text = "é\n\nx <details open> y"
    [tag] = tags(parse_markdown(text), frozenset({"details"}))
    assert text[tag.start : tag.end] == "<details open>"


_PIECES = ("    ", "\n", " ", "- ", "1. ", "> ", "\t", "`", "```\n", "~~~\n", "<!--", "-->", "<a>", "</b x>")


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
@example("-     <b>")
@example("x <a>\n>     </b>")
def test_the_tags_of_a_text_are_those_of_it_taken_apart(text: str) -> None:
    names = frozenset({"a", "b"})
    assert tags_in(text, names) == tags(parse_markdown(text), names)


@given(st.text(alphabet="`a ", max_size=40))
def test_code_spans_open_and_close_with_equal_runs(line: str) -> None:
    end_before = 0
    for start, end in code_spans(line):
        span = line[start:end]
        ticks = len(span) - len(span.lstrip("`"))
        assert start >= end_before
        assert span.endswith("`" * ticks)
        assert not span.endswith("`" * (ticks + 1)) or ticks * 2 >= len(span)
        end_before = end
