"""An interrupted quiz, rebuilt from the log: same questions, same order, answers as they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from tui.errors import NotFoundError, StoreError
from tui.model.card import Card, OpenBody
from tui.model.event import Event, EventKind
from tui.model.grade import Confidence, Mode
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.response import as_mapping, response_from_json
from tui.practice.given import Given
from tui.practice.grading import grade
from tui.practice.plan import Plan
from tui.practice.question import Question, question
from tui.practice.session import Session
from tui.schedule.answered import Answered, share
from tui.schedule.standing import standing, target_of
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.store.progress import ProgressStore
from tui.store.rows import SessionRow
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
    """The newest quiz without an end in which something was answered, all its decks being in the library.

    One whose last question was answered is offered too: its results were never seen.
    """
    for row in store.sessions():
        open_quiz = row.mode is Mode.QUIZ and row.finished_at is None and row.answered + row.skipped > 0
        if open_quiz and all(library.deck(deck) is not None for deck in row.decks):
            return _offer(store, library, row)
    return None


def _offer(store: ProgressStore, library: LibraryService, row: SessionRow) -> Unfinished | None:
    """None for a plan that only a newer version can read."""
    started = store.started(row.session)
    try:
        plan = Plan.from_json(started.payload.get("plan")) if started else Plan()
    except ValueError:
        return None
    known = {answer.position for answer in store.answers(row.session)}
    first_open = next((at for at in range(row.asked) if at not in known), row.asked - 1)
    left = None
    if plan.time_limit_s is not None:
        left = max(0.0, plan.time_limit_s - _spent_ms(store.session_events(row.session)) / 1000)
    title = listing([library.title(deck) for deck in row.decks])
    return Unfinished(row.session, title, first_open + 1, row.asked, left)


def resumed(store: ProgressStore, library: LibraryService, known: KnownWords, session: SessionId) -> Session:
    """The session as the log left it.

    Raises: NotFoundError for an unknown or finished one, StoreError for one that cannot be read.
    """
    started, row = _found(store, session)
    if row.finished_at is not None:
        raise NotFoundError(f"the session {session} is finished", "start a new quiz")
    events = store.session_events(row.session)
    try:
        plan = Plan.from_json(started.payload.get("plan"))
        questions = _questions(started, plan, library)
        given = tuple(_replayed(standing(events), questions, known))
        return Session.resumed(row.session, plan, questions, given, _spent_ms(events))
    except (ValueError, KeyError) as error:
        raise StoreError(f"the session {session} cannot be read: {error}", "start a new quiz") from error


def _found(store: ProgressStore, session: SessionId) -> tuple[Event, SessionRow]:
    try:
        wanted = SessionId(str(UUID(session)))
        started = store.started(wanted)
        row = next((row for row in store.sessions() if row.session == wanted), None)
    except ValueError:
        started = row = None
    if started is None or row is None or row.mode is not Mode.QUIZ:
        raise NotFoundError(f"there is no quiz session {session}", "see: quizdeck history")
    return started, row


def _spent_ms(events: Iterable[Event]) -> int:
    """Time spent on answers, also on those taken back or given anew: it went by."""
    return sum(Answered.of(event.payload).duration_ms for event in events if event.kind is EventKind.ANSWERED)


def _questions(started: Event, plan: Plan, library: LibraryService) -> tuple[Question, ...]:
    """The questions of the plan; a card that is gone is asked no more but keeps its place."""
    asked = started.payload.get("questions")
    if not isinstance(asked, list):
        raise StoreError("the session in the log names no questions", "start a new quiz")
    return tuple(_question(as_mapping(one), plan, library) for one in asked)


def _question(asked: Mapping[str, object], plan: Plan, library: LibraryService) -> Question:
    ref = CardRef(DeckId(str(asked["deck"])), CardId(str(asked["card"])))
    card = library.card(ref)
    choices = asked.get("choices")
    order = tuple(place for place in choices if isinstance(place, int)) if isinstance(choices, list) else ()
    if card is None:
        return Question(ref, Card(ref.card, "This card is no longer in its deck. Skip it.", OpenBody()))
    fresh = question(ref, card, plan.seed, plan.shuffle_choices)
    return replace(fresh, choice_order=order) if sorted(order) == sorted(fresh.choice_order) else fresh


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
    response = response_from_json(answered.response)
    fresh = grade(card, response, known.gather())
    verdict = fresh if fresh.grade == answered.grade else replace(fresh, grade=answered.grade, formula="")
    confidence = Confidence(answered.confidence) if answered.confidence else None
    return Given(response, verdict, answered.rating, confidence, answered.duration_ms)
