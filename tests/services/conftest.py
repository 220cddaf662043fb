from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.home import Home
from tui.config.paths import bundled_data


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """A home of a program that ships no decks: whoever looks for a name reads them all."""
    monkeypatch.setattr("tui.services.core.bundled_data", lambda: tmp_path / "bundled")
    made = Home(tmp_path / "home")
    made.hide_bundled()
    yield made
    made.close()


@pytest.fixture
def bundled(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The decks the program ships are there after all, hidden as a learner hides them."""
    monkeypatch.setattr("tui.services.core.bundled_data", bundled_data)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return tmp_path / "inbox"


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """A folder for decks."""
    return tmp_path / "decks"
