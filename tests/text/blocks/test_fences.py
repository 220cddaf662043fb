import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tui.text.markdown import BlockKind, parse_markdown


def _fences(text: str) -> list[tuple[int, int]]:
    return [
        (block.start, block.end) for block in parse_markdown(text).blocks if block.kind is BlockKind.FENCE
    ]


def test_a_forgotten_fence_ends_with_its_details() -> None:
    text = "<details>\n\n```sh\nls\n</b></details>\n\n<details>\n\n```\nx\n```\n</details>\n"
    assert _fences(text) == [(2, 4), (8, 11)]
    assert _fences("<details>\n\n```\nls\n</details>\n\n# heading\n") == [(2, 4)]


def test_html_in_a_fence_that_closes_is_code() -> None:
    assert _fences("```\n</details>\n```\n<details>") == [(0, 3)]
    assert _fences("```\n<details>\n</details>\n\n<details>\n</details>\n```\n") == [(0, 7)]


def test_a_fence_left_open_far_behind_the_details_ends_there() -> None:
    assert _fences("```\n</details>\n" + "x\n" * 60 + "```\n")[0] == (0, 1)


@pytest.mark.parametrize(
    "text", ["```\n", "~~~ `\n~~~~", "- ```\n  a\n b", "> ```\n> a\nb", "   ```\n    a\n  ```"]
)
def test_known_shapes_are_as_in_commonmark(text: str) -> None:
    _agree(text)


@given(st.text(alphabet="`~ab->\n 1.\t", max_size=80))
def test_fences_without_details_are_those_of_commonmark(text: str) -> None:
    _agree(text)


def _agree(text: str) -> None:
    theirs = MarkdownIt("commonmark").disable("reference").parse(text)
    expected = [(token.map, token.content, token.info.strip()) for token in theirs if token.type == "fence"]
    blocks = parse_markdown(text).blocks
    ours = [([b.start, b.end], b.text, b.marker) for b in blocks if b.kind is BlockKind.FENCE]
    assert ours == expected


def test_a_mark_with_a_word_closes_where_another_opens_behind_a_heading() -> None:
    assert _fences("```js\na\n```md\n\n## One\n\n```js\nb\n```\n") == [(0, 3), (6, 9)]
    assert _fences("```js\na\n```md\n\n- [ ] one\n") == [(0, 3)]


def test_code_may_show_marks_with_words() -> None:
    assert _fences("```md\n```js\n\n# a\n```\n") == [(0, 5)]
    assert _fences("```md\ntext\n```js\na\n```\n") == [(0, 5)]
    assert _fences("```js\na\n```md\n\nno heading\n") == [(0, 5)]


def test_a_mark_with_questions_and_choices_below_it_opens_no_code() -> None:
    quiz = "#### Q1. What?\n\nlight()\n\n```\n\n- [x] a lamp\n- [ ] a boat\n\n#### Q2. Who?\n\n- [ ] he\n"
    assert _fences(quiz) == []
    assert _fences(f"{quiz}\n```\nlight()\n```\n") == [(13, 16)]
    for shown in ("```md\n\n", "```\n"):
        assert len(_fences(f"{shown}- [x] a\n\n## b\n\n- [x] c\n```\n")) == 1
    assert len(_fences("```\n\n- [x] a\n- [ ] b\n```\n\n## c\n\n- [x] d\n")) == 1
