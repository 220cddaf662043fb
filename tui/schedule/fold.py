"""What the log says about one card: its events folded into a state."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from tui.clock import from_microseconds
from tui.model.event import Event, EventKind
from tui.model.memory import UNSEEN, CardState
from tui.schedule.answered import whole
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import Answer, answers, counting, standing


def fold(events: Iterable[Event], scheduler_for: SchedulerFor) -> CardState:
    """The state of one card after its events, which come in log order.

    Events taken back are passed over; of several answers to the same question of a session the last counts.
    Raises: ValueError on an event whose payload cannot be read.
    """
    held = standing(tuple(events))
    return fold_standing(held, counting(answers(held)), scheduler_for)


def fold_standing(held: Iterable[Event], counted: Iterable[Answer], scheduler_for: SchedulerFor) -> CardState:
    """As `fold`, from the events of the card that stand and the answers among them that count."""
    by_event = {answer.event.id: answer for answer in counted}
    state = UNSEEN
    for event in held:
        if event.kind in _MARKS:
            state = _MARKS[event.kind](state, event)
        elif event.id in by_event:
            state = _after(state, by_event[event.id], scheduler_for)
    return state


def _after(state: CardState, answer: Answer, scheduler_for: SchedulerFor) -> CardState:
    event, given = answer.event, answer.given
    at = from_microseconds(event.at)
    if not given.skipped:
        state = replace(state, answers=state.answers + 1, last_grade=given.grade, last_answered_at=at)
    if not given.feeds or answer.rating is None or event.card is None:
        return state
    scheduler = scheduler_for(given.preset)
    memory = scheduler.review(state.memory, answer.rating, at, event.card, given.interval_days)
    return replace(state, memory=memory)


def _resumed(state: CardState, event: Event) -> CardState:
    return replace(state, suspended=False, buried_until=None)


def _buried(state: CardState, event: Event) -> CardState:
    return replace(state, buried_until=from_microseconds(whole(event.payload, "until")))


def _reset(state: CardState, event: Event) -> CardState:
    return replace(state, memory=None, answers=0, last_grade=None, last_answered_at=None)


_MARKS: dict[EventKind, Callable[[CardState, Event], CardState]] = {
    EventKind.SUSPENDED: lambda state, event: replace(state, suspended=True),
    EventKind.RESUMED: _resumed,
    EventKind.BURIED: _buried,
    EventKind.FLAGGED: lambda state, event: replace(state, flagged=True),
    EventKind.UNFLAGGED: lambda state, event: replace(state, flagged=False),
    EventKind.RESET: _reset,
}
