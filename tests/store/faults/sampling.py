"""How many faults a run tries: a seeded sample every time, all of them with `pytest -m faults`."""

import pytest

SAMPLE = 50


def trials(most: int) -> pytest.MarkDecorator:
    """Parametrize a test by how many faults it tries."""
    return pytest.mark.parametrize("count", [SAMPLE, pytest.param(most, marks=pytest.mark.faults)])
