import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.text.markdown import BlockKind, made, parse_markdown


def _inside(text: str, kind: BlockKind = BlockKind.LIST_ITEM) -> list[str]:
    markdown = parse_markdown(text)
    return [markdown.inside(block) for block in markdown.blocks if block.kind is kind]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- a\n- b\n", ["a", "b"]),
        ("1. a\n   b\n\n   c\n\n2. d\n", ["a\nb\n\nc", "d"]),
        ("- a\nlazy\n", ["a\nlazy"]),
        ("- ```js\n  let a\n    b\n  ```\n", ["```js\nlet a\n  b\n```"]),
        ("-\n  a\n", ["\na"]),
        ("-     code\n\n  a\n", ["    code\n\na"]),
        ("-\ta\n\tb\n", ["a\nb"]),
        ("- a\n\tb\n", ["a\n  b"]),
        ("10) a\n    - b\n      c\n", ["a\n- b\n  c", "b\nc"]),
        ("- - a\n  - b\n", ["- a\n- b", "a", "b"]),
        ("> - a\n>   b\n> - c\n", ["a\nb", "c"]),
        ("> 1. a\nlazy\n", ["a\nlazy"]),
        ("- > a\n  > b\n\n  c\n", ["> a\n> b\n\nc"]),
    ],
)
def test_the_inside_of_an_item_begins_at_its_content(text: str, items: list[str]) -> None:
    assert _inside(text) == items


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("> a\n>b\n", ["a\nb"]),
        ("> a\nlazy\n", ["a\nlazy"]),
        (">     code\n", ["    code"]),
        (">\tcode\n", ["  code"]),
        ("> > a\n> b\n", ["> a\nb", "a\nb"]),
        ("- > a\n  > b\n- > c\n", ["a\nb", "c"]),
        ("> - > a\n>   > b\n", ["- > a\n  > b", "a\nb"]),
    ],
)
def test_the_inside_of_a_quote_has_no_marks(text: str, quotes: list[str]) -> None:
    assert _inside(text, BlockKind.QUOTE) == quotes


_PIECES = st.sampled_from(
    ["a", "b c", "# d", "```\ne\n  f\n```", "    g", "> h\n> i", "- j\n\n  k", "| l |\n|---|\n| m |", "***"]
)


@given(st.lists(_PIECES, min_size=1, max_size=5).map("\n\n".join), st.sampled_from(["- ", "12. ", "> "]))
def test_what_is_put_into_a_container_comes_out_again(text: str, mark: str) -> None:
    assume(mark == "> " or not text.startswith(" "))
    margin = mark if mark == "> " else " " * len(mark)
    first, *rest = text.split("\n")
    wrapped = "\n".join([mark + first, *(margin + row if row or mark == "> " else "" for row in rest)])
    markdown = parse_markdown(wrapped)
    depth = 0 if mark == "> " else 1
    container = next(block for block in markdown.blocks if block.depth == depth)
    assert markdown.inside(container) == text
    own = [(block.kind, block.text, block.marker) for block in parse_markdown(text).blocks]
    held = markdown.blocks[depth + 1 :]
    assert [(block.kind, block.text.rstrip("\n"), block.marker) for block in held] == [
        (kind, said.rstrip("\n"), marker) for kind, said, marker in own
    ]


def test_the_inside_of_other_blocks_is_their_source_less_indentation() -> None:
    markdown = parse_markdown("- a\n\n  ```\n  b\n  ```\n")
    fence = markdown.blocks[-1]
    assert markdown.inside(fence) == "```\nb\n```"
    assert markdown.inside(made(BlockKind.FENCE, range(2, 3))) == "  ```"
