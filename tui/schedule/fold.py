"""What the log says about one card: its events folded into a state."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tui.model.event import Event, EventKind
from tui.model.memory import CardState
from tui.schedule.answered import whole
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import Answer, answers, counting, standing
from tui.schedule.track import Track

NEW = "new"
"""The word for the stage of a card without a memory."""


@dataclass(frozen=True, slots=True)
class Folded:
    """One card after its events."""

    track: Track
    stages: Mapping[bytes, str]
    """The stage in which each answer that moved the schedule found the card, or `NEW`; by event id."""


def fold(events: Iterable[Event], scheduler_for: SchedulerFor) -> CardState:
    """The state of one card after its events, which come in log order.

    Events taken back are passed over; of several answers to the same question of a session the last counts.
    Raises: ValueError on an event whose payload cannot be read.
    """
    held = standing(tuple(events))
    return fold_standing(held, counting(answers(held)), scheduler_for).track.state()


def fold_standing(held: Iterable[Event], counted: Iterable[Answer], scheduler_for: SchedulerFor) -> Folded:
    """As `fold`, from the events of the card that stand and the answers among them that count."""
    by_event = {answer.event.id: answer for answer in counted}
    track, stages = Track(), {}
    for event in held:
        if event.kind in MARKS:
            MARKS[event.kind](track, event)
        elif event.id in by_event:
            stage = take_answer(track, by_event[event.id], scheduler_for)
            if stage is not None:
                stages[event.id] = stage
    return Folded(track, stages)


def take_answer(track: Track, answer: Answer, scheduler_for: SchedulerFor) -> str | None:
    """Go on by one answer; returns the stage in which it found the card, None if it moves no schedule."""
    event, given = answer.event, answer.given
    if not given.skipped:
        track.answers += 1
        track.last_grade = given.grade
        track.last_answered_at = event.at
    if answer.rating is None or event.card is None or not given.feeds:
        return None
    before = track.memory
    scheduler = scheduler_for(given.preset)
    track.memory = scheduler.replay(before, answer.rating, event.at, event.card, given.interval_days)
    return NEW if before is None else before[0]


def _suspend(track: Track, event: Event) -> None:
    track.suspended = True


def _resume(track: Track, event: Event) -> None:
    track.suspended, track.buried_until = False, None


def _bury(track: Track, event: Event) -> None:
    track.buried_until = whole(event.payload, "until")


def _flag(track: Track, event: Event) -> None:
    track.flagged = event.kind is EventKind.FLAGGED


def _reset(track: Track, event: Event) -> None:
    track.memory, track.answers, track.last_grade, track.last_answered_at = None, 0, None, None


MARKS: Mapping[EventKind, Callable[[Track, Event], None]] = {
    EventKind.SUSPENDED: _suspend,
    EventKind.RESUMED: _resume,
    EventKind.BURIED: _bury,
    EventKind.FLAGGED: _flag,
    EventKind.UNFLAGGED: _flag,
    EventKind.RESET: _reset,
}
"""What each kind of mark does to its card. Raises: ValueError on a payload that cannot be read."""
