"""Counting steps: a measure of work that no machine's mood changes."""

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[str], object], text: str) -> int:
    """How many calls a piece of work makes on a text."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return count
