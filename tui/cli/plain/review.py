"""A review as lines of text: the response, its verdict, then how well the card was known."""

from tui.cli.plain.commands import Next
from tui.cli.plain.lines import Lines
from tui.cli.plain.reply import Reply, Say, ask, ask_rating
from tui.cli.plain.result import Answered
from tui.cli.plain.review_talk import REVIEW_COMMANDS, ReviewTalk
from tui.cli.plain.watch import Watch
from tui.cli.plain.wording import answer_text, question_text, remarks, verdict_text
from tui.clock import Clock
from tui.model.grade import Rating
from tui.model.response import OpenResponse
from tui.schedule.review_plan import Aim
from tui.schedule.sitting import Shown, Sitting
from tui.services.review import ReviewService
from tui.wording import plural


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
        talk = ReviewTalk(self._review, self._say, sitting, self.answered)
        waiting = f"{plural(sitting.due, 'card')} {_due_word(sitting.plan.aim)}, {sitting.new:,} new."
        known = ":u undoes, :q stops, :? lists every command."
        self._say(f"{waiting} {known}" if sitting.current else waiting)
        after = Next.SHOW
        while (shown := talk.sitting.current) is not None and after is Next.SHOW:
            after = self._turn(talk, shown)
        if after is not Next.INPUT:
            self._review.finish(talk.sitting)
        self._tell_result(talk.sitting, done=after is Next.SHOW)
        return talk.sitting

    def _turn(self, talk: ReviewTalk, shown: Shown) -> Next:
        """One card; SHOW where the next one follows."""
        watch = Watch(self._clock)
        self._say(f"\n{_heading(shown)}\n\n{question_text(shown.card, shown.choice_order)}\n")
        talk.rating = False
        reply = ask(
            shown.card,
            shown.choice_order,
            self._lines,
            self._say,
            lambda line: REVIEW_COMMANDS.obey(talk, line),
        )
        if not isinstance(reply, Reply):
            return reply
        spent_ms = watch.spent_ms
        talk.rating = True
        rating = self._rating(talk, shown, reply)
        if isinstance(rating, Next):
            return rating
        self._keep(talk, shown, reply, rating, spent_ms)
        return Next.SHOW

    def _rating(self, talk: ReviewTalk, shown: Shown, reply: Reply) -> Rating | Next:
        """The rating that an open card's response is, or the one given after the verdict."""
        verdict = self._review.verdict(shown, reply.response)
        told = [
            verdict_text(shown.card, shown.choice_order, verdict, reply.response),
            remarks(shown.card),
        ]
        if isinstance(reply.response, OpenResponse):
            self._say("\n\n".join(filter(None, ["" if reply.revealed else answer_text(shown.card), *told])))
            return reply.response.rating
        self._say("\n\n".join(filter(None, [*told, ", ".join(_ratings(shown))])))
        return ask_rating(verdict.proposed, self._lines, lambda line: REVIEW_COMMANDS.obey(talk, line))

    def _keep(self, talk: ReviewTalk, shown: Shown, reply: Reply, rating: Rating, spent_ms: int) -> None:
        grade = self._review.verdict(shown, reply.response).grade
        talk.sitting = self._review.answer(talk.sitting, reply.response, rating, spent_ms)
        if talk.sitting.news:
            self._say(talk.sitting.news)
        talk.taken_back.clear()
        talk.answered.append(
            Answered(shown.ref, shown.card, shown.choice_order, reply.response, grade, spent_ms)
        )

    def _tell_result(self, sitting: Sitting, done: bool) -> None:
        self._say(f"\n{plural(sitting.answered, 'card')} reviewed, {sitting.remembered:,} remembered.")
        if sitting.next_due and done:
            self._say(f"The next card comes back in {sitting.next_due}.")


def _due_word(aim: Aim) -> str:
    return "to go through" if aim is Aim.CRAM else "due"


def _ratings(shown: Shown) -> list[str]:
    """The ratings, with the time until the card comes back where answers move the schedule."""
    waits = {rating: f" ({wait})" for rating, wait in shown.intervals.items()}
    return [f"{int(rating)} {rating.word}{waits.get(rating, '')}" for rating in Rating]


def _heading(shown: Shown) -> str:
    marks = [name for name, on in (("flagged", shown.flagged), ("leech", shown.leech)) if on]
    return " · ".join(filter(None, [str(shown.ref.deck), shown.card.topic, *marks]))
