from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui.clock import microseconds
from tui.model.memory import CardState, Memory, Stage
from tui.schedule.track import Track

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
INSTANTS = st.integers(-3, 3).map(lambda hours: NOON + timedelta(hours=hours))
MEMORIES = st.builds(
    Memory,
    stage=st.sampled_from(Stage),
    step=st.none() | st.integers(0, 2),
    stability=st.just(3.5),
    difficulty=st.just(5.0),
    due_at=INSTANTS,
    reviewed_at=INSTANTS,
    reps=st.integers(1, 9),
    lapses=st.integers(0, 9),
)
STATES = st.builds(
    CardState,
    memory=st.none() | MEMORIES,
    answers=st.integers(0, 9),
    last_grade=st.none() | st.floats(0, 1),
    last_answered_at=st.none() | INSTANTS,
    flagged=st.booleans(),
    suspended=st.booleans(),
    buried_until=st.none() | INSTANTS,
)


@given(STATES, INSTANTS, INSTANTS)
def test_numbers_say_the_same_as_the_state(state: CardState, at: datetime, before: datetime) -> None:
    track = Track.of(state)
    assert track.state() == state
    assert track.is_due(microseconds(at), microseconds(before)) == state.is_due(at, before)
