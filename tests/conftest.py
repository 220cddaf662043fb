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

from tests.ui.lighter import let_go, lighten  # noqa: E402  # only now, as Textual reads the environment

lighten()
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Half as many again as processors: a test of a screen, a disk or a process waits a third of its time."""
    return (yield) * 3 // 2


def pytest_runtest_teardown() -> None:
    """Apps that are gone leave nothing behind."""
    let_go()


@pytest.fixture(autouse=True, scope="session")
def the_suite_is_no_garbage() -> Iterator[None]:
    """All that was collected stays: to look for garbage in it, again and again, took a seventh of the time.

    What programs freeze for themselves would outlive their tests, so they do not.
    """
    gc.collect()
    gc.freeze()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        yield
