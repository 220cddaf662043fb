"""How the work of a step grows with what it is given."""

from collections.abc import Callable

from tests.text.steps import calls

_FEW = 50
"""Calls that any text takes, whatever its length."""


def growth(step: Callable[[str], object], unit: str, count: int = 300) -> float:
    """How many times the calls ten times as much takes; linear steps give about 10, quadratic ones 100."""
    return calls(step, unit * count * 10) / (calls(step, unit * count) + _FEW)
