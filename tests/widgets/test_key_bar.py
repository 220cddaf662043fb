from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.screen_text import screen_lines
from tests.widgets.stage import staged
from tui.widgets.key_bar import KeyBar, KeyHint, fitting

HELP = KeyHint("?", "help", "app.show_help")
HINTS = st.lists(
    st.builds(
        KeyHint, st.sampled_from(["q", "Enter", "1-9", "↑↓"]), st.text("abc ", max_size=12), st.just("bell")
    )
)


def width(hints: list[KeyHint]) -> int:
    """Cells of the hints side by side."""
    return len("  ".join(f"{hint.key} {hint.word}" for hint in hints))


@given(HINTS, st.integers(0, 200))
def test_help_stays_and_the_first_keys_come_in_order(hints: list[KeyHint], room: int) -> None:
    shown = fitting(hints, [HELP], room)
    assert shown[-1] == HELP
    assert shown[:-1] == hints[: len(shown) - 1]


@given(HINTS, st.integers(width([HELP]), 200))
def test_the_bar_is_never_wider_than_its_room(hints: list[KeyHint], room: int) -> None:
    assert width(fitting(hints, [HELP], room)) <= room
    assert width(fitting(hints, [], room)) <= room


@given(HINTS, st.integers(0, 200))
def test_a_key_is_left_out_only_where_it_does_not_fit(hints: list[KeyHint], room: int) -> None:
    shown = fitting(hints, [HELP], room)
    if len(shown) <= len(hints):
        assert width([*hints[: len(shown)], HELP]) > room


async def test_a_key_is_drawn_and_does_what_it_says_when_clicked() -> None:
    bar = KeyBar(lambda: ([KeyHint("x", "leave", "app.note('left')")], [HELP]))
    async with staged(bar, (40, 5)) as (app, pilot):
        assert screen_lines(app)[-1].strip() == "x leave  ? help"
        await pilot.click(KeyBar, offset=(2, 0))
        await pilot.pause()
        assert app.noted == ["left"]


async def test_words_are_never_markup() -> None:
    bar = KeyBar(lambda: ([KeyHint("[", "[/b] x", "app.bell")], [HELP]))
    async with staged(bar, (40, 5)) as (app, _):
        assert screen_lines(app)[-1].strip() == "[ [/b] x  ? help"


@given(HINTS, st.integers(0, 200), st.integers(0, 9))
def test_the_last_to_go_are_help_then_the_key_of_the_moment_then_what_is_always_shown(
    hints: list[KeyHint], room: int, at: int
) -> None:
    leave = KeyHint("q", "out", "bell")
    if at < len(hints):
        hints[at] = replace(hints[at], main=True)
    main = [hints[at] if at < len(hints) else hints[0]] if hints else []
    shown = fitting(hints, [leave, HELP], room)
    assert shown[-1] == HELP
    if width([*main, HELP]) <= room:
        assert all(hint in shown for hint in main)
    if width([*main, leave, HELP]) <= room:
        assert shown[-2] == leave


async def test_a_hint_for_a_range_of_keys_does_nothing_when_clicked() -> None:
    bar = KeyBar(lambda: ([KeyHint("1-4", "rate", "")], [HELP]))
    async with staged(bar, (40, 5)) as (app, pilot):
        await pilot.click(KeyBar, offset=(2, 0))
        await pilot.pause()
        assert app.noted == []
