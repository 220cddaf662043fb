"""What waits is found by an index, and is what looking at every state finds."""

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, answered, new_answer, new_mark, ref
from tui.clock import SettableClock, microseconds
from tui.model.event import EventKind, NewEvent
from tui.model.grade import Rating
from tui.model.memory import CardState, Stage
from tui.store.progress import ProgressStore

CARDS = st.builds(ref, st.sampled_from("abcd"), st.sampled_from(["basics", "other", "third"]))
HOURS = st.integers(0, 300)


@st.composite
def deeds(draw: st.DrawFn) -> NewEvent:
    card, kind = draw(CARDS), draw(st.sampled_from(["answer", "answer", "answer", "bury", "mark"]))
    if kind == "answer":
        return new_answer(answered(draw(st.integers(0, 10**6)), rating=draw(st.sampled_from(Rating))), card)
    if kind == "bury":
        until = NOON + timedelta(hours=draw(HOURS))
        return new_mark(EventKind.BURIED, card, until=microseconds(until))
    return new_mark(draw(st.sampled_from([EventKind.SUSPENDED, EventKind.RESUMED, EventKind.RESET])), card)


def comes_at(state: CardState) -> datetime:
    """When a card in review comes back; far from all days counted here for one that does not."""
    memory = state.memory
    if memory is None or memory.stage is not Stage.REVIEW or state.suspended:
        return NOON + timedelta(days=9999)
    return max(memory.due_at, state.buried_until or memory.due_at)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(deeds(), HOURS), max_size=25), HOURS, st.integers(0, 24))
def test_counts_and_cards_are_those_of_the_states(
    events: list[tuple[NewEvent, int]], hours: int, until_the_end: int
) -> None:
    with TemporaryDirectory() as folder:
        clock = SettableClock(NOON)
        store = ProgressStore.open(Path(folder) / "progress.db", "desk", clock)
        for event, after in events:
            store.append(event)
            clock.instant += timedelta(hours=after / 10)
        now = NOON + timedelta(hours=hours)
        ends = now + timedelta(hours=until_the_end)
        waiting = {card for card, state in store.states().items() if state.is_due(now, ends)}
        assert set(store.due_cards(now, ends)) == waiting
        assert store.due_counts(now, ends) == Counter(card.deck for card in waiting)
        assert store.decks() == {event.card.deck for event, _ in events if event.card}
        coming = Counter((comes_at(state) - now) // timedelta(days=1) for state in store.states().values())
        assert store.due_per_day(now, 3) == tuple(coming[day] for day in range(3))
        store.close()
