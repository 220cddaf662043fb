"""Scores, answers and reviews as tables, and tables as files."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tui.clock import Clock
from tui.errors import NotFoundError, StoreError, UsageError
from tui.export.files import file_named, save
from tui.export.formats import format_for
from tui.export.rows import AnswerExport, ReviewRow, ScoreRow, answers_table, reviews_table, scores_table
from tui.export.table import Table
from tui.files import free_name
from tui.model.event import EventKind
from tui.model.ids import SessionId
from tui.practice.plan import Plan
from tui.practice.responses import right_answer_text
from tui.schedule.standing import standing, target_of
from tui.services.given import given_text, kind_asked
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.store.rows import AnswerRow, SessionRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows an export holds."""

    since: datetime | None = None
    session: SessionId | None = None
    every: bool = False
    """Whether scores are wanted of sessions too in which nothing was answered."""


class ExportService:
    """Fills the rows of an export from log and decks."""

    def __init__(self, library: LibraryService, journal: Journal, clock: Clock) -> None:
        self._library = library
        self._journal = journal
        self._clock = clock
        self.tables: dict[str, Callable[[Wanted], Table]] = {
            "scores": self._scores,
            "answers": self._answers,
            "reviews": self._reviews,
        }

    def text(self, what: str, format_name: str, wanted: Wanted) -> str:
        """A table in a format. Raises: UsageError for a format nobody knows."""
        render = format_for(format_name).render
        return render(self.tables[what](wanted))

    def save(self, what: str, format_name: str, wanted: Wanted, path: Path, *, force: bool) -> Path:
        """Write a table to a file. Raises: WouldOverwriteError, QuizdeckError."""
        save(self.text(what, format_name, wanted), path, force)
        return path

    def save_answers(self, name: str, session: SessionId, *, force: bool) -> Path:
        """Write the answers of one session to the file named; its ending decides the format.

        Raises: UsageError for an ending that decides none; WouldOverwriteError, QuizdeckError.
        """
        path = file_named(name)
        if not path.suffix:
            raise UsageError(f"{path.name} has no ending", f"name a file as in {path.name}.csv")
        return self.save("answers", format_for(path).name, Wanted(session=session), path, force=force)

    def proposed_path(self) -> Path:
        """A file name for today that is free, in the folder one stands in."""
        day = self._clock.local(self._clock.now())
        return free_name(Path(f"quizdeck-answers-{day:%Y-%m-%d}.csv"))

    def _scores(self, wanted: Wanted) -> Table:
        rows = () if self._journal.empty else self._journal.store.sessions()
        kept = [row for row in reversed(rows) if wanted.since is None or row.started_at >= wanted.since]
        if wanted.session is not None:
            kept = [row for row in kept if row.session == wanted.session]
        elif not wanted.every:
            kept = [row for row in kept if row.begun]
        under_way = self._under_way()
        return scores_table([self._score(row, told=row.session not in under_way) for row in kept])

    def _under_way(self) -> frozenset[SessionId]:
        """Exams whose verdicts are not told yet."""
        return frozenset() if self._journal.empty else self._journal.exams.under_way()

    def _score(self, row: SessionRow, *, told: bool) -> ScoreRow:
        answers = self._journal.store.answers(row.session)
        mark = self._pass_mark(row.session)
        passed = None if mark is None else sum(a.grade for a in answers) >= (mark - 1e-9) * row.asked
        return ScoreRow(
            session=row.session,
            mode=row.mode,
            decks=row.decks,
            started_at=self._clock.local(row.started_at),
            finished_at=None if row.finished_at is None else self._clock.local(row.finished_at),
            asked=row.asked,
            answered=row.answered,
            right=sum(answer.grade >= 1 for answer in answers) if told else None,
            score=row.score if told else None,
            pass_mark=mark,
            passed=passed if told else None,
            duration_ms=sum(answer.duration_ms for answer in answers),
        )

    def _pass_mark(self, session: SessionId) -> float | None:
        started = self._journal.store.started(session)
        try:
            plan = Plan.from_json(started.payload.get("plan") or {}) if started else Plan()
        except ValueError as error:
            raise StoreError(f"the session {session} cannot be read: {error}", "update Quizdeck") from error
        return None if plan.pass_percent is None else plan.pass_percent / 100

    def _answers(self, wanted: Wanted) -> Table:
        if self._journal.empty:
            return answers_table([])
        rows = self._journal.store.answers(wanted.session, wanted.since)
        if wanted.session is not None and self._journal.store.started(wanted.session) is None:
            raise NotFoundError(f"there is no session {wanted.session}", "see: quizdeck history")
        under_way = self._under_way()
        if wanted.session in under_way:
            hint = f"end it first: quizdeck quiz --resume {wanted.session}"
            raise NotFoundError("this exam is not finished: its answers are not told yet", hint)
        rows = tuple(row for row in rows if row.session not in under_way)
        overruled = self._overruled({row.session for row in rows})
        return answers_table([self._answer(row, row.event in overruled) for row in rows])

    def _overruled(self, sessions: Iterable[SessionId]) -> frozenset[bytes]:
        """The answers of these sessions whose verdict was turned round, by their events."""
        events = (event for one in sessions for event in standing(self._journal.store.session_events(one)))
        return frozenset(target_of(event) for event in events if event.kind is EventKind.OVERRULED)

    def _answer(self, row: AnswerRow, overruled: bool) -> AnswerExport:
        card = self._library.card(row.card)
        return AnswerExport(
            session=row.session,
            deck=row.card.deck,
            card=row.card.card,
            topic=card.topic if card else "",
            kind=card.kind if card else kind_asked(row),
            question=card.title if card else "",
            response=None if row.skipped else given_text(card, row),
            right_answer=right_answer_text(card) if card else "",
            grade=row.grade,
            correct=row.grade >= 1,
            rating=row.rating,
            confidence=row.confidence,
            duration_ms=row.duration_ms,
            answered_at=None if row.skipped else self._clock.local(row.answered_at),
            mode=row.mode,
            skipped=row.skipped,
            overruled=overruled,
        )

    def _reviews(self, wanted: Wanted) -> Table:
        rows = () if self._journal.empty else self._journal.store.reviews(wanted.since)
        under_way = self._under_way()
        return reviews_table(
            [
                ReviewRow(
                    event=str(uuid.UUID(bytes=row.event)),
                    deck=row.card.deck,
                    card=row.card.card,
                    reviewed_at=self._clock.local(row.answered_at),
                    rating=row.rating,
                    grade=row.grade,
                    duration_ms=row.duration_ms,
                    mode=row.mode,
                    session=row.session,
                )
                for row in rows
                if wanted.session in (None, row.session) and row.session not in under_way
            ]
        )
