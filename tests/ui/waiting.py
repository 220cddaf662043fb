"""Waiting for what a person would wait for, with a bound; never a fixed sleep."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

_STEP_S = 0.02


async def wait_for(pilot: Pilot[Any], ready: Callable[[], bool], what: str, seconds: float = 20) -> None:
    """Return as soon as `ready()` is true. Raises: AssertionError naming what did not come."""
    for _ in range(int(seconds / _STEP_S)):
        if ready():
            await pilot.pause()
            return
        await pilot.pause()
        await asyncio.sleep(_STEP_S)
    raise AssertionError(f"waited {seconds} s in vain for {what}")


async def workers_done(app: App[Any]) -> None:
    """Wait until no work is under way; work that newer work took the place of was cancelled, and is done.

    Raises: WorkerFailed.
    """
    while under_way := [worker for worker in app.workers if not worker.is_finished]:
        for worker in under_way:
            with suppress(WorkerCancelled):
                await worker.wait()
