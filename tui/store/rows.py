"""What the store tells of sessions, answers and cards, as values."""

import json
from dataclasses import dataclass
from datetime import datetime

from tui.clock import from_microseconds
from tui.model.grade import Mode, Rating
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.memory import CardState, Memory, Stage
from tui.model.response import JsonValue
from tui.schedule.standing import Answer
from tui.store.event_rows import session_id

SESSION_COLUMNS = "s.id, s.mode, s.decks, s.seed, s.started_at, s.finished_at, s.asked"
ANSWER_COLUMNS = (
    "session, position, deck, card, event, answered_at, response, grade, rating, confidence, duration_ms, "
    "mode, fingerprint, feeds, retention"
)
STATE_COLUMNS = (
    "deck, card, answers, last_grade, last_answered_at, flagged, suspended, buried_until, "
    "stage, step, stability, difficulty, due_at, reviewed_at, reps, lapses"
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
    response: str | None,
    grade: float,
    rating: int | None,
    confidence: str | None,
    duration_ms: int,
    mode: str,
    fingerprint: str,
    feeds: int,
    retention: float,
) -> AnswerRow:
    """An answer from `ANSWER_COLUMNS`."""
    return AnswerRow(
        session=session_id(session),
        position=position,
        card=CardRef(DeckId(deck), CardId(card)),
        event=event,
        answered_at=from_microseconds(answered_at),
        response=None if response is None else json.loads(response),
        grade=grade,
        rating=None if rating is None else Rating(rating),
        confidence=confidence,
        duration_ms=duration_ms,
        mode=Mode(mode),
        fingerprint=fingerprint,
        feeds=bool(feeds),
        retention=retention,
    )


def to_state(
    deck: str,
    card: str,
    answers: int,
    last_grade: float | None,
    last_answered_at: int | None,
    flagged: int,
    suspended: int,
    buried_until: int | None,
    *memory: str | float | None,
) -> tuple[CardRef, CardState]:
    """A card and its state from `STATE_COLUMNS`; the columns of the memory come last, all or none null."""
    state = CardState(
        memory=None if memory[0] is None else _memory(*memory),  # type: ignore[arg-type]  # by column
        answers=answers,
        last_grade=last_grade,
        last_answered_at=_instant(last_answered_at),
        flagged=bool(flagged),
        suspended=bool(suspended),
        buried_until=_instant(buried_until),
    )
    return CardRef(DeckId(deck), CardId(card)), state


def _memory(
    stage: str,
    step: int | None,
    stability: float,
    difficulty: float,
    due_at: int,
    reviewed_at: int,
    reps: int,
    lapses: int,
) -> Memory:
    return Memory(
        stage=Stage(stage),
        step=step,
        stability=stability,
        difficulty=difficulty,
        due_at=from_microseconds(due_at),
        reviewed_at=from_microseconds(reviewed_at),
        reps=reps,
        lapses=lapses,
    )


def _instant(value: int | None) -> datetime | None:
    return None if value is None else from_microseconds(value)
