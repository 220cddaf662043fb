"""The rows behind the golden files: plain ones, absent values, and text that means harm."""

from datetime import UTC, datetime, timedelta, timezone

from tui.export.rows import (
    AnswerExport,
    ReviewRow,
    ScoreRow,
    answers_table,
    reviews_table,
    scores_table,
)
from tui.export.table import Table
from tui.model.card import Kind
from tui.model.grade import Mode, Rating
from tui.model.ids import CardId, DeckId, SessionId

BERLIN = timezone(timedelta(hours=1))
AT = datetime(2026, 11, 22, 9, 30, 5, 250_000, tzinfo=BERLIN)
SESSION = SessionId("019aa1b2-0000-7000-8000-000000000001")
DECK = DeckId("typeorm-basics")

SCORES = (
    ScoreRow(
        session=SESSION,
        mode=Mode.QUIZ,
        decks=(DECK, DeckId("sql-basics")),
        started_at=AT,
        finished_at=AT + timedelta(minutes=7),
        asked=3,
        answered=3,
        right=2,
        score=0.1 + 0.2 + 0.4,
        pass_mark=0.7,
        passed=True,
        duration_ms=64_020,
    ),
    ScoreRow(
        session=SessionId("019aa1b2-0000-7000-8000-000000000002"),
        mode=Mode.REVIEW,
        decks=(DECK,),
        started_at=datetime(2026, 11, 23, 4, 0, tzinfo=UTC),
        finished_at=None,
        asked=10,
        answered=0,
        right=0,
        score=None,
        pass_mark=None,
        passed=None,
        duration_ms=0,
    ),
)

ANSWERS = (
    AnswerExport(
        session=SESSION,
        deck=DECK,
        card=CardId("close-pool"),
        topic="Basics / Connections",
        kind=Kind.CHOICE,
        question='Which call closes "every" connection | of the pool?\n\n```ts\nawait ds.x()\n```',
        response='=HYPERLINK("http://evil.example","grid")',
        right_answer="`grid.destroy()`",
        grade=0.0,
        correct=False,
        rating=Rating.AGAIN,
        confidence="sure",
        duration_ms=4_200,
        answered_at=AT,
        mode=Mode.QUIZ,
        overruled=True,
    ),
    AnswerExport(
        session=SESSION,
        deck=DECK,
        card=CardId("coldest"),
        topic="",
        kind=Kind.TYPED,
        question="How cold, in °C, is <b>liquid</b> *nitrogen* \x1b[31mat most\u202e?",
        response="-196",
        right_answer="-196",
        grade=1.0,
        correct=True,
        rating=None,
        confidence=None,
        duration_ms=1_000,
        answered_at=AT,
        mode=Mode.QUIZ,
    ),
    AnswerExport(
        session=SESSION,
        deck=DECK,
        card=CardId("skipped"),
        topic="日本語",
        kind=Kind.OPEN,
        question="  @SUM(A1)",
        response=None,
        right_answer="a\tb",
        grade=0.0,
        correct=False,
        rating=None,
        confidence=None,
        duration_ms=0,
        answered_at=None,
        mode=Mode.QUIZ,
        skipped=True,
    ),
)

REVIEWS = (
    ReviewRow(
        event="019aa1b2-0000-7000-8000-00000000000a",
        deck=DECK,
        card=CardId("close-pool"),
        reviewed_at=AT,
        rating=Rating.GOOD,
        grade=2 / 3,
        duration_ms=4_200,
        mode=Mode.REVIEW,
        session=None,
    ),
)

TABLES: dict[str, Table] = {
    "scores": scores_table(SCORES),
    "answers": answers_table(ANSWERS),
    "reviews": reviews_table(REVIEWS),
}
