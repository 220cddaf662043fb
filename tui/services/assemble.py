"""The composition root: the only place where services, stores and libraries are put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from tui.clock import Clock, SystemClock
from tui.config.paths import Paths, bundled_data, device_name
from tui.config.settings import Settings, load_settings
from tui.decks.library import Library
from tui.services.cards import CardService
from tui.services.documents import DocumentService
from tui.services.due import DueService
from tui.services.exports import ExportService
from tui.services.history import HistoryService
from tui.services.journal import Journal
from tui.services.known_words import KnownWords
from tui.services.library import LibraryService
from tui.services.overview import OverviewService
from tui.services.placement import PlacementService
from tui.services.quiz import QuizService
from tui.services.review import ReviewService
from tui.services.search import SearchService
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
    """About the settings file."""
    clock: Clock
    library: LibraryService
    journal: Journal
    due: DueService
    quiz: QuizService
    placement: PlacementService
    review: ReviewService
    search: SearchService
    cards: CardService
    overview: OverviewService
    history: HistoryService
    exports: ExportService
    documents: DocumentService

    def close(self) -> None:
        """Close what is open; nothing is pending."""
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
    library = LibraryService(Library(bundled_data() / "decks", paths.decks), decks)
    journal = Journal(paths.progress.exists, partial(_open, paths, clock), library)
    known = KnownWords(library)
    due = DueService(journal, settings, clock)
    quiz = QuizService(library, journal, known, settings, clock, rng)
    placement = PlacementService(library, quiz)
    return Services(
        paths=paths,
        settings=settings,
        warnings=warnings,
        clock=clock,
        library=library,
        journal=journal,
        due=due,
        quiz=quiz,
        placement=placement,
        review=ReviewService(library, journal, known, due, settings, clock),
        search=SearchService(library, journal, quiz, due, clock),
        cards=CardService(library, journal, due, clock),
        overview=OverviewService(library, journal, due, quiz, placement, clock, warnings),
        history=HistoryService(journal),
        exports=ExportService(library, journal, clock),
        documents=DocumentService(library),
    )


def _open(paths: Paths, clock: Clock) -> ProgressStore:
    return ProgressStore.open(paths.progress, device_name(paths), clock)
