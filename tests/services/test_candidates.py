"""A review asks the same whether every card's state is read or those found by an index."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, answered, deck, new_answer, new_mark, ref, typed_card
from tests.services.home import Home, typed_cards
from tui.clock import microseconds
from tui.model.event import EventKind, NewEvent
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.schedule.queue import Day, QueueCard, review_queue
from tui.services.assemble import Services
from tui.services.candidates import candidates, next_at

NAMES = ("card-0", "card-1", "new", "old", "card-2")
CARDS = st.sampled_from([ref(card, name) for name in ("basics", "other") for card in NAMES])
KINDS = [EventKind.SUSPENDED, EventKind.RESUMED, EventKind.FLAGGED, EventKind.RESET]


@st.composite
def deeds(draw: st.DrawFn) -> NewEvent:
    card, what = draw(CARDS), draw(st.sampled_from(["answer", "answer", "bury", "mark"]))
    if what == "answer":
        return new_answer(answered(draw(st.integers(0, 10**6)), rating=draw(st.sampled_from(Rating))), card)
    if what == "bury":
        until = NOON + timedelta(hours=draw(st.integers(0, 90)))
        return new_mark(EventKind.BURIED, card, until=microseconds(until))
    return new_mark(draw(st.sampled_from(KINDS)), card)


def agree(services: Services, only: Sequence[CardRef], now: datetime, before: datetime) -> None:
    rosters = services.library.rosters()
    every = [(CardRef(one.deck, card), one.families.get(card, "")) for one in rosters for card in one.askable]
    held = {card for card, _ in every}
    cards = [QueueCard(card) for card in only if card in held] if only else [QueueCard(*one) for one in every]
    tracks = services.journal.tracks_of(one.deck for one in rosters)
    day, known = Day(now, before, 9), services.due.scheduler.retrievability
    found = candidates(services.journal, rosters, only, now, before)
    queue = review_queue(found.cards, found.tracks, day, known)
    assert queue == review_queue(cards, tracks, day, known)

    queued = queue.order(now)
    soonest = next_at(services.journal, found, queued, before)
    waiting = [tracks.of(card.ref).state() for card in cards if card.ref not in queued]
    coming = [
        max(state.memory.due_at, state.buried_until or state.memory.due_at)
        for state in waiting
        if state.memory and not state.suspended
    ]
    assert soonest == min([at if at > now else before for at in coming], default=None)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.tuples(deeds(), st.integers(0, 60)), max_size=20),
    st.lists(CARDS, max_size=3, unique=True),
    st.integers(0, 100),
)
def test_a_queue_of_candidates_is_the_queue_of_all(
    events: list[tuple[NewEvent, int]], only: list[CardRef], hours: int
) -> None:
    with TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.hide_bundled()
        home.write(deck(*typed_cards(2, family="kin"), typed_card("9", card_id="new", was=("old",))))
        home.write(deck(*typed_cards(3), deck_id="other"))
        services = home.services()
        for event, after in events:
            services.journal.store.append(event)
            home.later(hours=after)
        now = home.clock.now()
        agree(services, only, now, now + timedelta(hours=hours))
        home.close()
