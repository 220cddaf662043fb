"""Lines that say nothing: tags that only wrap what stands around them, and rules."""

import re

_WRAPPER = re.compile(
    r"[ \t]*(?:</?(?:div|p|center|span|section|article|quiz|question|br|font|b"
    r"|strong)(?:\s[^<>]*)?/?>[ \t]*)+|[ \t]*:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]*)[ \t]*",
    re.I,
)
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")


def is_wrapper(line: str) -> bool:
    """Whether a line holds wrapping tags and nothing else."""
    return "<" in line and _WRAPPER.fullmatch(line) is not None


def is_rule(line: str) -> bool:
    """Whether a line is a rule, whatever stands above it."""
    return _RULE.fullmatch(line) is not None


def says_nothing(text: str) -> bool:
    """Whether every line is empty, a rule, or made of wrapping tags."""
    return all(not line.strip() or is_wrapper(line) or is_rule(line) for line in text.split("\n"))
