from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tests.ui.screen_text import screen_lines
from tests.ui.waiting import wait_for
from tests.widgets.stage import staged
from tui.widgets.lines import Lines, packed

FACTS = st.lists(st.text("abcdefg 漢", min_size=1, max_size=30).filter(str.strip), max_size=6)


async def test_lines_are_laid_out_anew_for_each_width_and_only_then() -> None:
    asked: list[int] = []

    def draw(width: int) -> list[Content]:
        asked.append(width)
        return [Content(f"for {width}"), Content("[/b] as it stands")]

    shown = Lines()
    async with staged(shown, (40, 5)) as (app, pilot):
        shown.show(draw)
        await pilot.pause()
        assert screen_lines(app)[:2] == ["for 40", "[/b] as it stands"]
        assert shown.size.height == 2
        await pilot.resize_terminal(30, 5)
        await wait_for(pilot, lambda: screen_lines(app)[0] == "for 30", "lines of the new width")
        assert asked == [40, 30]


@given(FACTS, st.integers(4, 60))
def test_facts_are_packed_into_lines_that_fit(facts: list[str], width: int) -> None:
    assert all(line.cell_length <= width for line in packed(facts, width))


def test_a_fact_is_not_broken_where_it_fits_a_line() -> None:
    assert [line.plain for line in packed(["6 cards", "2 skipped"], 12)] == ["6 cards", "2 skipped"]
    assert [line.plain for line in packed(["6 cards", "2 skipped"], 40)] == ["6 cards · 2 skipped"]
