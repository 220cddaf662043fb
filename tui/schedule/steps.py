"""Learning steps as people write them, `1m 10m`, and as the scheduler counts them, in whole seconds."""

import re
from itertools import pairwise

from tui.wording import one_line

Steps = tuple[int, ...]
"""Whole seconds from answer to answer while a card is learned; empty: it goes to review at once."""

LONGEST_STEP_S = 86_400
"""A day: what comes back later than that is review, and its interval follows from memory."""
MOST_STEPS = 20

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_STEP = re.compile(r"([0-9]{1,6})([smhd])")


def parse_steps(text: str) -> Steps:
    """Read steps divided by spaces: whole numbers of s, m, h or d; none is empty.

    Raises: ValueError saying what is wrong, as `require_steps` does.
    """
    steps = tuple(_seconds(word) for word in text.split())
    require_steps(steps)
    return steps


def steps_text(steps: Steps) -> str:
    """Steps as `parse_steps` reads them."""
    return " ".join(map(_step_text, steps))


def require_steps(steps: Steps) -> None:
    """Make sure that these are steps. Raises: ValueError saying what is wrong.

    They never become shorter and none is longer than a day, so that of Again, Hard, Good and Easy none comes
    back before the one to its left.
    """
    if len(steps) > MOST_STEPS:
        raise ValueError(f"at most {MOST_STEPS} steps are wanted, not {len(steps)}")
    for step in steps:
        if not 0 < step <= LONGEST_STEP_S:
            raise ValueError(f"the step {_step_text(step)} is not between 1s and 1d")
    for earlier, later in pairwise(steps):
        if later < earlier:
            raise ValueError(f"the step {_step_text(later)} is shorter than {_step_text(earlier)} before it")


def _seconds(word: str) -> int:
    found = _STEP.fullmatch(word)
    if found is None:
        raise ValueError(f"“{one_line(word, 20)}” is no step; write steps such as 1m 10m, with s, m, h or d")
    return int(found[1]) * _UNITS[found[2]]


def _step_text(step: int) -> str:
    unit = next(name for name in reversed(_UNITS) if step % _UNITS[name] == 0)
    return f"{step // _UNITS[unit]}{unit}"
