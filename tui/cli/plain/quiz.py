"""A quiz as lines of text. The rules are the session's; here is only the conversation."""

from datetime import datetime

from tui.cli.plain.lines import Lines, Wish
from tui.cli.plain.reply import End, Reply, Say, ask
from tui.cli.plain.wording import (
    answer_text,
    miss_text,
    question_text,
    remarks,
    score_text,
    verdict_text,
)
from tui.clock import Clock
from tui.errors import NotFoundError, UsageError
from tui.model.card import Kind
from tui.practice.scoring import Score
from tui.practice.session import Session
from tui.services.quiz import QuizService
from tui.wording import clock_time, plural


class PlainQuiz:
    """Asks a session's questions and hands the responses to the quiz service."""

    def __init__(self, quiz: QuizService, clock: Clock, lines: Lines, say: Say) -> None:
        self._quiz = quiz
        self._clock = clock
        self._lines = lines
        self._say = say

    def run(self, session: Session) -> Session:
        """Ask until all is answered, the time is up, or the learner stops: then the session is finished.

        At the end of input it stays unfinished, and can be resumed; so it does with a line that strict
        lines refuse. Raises: UsageError for that one.
        """
        asked = plural(session.remaining, "question")
        self._say(f"{asked}, seed {session.plan.seed}. :s skips, :b goes back, :u undoes, :q stops.")
        ended: End | Wish | None = None
        while session.remaining and ended is None:
            session, ended = self._turn(session)
        if ended is End.LATE:
            self._say("\nThe time is up.")
        if ended is not End.INPUT:
            session = self._quiz.finish(session)
        self._tell_result(session)
        return session

    def _turn(self, session: Session) -> tuple[Session, End | Wish | None]:
        """One question; also why it was the last, if it was."""
        if session.time_left_s() == 0:
            return session, End.LATE
        began_at, asked = self._clock.now(), session.question
        self._say(f"\n{_heading(session)}\n\n{question_text(asked.card, asked.choice_order)}\n")
        reply = ask(
            asked.card,
            asked.choice_order,
            self._lines,
            self._say,
            lambda: session.time_left_s(self._since_ms(began_at)) == 0,
        )
        spent_ms = self._since_ms(began_at)
        if isinstance(reply, Reply):
            return self._keep(session, reply, spent_ms), None
        match reply:
            case Wish.SKIP:
                return self._skip(session, spent_ms), None
            case Wish.BACK:
                return self._back(session).spend(spent_ms), None
            case Wish.UNDO:
                return self._undo(session).spend(spent_ms), None
            case _:
                return session, reply

    def _keep(self, session: Session, reply: Reply, spent_ms: int) -> Session:
        session = self._quiz.answer(session, reply.response, spent_ms)
        if not session.plan.exam:
            self._say(_feedback(session, reply))
        return _on(session)

    def _skip(self, session: Session, spent_ms: int) -> Session:
        """Pass over; a question that has an answer keeps it."""
        if session.given is None:
            return _on(self._quiz.answer(session, None, spent_ms))
        return _on(session.spend(spent_ms))

    def _back(self, session: Session) -> Session:
        if session.position == 0:
            self._lines.refuse(UsageError("this is the first question"))
        return session.back()

    def _undo(self, session: Session) -> Session:
        try:
            return self._quiz.undo(session)
        except NotFoundError as error:
            self._lines.refuse(error)
            return session

    def _tell_result(self, session: Session) -> None:
        score = Score.of(session)
        self._say(f"\n{score_text(score, session.plan.pass_percent)}")
        for miss in score.misses:
            self._say("\n" + miss_text(miss, with_remarks=session.plan.exam))
        if not session.finished:
            self._say(f"\nThe quiz is unfinished; go on with: quizdeck quiz --plain --resume {session.id}")

    def _since_ms(self, began_at: datetime) -> int:
        """Time since then; a clock that was set back counts none."""
        return max(0, round((self._clock.now() - began_at).total_seconds() * 1000))


def _on(session: Session) -> Session:
    """To the next open question, unless the time is up: then no other is shown."""
    return session if session.time_left_s() == 0 else session.advance()


def _heading(session: Session) -> str:
    left = session.time_left_s()
    parts = [
        f"Question {session.position + 1} of {len(session.questions)}",
        session.question.card.topic,
        "" if left is None else f"{clock_time(left)} left",
    ]
    return " · ".join(filter(None, parts))


def _feedback(session: Session, reply: Reply) -> str:
    """The verdict and what is to be learnt from it; the question is not repeated."""
    asked, given = session.question, session.given
    if given is None:
        return ""
    verdict = verdict_text(asked.card, asked.choice_order, given.verdict, reply.response)
    shown = asked.card.kind is Kind.OPEN and not reply.revealed
    return "\n\n".join(filter(None, [answer_text(asked.card) if shown else "", verdict, remarks(asked.card)]))
