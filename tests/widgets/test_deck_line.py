from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tests.widgets.texts import MARKDOWN
from tui.text.controls import visible_line
from tui.widgets.deck_line import bar, deck_lines


@dataclass(frozen=True)
class Figures:
    """The figures of a deck."""

    title: str = "Basics"
    cards: int = 10
    due: int = 4
    new: int = 2
    known: float | None = 0.61
    errors: int = 0
    first: str = ""
    id: str = "basics"
    warnings: int = 0


def _line(deck: Figures, width: int) -> Content:
    return deck_lines([deck], width)[0]


def test_decks_of_one_title_are_told_apart_by_their_ids() -> None:
    decks = [Figures(id="basics"), Figures(id="basics-2"), Figures(title="Others", id="others")]
    for width in (40, 80):
        first, second, third = (line.plain for line in deck_lines(decks, width))
        assert "Basics basics " in first
        assert "Basics basics-2 " in second
        assert "others" not in third
        assert {len(first), len(second), len(third)} == {width}


COUNTS = st.integers(0, 10**7)
DECKS = st.builds(
    Figures,
    MARKDOWN,
    COUNTS,
    COUNTS,
    COUNTS,
    st.none() | st.floats(0, 1),
    st.integers(0, 2000),
    st.just("") | MARKDOWN,
    warnings=st.integers(0, 2000),
)


@given(DECKS, st.integers(1, 200))
def test_the_line_is_one_line_within_its_width(deck: Figures, width: int) -> None:
    line = _line(deck, width)
    assert line.cell_length <= width
    assert visible_line(line.plain) == " ".join(line.plain.split())


@pytest.mark.parametrize(
    ("width", "wanted"),
    [
        (76, "  Basics                         10 cards     4 due     2 new  ██████░░░░  61 %"),
        (60, "  Basics                  10 cards     4 due     2 new  61 %"),
        (40, "  Basics                4 due     2 new"),
    ],
)
def test_figures_give_way_to_the_title(width: int, wanted: str) -> None:
    line = _line(Figures(), width).plain
    assert line.split() == wanted.split()
    assert len(line) == width


def test_large_figures_stand_apart() -> None:
    line = _line(Figures(cards=50_000, due=1_200, new=48_800), 80).plain
    assert "50,000 cards 1,200 due 48,800 new " in line


def test_a_deck_never_answered_has_no_share() -> None:
    assert _line(Figures(known=None), 80).plain.endswith("–")


@pytest.mark.parametrize(
    ("width", "wanted"),
    [
        (76, "  TypeORM relations" + " " * 10 + "   35 new   first: TypeORM entities"),
        (56, "  TypeORM relations" + " " * 14 + "  35 new first: TypeORM entities"),
        (40, "  TypeORM relations" + " 0 due 35 new"),
    ],
)
def test_what_to_learn_first_takes_the_place_of_most_figures(width: int, wanted: str) -> None:
    deck = Figures("TypeORM relations", cards=35, due=0, new=35, known=None, first="TypeORM entities")
    line = _line(deck, width).plain
    assert line.split() == wanted.split()
    assert len(line) == width


def test_titles_are_whole_and_figures_stand_below_each_other_where_there_is_room() -> None:
    title = "TypeORM entities and columns"
    decks = [
        Figures(title, id="a"),
        Figures("Relations", cards=35, due=0, new=35, known=None, first=title, id="b"),
        Figures("Torn", errors=2, id="c"),
    ]
    for width, told in ((72, "first: TypeORM entities and…"), (112, f"first: {title}")):
        begun, unbegun, torn = (line.plain for line in deck_lines(decks, width))
        assert {len(begun), len(unbegun), len(torn)} == {width}
        assert title in begun
        assert told in unbegun
        assert (
            begun.index("cards") - len("10 ") == unbegun.index("new") - len("35 ") == torn.index("10 cards")
        )


def test_problems_are_more_urgent_than_what_to_learn_first() -> None:
    assert _line(Figures(errors=1, first="Entities"), 80).plain.rstrip().endswith("1 problem")


def test_problems_are_told_in_words() -> None:
    assert _line(Figures(errors=1), 80).plain.startswith("! Basics")
    assert _line(Figures(errors=1), 80).plain.rstrip().endswith("1 problem")
    assert _line(Figures(cards=0, errors=2), 80).plain.endswith("2 problems, press Enter to see")


def test_warnings_are_told_apart_from_problems_where_there_is_room() -> None:
    torn = Figures(errors=4, warnings=1)
    assert _line(torn, 76).plain.rstrip().endswith("2 new  4 problems, 1 warning")
    assert _line(torn, 60).plain.rstrip().endswith("2 new  4 problems")
    assert _line(Figures(cards=0, errors=2, warnings=2), 80).plain.endswith(
        "2 problems, 2 warnings, press Enter to see"
    )
    first, second = (line.plain for line in deck_lines([torn, Figures(id="whole")], 76))
    assert first.index("10 cards") == second.index("10 cards")


def test_a_title_is_no_markup() -> None:
    assert "[/b] x [bold]" in _line(Figures("[/b] x [bold]"), 80).plain


@given(st.floats(0, 1), st.integers(1, 40))
def test_a_bar_has_its_width_and_grows_with_the_share(share: float, width: int) -> None:
    drawn = bar(share, width).plain
    assert len(drawn) == width
    assert drawn == "█" * round(share * width) + "░" * (width - round(share * width))
