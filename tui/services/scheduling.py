"""The preset in force, and what an answer would lead to under it."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.clock import Clock
from tui.config.settings import QuizFeeds, Settings
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import CardState, Memory
from tui.schedule.answered import Answered, proposed
from tui.schedule.day import day_start
from tui.schedule.fuzz import Load
from tui.schedule.preset import DEFAULT_WEIGHTS, Preset, Weights
from tui.schedule.scheduler import Scheduler, scheduler_for
from tui.services.journal import Journal


class SchedulingService:
    """Reads the log, to see how many cards are due on each day; writes nothing."""

    def __init__(
        self, journal: Journal, settings: Settings, clock: Clock, weights: Weights = DEFAULT_WEIGHTS
    ) -> None:
        self._journal = journal
        self._settings = settings
        self._clock = clock
        self.preset = Preset(
            settings.retention,
            settings.learning_steps,
            settings.relearning_steps,
            settings.maximum_interval_days,
            weights,
        )
        """What answers are scheduled with."""

    @property
    def scheduler(self) -> Scheduler:
        """The scheduler of the preset in force."""
        return scheduler_for(self.preset)

    def carried(self, *, moves: bool) -> Preset:
        """The preset that an answer carries; the retention alone where it does not move the schedule."""
        return self.preset if moves else Preset(self.preset.retention)

    def coming(self, ref: CardRef, state: CardState) -> dict[Rating, Memory]:
        """What each rating leads to if it is given now.

        An answer that carries the `interval_days` of its rating gets just that interval.
        """
        now = self._clock.now()
        return self.scheduler.preview(state.memory, now, ref, self._load(now))

    def fed(self, answered: Answered, ref: CardRef, *, again: bool) -> Answered:
        """A quiz answer with what it does to the card's schedule, by the setting.

        Given `again`, it takes the place of an answer that the schedule still knows: no interval is chosen.
        """
        feeds = self._settings.quiz_feeds_schedule
        if feeds is QuizFeeds.NEVER:
            return answered
        state = self._journal.state(ref)
        if feeds is QuizFeeds.REVIEWED and state.memory is None:
            return answered
        fed = replace(answered, feeds=True, preset=self.preset)
        if again:
            return fed
        rating, now = answered.rating or proposed(answered.grade), self._clock.now()
        after = self.scheduler.preview_one(state.memory, rating, now, ref, self._load(now))
        return replace(fed, interval_days=after.interval_days)

    def _load(self, now: datetime) -> Load | None:
        """How busy coming days are; None where that does not matter.

        Days are counted as 24 hours from the start of the present study day. Where clocks change meanwhile,
        that is an hour off: good enough for a preference.
        """
        if not self._settings.balance_load or self._journal.empty:
            return None
        today = day_start(now, self._clock, self._settings.day_starts_hour)

        def load(first: int, last: int) -> tuple[int, ...]:
            return self._journal.store.due_per_day(today + timedelta(days=first), last - first + 1)

        return load
