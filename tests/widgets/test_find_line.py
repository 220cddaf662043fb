from hypothesis import given
from hypothesis import strategies as st

from tests.builders import choice_card
from tests.widgets.finds import FindShown, open_card
from tests.widgets.texts import MARKDOWN, MARKUP
from tui.text.controls import visible_line
from tui.widgets.find_line import FindColumns, find_line

OPEN, CHOICE = open_card(), choice_card("*x", "y")
FINDS = st.builds(
    FindShown,
    line=st.integers(0, 10**6),
    title=MARKDOWN.map(visible_line),
    status=st.sampled_from(["new", "kept", "changed", "skipped", "duplicate", "retired"]),
    card=st.sampled_from([None, OPEN, CHOICE]),
    marks=st.sampled_from([(), ("image",), ("image", "unanswered")]),
)


@given(st.lists(FINDS, min_size=1, max_size=5), st.integers(1, 120))
def test_a_line_is_never_wider_than_there_is_room(finds: list[FindShown], width: int) -> None:
    columns = FindColumns.of(finds)
    assert all(find_line(find, columns, width).cell_length <= width for find in finds)


def line(*finds: FindShown, width: int = 76) -> str:
    return find_line(finds[0], FindColumns.of(finds), width).plain


def test_line_question_and_what_else_is_to_be_known() -> None:
    told = line(FindShown(card=OPEN, marks=("image", "unanswered")))
    assert told.split() == ["7", "What", "burns?", "image", "unanswered"]


def test_what_is_the_same_everywhere_is_not_said() -> None:
    assert line(FindShown(card=OPEN), FindShown(card=OPEN)).split() == ["7", "What", "burns?"]
    kinds = line(FindShown(card=OPEN), FindShown(card=CHOICE))
    assert kinds.split() == ["7", "open", "What", "burns?"]
    again = (FindShown(card=OPEN), FindShown(card=OPEN, status="kept"))
    assert line(*again).split() == ["7", "What", "burns?", "new"]
    assert line(*reversed(again)).split() == ["7", "What", "burns?"]


def test_what_becomes_no_card_is_told_by_a_word() -> None:
    assert line(FindShown(status="skipped")).endswith("skipped")


def test_where_there_is_little_room_the_question_comes_before_the_marks() -> None:
    told = line(FindShown(card=OPEN, marks=("image", "unanswered")), width=40)
    assert "What burns?" in told and "image" not in told


def test_markup_in_a_question_is_text() -> None:
    for text in MARKUP:
        assert text in line(FindShown(title=text, card=OPEN))
