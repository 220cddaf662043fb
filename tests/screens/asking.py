"""Quizzes on their screen without the way there, which has tests of its own."""

from tests.ui.driving import Driver
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan
from tui.screens.quiz import QuizScreen
from tui.screens.quiz_place import QuizPlaceScreen

IN_ORDER = Plan(decks=(DeckId("every-kind"),), order=Order.DECK)
"""The deck of every kind, as it stands."""


async def asked(driver: Driver, plan: Plan = IN_ORDER, number: int = 1) -> QuizPlaceScreen:
    """A quiz that stands on a question, those before it untouched."""
    session = driver.app.services.quiz.start(plan)
    screen = QuizScreen(session.go_to(number - 1))
    await driver.app.push_screen(screen)
    await driver.sees(f"{number} of {len(session.questions)}")
    return screen
