from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import NOON
from tui.clock import SettableClock
from tui.store.progress import ProgressStore


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(NOON)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "progress.db"


@pytest.fixture
def store(path: Path, clock: SettableClock) -> Iterator[ProgressStore]:
    opened = ProgressStore.open(path, "desk", clock)
    yield opened
    opened.close()
