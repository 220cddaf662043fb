"""All figures of a moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tui.model.ids import CardRef
from tui.stats.activity import Day, Month, Period, Streak
from tui.stats.calibration import Calibration
from tui.stats.mastery import Due, Leech, Mastery


@dataclass(frozen=True, slots=True)
class Figures:
    """What `stats` tells. Days are study days of the learner."""

    on: date
    """Today."""
    streak: Streak
    periods: tuple[Period, ...]
    days: tuple[Day, ...]
    """The last 30, the oldest first."""
    months: tuple[Month, ...]
    """The oldest first."""
    forecast: tuple[Due, ...]
    """30 days from today on."""
    decks: tuple[Mastery, ...]
    calibration: tuple[Calibration, ...]
    leeches: tuple[Leech, ...]
    orphans: Mapping[CardRef, int]
    """Cards with progress that no deck holds any more, with the number of answers."""
