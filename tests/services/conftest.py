from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.home import Home


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = Home(tmp_path / "home")
    made.hide_bundled()
    yield made
    made.close()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return tmp_path / "inbox"


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """A folder for decks."""
    return tmp_path / "decks"
