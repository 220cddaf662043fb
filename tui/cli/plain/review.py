"""A review as lines of text: the response, its verdict, then how well the card was known."""

from datetime import datetime

from tui.cli.plain.lines import Lines, Wish
from tui.cli.plain.reply import End, Reply, Say, ask, ask_rating
from tui.cli.plain.result import Answered
from tui.cli.plain.wording import answer_text, question_text, remarks, verdict_text
from tui.clock import Clock
from tui.errors import UsageError
from tui.model.grade import Rating
from tui.model.response import OpenResponse
from tui.services.review import ReviewService, Shown, Sitting
from tui.wording import plural

_NOT_HERE = {
    Wish.SKIP: ("a review skips nothing", ":q stops it"),
    Wish.BACK: ("a review does not go back", ":u takes the last answer back"),
}


class PlainReview:
    """Shows the cards of a sitting and hands responses and ratings to the review service."""

    def __init__(self, review: ReviewService, clock: Clock, lines: Lines, say: Say) -> None:
        self._review = review
        self._clock = clock
        self._lines = lines
        self._say = say
        self.answered: list[Answered] = []
        """What was answered and not taken back, oldest first."""

    def run(self, sitting: Sitting) -> Sitting:
        """Show cards until nothing waits or the learner stops: then the sitting is finished.

        At the end of input it stays unfinished; every answer is kept. So it is with a line that strict
        lines refuse. Raises: UsageError for that one.
        """
        waiting = f"{plural(sitting.due, 'card')} due, {sitting.new:,} new."
        self._say(f"{waiting} :u undoes, :q stops." if sitting.current else waiting)
        ended: End | Wish | None = None
        while sitting.current is not None and ended is None:
            sitting, ended = self._turn(sitting, sitting.current)
        if ended is not End.INPUT:
            self._review.finish(sitting)
        self._say(f"\n{plural(sitting.answered, 'card')} reviewed, {sitting.remembered:,} remembered.")
        if sitting.next_due and ended is None:
            self._say(f"The next card comes back in {sitting.next_due}.")
        return sitting

    def _turn(self, sitting: Sitting, shown: Shown) -> tuple[Sitting, End | Wish | None]:
        """One card; also why it was the last, if the learner or the input ended it."""
        began_at = self._clock.now()
        topic = f" · {shown.card.topic}" if shown.card.topic else ""
        self._say(f"\n{shown.ref.deck}{topic}\n\n{question_text(shown.card, shown.choice_order)}\n")
        reply = ask(shown.card, shown.choice_order, self._lines, self._say)
        if not isinstance(reply, Reply):
            return self._wished(sitting, reply)
        spent_ms = self._since_ms(began_at)
        rating = self._rating(shown, reply)
        if rating is Wish.UNDO:
            return sitting, None  # takes back the response just given: the card is asked again
        if not isinstance(rating, Rating):
            return self._wished(sitting, rating)
        return self._keep(sitting, shown, reply, rating, spent_ms), None

    def _wished(self, sitting: Sitting, wished: Wish | End) -> tuple[Sitting, End | Wish | None]:
        if wished is Wish.UNDO:
            return self._undo(sitting), None
        if isinstance(wished, Wish) and wished in _NOT_HERE:
            self._lines.refuse(UsageError(*_NOT_HERE[wished]))
            return sitting, None
        return sitting, wished

    def _undo(self, sitting: Sitting) -> Sitting:
        if not self.answered:
            self._lines.refuse(UsageError("there is no answer to take back"))
            return sitting
        self.answered.pop()
        return self._review.undo(sitting)

    def _rating(self, shown: Shown, reply: Reply) -> Rating | Wish | End:
        """The rating that an open card's response is, or the one given after the verdict."""
        verdict = self._review.verdict(shown, reply.response)
        told = [
            verdict_text(shown.card, shown.choice_order, verdict, reply.response),
            remarks(shown.card),
        ]
        if isinstance(reply.response, OpenResponse):
            self._say("\n\n".join(filter(None, ["" if reply.revealed else answer_text(shown.card), *told])))
            return reply.response.rating
        coming = [f"{int(rating)} {rating.word} ({wait})" for rating, wait in sorted(shown.intervals.items())]
        self._say("\n\n".join(filter(None, [*told, ", ".join(coming)])))
        return ask_rating(verdict.proposed, self._lines)

    def _keep(self, sitting: Sitting, shown: Shown, reply: Reply, rating: Rating, spent_ms: int) -> Sitting:
        grade = self._review.verdict(shown, reply.response).grade
        after = self._review.answer(sitting, reply.response, rating, spent_ms)
        self.answered.append(
            Answered(shown.ref, shown.card, shown.choice_order, reply.response, grade, spent_ms)
        )
        return after

    def _since_ms(self, began_at: datetime) -> int:
        """Time since then; a clock that was set back counts none."""
        return max(0, round((self._clock.now() - began_at).total_seconds() * 1000))
