import threading
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.ui.driving import Driver, driven, library
from tests.ui.waiting import wait_for
from tui.screens.search import SearchScreen
from tui.search.found import Hit
from tui.services.finding import Finding, FindingService, Look
from tui.widgets.hit_preview import HitPreview
from tui.widgets.long_list import LongList

TWO = """\
format: 1
deck: schema
title: Schema
cards:
  - {id: other, question: What else runs in production?, answer: Jobs that synchronize data.}
  - {id: sync, topic: Schema, question: Should synchronize run in production?, answer: No. It drops columns.}
  - id: pool
    tags: [slow start]
    question: What is a pool?
    answer: A set of connections that production keeps open.
    source: {url: "https://example.org/pool"}
"""
LONG = """\
format: 1
deck: long
title: Long
cards:
  - id: tide
    question: >-
      Which of the many harbours along this coast can be entered at any state of the tide, by night
      and in fog, by a vessel that nobody on board has ever brought in before, without a pilot?
    answer: |
"""
LONG += "".join(f"      Line {at} says nothing.\n\n" for at in range(60))
LONG += "      Only the lighthouse knows.\n"
HOSTILE = ("a b " * 2_500, " " * 10_000, "\x1b[2J\x07\u202e pool", "((.*+?)[^$|\\" * 700, "is:" * 3_000)


def screen(driver: Driver) -> SearchScreen:
    """The search screen that is open."""
    shown = driver.app.screen
    assert isinstance(shown, SearchScreen)
    return shown


async def found(driver: Driver, query: str) -> SearchScreen:
    """Wait until what that query finds is shown."""
    shown = screen(driver)

    def there() -> bool:
        return shown.finding is not None and shown.finding.text == query

    await wait_for(driver.pilot, there, f"the hits of {query[:40]!r}")
    return shown


async def searched(driver: Driver, query: str) -> SearchScreen:
    """Open the search, put a query into its field, and wait for what is found."""
    await driver.press("slash")
    return await asked(driver, query)


async def asked(driver: Driver, query: str) -> SearchScreen:
    """Put a query into the field, as if it was typed at once, and wait for what is found."""
    screen(driver).field.put(query)
    return await found(driver, query)


