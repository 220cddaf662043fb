"""Which card a review shows: the queue followed, made anew where it has to be, and the card looked up."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.catalog.entries import Roster
from tui.clock import Clock
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.practice.question import question
from tui.schedule.queue import NOT_AHEAD, ReviewQueue
from tui.schedule.review_plan import Aim, ReviewPlan
from tui.schedule.sitting import Shown, Sitting
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.wording import interval, plural


class ReviewCards:
    """Reads decks and log; writes nothing."""

    def __init__(self, library: LibraryService, journal: Journal, due: DueService, clock: Clock) -> None:
        self._library = library
        self._journal = journal
        self._due = due
        self._clock = clock

    def queued(self, sitting: Sitting) -> Sitting:
        """With the queue made anew; of a cram, what was known already stays out of it."""
        plan = replace(sitting.plan, cards=tuple(map(self._library.current, sitting.plan.cards)))
        sitting = replace(sitting, plan=plan)
        queue = self._due.queue(self.rosters(plan), plan, seed=sitting.id)
        if sitting.plan.aim is Aim.CRAM and sitting.started:
            for row in self._journal.store.answers(sitting.id):
                ref = self._library.current(row.card)
                queue = queue.answered(ref, row.rating or Rating.AGAIN, None)
        return replace(sitting, queue=queue)

    def showing(
        self,
        sitting: Sitting,
        again: CardRef | None = None,
        *,
        ahead: timedelta = NOT_AHEAD,
        news: str = "",
    ) -> Sitting:
        """The sitting with the next card of the queue, or with the one to be asked again.

        Cards that no deck gives any more are passed over, which the news tell.
        """
        now = self._clock.now()
        if now >= sitting.queue.day_ends_at:
            sitting = self.queued(sitting)
        queue, shown, passed = sitting.queue, None, 0
        if again is not None:
            shown = self._shown(sitting.plan, self._library.current(again), now)
        while shown is None and (ref := queue.next(now, ahead)) is not None:
            confirmed = queue.confirmed(ref, self._journal.state(ref))
            if confirmed is queue:
                shown = self._shown(sitting.plan, ref, now)
                confirmed = queue if shown is not None else queue.without(ref)
                passed += shown is None
            queue = confirmed
        next_due = "" if shown is not None else self._next_due(sitting.plan, queue, now)
        told = " ".join(filter(None, (news, _passed_text(passed))))
        return replace(
            sitting, queue=queue, at=now, current=shown, next_due=next_due, given_back=None, news=told
        )

    def rosters(self, plan: ReviewPlan) -> tuple[Roster, ...]:
        """The decks that the plan asks, along the learning path."""
        wanted = plan.decks or {ref.deck for ref in plan.cards}
        return tuple(one for one in self._library.rosters() if not wanted or one.deck in wanted)

    def _shown(self, plan: ReviewPlan, ref: CardRef, now: datetime) -> Shown | None:
        card = self._library.card(ref)
        if card is None:
            return None
        state = self._journal.state(ref)
        asked = question(ref, card, state.answers, shuffle_choices=False)
        coming = self._due.scheduling.coming(ref, state) if plan.feeds else {}
        intervals = {rating: interval(_seconds(memory.due_at, now)) for rating, memory in coming.items()}
        lapses = 0 if state.memory is None else state.memory.lapses
        return Shown(ref, card, state.flagged, coming, intervals, asked.choice_order, lapses, state.leech)

    def _next_due(self, plan: ReviewPlan, queue: ReviewQueue, now: datetime) -> str:
        next_at = self._due.next_at(self.rosters(plan), plan, queue)
        return "" if next_at is None else interval(_seconds(next_at, now))


def _passed_text(count: int) -> str:
    """That cards were left out; empty where none was."""
    why = "its deck has changed, and gives it no more" if count == 1 else "their decks have changed"
    return f"{plural(count, 'card')} passed over: {why}; see: quizdeck check" if count else ""


def _seconds(later: datetime, now: datetime) -> float:
    return max(0.0, (later - now).total_seconds())
