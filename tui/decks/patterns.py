"""Whether an accepted pattern may be used: decks come from strangers, and patterns can be traps."""

import math
import re

import regex

_MOST_REPEATS = 100_000
_MOST_GROUPS = 50
_REPEAT = re.compile(r"\{(\d*),?(\d*)\}")
_VERBOSE = re.compile(r"\(\?[a-zA-Z]*x")


def pattern_fault(pattern: str) -> str:
    """What is wrong with a regular expression, or nothing.

    Repeats with large counts are refused because they are unrolled when compiled, and no time limit
    applies there: nested, they take all memory.
    """
    if _VERBOSE.search(pattern):
        return "the verbose flag x is not allowed: it hides repeats among spaces"
    counts = (max(int(low or 1), int(high or 1), 1) for low, high in _REPEAT.findall(pattern))
    if math.prod(counts) > _MOST_REPEATS:
        return f"its repeats multiply to more than {_MOST_REPEATS:,}"
    if pattern.count("(") > _MOST_GROUPS:
        return f"it has more than {_MOST_GROUPS} groups"
    try:
        regex.compile(pattern, regex.IGNORECASE)
    except (regex.error, RecursionError, OverflowError) as error:
        return str(error)
    return ""
