from tui.extract.families.gift_blocks import GiftBlock, gift_blocks


def _blocks(text: str) -> tuple[GiftBlock, ...]:
    return gift_blocks(text.split("\n"))


def test_a_block_is_title_text_and_what_stands_in_the_braces() -> None:
    [block] = _blocks(r"::a\::b:: c \{d\} {=e {f}} g")
    assert (block.title, block.before, block.answers, block.after) == (r"a\::b", r" c \{d\} ", "=e {f}", " g")


def test_braces_that_hold_no_answer_are_text() -> None:
    [block] = _blocks("What does {x} print? {=1} and {y}?")
    assert (block.before, block.answers, block.after) == ("What does {x} print? ", "=1", " and {y}?")


def test_categories_hold_until_the_next_and_slashes_may_be_doubled() -> None:
    blocks = _blocks("a{}\n\n$CATEGORY: $course$/top/b//c/d\n\ne{}\n\n$CATEGORY: f\ng{}")
    assert [block.category for block in blocks] == [(), ("b/c", "d"), ("f",)]
    assert [block.line for block in blocks] == [0, 4, 7]


def test_tags_in_comments_belong_to_the_next_question() -> None:
    blocks = _blocks("// [id:1] [tag:a]\n\n// [tag:b]\nc{}\n// [tag:d]\n\ne{}")
    assert [block.tags for block in blocks] == [("a", "b"), ()]


def test_fenced_examples_are_left_out_but_code_in_a_question_stays() -> None:
    assert _blocks("```\na {=b}\n```") == ()
    [block] = _blocks("What prints\n```\n// x\n\ny\n```\n{=z}")
    assert block.before == "What prints\n```\n// x\n\ny\n```\n"
