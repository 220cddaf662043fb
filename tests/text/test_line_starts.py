"""Lines found by how they begin."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tui.text.line_starts import lines_begun


@given(st.text("a#\n ", max_size=40))
def test_it_finds_the_lines_that_a_look_at_each_finds(text: str) -> None:
    found = list(lines_begun(text, re.compile(r"\n[ ]?#")))
    assert found == [at for at, line in enumerate(text.split("\n")) if re.match("[ ]?#", line)]
