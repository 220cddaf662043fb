"""Reviews: what is due, card by card, each answer durable before the next card is shown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from tui.clock import Clock, microseconds
from tui.decks.missing import missing_deck
from tui.model.event import PAYLOAD_VERSION, Event, EventKind, NewEvent, new_uuid7
from tui.model.fingerprint import fingerprint
from tui.model.grade import Mode, Rating, Verdict
from tui.model.ids import SessionId
from tui.model.memory import LEECH_LAPSES, CardState
from tui.model.response import JsonValue, Response, made
from tui.practice.grading import grade
from tui.practice.responses import logged_before, logged_response
from tui.schedule.answered import Answered
from tui.schedule.review_plan import ReviewPlan
from tui.schedule.sitting import Shown, Sitting, Tally
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.services.review_cards import ReviewCards
from tui.wording import one_line

LEARN_AHEAD = timedelta(hours=24)
"""How long before its minute a card being learnt can be asked, where nothing else is left."""
_WARN_EACH = 4
"""Lapses after which a leech is told of again."""
_FLAGS = frozenset({EventKind.FLAGGED, EventKind.UNFLAGGED})
_UNDONE = {
    EventKind.ANSWERED: "The last answer was taken back.",
    EventKind.SUSPENDED: "The card is asked again.",
    EventKind.BURIED: "The card is asked again.",
    EventKind.FLAGGED: "The flag was taken away.",
    EventKind.UNFLAGGED: "The flag is back.",
}
_REDONE = {
    EventKind.ANSWERED: "The answer stands again.",
    EventKind.SUSPENDED: "The card is suspended again.",
    EventKind.BURIED: "The card waits until tomorrow again.",
    EventKind.FLAGGED: "The flag is back.",
    EventKind.UNFLAGGED: "The flag was taken away.",
}


class ReviewService:
    """The queue is made once, and again where something else than an answer changes it."""

    def __init__(
        self,
        library: LibraryService,
        journal: Journal,
        known: KnownWords,
        due: DueService,
        cards: ReviewCards,
        clock: Clock,
    ) -> None:
        self._library = library
        self._journal = journal
        self._known = known
        self._due = due
        self._clock = clock
        self._cards = cards

    def begin(self, plan: ReviewPlan = ReviewPlan()) -> Sitting:  # noqa: B008  # a value that never changes
        """Show the first card of that plan. Nothing is written before the first answer or mark.

        Raises: NotFoundError for a deck that cannot be read or is not there.
        """
        for wanted in plan.decks:
            if not self._library.has(wanted):
                raise missing_deck(wanted, [one.entry.deck for one in self._library.listed()])
        now = self._clock.now()
        session = SessionId(str(new_uuid7(microseconds(now))))
        seconds = self._due.today().seconds
        showings = self._due.showings_of_new if plan.feeds else 1
        queue = self._due.queue(self._cards.rosters(plan), plan, seed=session)
        sitting = Sitting(session, plan, queue, now, usual_seconds=seconds, showings_of_new=showings)
        return self._cards.showing(sitting)

    def verdict(self, shown: Shown, response: Response | None) -> Verdict:
        """Grade a response, without keeping it."""
        return grade(shown.card, response, self._known.gather())

    def answer(self, sitting: Sitting, response: Response, rating: Rating, duration_ms: int) -> Sitting:
        """Keep the answer to the present card with its rating, and show the next. Durable when it returns."""
        shown = sitting.current
        if shown is None:
            return sitting
        answered = Answered(
            position=sitting.position,
            response=logged_response(shown.card, response),
            grade=self.verdict(shown, response).grade,
            rating=rating,
            confidence=None,
            duration_ms=duration_ms,
            mode=Mode.REVIEW,
            fingerprint=fingerprint(shown.card),
            feeds=sitting.plan.feeds,
            preset=self._due.scheduling.carried(moves=sitting.plan.feeds),
            interval_days=_interval_days(shown, rating),
        )
        sitting = self._written(sitting, answered.event(sitting.id, shown.ref))
        state = self._journal.state(shown.ref)
        tally = sitting.tally.with_answer(rating, duration_ms)
        queue = sitting.queue.answered(shown.ref, rating, state.memory)
        news = _leech_news(shown, state) if sitting.plan.feeds else ""
        return self._cards.showing(
            replace(sitting, queue=queue, tally=tally, position=sitting.position + 1), news=news
        )

    def suspend(self, sitting: Sitting) -> Sitting:
        """Ask the present card no more, until it is resumed."""
        news = "Suspended until you resume it on its card."
        return self._set_aside(sitting, EventKind.SUSPENDED, {"v": PAYLOAD_VERSION}, news)

    def bury(self, sitting: Sitting) -> Sitting:
        """Ask the present card tomorrow."""
        until = microseconds(self._due.day_ends_at())
        news = "Put off until tomorrow."
        return self._set_aside(sitting, EventKind.BURIED, {"v": PAYLOAD_VERSION, "until": until}, news)

    def _set_aside(
        self, sitting: Sitting, kind: EventKind, payload: dict[str, JsonValue], news: str
    ) -> Sitting:
        if sitting.current is None:
            return sitting
        shown = sitting.current
        written = self._written(sitting, NewEvent(kind, payload, sitting.id, shown.ref))
        # Kin of the card may have waited for its sake, and the next new card for the limit of the day: one of
        # them is asked instead.
        if shown.card.family or shown.ref in written.queue.new:
            return self._cards.showing(self._cards.queued(written), news=news)
        return self._cards.showing(replace(written, queue=written.queue.without(shown.ref)), news=news)

    def toggle_flag(self, sitting: Sitting) -> Sitting:
        """Flag the present card, or take its flag away."""
        if sitting.current is None:
            return sitting
        shown = sitting.current
        kind = EventKind.UNFLAGGED if shown.flagged else EventKind.FLAGGED
        written = self._written(sitting, NewEvent(kind, {"v": PAYLOAD_VERSION}, sitting.id, shown.ref))
        return replace(written, current=replace(shown, flagged=not shown.flagged))

    def undo(self, sitting: Sitting) -> Sitting:
        """Take back what was done last, and show its card again.

        Behind the first deed of this session those of the review before it follow.
        """
        store = self._journal.store
        event = store.undo(sitting.id) if sitting.started else None
        if event is None:
            before = self._review_before(sitting.id)
            event = None if before is None else store.undo(before)
            if event is not None and before is not None:
                sitting = replace(sitting, reopened=sitting.reopened | {before})
        after = self._after(sitting, event, _UNDONE, again=True)
        return after if event is None else replace(after, given_back=_given_back(after, event))

    def redo(self, sitting: Sitting) -> Sitting:
        """Bring back what was taken back last; nothing happens once something new was done."""
        store = self._journal.store
        target = store.next_redo()
        mine = target is not None and target.session in (sitting.id, self._review_before(sitting.id))
        event = store.redo(target.session) if target is not None and mine else None
        return self._after(sitting, event, _REDONE, again=False)

    def _after(
        self, sitting: Sitting, event: Event | None, told: Mapping[EventKind, str], *, again: bool
    ) -> Sitting:
        if event is None:
            return replace(sitting, news="")
        answers = self._journal.store.answers(sitting.id) if sitting.started else ()
        tally = Tally.of((row.rating, row.duration_ms) for row in answers)
        shown_again = event.card if again or event.kind in _FLAGS else None
        return self._cards.showing(
            self._cards.queued(replace(sitting, tally=tally)), shown_again, news=told[event.kind]
        )

    def _review_before(self, session: SessionId) -> SessionId | None:
        newest = self._journal.store.some_sessions(Mode.REVIEW, limit=2)
        return next((row.session for row in newest if row.session != session), None)

    def refreshed(self, sitting: Sitting) -> Sitting:
        """The sitting after decks were changed: the same card as it is now, or the next where it is gone."""
        shown = sitting.current
        return self._cards.showing(self._cards.queued(sitting), None if shown is None else shown.ref)

    def early(self, sitting: Sitting) -> Sitting:
        """Where nothing else is left: the card being learnt whose minutes are up first, asked now."""
        return self._cards.showing(sitting, ahead=LEARN_AHEAD)

    def finish(self, sitting: Sitting) -> None:
        """Write the end of a sitting in which something was done, and of those before it that undo opened."""
        opened = [session for session in sitting.reopened if not self._journal.store.is_finished(session)]
        ended = [sitting.id, *opened] if sitting.started else opened
        payload: dict[str, JsonValue] = {"v": PAYLOAD_VERSION}
        if ended:
            events = [NewEvent(EventKind.SESSION_FINISHED, payload, session=session) for session in ended]
            self._journal.store.append(*events)

    def _written(self, sitting: Sitting, event: NewEvent) -> Sitting:
        opening = () if sitting.started else (self._start(sitting),)
        self._journal.store.append(*opening, event)
        return replace(sitting, started=True)

    def _start(self, sitting: Sitting) -> NewEvent:
        payload: dict[str, JsonValue] = {
            "v": PAYLOAD_VERSION,
            "mode": Mode.REVIEW.value,
            "seed": 0,
            "decks": [str(roster.deck) for roster in self._cards.rosters(sitting.plan)],
            "questions": [],
            "plan": sitting.plan.to_json(),
        }
        return NewEvent(EventKind.SESSION_STARTED, payload, session=sitting.id)


def _given_back(sitting: Sitting, event: Event) -> Response | None:
    """The response of the answer taken back, where its card is shown; None where it is to be made anew."""
    shown = sitting.current
    if event.kind is not EventKind.ANSWERED or shown is None or shown.ref != event.card:
        return None
    return made(logged_before(shown.card, event.payload["response"]))


def _interval_days(shown: Shown, rating: Rating) -> int | None:
    """What the key promised; None where no interval was shown."""
    memory = shown.coming.get(rating)
    return None if memory is None else memory.interval_days


def _leech_news(shown: Shown, state: CardState) -> str:
    """What is said where an answer made the card a leech, and each four lapses later (as Anki warns)."""
    lapses = 0 if state.memory is None else state.memory.lapses
    if lapses == shown.lapses or not state.leech or (lapses - LEECH_LAPSES) % _WARN_EACH:
        return ""
    return f"Forgotten {lapses} times: “{one_line(shown.card.title, 40)}” is a leech."
