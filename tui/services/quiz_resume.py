"""An interrupted quiz, rebuilt from the log: same questions, same order, answers as they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tui.errors import NotFoundError, StoreError
from tui.model.card import Card, OpenBody
from tui.model.event import Event
from tui.model.grade import Confidence, Mode
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.response import as_mapping, response_from_json
from tui.practice.given import Given
from tui.practice.grading import grade
from tui.practice.plan import Plan
from tui.practice.question import Question
from tui.practice.session import Session
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.store.progress import ProgressStore
from tui.store.rows import AnswerRow
from tui.wording import listing


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An interrupted quiz, as home offers it."""

    session: SessionId
    title: str
    position: int
    """The question it goes on with, from 1."""
    asked: int
    time_left_s: float | None


def unfinished(store: ProgressStore, library: LibraryService) -> Unfinished | None:
    """The newest quiz without an end that has an open question; an older one is not offered again."""
    for row in store.sessions():
        if row.mode is not Mode.QUIZ:
            continue
        if row.finished_at is not None:
            return None
        shown = row.answered + row.skipped
        if 0 < shown < row.asked:
            started = store.started(row.session)
            plan = Plan.from_json(started.payload["plan"]) if started else Plan()
            spent_ms = sum(answer.duration_ms for answer in store.answers(row.session))
            left = None if plan.time_limit_s is None else max(0.0, plan.time_limit_s - spent_ms / 1000)
            title = listing([library.title(deck) for deck in row.decks])
            return Unfinished(row.session, title, shown + 1, row.asked, left)
    return None


def resumed(store: ProgressStore, library: LibraryService, known: KnownWords, session: SessionId) -> Session:
    """The session as the log left it. Raises: NotFoundError for an unknown or finished one."""
    started = store.started(session)
    row = next((row for row in store.sessions() if row.session == session), None)
    if started is None or row is None or row.mode is not Mode.QUIZ:
        raise NotFoundError(f"there is no quiz session {session}", "see: quizdeck history")
    if row.finished_at is not None:
        raise NotFoundError(f"the session {session} is finished", "start a new quiz")
    plan = Plan.from_json(started.payload["plan"])
    questions = _questions(started, library)
    rows = sorted(store.answers(session), key=lambda answer: (answer.answered_at, answer.position))
    given = {
        answer.position: _given(answer, questions[answer.position].card, known)
        for answer in rows
        if answer.position < len(questions)
    }
    return Session.resumed(session, plan, questions, given, sum(answer.duration_ms for answer in rows))


def _questions(started: Event, library: LibraryService) -> tuple[Question, ...]:
    """The questions of the plan; a card that is gone is asked no more but keeps its place."""
    asked = started.payload.get("questions")
    if not isinstance(asked, list):
        raise StoreError("the session in the log names no questions", "start a new quiz")
    return tuple(_question(as_mapping(one), library) for one in asked)


def _question(asked: Mapping[str, object], library: LibraryService) -> Question:
    ref = CardRef(DeckId(str(asked["deck"])), CardId(str(asked["card"])))
    card = library.card(ref)
    choices = asked.get("choices")
    order = tuple(int(place) for place in choices) if isinstance(choices, list) else ()
    if card is None:
        return Question(ref, Card(ref.card, "This card is no longer in its deck. Skip it.", OpenBody()))
    fresh = len(getattr(card.body, "choices", ()))
    return Question(ref, card, order if sorted(order) == list(range(fresh)) else tuple(range(fresh)))


def _given(answer: AnswerRow, card: Card, known: KnownWords) -> Given:
    """What was given, graded as the log says; marks on its parts are made anew for the screen."""
    response = response_from_json(answer.response)
    fresh = grade(card, response, known.gather())
    verdict = fresh if fresh.grade == answer.grade else replace(fresh, grade=answer.grade, formula="")
    confidence = Confidence(answer.confidence) if answer.confidence else None
    return Given(response, verdict, answer.rating, confidence, answer.duration_ms)
