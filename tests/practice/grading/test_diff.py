import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.practice.grading.diff import DiffOp, diff

SAME, EXTRA, MISSING = DiffOp.SAME, DiffOp.EXTRA, DiffOp.MISSING


@pytest.mark.parametrize(
    ("given_text", "expected", "steps"),
    [
        ("destroy", "destroy", ((SAME, "destroy"),)),
        ("Destroy", "destroy", ((SAME, "Destroy"),)),
        ("destro", "destroy", ((SAME, "destro"), (MISSING, "y"))),
        ("desstroy", "destroy", ((SAME, "de"), (EXTRA, "s"), (SAME, "stroy"))),
        ("", "a", ((MISSING, "a"),)),
        ("", "", ()),
        ("x" * 301, "y", ((EXTRA, "x" * 301), (MISSING, "y"))),
        ("x" * 301, "x" * 301, ((SAME, "x" * 301),)),
    ],
)
def test_a_diff_leads_from_one_text_to_the_other(
    given_text: str, expected: str, steps: tuple[tuple[DiffOp, str], ...]
) -> None:
    assert diff(given_text, expected) == steps


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_back_from_their_diff(given_text: str, expected: str) -> None:
    steps = diff(given_text, expected)

    assert "".join(text for op, text in steps if op is not MISSING) == given_text
    assert "".join(text for op, text in steps if op is not EXTRA).casefold() == expected.casefold()
