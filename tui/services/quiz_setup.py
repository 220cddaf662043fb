"""Planning a quiz: the form of the setup, and the plan it proposes."""

from dataclasses import replace
from functools import cache
from random import Random

from tui.config.settings import Settings
from tui.errors import NotFoundError
from tui.model.ids import DeckId
from tui.practice.plan import Plan
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.quiz_form import QuizForm, quiz_form
from tui.services.quiz_resume import last_planned


class QuizSetup:
    """Reads decks and log; writes nothing."""

    def __init__(self, library: LibraryService, journal: Journal, settings: Settings, rng: Random) -> None:
        self._library = library
        self._journal = journal
        self._settings = settings
        self._rng = rng

    def new_seed(self) -> int:
        """A seed for a quiz that was given none."""
        return self._rng.randrange(1_000_000)

    def form(self, like: Plan) -> QuizForm:
        """The choices of the setup, as that plan has them. Raises: NotFoundError for a deck that is gone."""
        for deck in like.decks:
            if not self._library.has(deck):
                raise NotFoundError(f"the deck {deck} is gone", "go back and choose another")
        titles = {one.entry.deck: one.entry.title for one in self._library.listed() if one.roster is not None}
        states = cache(self._journal.states_in)
        return quiz_form(self._library.outlines(), titles, states, like, self.new_seed())

    def proposed(self, deck: DeckId) -> Plan:
        """The plan proposed for a deck: as the learner planned last; its topics too, if it was this deck."""
        last = None if self._journal.empty else last_planned(self._journal.store)
        if last is None:
            return Plan(decks=(deck,), count=self._settings.quiz_questions)
        if last.decks == (deck,):
            return last
        return replace(last, decks=(deck,), topics=(), tags=(), kinds=())
