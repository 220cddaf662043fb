"""What the derived tables hold of one card, as rows."""

from collections.abc import Sequence

from tui.model.event import Event
from tui.model.ids import CardRef
from tui.schedule.fold import fold_standing
from tui.schedule.scheduler import SchedulerFor
from tui.schedule.standing import Answer, answers, counting, standing, withdrawn
from tui.schedule.track import Track
from tui.store.event_rows import session_bytes, unreadable

Value = None | int | float | str | bytes
Row = tuple[Value, ...]

BLANK = Track()
"""What is known of a card that the log does not mention; it has no row."""
_NOTHING: Row = (None,) * 8
_WIDTHS = {"card_state": 17, "answer": 11, "withdrawn": 3}


def inserting(table: str) -> str:
    """The statement that writes a row of a card into the table; a state takes the place of the one there."""
    return f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * _WIDTHS[table])})"


def card_rows(ref: CardRef, events: Sequence[Event], scheduler_for: SchedulerFor) -> dict[str, set[Row]]:
    """What each table holds of a card after its events, which come in log order. Raises: DamagedError."""
    try:
        held = standing(events)
        counted = counting(answers(held))
        folded = fold_standing(held, counted, scheduler_for)
        gone = withdrawn(events)
    except ValueError as error:
        raise unreadable(error) from error
    return {
        "card_state": set() if folded.track == BLANK else {state_row(ref, folded.track)},
        "answer": {
            answer_row(answer, _session(answer.event), folded.stages.get(answer.event.id))
            for answer in counted
        },
        "withdrawn": {(event, ref.deck, ref.card) for event in gone},
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
        track.flagged,
        track.suspended,
        buried_until,
        comes_at,
    )


def answer_row(answer: Answer, session: bytes | None, stage: str | None) -> Row:
    """An answer's row of the table `answer`; `session` is its id there, `stage` that of the card before."""
    event, given = answer.event, answer.given
    return (
        event.at,
        event.id,
        session,
        given.position,
        given.skipped,
        given.grade,
        None if answer.rating is None else int(answer.rating),
        given.confidence,
        given.duration_ms,
        given.feeds,
        stage,
    )


def _session(event: Event) -> bytes | None:
    return None if event.session is None else session_bytes(event.session)
