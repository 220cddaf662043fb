"""Balancing over a simulated year: every day five new cards, each then reviewed on the day it is due."""

from collections import Counter
from datetime import timedelta
from random import Random
from statistics import mean

from tests.builders import NOON, ref
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import Memory
from tui.schedule.fuzz import Load
from tui.schedule.preset import Preset
from tui.schedule.scheduler import Scheduler

DAYS = 365
NEW_A_DAY = 5
SETTLED_FROM = 60
HALF_WINDOW = 7


def reviews_by_day(*, balanced: bool) -> list[int]:
    """How many cards came back on each day."""
    scheduler = Scheduler(Preset(learning_steps=(), relearning_steps=()))
    rng = Random(1)
    due: Counter[int] = Counter()
    waiting: dict[int, list[tuple[CardRef, Memory | None]]] = {}
    asked = []
    for today in range(DAYS):
        cards = waiting.pop(today, [])
        asked.append(len(cards))
        due.pop(today, None)
        new: list[tuple[CardRef, Memory | None]] = [(ref(f"{today}-{n}"), None) for n in range(NEW_A_DAY)]
        for card, memory in cards + new:
            rating = rng.choices(list(Rating), [8, 10, 75, 7])[0]
            at = NOON + timedelta(days=today)
            after = scheduler.preview(memory, at, card, _load(due, today) if balanced else None)[rating]
            comes_on = today + (after.interval_days or 0)
            due[comes_on] += 1
            waiting.setdefault(comes_on, []).append((card, after))
    return asked


def _load(due: Counter[int], today: int) -> Load:
    return lambda first, last: [due[today + day] for day in range(first, last + 1)]


def unevenness(asked: list[int]) -> float:
    """The mean square by which a day differs from those around it, as a share of their mean.

    It would be about 1 where cards came back by chance alone.
    """
    shares = []
    for day in range(SETTLED_FROM, DAYS - HALF_WINDOW):
        around = mean(asked[day - HALF_WINDOW : day + HALF_WINDOW + 1])
        shares.append((asked[day] - around) ** 2 / around)
    return mean(shares)


def test_balanced_days_are_more_even_and_no_fuller() -> None:
    usual, balanced = reviews_by_day(balanced=False), reviews_by_day(balanced=True)
    assert unevenness(balanced) < unevenness(usual) / 2
    assert abs(sum(balanced) / sum(usual) - 1) < 0.03
