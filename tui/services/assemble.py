"""The composition root: the only place where services, stores and libraries are put together.

Each is loaded and made when it is first asked for: the first frame of the app, and most commands, need few.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.clock import Clock, SystemClock
from tui.config.paths import Paths, bundled_data, device_name
from tui.config.settings import Settings, load_settings
from tui.services.once import Once

if TYPE_CHECKING:
    from random import Random

    from tui.decks.library import Library
    from tui.schedule.preset import Weights
    from tui.services.alternatives import AlternativeService
    from tui.services.backups import BackupService
    from tui.services.cards import CardService
    from tui.services.catalog import CatalogService
    from tui.services.doctor import DoctorService
    from tui.services.documents import DocumentService
    from tui.services.due import DueService
    from tui.services.editing import EditingService
    from tui.services.exports import ExportService
    from tui.services.finding import FindingService
    from tui.services.history import HistoryService
    from tui.services.journal import Journal
    from tui.services.known_words import KnownWords
    from tui.services.last_overview import LastOverview
    from tui.services.library import LibraryService
    from tui.services.merge import MergeService
    from tui.services.optimizing import OptimizingService
    from tui.services.overview import OverviewService
    from tui.services.placement import PlacementService
    from tui.services.quiz import QuizService
    from tui.services.quiz_setup import QuizSetup
    from tui.services.resets import ResetService
    from tui.services.restore import RestoreService
    from tui.services.review import ReviewService
    from tui.services.review_cards import ReviewCards
    from tui.services.review_summary import ReviewSummaryService
    from tui.services.scheduling import SchedulingService
    from tui.services.search import SearchService
    from tui.services.searches import SearchesService
    from tui.services.stats import StatsService
    from tui.store.progress import ProgressStore


class Services:
    """Every use case, ready to be called by a screen or a command, from any thread.

    The command line's extraction is not among them: it needs the library alone, and its parsers are slow to
    import. `documents` loads them with the first document.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        paths: Paths,
        settings: Settings,
        settings_warnings: Sequence[str] = (),
        *,
        decks: Sequence[str] = (),
        clock: Clock | None = None,
        rng: "Random | None" = None,
    ) -> None:
        self._environment = environment
        self.paths = paths
        self.settings = settings
        self.clock: Clock = clock or SystemClock()
        self._settings_warnings = tuple(settings_warnings)
        self._decks = tuple(decks)
        self._rng = rng
        self._told = False

    @Once
    def warnings(self) -> tuple[str, ...]:
        """About the settings file, and where the log is kept."""
        from tui.config.drives import drive_warning

        drive = drive_warning(self.paths.data) if self.settings.warn_of_drive else None
        told = (*self._settings_warnings, *self._weights[1])
        return (*told, *filter(None, (drive,)), *self.backups.missed())

    @Once
    def _weights(self) -> "tuple[Weights, tuple[str, ...]]":
        """The weights of the schedule, and why those in the file are not used."""
        from tui.config.weights import load_weights

        return load_weights(self.paths.weights)

    @Once
    def on_disk(self) -> "Library":
        """The deck files."""
        from tui.decks.library import Library

        return Library(bundled_data() / "decks", self.paths.decks)

    def news(self) -> tuple[str, ...]:
        """The warnings, to be told once."""
        told, self._told = self._told, True
        return () if told else self.warnings

    @Once
    def library(self) -> "LibraryService":
        """The decks."""
        from tui.services.library import LibraryService

        return LibraryService(self.on_disk, self.catalog, self._decks)

    @Once
    def catalog(self) -> "CatalogService":
        """What the cache knows of the deck files."""
        from tui.services.catalog import CatalogService

        return CatalogService(self.on_disk, self.paths.cache, self.clock, self._decks)

    @Once
    def backups(self) -> "BackupService":
        """Copies of the log."""
        from tui.services.backups import BackupService

        return BackupService(self.paths, self.clock)

    @Once
    def journal(self) -> "Journal":
        """The log, opened when it is first needed."""
        from tui.services.journal import Journal

        return Journal(self.paths.progress.exists, partial(_open, self), self.library)

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
    def scheduling(self) -> "SchedulingService":
        """When cards come back."""
        from tui.services.scheduling import SchedulingService

        return SchedulingService(self.journal, self.settings, self.clock, self._weights[0])

    @Once
    def optimizing(self) -> "OptimizingService":
        """Weights fitted to the learner's reviews."""
        from tui.services.optimizing import OptimizingService

        return OptimizingService(self.library, self.journal, self.scheduling, self.paths.weights, self.clock)

    @Once
    def due(self) -> "DueService":
        """What is due."""
        from tui.services.due import DueService

        return DueService(self.journal, self.scheduling, self.settings, self.clock)

    @Once
    def known(self) -> "KnownWords":
        """Words that are no typing slips."""
        from tui.services.known_words import KnownWords

        return KnownWords(self.library)

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

        return ReviewService(
            self.library, self.journal, self.known, self.due, self.review_cards, self.settings, self.clock
        )

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

        return SearchService(self.library, self.catalog, self.journal, self.quiz, self.due, self.clock)

    @Once
    def finding(self) -> "FindingService":
        """What the search screen shows."""
        from tui.services.finding import FindingService

        return FindingService(self.catalog, self.search, self.journal)

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
            self.library,
            self.journal,
            self.due,
            self.quiz,
            self.placement,
            self.clock,
            self.last_overview,
        )

    @Once
    def last_overview(self) -> "LastOverview":
        """The figures of home as they were counted last."""
        from tui.services.last_overview import LastOverview

        return LastOverview(self.paths, bundled_data() / "decks", self._decks, self.clock)

    @Once
    def history(self) -> "HistoryService":
        """Past sessions."""
        from tui.services.history import HistoryService

        return HistoryService(self.journal, self.clock)

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

    def close(self) -> None:
        """Close what was opened, once a backup that runs is done; no answer is pending."""
        made = self.__dict__
        if "backups" in made:
            self.backups.wait()
        if "journal" in made:
            self.journal.close()
        if "catalog" in made:
            self.catalog.close()


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
    settings, warnings = load_settings(paths.settings)
    return Services(environment, paths, settings, warnings, decks=decks, clock=clock, rng=rng)


def _open(services: Services) -> "ProgressStore":
    from tui.store.progress import ProgressStore

    services.backups.require_log()
    return ProgressStore.open(
        services.paths.progress, device_name(services.paths), services.clock, wrote=services.backups.wrote
    )
