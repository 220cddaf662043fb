from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SESSION, answered, logged, new_answer, new_mark, new_start
from tui.model.event import EventKind, NewEvent
from tui.store.event_rows import LATEST, read_row, to_row
from tui.store.sense import require_sense

(ANSWER,) = logged(new_answer(answered()))


def test_what_is_written_every_day_makes_sense() -> None:
    for event in (new_answer(answered()), new_start(), new_mark(EventKind.RESET)):
        require_sense(event)


@pytest.mark.parametrize(
    "nonsense",
    [
        NewEvent(EventKind.UNDONE, {"v": 1}),
        NewEvent(EventKind.UNDONE, {"v": 1, "target": "no hex"}),
        new_mark(EventKind.BURIED, until=2**62),
        new_answer(answered(2**63)),
        new_answer(answered(duration_ms=2**70)),
        NewEvent(EventKind.SESSION_STARTED, {"mode": "quiz", "seed": 1, "decks": [1]}, SESSION),
    ],
)
def test_what_the_projections_would_stumble_over_is_refused(nonsense: NewEvent) -> None:
    with pytest.raises(ValueError):
        require_sense(nonsense)


def refused(event: NewEvent) -> bool:
    try:
        require_sense(event)
    except ValueError:
        return True
    return False


@given(
    st.integers(-1, 2**64),
    st.floats(-0.1, 1.1),
    st.none() | st.integers(-1, 50_000),
    st.integers(0, 2**64),
)
def test_an_answer_is_refused_where_its_payload_would_be(
    position: int, grade: float, interval_days: int | None, duration_ms: int
) -> None:
    """What an answer holds is not read from its payload again, so both must be judged alike."""
    known = answered(position, grade, interval_days=interval_days, duration_ms=duration_ms)
    answer = new_answer(known)
    read = NewEvent(EventKind.ANSWERED, answer.payload, answer.session, answer.card)
    assert refused(answer) == refused(read)
    assert refused(answer) or require_sense(answer) == require_sense(read) == known


def test_an_answer_has_the_payload_that_was_given_and_no_other() -> None:
    with pytest.raises(ValueError, match="payload"):
        replace(new_answer(answered()), payload={"v": 1})


@pytest.mark.parametrize("payload", ["[" * 200_000, "[]", "", '{"crc":"00000000"'])
def test_a_payload_that_is_no_object_is_refused(payload: str) -> None:
    with pytest.raises(ValueError):
        read_row((*to_row(ANSWER)[:8], payload))


@pytest.mark.parametrize(
    "event", [replace(ANSWER, at=LATEST + 1), replace(ANSWER, at=-1), replace(ANSWER, id=b"short")]
)
def test_an_instant_or_id_that_cannot_be_is_refused(event: object) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        read_row(to_row(event))  # type: ignore[arg-type]  # an event, damaged on purpose
