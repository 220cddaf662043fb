"""The composition root: with `core`, the only place where services, stores and libraries are put together.

Each is loaded and made when it is first asked for: the first frame of the app, and most commands, need few.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.clock import Clock
from tui.config.paths import Paths
from tui.config.settings import load_settings
from tui.services.core import Core
from tui.services.once import Once

if TYPE_CHECKING:
    from random import Random

    from tui.services.alternatives import AlternativeService
    from tui.services.cards import CardService
    from tui.services.doctor import DoctorService
    from tui.services.documents import DocumentService
    from tui.services.editing import EditingService
    from tui.services.exports import ExportService
    from tui.services.finding import FindingService
    from tui.services.history import HistoryService
    from tui.services.last_overview import LastOverview
    from tui.services.merge import MergeService
    from tui.services.optimizing import OptimizingService
    from tui.services.overview import OverviewService
    from tui.services.past import PastService
    from tui.services.placement import PlacementService
    from tui.services.quiz import QuizService
    from tui.services.quiz_setup import QuizSetup
    from tui.services.resets import ResetService
    from tui.services.restore import RestoreService
    from tui.services.review import ReviewService
    from tui.services.review_cards import ReviewCards
    from tui.services.review_summary import ReviewSummaryService
    from tui.services.search import SearchService
    from tui.services.searches import SearchesService
    from tui.services.stats import StatsService
    from tui.services.watch import Watch


class Services(Core):
    """Every use case, ready to be called by a screen or a command.

    The command line's extraction is not among them: it needs the library alone, and its parsers are slow to
    import. `documents` loads them with the first document.
    """

    @Once
    def merging(self) -> "MergeService":
        """Progress of other copies taken in."""
        from tui.services.merge import MergeService

        return MergeService(self.journal, self.backups)

    @Once
    def restoring(self) -> "RestoreService":
        """The way back to a backup."""
        from tui.services.restore import RestoreService

        return RestoreService(self.paths, self.journal, self.backups)

    @Once
    def doctor(self) -> "DoctorService":
        """The log looked over."""
        from tui.services.doctor import DoctorService

        return DoctorService(self.paths, self.journal, self.backups, self.restoring, self.clock)

    @Once
    def resets(self) -> "ResetService":
        """Decks that count as new again."""
        from tui.services.resets import ResetService

        return ResetService(self.library, self.journal)

    @Once
    def optimizing(self) -> "OptimizingService":
        """Weights fitted to the learner's reviews."""
        from tui.services.optimizing import OptimizingService

        return OptimizingService(self.library, self.journal, self.scheduling, self.paths.weights, self.clock)

    @Once
    def quiz(self) -> "QuizService":
        """Quizzes."""
        from tui.services.quiz import QuizService

        return QuizService(self.library, self.journal, self.known, self.scheduling, self.clock)

    @Once
    def alternatives(self) -> "AlternativeService":
        """Responses taken into a deck."""
        from tui.services.alternatives import AlternativeService

        return AlternativeService(self.library, self.known)

    @Once
    def quiz_setup(self) -> "QuizSetup":
        """Plans of quizzes."""
        from random import Random

        from tui.services.quiz_setup import QuizSetup

        return QuizSetup(self.library, self.journal, self.settings, self._rng or Random())

    @Once
    def placement(self) -> "PlacementService":
        """Placement quizzes."""
        from tui.services.placement import PlacementService

        return PlacementService(self.library, self.quiz, self.quiz_setup)

    @Once
    def review(self) -> "ReviewService":
        """Reviews."""
        from tui.services.review import ReviewService

        return ReviewService(self.library, self.journal, self.known, self.due, self.review_cards, self.clock)

    @Once
    def review_cards(self) -> "ReviewCards":
        """The cards of a review."""
        from tui.services.review_cards import ReviewCards

        return ReviewCards(self.library, self.journal, self.due, self.clock)

    @Once
    def review_summary(self) -> "ReviewSummaryService":
        """What a review came to."""
        from tui.services.review_summary import ReviewSummaryService

        return ReviewSummaryService(self.library, self.journal, self.due, self.review_cards)

    @Once
    def search(self) -> "SearchService":
        """Cards found by their words."""
        from tui.services.search import SearchService
        from tui.services.standings import Standings

        standings = Standings(self.journal, self.due)
        return SearchService(self.library, self.catalog, self.quiz, standings)

    @Once
    def finding(self) -> "FindingService":
        """What the search screen shows."""
        from tui.services.finding import FindingService

        return FindingService(self.library, self.search, self.journal)

    @Once
    def searches(self) -> "SearchesService":
        """Searches that were kept."""
        from tui.services.searches import SearchesService

        return SearchesService(self.paths)

    @Once
    def editing(self) -> "EditingService":
        """Decks and cards in the learner's editor."""
        from tui.services.editing import EditingService

        return EditingService(self.library, self._environment)

    @Once
    def cards(self) -> "CardService":
        """Single cards."""
        from tui.services.cards import CardService

        return CardService(self.library, self.journal, self.due, self.clock)

    @Once
    def overview(self) -> "OverviewService":
        """The figures of home."""
        from tui.services.overview import OverviewService

        return OverviewService(
            self.library, self.journal, self.due, self.quiz, self.placement, self.clock, self.last_overview
        )

    @Once
    def last_overview(self) -> "LastOverview":
        """The figures of home as they were counted last."""
        from tui.services.last_overview import LastOverview

        return LastOverview(self.paths, self.settings, self.bundled, self._decks, self.clock)

    @Once
    def watch(self) -> "Watch":
        """Whether anything changed."""
        from tui.services.watch import Watch

        return Watch(self.last_overview, lambda: self.library)

    @Once
    def history(self) -> "HistoryService":
        """Past sessions."""
        from tui.services.history import HistoryService

        return HistoryService(self.journal, self.clock)

    @Once
    def past(self) -> "PastService":
        """Past sessions with the names of now."""
        from tui.services.past import PastService

        return PastService(self.history, self.library, self.journal, self.clock)

    @Once
    def stats(self) -> "StatsService":
        """How the learner is doing."""
        from tui.services.stats import StatsService

        return StatsService(self.library, self.journal, self.settings, self.clock)

    @Once
    def exports(self) -> "ExportService":
        """Scores, answers and reviews as files."""
        from tui.services.exports import ExportService

        return ExportService(self.library, self.journal, self.clock)

    @Once
    def documents(self) -> "DocumentService":
        """Documents made into decks."""
        from tui.services.documents import DocumentService

        return DocumentService(self.library)


def assemble(
    environment: Mapping[str, str],
    *,
    decks: Sequence[str] = (),
    clock: Clock | None = None,
    rng: "Random | None" = None,
) -> Services:
    """Put the services together; reads the settings, opens no log and reads no deck.

    `decks` limits everything to these. Raises: SettingsError.
    """
    paths = Paths.find(environment)
    settings, unusable = load_settings(paths.settings)
    return Services(environment, paths, settings, unusable, decks=decks, clock=clock, rng=rng)
