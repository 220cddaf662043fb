"""The rows of each export; a field is a column, so names and order here are a promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from tui.export.table import Table, table_of
from tui.model.card import Kind
from tui.model.grade import Mode, Rating
from tui.model.ids import CardId, DeckId, SessionId


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One session."""

    session: Annotated[SessionId, "id of the session"]
    mode: Annotated[Mode, "quiz or review"]
    decks: Annotated[tuple[DeckId, ...], "ids of its decks"]
    started_at: Annotated[datetime, "when it began"]
    finished_at: Annotated[datetime | None, "when it ended; empty while unfinished"]
    asked: Annotated[int, "questions planned"]
    answered: Annotated[int, "questions answered so far"]
    right: Annotated[int | None, "questions answered with grade 1; empty while an exam is not finished"]
    score: Annotated[
        float | None, "mean grade of the questions shown, 0 to 1, 0 for one skipped; empty when not known yet"
    ]
    pass_mark: Annotated[float | None, "score needed to pass, 0 to 1; empty without one"]
    passed: Annotated[bool | None, "whether the score reached the pass mark; empty when not known"]
    duration_ms: Annotated[int, "time spent on its questions, in milliseconds"]


@dataclass(frozen=True, slots=True)
class AnswerExport:
    """One question asked in a session."""

    session: Annotated[SessionId, "id of the session"]
    deck: Annotated[DeckId, "id of the deck"]
    card: Annotated[CardId, "id of the card in its deck"]
    topic: Annotated[str, "topic of the card, levels divided by /"]
    kind: Annotated[Kind, "kind of the card"]
    question: Annotated[str, "the question as the deck has it now, in Markdown"]
    response: Annotated[str | None, "what the learner gave; empty when skipped"]
    right_answer: Annotated[str, "what is right"]
    grade: Annotated[float, "0 to 1; 0 when skipped"]
    correct: Annotated[bool, "whether the grade is 1"]
    rating: Annotated[Rating | None, "Again, Hard, Good or Easy; empty when not rated"]
    confidence: Annotated[str | None, "sure, unsure or guess; empty when not asked"]
    duration_ms: Annotated[int, "time until the answer, in milliseconds"]
    answered_at: Annotated[datetime | None, "when it was answered; empty when skipped"]
    mode: Annotated[Mode, "quiz or review"]
    skipped: Annotated[bool, "whether it was passed over"] = False
    overruled: Annotated[bool, "whether the learner turned the verdict round"] = False


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer in the log."""

    event: Annotated[str, "id of the event, a UUIDv7"]
    deck: Annotated[DeckId, "id of the deck"]
    card: Annotated[CardId, "id of the card in its deck"]
    reviewed_at: Annotated[datetime, "when it was answered"]
    rating: Annotated[Rating | None, "Again, Hard, Good or Easy; empty when not rated"]
    grade: Annotated[float, "0 to 1"]
    duration_ms: Annotated[int, "time until the answer, in milliseconds"]
    mode: Annotated[Mode, "quiz or review"]
    session: Annotated[SessionId | None, "id of the session; empty outside of one"]


def scores_table(rows: Sequence[ScoreRow]) -> Table:
    """One row for each session."""
    return table_of("scores", ScoreRow, rows)


def answers_table(rows: Sequence[AnswerExport]) -> Table:
    """One row for each question asked."""
    return table_of("answers", AnswerExport, rows)


def reviews_table(rows: Sequence[ReviewRow]) -> Table:
    """One row for each answer in the log."""
    return table_of("reviews", ReviewRow, rows)
