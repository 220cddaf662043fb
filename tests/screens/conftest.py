"""A home with one small deck of every kind."""

from pathlib import Path

import pytest

from tests.ui.driving import EVERY_KIND, library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    library(tmp_path, every_kind=EVERY_KIND)
    return tmp_path
