"""Which events of a card still stand: undo, redo, overruling and answering again are resolved here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.model.event import Event, EventKind
from tui.model.grade import Rating
from tui.model.ids import SessionId
from tui.schedule.answered import Answered, proposed, rating_in, share, text

_MARKS = frozenset({EventKind.UNDONE, EventKind.REDONE})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it stands, its overruling applied."""

    event: Event
    given: Answered
    """With the grade that holds now."""
    rating: Rating | None
    """The rating that holds now, the learner's own or the one proposed; None where nothing asks for one."""

    @property
    def place(self) -> tuple[SessionId | None, int]:
        """The question it answers."""
        return (self.event.session, self.given.position)


def target_of(event: Event) -> bytes:
    """The event that an overruling, undoing or redoing speaks of. Raises: ValueError when it names none."""
    return bytes.fromhex(text(event.payload, "target"))


def withdrawn(events: Iterable[Event]) -> frozenset[bytes]:
    """Ids of the events taken back; for each, the last word in log order counts.

    `undone` and `redone` both name the event that was taken back, not each other.
    """
    gone: set[bytes] = set()
    for event in events:
        if event.kind is EventKind.UNDONE:
            gone.add(target_of(event))
        elif event.kind is EventKind.REDONE:
            gone.discard(target_of(event))
    return frozenset(gone)


def standing(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events that were not taken back, in log order, without the undoing and redoing itself."""
    gone = withdrawn(events)
    return tuple(event for event in events if event.kind not in _MARKS and event.id not in gone)


def answers(events: Sequence[Event]) -> tuple[Answer, ...]:
    """Every answer among standing events, in log order, also those answered again later."""
    overrulings = {target_of(event): event for event in events if event.kind is EventKind.OVERRULED}
    return tuple(
        answer_of(event, Answered.of(event.payload), overrulings.get(event.id))
        for event in events
        if event.kind is EventKind.ANSWERED
    )


def counting(given: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers that count: of those to the same question of the same session, the last."""
    last = {answer.place: answer.event.id for answer in given}
    return tuple(answer for answer in given if last[answer.place] == answer.event.id)


def answer_of(event: Event, given: Answered, overruling: Event | None = None) -> Answer:
    """The answer that an event holds, as its overruling left it. Raises: ValueError on a bad overruling."""
    if overruling is None:
        return Answer(event, given, _rating(given))
    overruled = replace(given, grade=share(overruling.payload, "grade"), rating=_overruled(given, overruling))
    return Answer(event, overruled, _rating(overruled))


def _rating(given: Answered) -> Rating | None:
    if given.rating is None and given.feeds:
        return proposed(given.grade)
    return given.rating


def _overruled(given: Answered, overruling: Event) -> Rating | None:
    """The rating after an overruling: its own, else a new proposal where the old one was only proposed."""
    own = rating_in(overruling.payload)
    if own is not None or given.rating is None:
        return own
    if given.rating is proposed(given.grade):
        return proposed(share(overruling.payload, "grade"))
    return given.rating
