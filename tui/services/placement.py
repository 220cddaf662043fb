"""The placement quiz: which decks it asks, and its advice in words."""

from tui.model.deck import Deck
from tui.practice.path import LearningPath
from tui.practice.placement import chosen_decks, decks_to_begin_with, placement_cards
from tui.practice.plan import Order, Plan
from tui.practice.session import Session
from tui.services.library import LibraryService
from tui.services.quiz import QuizService
from tui.services.quiz_setup import QuizSetup

_TOLD = 3
"""Decks named in the advice."""


class PlacementService:
    """Starts placement quizzes and reads them."""

    def __init__(self, library: LibraryService, quiz: QuizService, setup: QuizSetup) -> None:
        self._library = library
        self._quiz = quiz
        self._setup = setup

    def possible(self) -> bool:
        """Whether a deck needs another, so that something comes first."""
        return bool(self._path().linked)

    def questions(self) -> int:
        """How many questions the quiz would have; 0 where no deck needs another, so nothing comes first."""
        path = self._path()
        return len(placement_cards(self._decks(path, 0), path.needed, 0)) if path.linked else 0

    def start(self, seed: int | None = None) -> Session:
        """A quiz along the learning path, right and wrong told at its end.

        Where no deck needs another, every deck is asked. Raises: NotFoundError when no card can be asked.
        """
        path, seed = self._path(), self._setup.new_seed() if seed is None else seed
        cards = placement_cards(self._decks(path, seed), path.needed, seed)
        return self._quiz.start_on(cards, Plan(order=Order.DECK, seed=seed, exam=True, placement=True))

    def advice(self, session: Session) -> str:
        """Where to begin, in a sentence; empty for another quiz. Titles are as their decks have them."""
        if not session.plan.placement or not session.finished:
            return ""
        titles = [self._library.title(deck) for deck in decks_to_begin_with(session)[:_TOLD]]
        if not titles:
            return "Nothing was missed: begin with any deck you like."
        return f"Begin with: {', then '.join(titles)}"

    def _path(self) -> LearningPath:
        listed = self._library.listed()
        return LearningPath.of({one.entry.deck: one.entry.needs for one in listed if one.roster is not None})

    def _decks(self, path: LearningPath, seed: int) -> list[Deck]:
        """The decks to ask, in the order of the path; no other is read."""
        askable = {one.entry.deck for one in self._library.listed() if one.roster and one.roster.askable}
        ordered = [deck for deck in path.linked or path.order if deck in askable]
        chosen = (self._library.deck(deck) for deck in chosen_decks(ordered, path.needed, seed))
        return [deck for deck in chosen if deck is not None]
