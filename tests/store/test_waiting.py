"""What waits is found by an index, and is what looking at every state finds."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, answered, new_answer, new_mark, ref
from tui.clock import SettableClock, microseconds
from tui.model.event import EventKind, NewEvent
from tui.model.grade import Rating
from tui.model.ids import CardId, DeckId
from tui.model.memory import CardState, Stage
from tui.schedule.track import Track
from tui.store.progress import ProgressStore

DECKS = tuple(map(DeckId, ("basics", "other", "third")))
CARDS = st.builds(ref, st.sampled_from("abcd"), st.sampled_from(DECKS))
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


def returns_at(state: CardState) -> datetime | None:
    """When a card comes back that comes back at all."""
    memory = state.memory
    if memory is None or state.suspended:
        return None
    return max(memory.due_at, state.buried_until or memory.due_at)


def comes_at(state: CardState) -> datetime:
    """When a card in review comes back; far from all days counted here for one that does not."""
    reviewed = state.memory is not None and state.memory.stage is Stage.REVIEW
    return (returns_at(state) if reviewed else None) or NOON + timedelta(days=9999)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(deeds(), HOURS), max_size=25), HOURS, st.integers(0, 24))
def test_what_the_indexes_tell_is_what_the_states_tell(
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
        states = store.states()
        waiting = {card for card, state in states.items() if state.is_due(now, ends)}
        assert store.due_counts(now, ends) == Counter(card.deck for card in waiting)
        assert store.decks() == {event.card.deck for event, _ in events if event.card}
        coming = Counter((comes_at(state) - now) // timedelta(days=1) for state in states.values())
        assert store.due_per_day(now, 3) == tuple(coming[day] for day in range(3))
        for deck in DECKS:
            agree_on_a_deck(
                store, deck, {ref.card: one for ref, one in states.items() if ref.deck == deck}, now, ends
            )
        store.close()


def agree_on_a_deck(
    store: ProgressStore, deck: DeckId, states: Mapping[CardId, CardState], now: datetime, ends: datetime
) -> None:
    back = {card: at for card, state in states.items() if (at := returns_at(state)) is not None}
    expected = {card: Track.of(states[card]) for card, at in back.items() if at < ends}
    assert store.coming(deck, ends) == expected
    for cards in (set(states), {CardId("a"), CardId("b")}):
        later = [at for card, at in back.items() if at >= ends and card in cards]
        assert store.next_coming(deck, ends, cards) == min(later, default=None)
    assert store.held(deck, now) == {
        card for card, state in states.items() if state.memory or not state.is_free(now)
    }
    assert store.suspended(deck) == {card for card, state in states.items() if state.suspended}
