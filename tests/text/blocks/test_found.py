from tui.text.markdown import BlockKind, made, parse_markdown


def test_blocks_looked_at_twice_are_equal() -> None:
    blocks = parse_markdown("# a\n\n- b\n").blocks
    assert list(blocks) == list(blocks)
    assert len(set(blocks) | set(blocks)) == len(blocks) == 4
    assert blocks[0] != blocks[1]


def test_blocks_are_reached_by_place_from_either_end() -> None:
    blocks = parse_markdown("# a\n\n- b\n").blocks
    assert blocks[-1].text == "b"
    assert [block.kind for block in blocks[1:3]] == [BlockKind.LIST, BlockKind.LIST_ITEM]


def test_a_block_made_by_hand_says_what_it_was_given() -> None:
    block = made(BlockKind.HEADING, range(4, 5), 1, "text", 2, "##")
    assert (block.text, block.level, block.marker, block.line) == ("text", 2, "##", 5)
    assert (block.start, block.end, block.depth) == (4, 5, 1)
    assert (block.saying("b").text, block.saying("b").level, block.saying("b").line) == ("b", 2, 5)
    assert block == made(BlockKind.HEADING, range(4, 5), 1, "text", 2, "##")


def test_outer_blocks_and_headings_are_some_of_all() -> None:
    markdown = parse_markdown("# a\n\n- # b\n\nc\n")
    assert [block.kind for block in markdown.outer] == [
        BlockKind.HEADING,
        BlockKind.LIST,
        BlockKind.PARAGRAPH,
    ]
    assert [block.text for block in markdown.headings] == ["a", "b"]
