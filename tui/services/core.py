"""What every use case rests on, put together when first asked for: settings, decks, log and schedule."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.clock import Clock, SystemClock
from tui.config.paths import Paths, bundled_data, device_name
from tui.config.settings import Settings
from tui.services.once import Once
from tui.wording import listing

if TYPE_CHECKING:
    from random import Random

    from tui.config.settings import Unusable
    from tui.decks.library import Library
    from tui.schedule.preset import Weights
    from tui.services.backups import BackupService
    from tui.services.catalog import CatalogService
    from tui.services.due import DueService
    from tui.services.journal import Journal
    from tui.services.known_words import KnownWords
    from tui.services.library import LibraryService
    from tui.services.scheduling import SchedulingService
    from tui.store.progress import ProgressStore


class Core:
    """Settings, decks, log and schedule, each made when first asked for, from any thread."""

    def __init__(
        self,
        environment: Mapping[str, str],
        paths: Paths,
        settings: Settings,
        unusable_settings: "Sequence[Unusable]" = (),
        *,
        decks: Sequence[str] = (),
        clock: Clock | None = None,
        rng: "Random | None" = None,
    ) -> None:
        self._environment = environment
        self.paths = paths
        self.bundled = bundled_data() / "decks"
        """The folder of bundled decks."""
        self.settings = settings
        self.clock: Clock = clock or SystemClock()
        self._unusable_settings = tuple(unusable_settings)
        self._decks = tuple(decks)
        self._rng = rng
        self._told = False

    @Once
    def warnings(self) -> tuple[str, ...]:
        """About the settings file, a line each, and where the log is kept."""
        of_settings = (f"{self.paths.settings}: {warning}" for warning in self._unusable_settings)
        return (*of_settings, *self._other_warnings())

    def _other_warnings(self) -> tuple[str, ...]:
        from tui.config.drives import drive_warning

        unusable = self._weights[1]
        drive = drive_warning(self.paths.data) if self.settings.warn_of_drive else None
        return (*unusable, *filter(None, (drive,)), *self.backups.missed())

    @Once
    def _weights(self) -> "tuple[Weights, tuple[str, ...]]":
        """The weights fitted to the learner's reviews, and what is wrong with their file."""
        from tui.config.weights import load_weights

        return load_weights(self.paths.weights)

    @Once
    def on_disk(self) -> "Library":
        """The deck files."""
        from tui.decks.library import Library

        return Library(self.bundled, self.paths.decks)

    def news(self) -> tuple[str, ...]:
        """The warnings, to be told once; where several are about settings, one names these."""
        told, self._told = self._told, True
        unusable = self._unusable_settings
        if told or len(unusable) < 2:
            return () if told else self.warnings
        names = listing([one.setting for one in unusable])
        what = f"{self.paths.settings} sets what cannot be used: {names}; quizdeck paths tells why"
        return (what, *self._other_warnings())

    def keep_theme(self, name: str) -> None:
        """Have the app open with that theme from now on.

        Raises: QuizdeckError where the settings cannot be written.
        """
        from tui.config.settings_file import keep

        keep(self.paths.settings, "theme", name)

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

        return Journal(self.paths.progress.exists, partial(_open, self), self.library, self.clock)

    @Once
    def due(self) -> "DueService":
        """What is due."""
        from tui.services.due import DueService

        return DueService(self.journal, self.scheduling, self.settings, self.clock)

    @Once
    def scheduling(self) -> "SchedulingService":
        """The schedule of each deck."""
        from tui.services.scheduling import SchedulingService

        return SchedulingService(self.journal, self.settings, self.clock, self._weights[0])

    @Once
    def known(self) -> "KnownWords":
        """Words that are no typing slips."""
        from tui.services.known_words import KnownWords

        return KnownWords(self.library, self.catalog)

    def close(self) -> None:
        """Close what was opened, once a backup that runs is done; no answer is pending."""
        made = self.__dict__
        if "backups" in made:
            self.backups.wait()
        if "journal" in made:
            self.journal.close()
        if "catalog" in made:
            self.catalog.close()


def _open(services: Core) -> "ProgressStore":
    from tui.store.progress import ProgressStore

    services.backups.require_log()
    return ProgressStore.open(
        services.paths.progress, device_name(services.paths), services.clock, wrote=services.backups.wrote
    )
