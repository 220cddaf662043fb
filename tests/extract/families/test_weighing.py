from hypothesis import given
from hypothesis import strategies as st

from tui.extract.families.weighing import weighed

COUNTS = st.integers(1, 10_000)


@given(COUNTS, COUNTS, st.floats(0.1, 3), st.floats(0.1, 1))
def test_evidence_grows_with_what_fits_and_stays_below_the_most(
    a: int, b: int, few: float, most: float
) -> None:
    good, total = min(a, b), max(a, b)
    assert 0 < weighed(good, total, few, most) < most
    assert weighed(good, total, few, most) <= weighed(total, total, few, most)
    assert weighed(good, good, few, most) <= weighed(good + 1, good + 1, few, most)


def test_nothing_is_no_evidence() -> None:
    assert weighed(0, 5, 0.5) == weighed(0, 0, 0.5) == 0.0
