from pathlib import Path

from tests.ui.driving import driven, library

TWO = """\
format: 1
deck: schema
title: Schema
cards:
  - {id: other, question: What else runs in production?, answer: Jobs that synchronize data.}
  - {id: sync, topic: Schema, question: Should synchronize run in production?, answer: No. It drops columns.}
  - {id: pool, question: What is a pool?, answer: A set of connections that production keeps open.}
"""


async def test_misspelt_words_find_the_question_first_and_preview_it(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:synchornize prodution")
        await driver.sees("Should synchronize run", "No. It drops columns.", "Schema › Schema")
        first = driver.app.screen.results.hits[0]  # type: ignore[attr-defined]  # the search screen's
        assert first.ref.card == "sync"


async def test_a_hit_opens_and_escape_comes_back_to_the_hits(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:pool")
        await driver.sees("What is a pool?")
        await driver.press("enter")
        await driver.sees("Progress: never answered", "schema/pool")
        await driver.press("escape")
        await driver.sees("1 of 3")


async def test_what_was_found_can_be_practised(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:production")
        await driver.sees("What else runs")
        await driver.press("f6")
        await driver.sees("1 of 3", "Think of your answer")


async def test_a_wrong_filter_is_explained_and_the_rest_works(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:pool is:duee")
        await driver.sees("did you mean is:due?", "What is a pool?")


async def test_escape_leaves_the_field_first(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:pool")
        await driver.sees("What is a pool?")
        await driver.press("escape")
        await driver.sees("p practise these")
        await driver.press("escape")
        await driver.sees("Decks")


async def test_nothing_found_says_what_to_do(tmp_path: Path) -> None:
    library(tmp_path, schema=TWO)
    async with driven(tmp_path) as driver:
        await driver.press("slash", "type:zzzzqqqq")
        await driver.sees("Nothing found: try fewer words.", "0 of 3")
