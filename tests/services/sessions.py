"""Quizzes and reviews as tests run them."""

from tests.services.home import KINDS, RIGHT, Home
from tui.model.grade import Rating
from tui.model.response import TypedResponse
from tui.practice.plan import Order, Plan
from tui.practice.session import Session
from tui.schedule.sitting import Sitting
from tui.services.assemble import Services
from tui.services.quiz import QuizService

IN_ORDER = Plan(order=Order.DECK)


def started(home: Home, plan: Plan = IN_ORDER) -> tuple[QuizService, Session]:
    """A quiz on a card of every kind."""
    home.write(KINDS)
    quiz = home.services().quiz
    return quiz, quiz.start(plan)


def answer_all(quiz: QuizService, session: Session) -> Session:
    """Every open question answered right."""
    while session.remaining:
        session = quiz.answer(session, RIGHT[session.question.ref.card], 1000).advance()
    return session


def rate(services: Services, sitting: Sitting, rating: Rating = Rating.EASY) -> Sitting:
    """The card shown, one of `typed_cards`, answered right and rated."""
    return services.review.answer(sitting, TypedResponse(shown(sitting).removeprefix("card-")), rating, 1500)


def shown(sitting: Sitting) -> str:
    """The id of the card shown; empty when there is none."""
    return "" if sitting.current is None else sitting.current.ref.card
