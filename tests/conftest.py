"""What every test relies on: no environment of the developer's leaks in, no slow machine fails a property."""

import gc
import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "QUIZDECK_HOME", "COLORTERM"):
    os.environ.pop(name, None)
os.environ["TEXTUAL_FPS"] = "240"
"""As the app sets it for itself; read when Textual is loaded."""

from textual import _wait  # noqa: E402  # only now, as it reads the environment

# After each key a pilot sleeps until nothing is computed: most of the time of a test of a screen.
_wait.SLEEP_GRANULARITY = 1 / 200
_wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY / 10

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Half as many again as processors: a test of a screen, a disk or a process waits a third of its time."""
    return (yield) * 3 // 2


@pytest.fixture(autouse=True)
def nothing_stays_frozen() -> Iterator[None]:
    """What a program keeps from the collector for good goes with its test."""
    yield
    gc.unfreeze()
