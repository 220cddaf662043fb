"""Quizzes: planned, answered one durable answer at a time, taken back, finished, resumed."""

from collections.abc import Sequence
from dataclasses import replace

from tui.clock import Clock, microseconds
from tui.errors import NotFoundError
from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent, new_uuid7
from tui.model.fingerprint import fingerprint
from tui.model.grade import Confidence, Mode
from tui.model.ids import CardRef, SessionId
from tui.model.overview import Unfinished
from tui.model.response import JsonValue, OpenResponse, Response
from tui.practice.draw import draw
from tui.practice.given import Given
from tui.practice.grading import grade
from tui.practice.place import place_json
from tui.practice.plan import Order, Plan
from tui.practice.question import Question
from tui.practice.responses import logged_response
from tui.practice.scoring import Score
from tui.practice.session import Session
from tui.schedule.answered import Answered
from tui.services.journal import Journal
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.services.quiz_questions import question_json, questions_of
from tui.services.quiz_resume import as_logged, resumed, unfinished
from tui.services.scheduling import SchedulingService

_FEW = 100
"""Cards up to which asking the log for each is quicker than reading all it knows."""


class QuizService:
    """Every verb that changes a session writes the log first and returns the session as it is then."""

    def __init__(
        self,
        library: LibraryService,
        journal: Journal,
        known: KnownWords,
        scheduling: SchedulingService,
        clock: Clock,
    ) -> None:
        self._library = library
        self._journal = journal
        self._known = known
        self._scheduling = scheduling
        self._clock = clock

    def start(self, plan: Plan, *, remembered: bool = False) -> Session:
        """Draw the questions and write the start; a plan that is remembered is proposed the next time.

        Raises: NotFoundError when no card matches.
        """
        drawn = draw(plan, self._library.outlines(), self._journal.states_in)
        return self._begin(plan, questions_of(drawn, plan, self._library), remembered)

    def start_on(self, refs: Sequence[CardRef], plan: Plan | None = None) -> Session:
        """A quiz on just these cards, in this order; those gone or without an answer are left out.

        Raises: NotFoundError when none is left.
        """
        wanted = tuple(dict.fromkeys(map(self._library.current, refs)))
        plan = plan or Plan(decks=tuple(dict.fromkeys(ref.deck for ref in wanted)), order=Order.DECK)
        plan = replace(plan, picked=True)
        return self._begin(plan, questions_of(wanted, plan, self._library))

    def retry(self, session: Session) -> Session:
        """A quiz on what was asked and was not right. Raises: NotFoundError when nothing was missed."""
        missed = [miss.question.ref for miss in Score.of(session).misses]
        plan = replace(session.plan, count=None, time_limit_s=None, pass_percent=None, placement=False)
        return self.start_on(missed, plan)

    def _begin(self, plan: Plan, questions: tuple[Question, ...], remembered: bool = False) -> Session:
        session = SessionId(str(new_uuid7(microseconds(self._clock.now()))))
        decks = tuple(dict.fromkeys(asked.ref.deck for asked in questions))
        started = NewEvent(
            EventKind.SESSION_STARTED,
            {
                "v": PAYLOAD_VERSION,
                "mode": Mode.QUIZ.value,
                "seed": plan.seed,
                "decks": list(decks),
                "questions": [question_json(asked) for asked in questions],
                "plan": plan.to_json(),
                "remembered": remembered,
            },
            session=session,
        )
        self._journal.store.append(started)
        return self._flagged(Session.started(session, plan, questions))

    def _flagged(self, session: Session) -> Session:
        """The session with the flags that its cards carry."""
        refs = [self._library.current(one.ref) for one in session.questions]
        if len(refs) <= _FEW:
            flagged = [self._journal.state(ref).flagged for ref in refs]
        else:
            tracks = self._journal.tracks_of({ref.deck for ref in refs})
            flagged = [tracks.of(ref).flagged for ref in refs]
        return replace(session, flagged=frozenset(at for at, flag in enumerate(flagged) if flag))

    def flag(self, session: Session) -> Session:
        """Flag the present card, or take its flag away; the log has the last word on which."""
        flagged = self._journal.toggle_flag(session.question.ref)
        return session if flagged == (session.position in session.flagged) else session.flag()

    def note(self, session: Session) -> Session:
        """Keep where a session stands that is not finished, what is struck out in it and the time spent."""
        if not session.finished:
            payload = {"v": PAYLOAD_VERSION, **place_json(session)}
            self._journal.store.append(NewEvent(EventKind.SESSION_NOTED, payload, session=session.id))
        return session

    def answer(
        self,
        session: Session,
        response: Response | None,
        duration_ms: int,
        confidence: Confidence | None = None,
    ) -> Session:
        """Grade a response to the present question and keep it. Durable when it returns.

        None skips; a question that has an answer keeps it then, and so does one that may not be answered.
        Raises: NotFoundError as `keep`.
        """
        if not session.may_answer(session.position) or (response is None and session.given is not None):
            return session
        given = self.graded(session.question, response)
        return self.keep(session, replace(given, duration_ms=duration_ms, confidence=confidence))

    def graded(self, asked: Question, response: Response | None) -> Given:
        """What a response comes to. Nothing is kept, and for kinds without text nothing is read."""
        verdict = grade(asked.card, response, self._known.beside(asked.card))
        return Given(response, verdict, response.rating if isinstance(response, OpenResponse) else None)

    def keep(self, session: Session, given: Given) -> Session:
        """Keep what was given to the present question. Durable when it returns.

        Raises: NotFoundError when another program has ended the quiz: nobody would see this answer again.
        """
        if self._journal.store.is_finished(session.id):
            raise NotFoundError("this quiz was ended in another program", "leave it, and start a new one")
        self._journal.store.append(self._answered(session, session.position, given))
        return session.answer(given).spend(given.duration_ms)

    def _answered(self, session: Session, position: int, given: Given) -> NewEvent:
        asked = session.questions[position]
        answered = Answered(
            position=position,
            response=logged_response(asked.card, given.response),
            grade=given.grade,
            rating=given.rating,
            confidence=given.confidence.value if given.confidence else None,
            duration_ms=given.duration_ms,
            mode=Mode.QUIZ,
            fingerprint=fingerprint(asked.in_deck),
            feeds=False,
            preset=self._scheduling.carried(moves=False),
            elapsed_ms=session.elapsed_ms + given.duration_ms,
        )
        # To recognise key points is easier than to recall them: that says too little for the schedule.
        if given.response is not None and asked.origin is None:
            answered = self._scheduling.fed(answered, asked.ref, again=session.given is not None)
        return answered.event(session.id, asked.ref)

    def undo(self, session: Session) -> Session:
        """Take the last answer back, also after the end, and stand on its question again.

        The quiz goes on then; but an overruling given after the end is taken back alone.
        The session is read from the log anew: another program may have taken back an answer meanwhile.
        Raises: NotFoundError when there is none, and where the time is up: it could not be given again.
        """
        if session.time_left_s() == 0:
            raise NotFoundError("the time is up", "nothing more can be taken back")
        if self._journal.store.undo(session.id) is None:
            raise NotFoundError("there is no answer to take back")
        return self._read_again(session)

    def caught_up(self, session: Session) -> Session | None:
        """The session with those questions open whose answers another program took back; None without any."""
        kept = {row.position for row in self._journal.store.answers(session.id)}
        lost = [at for at in session.changed if at not in kept and session.answers[at] is not None]
        return self._read_again(session).go_to(lost[-1]) if lost else None

    def _read_again(self, session: Session) -> Session:
        fresh = as_logged(self._journal.store, self._library, self._known, session.id)
        return replace(
            fresh,
            struck=session.struck,
            flagged=session.flagged,
            shown=fresh.shown | session.shown,
            # Time that went by since the last note is not in the log; undo must not give it back.
            elapsed_ms=max(fresh.elapsed_ms, session.elapsed_ms),
        )

    def overrule(self, session: Session) -> Session:
        """Turn the verdict on the present question round: right to wrong, all else to right.

        Raises: NotFoundError where there is no answer.
        """
        given = session.given
        if given is None or given.skipped:
            raise NotFoundError("only an answer can be overruled")
        right = not given.verdict.correct
        rows = self._journal.store.answers(session.id)
        row = next((row for row in rows if row.position == session.position), None)
        if row is None:
            raise NotFoundError("the answer was taken back by another program", "answer the question again")
        payload: dict[str, JsonValue] = {
            "v": PAYLOAD_VERSION,
            "target": row.event.hex(),
            "grade": float(right),
        }
        self._journal.store.append(NewEvent(EventKind.OVERRULED, payload))
        return session.overrule(session.position, right)

    def finish(self, session: Session) -> Session:
        """Write the end, once. What was shown and not answered counts as skipped."""
        if session.finished:
            return session
        left = [(at, given) for at, given in session.finish().asked if session.answers[at] is None]
        ended = session.answered_at(left).finish()
        if self._journal.store.is_finished(session.id):  # another program was first
            return ended
        kept = {row.position for row in self._journal.store.answers(session.id)} if left else set()
        events = [self._answered(session, at, given) for at, given in left if at not in kept]
        finished = NewEvent(EventKind.SESSION_FINISHED, {"v": PAYLOAD_VERSION}, session=session.id)
        self._journal.store.append(*events, finished)
        return ended

    def as_it_stands(self, session: Session) -> Session:
        """The session as the log has it by now, for whoever held it while others answered."""
        return as_logged(self._journal.store, self._library, self._known, session.id)

    def unfinished(self) -> Unfinished | None:
        """The interrupted quiz to go on with, for home: the newest with answers, before any without."""
        return None if self._journal.empty else unfinished(self._journal.store, self._library)

    def resume(self, session: SessionId | None = None) -> Session:
        """The interrupted quiz (or the one named) where it was left. Raises: NotFoundError."""
        newest = None if session else self.unfinished()
        if not (wanted := newest.session if newest else session):
            raise NotFoundError("no quiz was interrupted", "start one with: quizdeck quiz")
        return self._flagged(resumed(self._journal.store, self._library, self._known, wanted))
