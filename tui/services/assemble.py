"""The composition root: the only place where services, stores and libraries are put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from tui.clock import Clock, SystemClock
from tui.config.drives import drive_warning
from tui.config.paths import Paths, bundled_data, device_name
from tui.config.settings import Settings, load_settings
from tui.config.weights import load_weights
from tui.decks.library import Library
from tui.services.alternatives import AlternativeService
from tui.services.backups import BackupService
from tui.services.cards import CardService
from tui.services.doctor import DoctorService
from tui.services.documents import DocumentService
from tui.services.due import DueService
from tui.services.editing import EditingService
from tui.services.exports import ExportService
from tui.services.history import HistoryService
from tui.services.journal import Journal
from tui.services.known_words import KnownWords
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
from tui.services.stats import StatsService
from tui.store.progress import ProgressStore


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case, ready to be called by a screen or a command.

    The command line's extraction is not among them: it needs the library alone, and its parsers are slow to
    import. `documents` loads them with the first document.
    """

    paths: Paths
    settings: Settings
    warnings: tuple[str, ...]
    """About the settings file, and where the log is kept."""
    clock: Clock
    library: LibraryService
    journal: Journal
    backups: BackupService
    merging: MergeService
    restoring: RestoreService
    doctor: DoctorService
    resets: ResetService
    optimizing: OptimizingService
    due: DueService
    quiz: QuizService
    alternatives: AlternativeService
    quiz_setup: QuizSetup
    placement: PlacementService
    review: ReviewService
    review_summary: ReviewSummaryService
    search: SearchService
    cards: CardService
    editing: EditingService
    overview: OverviewService
    history: HistoryService
    stats: StatsService
    exports: ExportService
    documents: DocumentService

    def close(self) -> None:
        """Close what is open, once a backup that runs is done; no answer is pending."""
        self.backups.wait()
        self.journal.close()


def assemble(
    environment: Mapping[str, str],
    *,
    decks: Sequence[str] = (),
    clock: Clock | None = None,
    rng: Random | None = None,
) -> Services:
    """Put the services together; reads the settings, opens no log and reads no deck.

    `decks` limits everything to these. Raises: SettingsError.
    """
    clock, rng = clock or SystemClock(), rng or Random()
    paths = Paths.find(environment)
    settings, warnings = load_settings(paths.settings)
    weights, unusable = load_weights(paths.weights)
    backups = BackupService(paths, clock)
    drive = drive_warning(paths.data) if settings.warn_of_drive else None
    warnings = (*warnings, *unusable, *filter(None, (drive,)), *backups.missed())
    library = LibraryService(Library(bundled_data() / "decks", paths.decks), decks)
    journal = Journal(paths.progress.exists, partial(_open, paths, clock, backups), library)
    restoring = RestoreService(paths, journal, backups)
    known = KnownWords(library)
    scheduling = SchedulingService(journal, settings, clock, weights)
    due = DueService(journal, scheduling, settings, clock)
    review_cards = ReviewCards(library, journal, due, clock)
    quiz = QuizService(library, journal, known, scheduling, clock)
    quiz_setup = QuizSetup(library, journal, settings, rng)
    placement = PlacementService(library, quiz, quiz_setup)
    return Services(
        paths=paths,
        settings=settings,
        warnings=warnings,
        clock=clock,
        library=library,
        journal=journal,
        backups=backups,
        merging=MergeService(journal, backups),
        restoring=restoring,
        resets=ResetService(library, journal),
        optimizing=OptimizingService(library, journal, scheduling, paths.weights, clock),
        doctor=DoctorService(paths, journal, backups, restoring, clock),
        due=due,
        quiz=quiz,
        alternatives=AlternativeService(library, known),
        quiz_setup=quiz_setup,
        placement=placement,
        review=ReviewService(library, journal, known, due, review_cards, settings, clock),
        review_summary=ReviewSummaryService(library, journal, due, review_cards),
        search=SearchService(library, journal, quiz, due, clock),
        cards=CardService(library, journal, due, clock),
        editing=EditingService(library, environment),
        overview=OverviewService(library, journal, due, quiz, placement, clock, warnings),
        history=HistoryService(journal, clock),
        stats=StatsService(library, journal, settings, clock),
        exports=ExportService(library, journal, clock),
        documents=DocumentService(library),
    )


def _open(paths: Paths, clock: Clock, backups: BackupService) -> ProgressStore:
    backups.require_log()
    return ProgressStore.open(paths.progress, device_name(paths), clock, wrote=backups.wrote)
