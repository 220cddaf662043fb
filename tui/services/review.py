"""Reviews: what is due, card by card, each answer durable before the next card is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from tui.clock import Clock, microseconds
from tui.config.settings import Settings
from tui.errors import NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent, new_uuid7
from tui.model.fingerprint import fingerprint
from tui.model.grade import Mode, Rating, Verdict
from tui.model.ids import CardRef, DeckId, SessionId
from tui.model.memory import UNSEEN, Memory
from tui.model.response import JsonValue, Response
from tui.practice.grading import grade
from tui.practice.question import question
from tui.practice.responses import logged_response
from tui.schedule.answered import Answered
from tui.services.due import DueService, Waiting
from tui.services.journal import Journal
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.text.nearness import nearest
from tui.wording import interval


@dataclass(frozen=True, slots=True)
class Shown:
    """The card a review shows."""

    ref: CardRef
    card: Card
    flagged: bool
    coming: Mapping[Rating, Memory]
    """What each rating leads to."""
    intervals: Mapping[Rating, str]
    """The same in words."""
    choice_order: tuple[int, ...]
    """As in `Question`: the same each time the card is drawn, another once it was answered."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A review session so far."""

    id: SessionId
    decks: tuple[DeckId, ...]
    """Empty: every deck."""
    current: Shown | None
    """None when nothing is left for now."""
    due: int
    new: int
    answered: int = 0
    remembered: int = 0
    """Answers rated better than Again."""
    started: bool = False
    """Whether the log knows the session; it does from the first answer on."""
    next_due: str = ""
    """When the next card comes back, in words; empty when none is waiting."""


class ReviewService:
    """The queue is read anew after each answer, so that cards come back when their minutes are up."""

    def __init__(
        self,
        library: LibraryService,
        journal: Journal,
        known: KnownWords,
        due: DueService,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._library = library
        self._journal = journal
        self._known = known
        self._due = due
        self._settings = settings
        self._clock = clock

    def begin(self, decks: tuple[DeckId, ...] = ()) -> Sitting:
        """What is due in these decks, or in all. Nothing is written before the first answer.

        Raises: NotFoundError for a deck that cannot be read or is not there.
        """
        for wanted in decks:
            if self._library.deck(wanted) is None:
                near = nearest(wanted, [deck.id for deck in self._library.decks()])
                hint = f"did you mean {near}?" if near else "`quizdeck decks` lists them"
                raise NotFoundError(f"there is no deck {wanted} to review", hint)
        session = SessionId(str(new_uuid7(microseconds(self._clock.now()))))
        return self._on(Sitting(session, decks, None, 0, 0))

    def verdict(self, shown: Shown, response: Response | None) -> Verdict:
        """Grade a response, without keeping it."""
        return grade(shown.card, response, self._known.gather())

    def answer(self, sitting: Sitting, response: Response, rating: Rating, duration_ms: int) -> Sitting:
        """Keep the answer to the present card with its rating, and show the next. Durable when it returns."""
        shown = sitting.current
        if shown is None:
            return sitting
        answered = Answered(
            position=self._next_position(sitting),
            response=logged_response(shown.card, response),
            grade=self.verdict(shown, response).grade,
            rating=rating,
            confidence=None,
            duration_ms=duration_ms,
            mode=Mode.REVIEW,
            fingerprint=fingerprint(shown.card),
            feeds=True,
            preset=self._due.scheduling.preset,
            interval_days=shown.coming[rating].interval_days,
        )
        event = NewEvent(EventKind.ANSWERED, answered.payload(), sitting.id, shown.ref)
        opening = () if sitting.started else (self._start(sitting),)
        self._journal.store.append(*opening, event)
        return self._on(self._counted(replace(sitting, started=True)))

    def undo(self, sitting: Sitting) -> Sitting:
        """Take the last answer back and show its card again."""
        taken_back = self._journal.store.undo(sitting.id) if sitting.started else None
        if taken_back is None or taken_back.card is None:
            return sitting
        return self._on(self._counted(sitting), taken_back.card)

    def _next_position(self, sitting: Sitting) -> int:
        rows = self._journal.store.answers(sitting.id) if sitting.started else ()
        return max((row.position for row in rows), default=-1) + 1

    def _counted(self, sitting: Sitting) -> Sitting:
        """The sitting with its answers counted from the log: another program may have taken one back."""
        ratings = [row.rating for row in self._journal.store.answers(sitting.id)]
        remembered = sum(rating is not None and rating > Rating.AGAIN for rating in ratings)
        return replace(sitting, answered=len(ratings), remembered=remembered)

    def finish(self, sitting: Sitting) -> None:
        """Write the end of a sitting in which something was answered."""
        if sitting.started:
            finished = NewEvent(EventKind.SESSION_FINISHED, {"v": PAYLOAD_VERSION}, session=sitting.id)
            self._journal.store.append(finished)

    def toggle_flag(self, sitting: Sitting) -> Sitting:
        """Flag the present card, or take its flag away."""
        if sitting.current is None:
            return sitting
        flagged = self._journal.toggle_flag(sitting.current.ref)
        return replace(sitting, current=replace(sitting.current, flagged=flagged))

    def _start(self, sitting: Sitting) -> NewEvent:
        payload: dict[str, JsonValue] = {
            "v": PAYLOAD_VERSION,
            "mode": Mode.REVIEW.value,
            "seed": 0,
            "decks": [str(deck.id) for deck in self._decks(sitting.decks)],
            "questions": [],
            "plan": {},
        }
        return NewEvent(EventKind.SESSION_STARTED, payload, session=sitting.id)

    def _on(self, sitting: Sitting, again: CardRef | None = None) -> Sitting:
        """The sitting with the next card of the queue, or with the one to be asked again."""
        waiting = self._due.waiting(self._decks(sitting.decks))
        shown = None if again is None else self._shown(self._library.current(again), waiting)
        if shown is None and waiting.queue:
            shown = self._shown(waiting.queue[0], waiting)
        return replace(
            sitting,
            current=shown,
            due=waiting.due,
            new=waiting.new,
            next_due=self._next_due(waiting),
        )

    def _decks(self, wanted: tuple[DeckId, ...]) -> tuple[Deck, ...]:
        return tuple(deck for deck in self._library.decks() if not wanted or deck.id in wanted)

    def _shown(self, ref: CardRef, waiting: Waiting) -> Shown | None:
        card = self._library.card(ref)
        if card is None:
            return None
        state = waiting.states.get(ref, UNSEEN)
        asked = question(ref, card, state.answers, shuffle_choices=False)
        coming = self._due.scheduling.coming(ref, state)
        return Shown(ref, card, state.flagged, coming, self._intervals(coming), asked.choice_order)

    def _intervals(self, coming: Mapping[Rating, Memory]) -> dict[Rating, str]:
        now = self._clock.now()
        return {rating: interval(_seconds(memory.due_at, now)) for rating, memory in coming.items()}

    def _next_due(self, waiting: Waiting) -> str:
        now = self._clock.now()
        return "" if waiting.next_at is None else interval(_seconds(waiting.next_at, now))


def _seconds(later: datetime, now: datetime) -> float:
    return max(0.0, (later - now).total_seconds())
