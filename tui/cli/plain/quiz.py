"""A quiz as lines of text. The rules are the session's; here is only the conversation."""

from tui.cli.output import complain
from tui.cli.plain.commands import Next
from tui.cli.plain.lines import Lines
from tui.cli.plain.place import given_text, heading, opening_text, partial_text
from tui.cli.plain.quiz_commands import QUIZ_COMMANDS
from tui.cli.plain.quiz_talk import QuizTalk
from tui.cli.plain.reply import Obey, Reply, Say, ask, heed
from tui.cli.plain.wording import (
    answer_text,
    miss_text,
    question_text,
    remarks,
    score_text,
    verdict_text,
)
from tui.clock import Clock
from tui.errors import UsageError
from tui.model.card import Kind
from tui.model.response import ChoiceResponse, Response
from tui.practice.response_line import choice_letter
from tui.practice.scoring import Score
from tui.practice.session import Session
from tui.services.quiz import QuizService
from tui.wording import listing

_AS_IT_IS = " " * 4
"""Before a line that is to be copied: such a line is not broken."""
_TIMED = len("01a21936-8f11")
"""Characters of a session's id that say in which millisecond it was made."""


class PlainQuiz:
    """Asks a session's questions and hands the responses to the quiz service."""

    def __init__(self, quiz: QuizService, clock: Clock, lines: Lines, say: Say) -> None:
        self._quiz = quiz
        self._clock = clock
        self._lines = lines
        self._say = say

    def run(self, session: Session, *, resumed: bool = False) -> Session:
        """Ask until all is answered, the time is up, or the learner stops: then the session is finished.

        While a question is open, the end of input leaves it unfinished, to be resumed from there; so do
        Ctrl+C and a line that strict lines refuse. Raises: UsageError for that one.
        """
        talk = QuizTalk(self._quiz, self._clock, self._lines, self._say, session)
        self._say(opening_text(session, resumed))
        try:
            after = self._converse(talk)
        except UsageError:
            talk.note()
            raise
        except KeyboardInterrupt:
            talk.note()
            complain(f"the quiz is unfinished; go on with: {self._resuming(talk.session)}")
            raise
        if after is Next.LATE:
            self._say("\nThe time is up.")
        if after is Next.INPUT and talk.session.remaining:
            talk.note()
        else:
            talk.session = self._quiz.finish(talk.session)
        self._tell_result(talk.session)
        if not talk.session.remaining:
            self._lines.tell_surplus()
        return talk.session

    def _converse(self, talk: QuizTalk) -> Next:
        """Ask until there is nothing more to ask; returns why."""
        after = talk.stage
        while after in (Next.SHOW, Next.CLOSE):
            talk.stage = after
            after = self._ask(talk) if after is Next.SHOW else self._close(talk)
        return after

    def _ask(self, talk: QuizTalk) -> Next:
        """One question."""
        if talk.is_late:
            return Next.LATE
        session, asked = talk.session, talk.session.question
        above = "\n".join(filter(None, [heading(session, talk.watch.spent_ms), given_text(session)]))
        struck = session.struck[session.position]
        self._say(f"\n{above}\n\n{question_text(asked.card, asked.choice_order, struck)}\n")
        reply = ask(
            asked.card,
            asked.choice_order,
            self._lines,
            self._say,
            _obeying(talk),
            is_late=lambda: talk.is_late,
            allow=lambda response: _allow(talk.session, response),
        )
        return self._keep(talk, reply) if isinstance(reply, Reply) else reply

    def _keep(self, talk: QuizTalk, reply: Reply) -> Next:
        talk.keep(reply.response)
        if not talk.session.plan.exam:
            self._say(_feedback(talk.session, reply))
        return talk.onward()

    def _close(self, talk: QuizTalk) -> Next:
        """Every question is answered; one more line, so that the last answer can be taken back or changed."""
        prompt = "Every question is answered. Enter shows the result, :? lists the commands"
        return heed(self._lines, lambda: prompt, _obeying(talk), lambda line: Next.STOP, lambda: talk.is_late)

    def _tell_result(self, session: Session) -> None:
        if session.plan.exam and not session.finished:
            self._say(f"\n{partial_text(session)}")
        else:
            score = Score.of(session)
            self._say(f"\n{score_text(score, session.plan.pass_percent)}")
            for miss in score.misses:
                self._say("\n" + miss_text(miss, with_remarks=session.plan.exam))
        if not session.finished:
            gap = f"\n\n{_AS_IT_IS}" if self._lines.prompts else " "
            self._say(f"\nThe quiz is unfinished; go on with:{gap}{self._resuming(session)}")

    def _resuming(self, session: Session) -> str:
        """The command that goes on; at a terminal with the id as far as it tells the time it was made."""
        known = session.id[:_TIMED] if self._lines.prompts else session.id
        return f"quizdeck quiz --plain --resume {known}"


def _obeying(talk: QuizTalk) -> Obey:
    return lambda line: QUIZ_COMMANDS.obey(talk, line)


def _allow(session: Session, response: Response) -> None:
    """Raises: UsageError for a choice that is struck out, and where the card is gone."""
    if session.position in session.gone:
        raise UsageError("this card is in no deck any more, so its answer stays", ":n goes on")
    order, struck = session.question.choice_order, session.struck[session.position]
    chosen = response.chosen if isinstance(response, ChoiceResponse) else ()
    letters = [choice_letter(place) for place, at in enumerate(order) if at in struck and at in chosen]
    if letters:
        verb, them = ("is", "it") if len(letters) == 1 else ("are", "them")
        hint = f":x {','.join(letters)} brings {them} back"
        raise UsageError(f"{listing(letters)} {verb} struck out", hint)


def _feedback(session: Session, reply: Reply) -> str:
    """The verdict and what is to be learnt from it; the question is not repeated."""
    asked, given = session.question, session.given
    if given is None:
        return ""
    verdict = verdict_text(asked.card, asked.choice_order, given.verdict, reply.response)
    shown = asked.card.kind is Kind.OPEN and not reply.revealed
    return "\n\n".join(filter(None, [answer_text(asked.card) if shown else "", verdict, remarks(asked.card)]))
