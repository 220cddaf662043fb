"""What the store tells of sessions, answers and cards, as values."""

import json
from dataclasses import dataclass
from datetime import datetime

from tui.clock import from_microseconds
from tui.model.grade import Mode, Rating
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.response import JsonValue
from tui.schedule.answered import Answered
from tui.schedule.standing import Answer
from tui.schedule.track import Track
from tui.store.event_rows import session_id

SESSION_COLUMNS = "s.id, s.mode, s.decks, s.seed, s.started_at, s.finished_at, s.asked"
ANSWER_COLUMNS = "a.session, a.position, e.deck, e.card, a.event, a.answered_at, a.grade, a.rating, e.payload"
"""Of the table `answer`, named a, and the event of the answer, named e."""
TRACK_COLUMNS = (
    "stage, step, stability, difficulty, due_at, reviewed_at, reps, lapses, "
    "answers, last_grade, last_answered_at, flagged, suspended, buried_until"
)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session so far. Instants are UTC."""

    session: SessionId
    mode: Mode
    decks: tuple[DeckId, ...]
    seed: int
    started_at: datetime
    finished_at: datetime | None
    """None while it can be resumed."""
    asked: int
    """Questions planned; in a session planned as it goes, those shown."""
    answered: int
    """Questions that got a response, each once."""
    skipped: int
    """Questions passed over."""
    score: float | None
    """Mean grade of the questions answered or skipped so far, a skipped one 0; None when there is none."""

    @property
    def begun(self) -> bool:
        """Whether a question was answered in it."""
        return self.answered > 0


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer as it stands: undoing and overruling applied."""

    session: SessionId
    position: int
    """The question's place in the session, from 0."""
    card: CardRef
    event: bytes
    """Id of the event, to overrule it by."""
    answered_at: datetime
    response: JsonValue
    """As `response_to_json` writes it; None for a skipped question."""
    grade: float
    rating: Rating | None
    confidence: str | None
    duration_ms: int
    mode: Mode
    fingerprint: str
    feeds: bool
    """Whether it moves the schedule."""
    retention: float

    @property
    def skipped(self) -> bool:
        """Whether the question was passed over."""
        return self.response is None

    @classmethod
    def of(cls, answer: Answer) -> "AnswerRow":
        """The row of an answer in the log. Raises: ValueError when it belongs to no session or card."""
        event, given = answer.event, answer.given
        if event.session is None or event.card is None:
            raise ValueError("an answer belongs to a session and a card")
        return cls(
            event.session,
            given.position,
            event.card,
            event.id,
            from_microseconds(event.at),
            given.response,
            given.grade,
            answer.rating,
            given.confidence,
            given.duration_ms,
            given.mode,
            given.fingerprint,
            given.feeds,
            given.retention,
        )


def to_session(
    id_: bytes,
    mode: str,
    decks: str,
    seed: str,
    started_at: int,
    finished_at: int | None,
    asked: int,
    shown: int,
    answered: int,
    score: float | None,
) -> SessionRow:
    """A session from `SESSION_COLUMNS`, its questions shown and with a response, and their mean grade."""
    return SessionRow(
        session=session_id(id_),
        mode=Mode(mode),
        decks=tuple(DeckId(str(deck)) for deck in json.loads(decks)),
        seed=int(seed),
        started_at=from_microseconds(started_at),
        finished_at=_instant(finished_at),
        asked=max(asked, shown),
        answered=answered,
        skipped=shown - answered,
        score=score if answered else None,
    )


def to_answer(
    session: bytes,
    position: int,
    deck: str,
    card: str,
    event: bytes,
    answered_at: int,
    grade: float,
    rating: int | None,
    payload: str,
) -> AnswerRow:
    """An answer from `ANSWER_COLUMNS`. Raises: ValueError when the payload of its event cannot be read."""
    given = Answered.of(json.loads(payload))
    return AnswerRow(
        session=session_id(session),
        position=position,
        card=CardRef(DeckId(deck), CardId(card)),
        event=event,
        answered_at=from_microseconds(answered_at),
        response=given.response,
        grade=grade,
        rating=None if rating is None else Rating(rating),
        confidence=given.confidence,
        duration_ms=given.duration_ms,
        mode=given.mode,
        fingerprint=given.fingerprint,
        feeds=given.feeds,
        retention=given.retention,
    )


def _instant(value: int | None) -> datetime | None:
    return None if value is None else from_microseconds(value)


def to_track(
    stage: str | None,
    step: int | None,
    stability: float,
    difficulty: float,
    due_at: int,
    reviewed_at: int,
    reps: int,
    lapses: int,
    answers: int | None,
    last_grade: float | None,
    last_answered_at: int | None,
    flagged: int,
    suspended: int,
    buried_until: int | None,
) -> Track:
    """What is known of a card from `TRACK_COLUMNS`, all of which are null for one without a row."""
    if answers is None:
        return Track()
    memory = (
        None if stage is None else (stage, step, stability, difficulty, due_at, reviewed_at, reps, lapses)
    )
    return Track(memory, answers, last_grade, last_answered_at, bool(flagged), bool(suspended), buried_until)
