from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.texts import MARKUP
from tui.search.query import OTHER_NAMES, STATES, parse_query
from tui.widgets.query_notes import Notes, notes_lines


@dataclass(frozen=True)
class Offer:
    """A completion."""

    text: str
    about: str = ""


def test_completions_say_the_key_the_marked_one_and_what_each_finds() -> None:
    notes = Notes((Offer("is:due"), Offer("is:new", "state")), marked=1, counts={"is:due": 1200})
    assert [line.plain for line in notes_lines(notes, 60)] == ["Tab is:due 1,200  ›is:new state"]


def test_the_marked_completion_is_in_view_however_many_come_before_it() -> None:
    offers = tuple(Offer(f"deck:number-{at}", "A title of some length") for at in range(8))
    for marked in range(8):
        (line,) = notes_lines(Notes(offers, marked), 60)
        assert f"›deck:number-{marked} A title" in line.plain
    assert "more" in notes_lines(Notes(offers), 60)[0].plain


def test_filters_in_words_and_complaints_stand_on_lines_of_their_own() -> None:
    lines = notes_lines(Notes(said=("in Sea", "due"), complaints=("no deck is called x",)), 60)
    assert [line.plain for line in lines] == ["! no deck is called x", "in Sea · due"]


def test_a_wrong_filter_is_told_with_all_that_is_right_in_the_narrowest_terminal() -> None:
    (complaint,) = parse_query("is:duee").complaints
    lines = notes_lines(Notes((Offer("is:due", ""),), said=("in Sea",), complaints=(complaint,)), 36)
    assert all(state in " ".join(line.plain for line in lines) for state in (*STATES, *OTHER_NAMES))


def test_without_anything_to_say_the_grammar_is_told() -> None:
    (line,) = notes_lines(Notes(), 80)
    assert line.plain.startswith("deck: topic: tag:")


@given(
    st.lists(st.sampled_from(MARKUP) | st.text(max_size=40), max_size=9),
    st.integers(1, 90),
    st.integers(0, 8),
)
def test_whatever_is_said_fits_the_width_and_four_lines(texts: list[str], width: int, marked: int) -> None:
    offers = tuple(Offer(text, text) for text in texts)
    notes = Notes(offers, min(marked, len(texts) - 1) if texts else 0, {}, texts, texts)
    lines = notes_lines(notes, width)
    assert 1 <= len(lines) <= 4
    assert all(line.cell_length <= max(width, 2) for line in lines)
