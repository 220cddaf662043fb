import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.text.oracle import Block as OracleBlock
from tests.text.oracle import parse_by_markdown_it
from tests.text.steps import calls
from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown

_CONTAINERS = (BlockKind.LIST, BlockKind.LIST_ITEM, BlockKind.QUOTE)
_TRICKY = """
word|two words|o  |\\\\|é||  |\t|[r]: /u|1234567890. x|01. q
- a|-|- |* b|+ c|1. x|1)|2. y|10. z|-     c|-    d|-\tt|- \tt|1.\tx
- - -|***|___|* * *|---|===|-|=|--- |# h|## h ##|#|#x|####### n
> q|>|> |>> r|> - a|> 1. b|> ```|> # h|```|~~~|```js|``` `|````|~~~ x
</details>|<details>|<b></details>|<b>|<div>|<div>x</div>|<!-- c|-->|<pre>|</pre>
<?p|?>|<!X|<![CDATA[|]]>|<a b='c'>|<br>|<x|<a b=c d>|</x >
    code|   a|  b|\tt|     - g|    - h|  - i|   1. j|   > k|    > l|  ```
""".replace("\n", "|").split("|")
_TABLES = ("|a|b|", "|---|---|", "a | b", "--- | ---", "--|--", "|-|", ":-:|")
_INDENTS = ("", "", "", " ", "  ", "   ", "    ", "\t", "> ", ">", "- ", "* ", "1. ", "  > ", "> - ")
_TABS_IN_INNER_QUOTES = re.compile(r"\S.*>.*\t")
"""Where markdown-it-py counts columns from the wrong container, and takes marks for text."""


@st.composite
def _lines(draw: st.DrawFn) -> str:
    before = draw(st.lists(st.sampled_from(_INDENTS), max_size=3))
    return "".join(before) + draw(st.sampled_from((*_TRICKY, *_TABLES)))


_documents = st.lists(_lines(), max_size=12).map("\n".join)


def _told(block: Block | OracleBlock, lines: tuple[str, ...]) -> tuple[object, ...]:
    """All that a block tells. Blank lines behind a quote are no part of what ends with it."""
    end = block.end
    if block.kind in _CONTAINERS and any(">" in line for line in lines):
        while end - 1 > block.start and not lines[end - 1].strip(" \t>"):
            end -= 1
    return block.kind, block.start, end, block.depth, block.text, block.level, block.marker


@given(_documents)
@example("> a\n>\n>\n\n\nb")
@example("- a\n\n  > b\nc\n- d")
@example("-\n\n  a\n")
@example("1. a\n   - b\n      > c\n      d\n\n   e\n2. f\n---")
@example(">\ta\n>\t- b\n>\n> - c\n>\td")
@example("a\n| b | c |\n| --- | --- |\n  | d | e |  \n===\n")
@example("> ```\na\n> b\n\n> # c\nd\n> e")
@example("```\n</details>\n" + "x\n" * 50 + "```\n<details>")
def test_blocks_are_those_of_markdown_it(text: str) -> None:
    _agree(text)


@given(st.text(alphabet="#`~<>-*_|=1.) \t\nab", max_size=120))
def test_marks_in_any_order_are_read_as_markdown_it_reads_them(text: str) -> None:
    _agree(text)


def _agree(text: str) -> None:
    try:
        theirs = parse_by_markdown_it(text)
    except IndexError:  # It looks for indentation behind the end of some documents.
        assume(False)
    assume(all(block.depth < 18 for block in theirs.blocks))
    assume(not _TABS_IN_INNER_QUOTES.search(text))
    ours = parse_markdown(text)
    assert [_told(block, ours.lines) for block in ours.blocks] == [
        _told(block, ours.lines) for block in theirs.blocks
    ]
    assert set(ours.code_lines) == theirs.code_lines


def test_deep_nesting_ends_in_text_and_takes_nothing_along() -> None:
    for mark in ("> ", "- ", "> - "):
        blocks = parse_markdown(mark * 3000 + "deep\n\n# heading\n").blocks
        assert max(block.depth for block in blocks) < 20
        assert blocks[-1].text == "heading"


def test_a_space_of_another_script_parts_no_attributes() -> None:
    assert [block.kind for block in parse_markdown("<a b=c\u00a0d>\n").blocks] == [BlockKind.HTML]
    assert [block.kind for block in parse_markdown("<a\u00a0b>\n").blocks] == [BlockKind.PARAGRAPH]


_GROWING = [
    "> # h\na\n",
    "> ```\na\n",
    "> <pre>\na\n",
    ">     c\na\n",
    "> > > > a\nb\n",
    "> - > - > a\nb\n",
    "> >\n\n",
    "> - x\n>\n>\n> y\n",
    "- > x\ny\n",
    "- a\n  - b\n    - c\n",
    "- a\n\n\n  b\n",
    "-\n\n",
    "```a\n</details>\nx\n",
    "a|b\n-|-|-\n",
    "|a|b|\n|-|-|\n",
    "<a b='\n",
    "> " * 18 + "x\n",
    "- " * 12 + "x\n",
    "\ta\n\n",
]


@pytest.mark.parametrize("piece", _GROWING)
def test_steps_grow_with_the_lines_and_no_faster(piece: str) -> None:
    assert calls(_taken_apart, piece * 800) < calls(_taken_apart, piece * 400) * 2.2


@pytest.mark.parametrize(
    "piece", ["> ", "- ", "* * x ", "1. ", "> - ", "`", "#", "<a b=", "|-", " ", "\t", "=", "<a\u00a0b=c "]
)
def test_a_document_of_one_line_takes_few_steps(piece: str) -> None:
    assert calls(_taken_apart, piece * 5000) < 4000


def _taken_apart(text: str) -> list[tuple[str, str, int, str]]:
    markdown: Markdown = parse_markdown(text)
    return [(block.text, block.marker, block.level, markdown.inside(block)) for block in markdown.outer]
