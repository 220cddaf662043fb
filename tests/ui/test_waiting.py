"""What tests wait for."""

import asyncio

from textual.app import App

from tests.ui.waiting import workers_done


async def test_work_that_newer_work_takes_the_place_of_is_waited_for_no_more() -> None:
    done: list[str] = []
    go_on = asyncio.Event()

    async def look(name: str) -> None:
        await go_on.wait()
        done.append(name)

    async with App[int]().run_test() as pilot:
        pilot.app.run_worker(look("older"), exclusive=True)
        waiting = asyncio.create_task(workers_done(pilot.app))
        await pilot.pause()
        pilot.app.run_worker(look("newer"), exclusive=True)
        await pilot.pause()
        assert not waiting.done()
        go_on.set()
        await waiting
    assert done == ["newer"]
