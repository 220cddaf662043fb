"""Answering in a quiz: the verdict told, the answer kept, the next question asked."""

from dataclasses import replace

from tui.model.card import Kind
from tui.model.response import Response
from tui.practice.given import Given
from tui.practice.question import Question
from tui.screens.quiz_place import QuizPlaceScreen
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane

_ENDING = {
    "letters": "Enter or e ends the exam, l lists them.",
    "field": "Enter ends the exam, F9 lists them.",
    "open": "e ends the exam, l lists them.",
}
"""How an exam ends and questions are listed: in a field letters are text, and Enter reveals open cards."""


def _kind_of_keys(pane: QuestionPane) -> str:
    if pane.is_open:
        return "open"
    return "field" if pane.is_typed else "letters"


class QuizAnsweringScreen(QuizPlaceScreen):
    """Takes responses. A verdict is shown at once; that it is kept, by the progress row and the keys.

    The next question is shown only once the answer is durable, whatever is pressed meanwhile.
    """

    _gone_over = False
    """Whether the learner was told that an exam has no open question left."""
    _end_told = ""
    """What was last said of how the exam ends."""

    async def take(self, event: QuestionPane.Responded) -> None:
        """Tell what the response came to, keep it, and show that it is kept."""
        place, response = event.place, event.response
        question, exam = self.session.questions[place], self.session.plan.exam
        told = not exam and question.card.kind is not Kind.OPEN
        given = await self._graded(question, response)
        if told and given is not None and place == self.session.position and self.session.may_answer(place):
            await self.say_verdict(given.verdict, given.response)
        kept = None if given is None else await self.perform(self._given, place, given)
        if not self.is_attached:
            return
        if kept is None:
            await self._ask_again(place, response)
        elif self._keep(place, kept):
            if not told:
                await self._go_on()
            else:
                self.show_outcome()
                self._refresh_chrome()

    def refuse(self, event: QuestionPane.Refused) -> None:
        """Enter without a response ends an exam that has no open question, once that was said."""
        over = self.session.plan.exam and not self.session.remaining and not event.begun
        if over and self.insists(self._end_told):
            self.app.call_later(self.action_finish)
        elif over and self.pane.field is not None and self.pane.field.as_it_stands is None:
            self._tell_end("Enter again ends the exam.")
        else:
            super().refuse(event)

    def _tell_end(self, how: str) -> None:
        self._end_told = f"No question is open. {how}"
        self.ask_back("submit", self._end_told)

    async def _graded(self, question: Question, response: Response) -> Given | None:
        """What the response came to; texts in a thread, because what the library knows is read for them."""
        if self.pane.is_typed:
            return await self.perform(self.services.quiz.graded, question, response)
        return self.services.quiz.graded(question, response)

    def _given(self, place: int, given: Given) -> Given | None:
        """What was given, kept in the log; None where the question was answered meanwhile."""
        session, before = self.session, self.session.answers[place]
        if not session.may_answer(place):
            return None
        if before is not None and session.plan.exam and before.response == given.response:
            return before
        # Where the learner has gone on already, the time of this question was counted then.
        spent_ms = self._since_ms if session.position == place else 0
        given = replace(given, duration_ms=spent_ms, confidence=self._confidence)
        self.services.quiz.keep(session.go_to(place), given)
        return given

    async def _ask_again(self, place: int, response: Response) -> None:
        """Nothing was kept: the response stands to be given again, and what was said of it stays below."""
        self.pane.sent = False
        if place == self.session.position and self.pane.phase is Phase.GRADED:
            self._drafts[place] = response
            self._spend()
            await self._show_question()

    def _keep(self, place: int, given: Given) -> bool:
        """Take an answer into the session as it is by now; whether its question is still the one shown."""
        here = self.session.position
        self._drafts.pop(place, None)
        if self.session.answers[place] is given:
            return here == place
        session = self.session.go_to(place).answer(given)
        if here != place:
            self.session = session.go_to(here)
            self._refresh_chrome()
            return False
        self.session = session.spend(given.duration_ms)
        self._restart_clock()
        return True

    async def _answer_as_it_stands(self) -> None:
        """Keep the response to the present question as far as it was made."""
        response = self.pane.field.draft if self.pane.field is not None else None
        place = self.session.position
        if response is not None and self.pane.phase is Phase.ASKING and not self.pane.sent:
            given = await self._graded(self.session.question, response)
            kept = None if given is None else await self.perform(self._given, place, given)
            if kept is not None:
                self._keep(place, kept)

    async def _go_on(self) -> None:
        """The next open question; when there is none, the results; an exam can be gone over first."""
        self._spend()
        if self.session.remaining:
            self.session = self.session.advance()
            await self._ask()
        elif await self._catch_up():
            return
        elif self.session.plan.exam and not self._gone_over:
            self._gone_over = True
            await self._ask()
            self._tell_end(_ENDING[_kind_of_keys(self.pane)])
        else:
            await self._show_results()
