import os
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.event import UNDOABLE, Event, EventKind, new_uuid7

INSTANTS = st.integers(0, (1 << 48) * 1000 - 1)


@given(INSTANTS)
def test_ids_are_uuids_of_version_7_that_hold_their_millisecond(at: int) -> None:
    made = new_uuid7(at)
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == at // 1000


@given(INSTANTS, INSTANTS)
def test_ids_sort_by_their_millisecond(one: int, other: int) -> None:
    earlier, later = sorted((one, other))
    if earlier // 1000 < later // 1000:
        assert new_uuid7(earlier).bytes < new_uuid7(later).bytes


def test_ids_of_one_instant_differ() -> None:
    assert len({new_uuid7(1_000_000) for _ in range(1000)}) == 1000


@pytest.mark.parametrize("byte", [b"\x00", b"\xff"])
def test_chance_fills_all_bits_but_time_version_and_variant(
    monkeypatch: pytest.MonkeyPatch, byte: bytes
) -> None:
    monkeypatch.setattr(os, "urandom", lambda count: byte * count)
    filled = new_uuid7(0).int
    assert filled == 7 << 76 | 2 << 62 | (0 if byte == b"\x00" else (0xFFF << 64 | (1 << 62) - 1))


def event(at: int, device: str, seq: int) -> Event:
    """A line of the log of which only the order matters."""
    return Event(new_uuid7(at).bytes, at, device, seq, EventKind.ANSWERED, {})


def test_the_log_is_ordered_by_instant_device_and_count() -> None:
    ordered = [event(1, "b", 9), event(2, "a", 5), event(2, "a", 6), event(2, "b", 1)]
    assert sorted(reversed(ordered), key=attrgetter("order")) == ordered


def test_bounds_of_a_session_and_undoing_itself_are_not_undone() -> None:
    bounds = {EventKind.SESSION_STARTED, EventKind.SESSION_NOTED, EventKind.SESSION_FINISHED}
    kept = bounds | {EventKind.UNDONE, EventKind.REDONE}
    assert set(EventKind) - UNDOABLE == kept
