"""What an event must hold for the projections to be able to read it."""

from collections.abc import Callable, Mapping

from tui.model.event import UNDOABLE, Event, EventKind, NewEvent
from tui.model.grade import Mode
from tui.model.response import JsonValue
from tui.schedule.answered import Answered, NewAnswer, rating_in, share, text, whole
from tui.store.event_rows import LATEST

POINTING = frozenset({EventKind.OVERRULED, EventKind.UNDONE, EventKind.REDONE})
"""Kinds that speak of another event, their `target`."""
_OF_SESSIONS = frozenset(
    {EventKind.SESSION_STARTED, EventKind.SESSION_NOTED, EventKind.SESSION_FINISHED, EventKind.ANSWERED}
)
_OF_CARDS = UNDOABLE
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1

Payload = Mapping[str, JsonValue]


def _check_start(payload: Payload) -> None:
    Mode(text(payload, "mode"))
    whole(payload, "seed")
    decks = payload.get("decks", [])
    if not isinstance(decks, list) or not all(isinstance(deck, str) for deck in decks):
        raise ValueError("decks is no list of ids")


def _check_answer(payload: Payload) -> Answered:
    return _fitting(Answered.of(payload))


def _fitting(given: Answered) -> Answered:
    _check_size(given.position, "position")
    _check_size(given.duration_ms, "duration_ms")
    return given


def _check_overruling(payload: Payload) -> None:
    share(payload, "grade")
    rating_in(payload)


def _check_burying(payload: Payload) -> None:
    until = whole(payload, "until")
    if not 0 <= until <= LATEST:
        raise ValueError(f"until is no instant: {until}")


def _check_size(value: int, name: str) -> None:
    if not _SMALLEST <= value <= _LARGEST:
        raise ValueError(f"{name} is too large for the file")


_CHECKS: dict[EventKind, Callable[[Payload], Answered | None]] = {
    EventKind.SESSION_STARTED: _check_start,
    EventKind.ANSWERED: _check_answer,
    EventKind.OVERRULED: _check_overruling,
    EventKind.BURIED: _check_burying,
}


def require_sense(event: Event | NewEvent) -> Answered | None:
    """Make sure that the event can be projected; returns what an answer holds.

    Raises: ValueError saying what it lacks.
    """
    if isinstance(event, NewAnswer) and event.card is not None and event.session is not None:
        event.given.require_sense()
        return _fitting(event.given)
    if event.kind in POINTING:
        bytes.fromhex(text(event.payload, "target"))
    if event.kind in _OF_CARDS and event.card is None:
        raise ValueError(f"{event.kind} without a card")
    if event.kind in _OF_SESSIONS and event.session is None:
        raise ValueError(f"{event.kind} without a session")
    check = _CHECKS.get(event.kind)
    return None if check is None else check(event.payload)
