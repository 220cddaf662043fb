"""An interrupted quiz, rebuilt from the log: same questions, same order, answers as they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from uuid import UUID

from tui.errors import NotFoundError, StoreError
from tui.model.card import Card
from tui.model.event import Event, EventKind
from tui.model.grade import Confidence, Mode
from tui.model.ids import SessionId
from tui.model.overview import Unfinished
from tui.model.response import as_mapping
from tui.practice.given import Given, skipped
from tui.practice.grading import grade
from tui.practice.place import at_place
from tui.practice.plan import Plan
from tui.practice.question import Question
from tui.practice.responses import logged_before
from tui.practice.session import Session
from tui.schedule.answered import Answered, share
from tui.schedule.standing import standing, target_of
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.services.quiz_questions import question_from
from tui.store.progress import ProgressStore
from tui.store.rows import SessionRow
from tui.wording import listing, plural

_NAMED = 3
"""Decks of an interrupted quiz that are named."""


_LOOKED_BACK = 100
"""Quizzes in which a remembered plan is looked for."""


def last_planned(store: ProgressStore) -> Plan | None:
    """The plan made last in the setup; None without one, or where only a newer version reads it."""
    for row in store.some_sessions(Mode.QUIZ, limit=_LOOKED_BACK):
        started = store.started(row.session)
        if started is not None and started.payload.get("remembered") is True:
            try:
                return Plan.from_json(started.payload.get("plan"))
            except ValueError:
                return None
    return None


_LOOKED_INTO = 5
"""Quizzes without an answer that are looked into: the newest may be worth going on with, old ones are not."""


def _is_noted(store: ProgressStore, row: SessionRow) -> bool:
    """Whether anything but answers is kept of a quiz: a choice struck out, a question gone to, time spent."""
    return any(event.kind is EventKind.SESSION_NOTED for event in store.session_events(row.session))


def unfinished(store: ProgressStore, library: LibraryService) -> Unfinished | None:
    """The newest quiz with answers and without an end, all its decks being in the library.

    One whose last question was answered is offered too: its results were never seen.
    Where none has an answer, it is the newest in which anything was done.
    """
    rows = store.some_sessions(Mode.QUIZ, unfinished=True)
    begun = (row for row in rows if _has_answers(row))
    noted = (row for row in rows[:_LOOKED_INTO] if not _has_answers(row) and _is_noted(store, row))
    there = (row for row in chain(begun, noted) if all(map(library.has, row.decks)))
    return next(filter(None, (_offer(store, library, row) for row in there)), None)


def _has_answers(row: SessionRow) -> bool:
    return row.answered + row.skipped > 0


def _offer(store: ProgressStore, library: LibraryService, row: SessionRow) -> Unfinished | None:
    """None for one in which nothing was done, or that only a newer version can read.

    Nothing is graded: home asks often.
    """
    started, events = store.started(row.session), store.session_events(row.session)
    try:
        plan, questions = _planned(started, library) if started else (Plan(), ())
        held = (Answered.of(event.payload) for event in standing(events) if event.kind is EventKind.ANSWERED)
        given = [(answer.position, skipped()) for answer in held if answer.position < len(questions)]
        session = _standing(Session.resumed(row.session, plan, questions, given), events)
    except (ValueError, KeyError, StoreError):
        return None
    if not _is_begun(session):
        return None
    title = "placement quiz" if plan.placement else _title([library.title(deck) for deck in row.decks])
    return Unfinished(row.session, title, session.position + 1, row.asked, session.time_left_s())


def _is_begun(session: Session) -> bool:
    """Whether anything was done, or time is lost that counts."""
    return (
        bool(session.changed)
        or session.position > 0
        or any(session.struck)
        or (session.plan.time_limit_s is not None and session.elapsed_ms > 0)
    )


def _title(titles: Sequence[str]) -> str:
    """The decks by name, or how many where they are too many to name."""
    return listing(titles) if len(titles) <= _NAMED else plural(len(titles), "deck")


def resumed(store: ProgressStore, library: LibraryService, known: KnownWords, session: SessionId) -> Session:
    """The session as the log left it, to be gone on with.

    Raises: NotFoundError for an unknown or finished one, StoreError for one that cannot be read.
    """
    found = as_logged(store, library, known, session)
    if found.finished:
        raise NotFoundError(f"the session {session} is finished", "start a new quiz")
    if found.passed_over == len(found.questions):
        raise NotFoundError(
            "none of the cards of this quiz can be asked any more",
            "its decks are gone or broken; see: quizdeck decks",
        )
    return found


def as_logged(
    store: ProgressStore, library: LibraryService, known: KnownWords, session: SessionId
) -> Session:
    """The session as the log has it, a finished one too.

    Raises: NotFoundError for an unknown one, StoreError for one that cannot be read.
    """
    started, row = _found(store, session)
    events = store.session_events(row.session)
    try:
        plan, questions = _planned(started, library)
        given = tuple(_replayed(standing(events), questions, known))
        found = _standing(Session.resumed(row.session, plan, questions, given), events)
    except (ValueError, KeyError) as error:
        raise StoreError(f"the session {session} cannot be read: {error}", "start a new quiz") from error
    return replace(found, finished=row.finished_at is not None)


def _standing(session: Session, events: Sequence[Event]) -> Session:
    """The session where the learner stood: on the question last seen, or on the next if that was answered.

    Time counts what was spent on answers that were taken back or given anew, too: it went by.
    """
    start = replace(session, position=0, shown=frozenset({0}), elapsed_ms=0)
    session, noted = _last_noted(start, events)
    shown, settled = {*session.shown}, False
    positions: dict[bytes, int] = {}
    position, elapsed_ms = session.position, session.elapsed_ms
    for at, event in enumerate(events):
        about = _question_of(event, positions)
        if about is not None:
            positions[event.id] = about = min(about, len(session.questions) - 1)
        if at <= noted:
            continue
        if event.kind is EventKind.SESSION_NOTED:  # of a version that notes other things
            settled = False
        elif about is not None:
            position, settled = about, event.kind is not EventKind.UNDONE
            shown.add(about)
            elapsed_ms = _elapsed_ms(event, elapsed_ms)
    session = replace(session, position=position, shown=frozenset(shown), elapsed_ms=elapsed_ms)
    return session.advance() if session.remaining and (settled or position in session.gone) else session


def _last_noted(session: Session, events: Sequence[Event]) -> tuple[Session, int]:
    """The session as the last note that can be read has it, and where that note is; -1 where none is.

    A note says all, so those before it need not be read, however many there are.
    """
    for at in range(len(events) - 1, -1, -1):
        if events[at].kind is EventKind.SESSION_NOTED:
            with suppress(ValueError):
                return at_place(session, events[at].payload), at
    return session, -1


def _question_of(event: Event, positions: Mapping[bytes, int]) -> int | None:
    """The position an event is about: an answer, an overruling of one, or what took either back."""
    if event.kind is EventKind.ANSWERED:
        return Answered.of(event.payload).position
    if event.kind in _ABOUT_ANSWERS:
        return positions.get(target_of(event))
    return None


def _elapsed_ms(event: Event, before_ms: int) -> int:
    """Time spent on the session by then."""
    if event.kind is not EventKind.ANSWERED:
        return before_ms
    answered = Answered.of(event.payload)
    return before_ms + answered.duration_ms if answered.elapsed_ms is None else answered.elapsed_ms


_ABOUT_ANSWERS = frozenset({EventKind.OVERRULED, EventKind.UNDONE, EventKind.REDONE})


def _found(store: ProgressStore, session: SessionId) -> tuple[Event, SessionRow]:
    try:
        wanted = SessionId(str(UUID(session)))
        started = store.started(wanted)
        row = next(iter(store.some_sessions(Mode.QUIZ, wanted)), None)
    except ValueError:
        started = row = None
    if started is None or row is None:
        raise NotFoundError(f"there is no quiz session {session}", "see: quizdeck history")
    return started, row


def _planned(started: Event, library: LibraryService) -> tuple[Plan, tuple[Question, ...]]:
    """The plan and its questions; a card that is gone is asked no more but keeps its place."""
    plan, asked = Plan.from_json(started.payload.get("plan")), started.payload.get("questions")
    if not isinstance(asked, list):
        raise StoreError("the session in the log names no questions", "start a new quiz")
    return plan, tuple(question_from(as_mapping(one), plan, library) for one in asked)


def _replayed(
    events: Iterable[Event], questions: Sequence[Question], known: KnownWords
) -> Iterator[tuple[int, Given]]:
    """What was given, in the order of the log, overrulings included."""
    given: dict[bytes, tuple[int, Given]] = {}
    for event in events:
        if event.kind is EventKind.ANSWERED:
            answered = Answered.of(event.payload)
            if answered.position < len(questions):
                card = questions[answered.position].card
                given[event.id] = answered.position, _given(answered, card, known)
                yield given[event.id]
        elif event.kind is EventKind.OVERRULED and (target := target_of(event)) in given:
            position, before = given[target]
            given[target] = position, before.as_overruled(share(event.payload, "grade") >= 1)
            yield given[target]


def _given(answered: Answered, card: Card, known: KnownWords) -> Given:
    """What was given, graded as the log says; marks on its parts are made anew for the screen."""
    response = logged_before(card, answered.response)
    fresh = grade(card, response, known.beside(card))
    verdict = fresh if fresh.grade == answered.grade else replace(fresh, grade=answered.grade, formula="")
    confidence = Confidence(answered.confidence) if answered.confidence else None
    return Given(response, verdict, answered.rating, confidence, answered.duration_ms)
