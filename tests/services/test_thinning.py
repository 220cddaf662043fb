from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON
from tui.services.thinning import NEWEST, superfluous

INSTANTS = st.lists(
    st.integers(0, 800 * 48).map(lambda half_hours: NOON + timedelta(minutes=30 * half_hours))
)


def kept(made_at: list[datetime]) -> list[datetime]:
    return sorted(set(made_at) - superfluous(made_at))


def test_a_year_of_use_leaves_days_weeks_and_months() -> None:
    every_half_hour = [NOON + timedelta(minutes=30 * n) for n in range(365 * 48)]
    left = kept(every_half_hour)
    assert len(left) <= NEWEST + 7 + 5 + 12
    last = every_half_hour[-1]
    assert left[0] < last - timedelta(days=300)
    assert [at for at in left if at > last - timedelta(hours=4)] == every_half_hour[-8:]
    assert {(last - timedelta(days=back)).date() for back in range(7)} <= {at.date() for at in left}


@given(INSTANTS)
def test_the_newest_always_stays(made_at: list[datetime]) -> None:
    assert sorted(set(made_at))[-NEWEST:] == kept(made_at)[-NEWEST:]


@given(INSTANTS)
def test_thinning_again_removes_nothing_more(made_at: list[datetime]) -> None:
    assert superfluous(kept(made_at)) == frozenset()


@given(INSTANTS)
def test_thinned_as_it_grows_the_number_stays_bounded(made_at: list[datetime]) -> None:
    held: list[datetime] = []
    for at in sorted(made_at):
        held = kept([*held, at])
    assert len(held) <= NEWEST + 7 + 5 + 12
