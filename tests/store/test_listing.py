from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, SESSION, answered, new_answer, new_finish, new_start, skipped
from tui.clock import SettableClock
from tui.model.event import EventKind, NewEvent
from tui.model.grade import Mode
from tui.model.ids import SessionId
from tui.store.progress import ProgressStore
from tui.store.rows import SessionRow

SESSIONS = tuple(SessionId(f"01890a5d-ac96-774b-bcce-b302099a80{at:02x}") for at in range(6))
KINDS = st.tuples(st.sampled_from(Mode), st.integers(0, 2), st.booleans(), st.booleans())
"""Of a session: how it is called, its answers, whether one is skipped, whether it ended."""


def start(session: SessionId, mode: Mode) -> NewEvent:
    payload = {**new_start(session).payload, "mode": mode.value}
    return NewEvent(EventKind.SESSION_STARTED, payload, session)


def fill(store: ProgressStore, kinds: Sequence[tuple[Mode, int, bool, bool]], clock: SettableClock) -> None:
    for at, (mode, answers, last_skipped, ended) in enumerate(kinds):
        clock.instant = NOON + timedelta(hours=at // 2)  # two of them start at the same instant
        session = SESSIONS[at]
        given_ones = [answered(position, 0.5) for position in range(answers)]
        given_ones += [skipped(answers)] if last_skipped else []
        store.append(start(session, mode), *(new_answer(one, session=session) for one in given_ones))
        if ended:
            store.append(new_finish(session))


@settings(deadline=None, max_examples=40)
@given(
    st.lists(KINDS, max_size=len(SESSIONS)),
    st.none() | st.sampled_from(Mode),
    st.none() | st.sampled_from(SESSIONS),
    st.booleans(),
    st.none() | st.integers(0, 4),
)
def test_some_sessions_are_those_of_all_that_were_asked_for(
    kinds: list[tuple[Mode, int, bool, bool]],
    mode: Mode | None,
    until: SessionId | None,
    unfinished: bool,
    limit: int | None,
) -> None:
    with TemporaryDirectory() as folder:
        clock = SettableClock(NOON)
        store = ProgressStore.open(Path(folder) / "progress.db", "desk", clock)
        fill(store, kinds, clock)
        every = store.sessions()
        latest = next((row.started_at for row in every if row.session == until), None)

        def wanted(row: SessionRow) -> bool:
            early = until is None or (latest is not None and row.started_at <= latest)
            return early and mode in (None, row.mode) and not (unfinished and row.finished_at)

        found = store.some_sessions(mode, unfinished=unfinished, until=until, limit=limit)
        assert found == tuple(filter(wanted, every))[:limit]
        for row in every:
            assert store.some_sessions(session=row.session) == (row,)
        store.close()


def test_an_unknown_session_is_not_found(store: ProgressStore) -> None:
    store.append(new_start(SESSION))
    assert store.some_sessions(session=SESSIONS[0]) == ()
