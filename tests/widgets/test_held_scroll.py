import pytest
from textual.app import ComposeResult
from textual.widgets import Static

from tests.ui.screen_text import screen_lines
from tests.ui.waiting import wait_for
from tests.widgets.stage import staged
from tui.widgets.held_scroll import HeldScroll
from tui.widgets.markdown_view import MarkdownView

LONG = "\n\n".join(f"question {number}" for number in range(20))
ANSWER = [f"answer {number}" for number in range(60)]
SIZES = pytest.mark.parametrize("size", [(40, 4), (40, 7), (40, 12), (80, 24), (120, 36)])


class Read(HeldScroll):
    """A question above an answer, one line each answer."""

    def __init__(self, question: str) -> None:
        super().__init__(MarkdownView(question))
        self.answer = Static("\n".join(ANSWER), markup=False)

    def compose(self) -> ComposeResult:
        """The question, then the answer."""
        yield from (self.head, self.answer)


def nothing() -> None:
    """Scrolls nowhere."""


@SIZES
@pytest.mark.parametrize("question", ["What is it?", LONG], ids=["short", "long"])
async def test_the_question_stays_in_sight_and_every_line_of_the_answer_is_shown(
    question: str, size: tuple[int, int]
) -> None:
    shown, read = Read(question), set[str]()
    async with staged(shown, size) as (app, pilot):
        shown.hold(then=nothing)
        await pilot.pause()
        while shown.is_cut:
            read.update(map(str.rstrip, (line[:38] for line in screen_lines(app))))
            shown.turn_page(1)
            await pilot.pause()
            assert screen_lines(app)[0].startswith(question.split("\n")[0])
            assert shown.covered <= max(1, size[1] // 3)
        read.update(line[:38].rstrip() for line in screen_lines(app))
        assert set(ANSWER) <= read


async def test_a_question_cut_says_so_and_is_whole_at_the_top() -> None:
    shown = Read(LONG)
    async with staged(shown, (40, 30)) as (app, pilot):
        shown.hold(then=nothing)
        shown.turn_page(1)
        await pilot.pause()
        lines = [line[:38].rstrip() for line in screen_lines(app)]
        assert lines[:9] == [
            "question 0",
            *("", "question 1", "", "question 2", "", "question 3", "", "question 4 …"),
        ]
        assert set(lines[9]) == {"─"}
        shown.scroll_home(animate=False)
        await pilot.pause()
        assert [line[:38].rstrip() for line in screen_lines(app)][::2] == LONG.split("\n\n")[:15]


async def test_another_size_holds_other_lines_and_what_is_let_go_scrolls() -> None:
    shown = Read(LONG)
    async with staged(shown, (40, 30)) as (app, pilot):
        shown.hold(then=nothing)
        shown.scroll_to(y=50, animate=False, immediate=True)
        await pilot.pause()
        assert "question 4 …" in screen_lines(app)[8]
        await pilot.resize_terminal(40, 9)
        await wait_for(pilot, lambda: "question 1 …" in screen_lines(app)[2], "lines held in the new size")
        shown.let_go()
        await pilot.pause()
        assert "question" not in screen_lines(app)[0]


@pytest.mark.parametrize("scrolled", [0, 3])
async def test_what_was_brought_into_view_is_brought_again_in_another_size_until_one_scrolls_on(
    scrolled: int,
) -> None:
    """Rows that come below it a moment later take height from it, and less of the question is held then."""
    shown = Read(LONG)

    def to_the_answer() -> None:
        shown.scroll_down_to(shown.answer.virtual_region.bottom, shown.answer.virtual_region.y)

    async with staged(shown, (40, 30)) as (app, pilot):
        shown.hold(then=to_the_answer)
        await wait_for(pilot, lambda: "answer 0" in screen_lines(app)[shown.covered], "the answer")
        shown.scroll_relative(y=scrolled, animate=False)
        await pilot.pause()
        before, covered = shown.scroll_y, shown.covered
        await pilot.resize_terminal(40, 9)
        await wait_for(pilot, lambda: shown.covered < covered, "less held")
        await pilot.pause()
        assert shown.scroll_y == before if scrolled else "answer 0" in screen_lines(app)[shown.covered]
