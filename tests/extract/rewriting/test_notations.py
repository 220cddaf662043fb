import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.one_notation import in_one_notation

BOXES = (
    "What floats?\n\n{0}{1} a boat\n{0}{2} a stone\n{0}{2} a nail\n\nWhat sinks?\n\n{0}{2} ice\n{0}{1} iron\n"
)


@pytest.mark.parametrize(
    ("lead", "right", "wrong"),
    [
        ("", "[(X)]", "[( )]"),
        ("    ", "[(x)]", "[( )]"),
        ("- ", "[(X)]", "[( )]"),
        ("- ", "[[X]]", "[[ ]]"),
        ("", "(x)", "( )"),
    ],
)
def test_boxes_of_other_programs_are_boxes(lead: str, right: str, wrong: str) -> None:
    found = read("# Quiz\n\n" + BOXES.format(lead, right, wrong))
    assert found.family == "checkboxes"
    assert [choices(card) for card in found.cards] == [
        (["a boat", "a stone", "a nail"], [0]),
        (["ice", "iron"], [1]),
    ]


def test_marks_of_what_is_spoken_go() -> None:
    text = "         --{{0}}--\n" + BOXES.format("- ", "[(X)]", "[( )]")
    assert in_one_notation(text).startswith("\nWhat floats?")


@pytest.mark.parametrize(
    "text",
    [
        "A database is drawn as [(a cylinder)] and [[a box]].\n",
        "```\n[( )] one\n[(X)] two\n```\n\n```\n1\\. three\n```\n",
        "See [( )] once.\n",
        "A price of 3\\. and no more\n",
        "It sank in\n\n1986\\. A bad year.\n\n1990\\. Another.\n",
        "Steps:\n\n1\\. Set sail.\n\n2\\. Row.\n",
        "Why?\n\n    1\\. What is it?\n    2\\. Why is it?\n",
        "What is it?\n\n( ) is the empty tuple.\n\n    (x) foo = 1\n    ( ) bar\n",
        "( ) is empty.\n\nSo it is.\n\n(x) is not.\n",
    ],
)
def test_what_only_looks_like_them_stays(text: str) -> None:
    assert in_one_notation(text) == text


def test_numbers_behind_a_backslash_number_questions() -> None:
    text = "1\\. Which floats?\n\nA\\. a boat\\\nB\\. a stone\n\nAnswer: A\n\n"
    found = read(text + text.replace("1\\.", "2\\.").replace("floats", "swims"))
    assert asked(found) == ["Which floats?", "Which swims?"]
    assert choices(found.cards[0]) == (["a boat", "a stone"], [0])


ASKED = "### {0}. Which floats {0}?\n\nA. a boat  \nB. a stone  \n\n"
FOLD = ASKED + "<details>\n<summary>Answer</summary>\n\n{1}</details>\n"


def test_numbers_behind_a_backslash_may_begin_anywhere_and_number_a_key() -> None:
    asked_for = "".join(f"{at}\\. Name of lamp {at}\n\nA. oil\nB. gas\n\n" for at in (25, 26, 27))
    key = "".join(f"{at}\\. B\n" for at in (25, 26, 27))
    found = read(f"{asked_for}## Answers\n\n{key}")
    assert asked(found) == [f"Name of lamp {at}" for at in (25, 26, 27)]
    assert [choices(card)[1] for card in found.cards] == [[1]] * 3


@pytest.mark.parametrize("held", ["**A**\n\nIt is light.\n", "A\n\n```\nlight\n```\n", "A\n\n"])
def test_a_heading_right_below_a_fold_is_one(held: str) -> None:
    found = read("".join(FOLD.format(at, held) for at in range(1, 4)))
    assert asked(found) == [f"Which floats {at}?" for at in range(1, 4)]
    assert [choices(card)[1] for card in found.cards] == [[0]] * 3
    assert [card.line for card in found.cards] == [
        1 + at * FOLD.format(1, held).count("\n") for at in range(3)
    ]


def test_a_heading_right_below_a_fold_on_one_line_is_one() -> None:
    one = ASKED + "<details><summary>Answer</summary>A</details>\n"
    found = read("".join(one.format(at) for at in range(1, 4)))
    assert [choices(card)[1] for card in found.cards] == [[0]] * 3


def test_signs_beside_empty_boxes_are_boxes() -> None:
    text = (
        "### 1. What floats?\n\n* ⬜ a stone\n* ✅ **a boat**\n\n### 2. What sinks?\n\n* ✅ iron\n* ⬜ wood\n"
    )
    found = read(text)
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat"], [1]), (["iron", "wood"], [0])]
    assert in_one_notation("- ✅ one\n- ❌ two\n\n☐ three\n") == "- ✅ one\n- ❌ two\n\n☐ three\n"
