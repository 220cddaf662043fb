"""Time stays near linear in the length of a document: steps are counted, not seconds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bench.hostile import HOSTILE
from tests.text.steps import calls
from tui.extract.pipeline import extract_document

_PIECES = 150
_SLACK = 4_000
"""Steps that any document takes, whatever its length."""
_FACTOR = 2.6
"""Twice as long a document may take this many times the steps; a quadratic part soon takes four times."""


def _steps(text: str) -> int:
    return calls(lambda whole: extract_document(whole.encode(), "hostile.md"), text)


@pytest.mark.parametrize("kind", HOSTILE)
def test_twice_as_long_takes_about_twice_the_steps(kind: str) -> None:
    make = HOSTILE[kind]
    once, twice = _steps(make(_PIECES)), _steps(make(2 * _PIECES))
    assert twice <= _FACTOR * once + _SLACK


@given(st.lists(st.sampled_from(sorted(HOSTILE)), min_size=2, max_size=4))
@settings(max_examples=15, deadline=None)
def test_mixtures_take_about_twice_the_steps_too(kinds: list[str]) -> None:
    once = _steps("\n\n".join(HOSTILE[kind](40) for kind in kinds))
    twice = _steps("\n\n".join(HOSTILE[kind](80) for kind in kinds))
    if twice > _FACTOR * once + _SLACK:  # with more of it another way of reading may begin, but only once
        assert _steps("\n\n".join(HOSTILE[kind](160) for kind in kinds)) <= _FACTOR * twice