async def test_misspelt_words_find_the_question_first_and_preview_it(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:synchornize prod")
        shown = await found(driver, "synchornize prod")
        await driver.sees(
            "Should synchronize run", "No. It drops columns.", "Schema › Schema", "found in 3 cards"
        )
        assert str(shown.marked_hit) == "schema/sync"


async def test_hits_are_opened_practised_reviewed_flagged_and_their_links_copied(
    tmp_path: Path,
) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await searched(driver, "pool")
        await driver.press("enter")
        await driver.sees("Progress: never answered", "schema/pool")
        await driver.press("escape")
        await driver.sees("1 of 1 found in 3 cards")
        await driver.press("f2")
        await driver.sees("Flagged", "⚑ flagged")
        await driver.press("f7")
        await driver.sees("https://example.org/pool")
        assert driver.app.clipboard == "https://example.org/pool"
        await driver.press("f6")
        await driver.sees("Think of your answer")
        await driver.press("escape")
        await driver.sees("1 of 1 found")
        await driver.press("f8")
        await driver.sees("0 due  1 new")


async def test_a_filter_is_completed_by_tab_in_turn_with_counts_and_told_in_words(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        shown = await searched(driver, "production ta")
        await driver.sees("›tag: 1 tag", "Tab complete")
        await driver.press("tab")
        await driver.sees('›tag:"slow start" 1')
        await driver.press("right")
        await driver.sees("tagged slow start", "1 of 1 found")
        assert shown.query_one(Input).value == 'production tag:"slow start" '
        await driver.press("type:is:")
        await driver.press("tab")
        await driver.sees("›is:new 1", "is:due 0", "not reviewed yet")
        assert shown.query_one(Input).value == 'production tag:"slow start" is:new'


async def test_a_wrong_filter_is_explained_and_the_rest_works(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await searched(driver, "pool is:duee ")
        await driver.sees("! is:duee is no filter; did you mean is:due?", "What is a pool?")
        await asked(driver, "pool -production")
        await driver.sees("without “production”")
        await asked(driver, "zzzzqqqq")
        await driver.sees("Nothing found: try another word.", "0 of 0 found in 3 cards")
        await driver.sees_no("F6 practise")
        await asked(driver, "pool is:leech")
        await driver.sees("Nothing found: leave a filter out", "· forgotten eight times")


async def test_a_hit_looked_at_is_gone_once_nothing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        look, asked_for, let = driver.app.services.finding.look, threading.Event(), threading.Event()

        def slowly(hit: Hit) -> Look:
            asked_for.set()
            let.wait(10)
            return look(hit)

        monkeypatch.setattr(driver.app.services.finding, "look", slowly)
        shown = await searched(driver, "pool")
        await wait_for(driver.pilot, asked_for.is_set, "the look at the hit")
        await asked(driver, "is:leech")
        await driver.sees("0 of 0 found", "Nothing found: leave a filter out")
        let.set()
        await wait_for(driver.pilot, lambda: not [*shown.workers], "whatever looked at the hit")
        assert not shown.preview.border_title


async def test_escape_and_tab_go_between_query_hits_and_preview(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        shown = await searched(driver, "production")
        await driver.press("tab")
        assert shown.query_one(HitPreview).active
        await driver.press("tab", "end", "type:s")
        assert shown.query_one(Input).value == "productions"
        await driver.press("tab", "escape", "escape")
        await driver.sees("p practise")
        await driver.press("end")
        assert shown.hits.marked == 2
        await driver.press("slash", "type:x")
        assert shown.query_one(Input).value == "productionsx"
        await driver.press("escape", "escape")
        await driver.sees("Decks")


async def test_the_card_stays_whole_while_one_types_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with driven(home) as driver:
        await driver.press("slash", "type:decorator")
        await driver.sees("✓ EntitySchema")
        monkeypatch.setattr("tui.screens.search_hits._PAUSE_S", 60)  # the card is not read again
        await driver.press("type:s")
        await driver.sees("decorators", "✓ EntitySchema")
        await driver.press("type: class")
        await driver.sees("decorators class", "✓ EntitySchema")


async def test_a_match_far_down_is_in_view_and_the_question_whole_at_every_size(
    tmp_path: Path,
) -> None:
    library(tmp_path, long=LONG)
    async with driven(tmp_path, (60, 20)) as driver:
        await searched(driver, "lighthouse")
        for size in ((60, 20), (80, 24), (200, 60)):
            await driver.pilot.resize_terminal(*size)
            await driver.sees("Only the lighthouse knows.", "without a pilot?")
        preview = screen(driver).query_one(HitPreview)
        await driver.pilot.click(HitPreview, offset=(4, 4))
        await driver.press("home")
        await driver.sees("Line 0 says nothing.", "without a pilot?")
        assert preview.active


async def test_a_click_marks_and_a_second_one_opens(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        shown = await searched(driver, "production")
        second = shown.finding.refs[1] if shown.finding else None
        await driver.pilot.click(LongList, offset=(5, 2))
        await wait_for(driver.pilot, lambda: shown.marked_hit == second, "the second hit marked")
        await driver.sees("2 of 3 found")
        await driver.pilot.click(LongList, offset=(5, 2))
        await driver.sees(f"{second}")


async def test_the_last_search_comes_back_to_be_typed_over_with_its_mark(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        shown = await searched(driver, "production")
        await driver.press("down")
        marked = shown.marked_hit
        await driver.press("escape", "escape")
        await driver.sees("Decks")
    async with driven(tmp_path) as driver:
        await driver.press("slash")
        await driver.sees("2 of 3 found")
        assert screen(driver).marked_hit == marked
        await driver.press("type:pool")
        await driver.sees("1 of 1 found")
        assert screen(driver).query_one(Input).value == "pool"


async def test_a_search_is_saved_offered_on_an_empty_query_renamed_and_deleted(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await searched(driver, "is:new pool")
        await driver.press("f3", "enter")
        await driver.sees("a saved search needs a name")
        await driver.press("type:fresh", "enter")
        await driver.sees("Saved as “fresh”.")
        await driver.press("ctrl+u")
        await driver.sees("Saved  fresh  is:new pool", "not reviewed yet")
        await driver.press("enter")
        await driver.sees("1 of 1 found")
        await driver.press("f9")
        await driver.sees("1 saved")
        await driver.press("r", "ctrl+u", "type:old", "enter")
        await driver.sees("Saved  old  is:new pool")
        await driver.press("d")
        await driver.sees("0 saved", "“old” is forgotten; u brings it back.")
        await driver.press("u")
        await driver.sees("1 saved", "Saved  old", "“old” is back.")
        assert "is forgotten" not in driver.text
        await driver.press("enter")
        await driver.sees("1 of 1 found")
        assert '"old" = "is:new pool"' in (tmp_path / "config" / "searches.toml").read_text()


async def test_a_deck_deleted_while_its_hit_is_marked_or_open_is_told_in_words(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO, long=LONG)
    async with driven(tmp_path) as driver:
        await searched(driver, "pool")
        (tmp_path / "data" / "decks" / "schema.yaml").unlink()
        driver.app.services.library.reload()
        await driver.press("f2")
        await driver.sees("the card schema/pool is gone")
        await driver.press("enter")
        await driver.sees("0 of 0 found in 1 card")
        await asked(driver, "lighthouse")
        await driver.sees("1 of 1 found")
        await driver.press("enter")
        await driver.sees("z suspend")
        await driver.press("z")
        await driver.sees("z resume", "suspended  open")
        await driver.press("z")
        await driver.sees("z suspend")
        (tmp_path / "data" / "decks" / "long.yaml").unlink()
        await driver.sees("the card long/tide is gone", "0 of 0 found in 0 cards")


async def test_hits_that_let_wait_are_announced_and_those_before_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        shown = await searched(driver, "pool")
        await driver.sees("1 of 1 found")
        held, find = threading.Event(), FindingService.find

        def slow(self: FindingService, text: str, cursor: int, limit: int) -> Finding:
            held.wait(20)
            return find(self, text, cursor, limit)

        monkeypatch.setattr(FindingService, "find", slow)
        shown.field.put("pools in production")
        await driver.sees("searching …", "What is a pool?")
        assert shown.field.value == "pools in production"
        held.set()
        await driver.sees("1 of 3 found")
        assert shown.finding is not None
        assert shown.finding.text == "pools in production"


async def test_whatever_is_typed_or_pasted_is_a_query(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        shown = await searched(driver, "pool")
        field = shown.field
        for text in HOSTILE:
            field.put(text)
            await found(driver, text)
        field.put("")
        field.post_message(Paste("What is\na pool?\x07"))
        await driver.sees("What is a pool?", "1 of")
