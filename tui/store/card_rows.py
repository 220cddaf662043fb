"""What the derived tables hold of one card, as rows."""

from collections.abc import Collection, Sequence

from tui.model.event import Event, EventKind
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.schedule.answered import Answered
from tui.schedule.fold import fold_standing, take_answer
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import Answer, answers, counting, rated, standing, withdrawn
from tui.schedule.track import Track
from tui.store.event_rows import EventRow, payload_of, read_row, session_bytes, unreadable

Value = None | int | float | str | bytes
Row = tuple[Value, ...]
"""Its numbers are plain ones: for `sqlite3` to find out how to bind a bool takes longer than to bind it."""

BLANK = Track()
"""What is known of a card that the log does not mention; it has no row."""
_ANSWERED = EventKind.ANSWERED.value
_NOTHING: Row = (None,) * 8
_WIDTHS = {"card_state": 17, "answer": 11, "withdrawn": 3}


def inserting(table: str) -> str:
    """The statement that writes a row of a card into the table; a state takes the place of the one there."""
    return f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * _WIDTHS[table])})"


def card_rows(
    ref: CardRef, rows: Sequence[EventRow], scheduler_for: SchedulerFor
) -> dict[str, Collection[Row]]:
    """What each table holds of a card after the events in these rows, which come in log order.

    Raises: DamagedError.
    """
    try:
        if all(row[4] == _ANSWERED for row in rows):
            found = _of_plain_answers(ref, rows, scheduler_for)
            if found is not None:
                return found
        return _of_events(ref, [read_row(row) for row in rows], scheduler_for)
    except ValueError as error:
        raise unreadable(error) from error


def _of_plain_answers(
    ref: CardRef, rows: Sequence[EventRow], scheduler_for: SchedulerFor
) -> dict[str, Collection[Row]] | None:
    """The rows of a card that was only answered, as most are, without making events of what the log holds.

    None where a question was answered again: not every answer counts then.
    """
    track, found = Track(), []
    places: set[tuple[bytes | None, int]] = set()
    for row in rows:
        given = Answered.of(payload_of(row))
        rating = rated(given)
        id_, at, session = row[0], row[1], row[5]
        places.add((session, given.position))
        stage = take_answer(track, at, ref, given, rating, scheduler_for)
        found.append(answer_row(at, id_, session, given, rating, stage))
    if len(places) < len(rows):
        return None
    return {"card_state": () if track == BLANK else (state_row(ref, track),), "answer": found}


def _of_events(
    ref: CardRef, events: Sequence[Event], scheduler_for: SchedulerFor
) -> dict[str, Collection[Row]]:
    held = standing(events)
    counted = counting(answers(held))
    folded = fold_standing(held, counted, scheduler_for)
    return {
        "card_state": () if folded.track == BLANK else (state_row(ref, folded.track),),
        "answer": [_counted_row(answer, folded.stages.get(answer.event.id)) for answer in counted],
        "withdrawn": [(event, ref.deck, ref.card) for event in withdrawn(events)],
    }


def state_row(ref: CardRef, track: Track) -> Row:
    """A card's row of the table `card_state`."""
    memory, buried_until = track.memory, track.buried_until
    comes_at = None
    if memory is not None and not track.suspended:
        comes_at = max(memory[4], buried_until or memory[4])
    return (
        ref.deck,
        ref.card,
        *(memory or _NOTHING),
        track.answers,
        track.last_grade,
        track.last_answered_at,
        int(track.flagged),
        int(track.suspended),
        buried_until,
        comes_at,
    )


def answer_row(
    at: int, event: bytes, session: bytes | None, given: Answered, rating: Rating | None, stage: str | None
) -> Row:
    """An answer's row of the table `answer`; `stage` is that of the card before."""
    return (
        at,
        event,
        session,
        given.position,
        int(given.skipped),
        given.grade,
        None if rating is None else int(rating),
        given.confidence,
        given.duration_ms,
        int(given.feeds),
        stage,
    )


def _counted_row(answer: Answer, stage: str | None) -> Row:
    event = answer.event
    session = None if event.session is None else session_bytes(event.session)
    return answer_row(event.at, event.id, session, answer.given, answer.rating, stage)
