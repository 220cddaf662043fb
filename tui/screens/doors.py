"""The screens that home and the app lead to, each loaded when it is first opened: a start waits for none."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.model.ids import CardRef, DeckId
    from tui.model.overview import DeckRow
    from tui.practice.session import Session
    from tui.schedule.review_plan import ReviewPlan
    from tui.schedule.sitting import Sitting
    from tui.screens.base import BaseScreen
    from tui.services.documents import DocumentService


def setup(deck: "DeckId") -> "BaseScreen":
    """The setup of a quiz on a deck."""
    from tui.screens.quiz_setup import QuizSetupScreen

    return QuizSetupScreen(deck)


def quiz(session: "Session") -> "BaseScreen":
    """A quiz that was started."""
    from tui.screens.quiz import QuizScreen

    return QuizScreen(session)


def review(sitting: "Sitting") -> "BaseScreen":
    """A review that was begun."""
    from tui.screens.review import ReviewScreen

    return ReviewScreen(sitting)


def review_choice(plan: "ReviewPlan", name: str) -> "BaseScreen":
    """How to review a deck or a search's cards, called so."""
    from tui.screens.review_choice import ReviewChoiceScreen

    return ReviewChoiceScreen(plan, name)


def card(ref: "CardRef") -> "BaseScreen":
    """One card, whole."""
    from tui.screens.card import CardScreen

    return CardScreen(ref)


def searches(run: "Callable[[str], None]") -> "BaseScreen":
    """The kept searches; the one chosen is run."""
    from tui.screens.searches import SearchesScreen

    return SearchesScreen(run)


def naming(query: str, save: "Callable[[str], None]") -> "BaseScreen":
    """A name for a search."""
    from tui.screens.naming import NamingScreen

    return NamingScreen(query, save)


def problems(deck: "DeckRow") -> "BaseScreen":
    """What is wrong with a deck."""
    from tui.screens.problems import ProblemsScreen

    return ProblemsScreen(deck)


def search() -> "BaseScreen":
    """The search."""
    from tui.screens.search import SearchScreen

    return SearchScreen()


def stats() -> "BaseScreen":
    """The figures."""
    from tui.screens.stats import StatsScreen

    return StatsScreen()


def history() -> "BaseScreen":
    """The past sessions."""
    from tui.screens.history import HistoryScreen

    return HistoryScreen()


def extraction(documents: "DocumentService") -> "BaseScreen":
    """Decks made of documents."""
    from tui.screens.extract import ExtractScreen

    return ExtractScreen(documents)


def help_on(keys: str) -> "BaseScreen":
    """The keys of a screen, by its name in the key table."""
    from tui.screens.help import HelpScreen

    return HelpScreen(keys)


def load_near() -> None:
    """Load those that one key on home opens, without what fills them. Takes a while: for a thread."""
    import tui.screens.help
    import tui.screens.problems
    import tui.screens.quiz_setup
    import tui.screens.review_choice
    import tui.screens.search
    import tui.screens.stats  # noqa: F401  # loading is all that is wanted


def load_all() -> None:
    """Load all, and what fills them, so that no later key waits. Takes long: for a thread."""
    load_near()
    import tui.screens.card
    import tui.screens.extract
    import tui.screens.history
    import tui.screens.quiz
    import tui.screens.results
    import tui.screens.review
    import tui.screens.searches
    import tui.services.finding
    import tui.services.overview
    import tui.services.review  # noqa: F401  # loading is all that is wanted
