"""Weights fitted to the learner's log, held against those in force, kept or given up."""

from datetime import datetime
from operator import itemgetter
from pathlib import Path

from tui.clock import Clock
from tui.config.weights import remove_weights, save_weights
from tui.errors import QuizdeckError
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import UNSEEN
from tui.schedule.fitting import Fit, History, fit
from tui.schedule.preset import DEFAULT_WEIGHTS
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.services.scheduling import SchedulingService


class OptimizingService:
    """Reads the log and writes the file of weights; what was scheduled before stays as it was."""

    def __init__(
        self,
        library: LibraryService,
        journal: Journal,
        scheduling: SchedulingService,
        file: Path,
        clock: Clock,
    ) -> None:
        self._library = library
        self._journal = journal
        self._scheduling = scheduling
        self._file = file
        self._clock = clock

    @property
    def own(self) -> bool:
        """Whether weights of the learner's own are in force."""
        return self._scheduling.preset.weights != DEFAULT_WEIGHTS

    def fit(self) -> Fit:
        """Fit weights to all reviews. Raises: QuizdeckError without the optimizer, and where it fails."""
        try:
            return fit(self._histories(), self._scheduling.preset)
        except ValueError as error:
            what = f"no usable weights can be fitted to these reviews: {error}"
            raise QuizdeckError(what, "the weights in use stay; try again after more reviews") from error

    def apply(self, found: Fit) -> Path:
        """Keep fitted weights for answers to come, from the next start on; returns the file."""
        save_weights(self._file, found.weights, found.reviews, self._clock.now())
        return self._file

    def reset(self) -> bool:
        """Go back to the usual weights; returns whether there were others. Raises: SettingsError."""
        return remove_weights(self._file)

    def _histories(self) -> list[History]:
        """The answers that moved the schedule, card by card, since the card was last reset.

        What the schedule took in since then is counted by `reps`.
        """
        if self._journal.empty:
            return []
        found: dict[CardRef, list[tuple[Rating, datetime]]] = {}
        for ref, given in self._journal.store.histories(self._journal.exams.under_way()).items():
            found.setdefault(self._library.current(ref), []).extend(given)
        states = self._journal.states()
        histories: list[History] = []
        for ref, answers in found.items():
            memory = states.get(ref, UNSEEN).memory
            if memory is not None:
                histories.append(sorted(answers, key=itemgetter(1))[-memory.reps :])
        return histories
