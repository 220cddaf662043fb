"""What a review came to, and what could be reviewed now."""

from dataclasses import replace

from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.schedule.review_plan import Aim, ReviewPlan
from tui.schedule.sitting import Sitting
from tui.schedule.summary import Offer, Summary
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.review_cards import ReviewCards
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.wording import one_line

_TITLE_LIMIT = 66
"""Characters of a question that tell it from others."""
AHEAD_DAYS = (1, 3, 7)
"""Study days that are offered to be reviewed ahead."""


class ReviewSummaryService:
    """Reads decks and log; writes nothing."""

    def __init__(
        self, library: LibraryService, journal: Journal, due: DueService, cards: ReviewCards
    ) -> None:
        self._library = library
        self._journal = journal
        self._due = due
        self._cards = cards

    def summary(self, sitting: Sitting) -> Summary:
        """Of the answers that stand."""
        rows = self._journal.store.answers(sitting.id) if sitting.started else ()
        counts: dict[CardRef, int] = {}
        missed: dict[CardRef, None] = {}
        last: dict[CardRef, Rating | None] = {}
        for row in rows:
            ref = self._library.current(row.card)
            counts[ref] = counts.get(ref, 0) + 1
            last[ref] = row.rating
            if row.rating is Rating.AGAIN:
                missed[ref] = None
        new = [ref for ref, count in counts.items() if sitting.plan.feeds and self._is_new(ref, count)]
        return Summary(
            answers=len(rows),
            remembered=sum(row.rating is not None and row.rating > Rating.AGAIN for row in rows),
            seconds=sum(row.duration_ms for row in rows) / 1000,
            learnt=tuple(self._title(ref) for ref in new if last[ref] is not Rating.AGAIN),
            forgotten=tuple(self._title(ref) for ref in missed if ref not in new),
            tomorrow=self._due_by(sitting.plan, Aim.AHEAD, 1) - self._due_by(sitting.plan, Aim.DUE, 0),
        )

    def offers(self, plan: ReviewPlan) -> tuple[Offer, ...]:
        """The reviews of these decks or cards that there are: due, some days ahead, cram.

        Days that bring nothing more are left out.
        """
        found = [self.offer(replace(plan, aim=Aim.DUE, days=0))]
        for days in AHEAD_DAYS:
            ahead = self.offer(replace(plan, aim=Aim.AHEAD, days=days))
            if ahead.cards > found[-1].cards:
                found.append(ahead)
        cram = self.offer(replace(plan, aim=Aim.CRAM, days=0))
        return (*found, cram) if cram.cards else tuple(found)

    def _due_by(self, plan: ReviewPlan, aim: Aim, days: int) -> int:
        return self.offer(replace(plan, aim=aim, days=days)).due

    def offer(self, plan: ReviewPlan) -> Offer:
        """What a review of that plan would ask now."""
        queue = self._due.queue(self._cards.rosters(plan), plan)
        return Offer(plan, queue.due(queue.made_at), len(queue.new))

    def _is_new(self, ref: CardRef, count: int) -> bool:
        """Whether all that the schedule knows of the card are that many answers."""
        memory = self._journal.state(ref).memory
        return memory is not None and memory.reps <= count

    def _title(self, ref: CardRef) -> str:
        card = self._library.card(ref)
        if card is None:
            return str(ref)
        return one_line(visible_line(plain_text(card.title.partition("\n\n")[0])), _TITLE_LIMIT)
