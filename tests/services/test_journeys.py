"""The study day of a learner who travels across the date line, or whose clocks change."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.builders import deck, new_mark, ref
from tests.services.home import Home, typed_cards
from tests.services.sessions import rate
from tui.clock import microseconds
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.services.assemble import Services
from tui.services.due import Waiting

KIRITIMATI, APIA, HONOLULU = (ZoneInfo(f"Pacific/{place}") for place in ("Kiritimati", "Apia", "Honolulu"))
ACROSS = [(KIRITIMATI, HONOLULU), (HONOLULU, KIRITIMATI), (APIA, HONOLULU), (HONOLULU, APIA)]
MORNING_UTC = datetime(2026, 6, 9, 20, tzinfo=UTC)
"""10:00 on the 10th in Kiritimati, 09:00 on the 10th in Apia, 10:00 on the 9th in Honolulu."""


def at(home: Home, instant: datetime, zone: ZoneInfo) -> None:
    home.clock.instant, home.clock.zone = instant, zone


def waiting(services: Services) -> Waiting:
    return services.due.waiting(services.library.rosters())


def reviewed(home: Home, cards: int = 2, longest_days: int = 36_500) -> Services:
    """Cards that are all introduced now, and go to review at once."""
    home.write(deck(*typed_cards(cards)))
    home.settings(
        'learning_steps = ""\nrelearning_steps = ""\n'
        f"new_cards_per_day = {cards}\nmaximum_interval_days = {longest_days}\n"
    )
    services = home.services()
    sitting = services.review.begin()
    for _ in range(cards):
        sitting = rate(services, sitting, Rating.GOOD)
    return services


@pytest.mark.parametrize(("here", "there"), ACROSS, ids=str)
def test_the_new_cards_of_a_day_stay_introduced_on_the_other_side(
    home: Home, here: ZoneInfo, there: ZoneInfo
) -> None:
    at(home, MORNING_UTC, here)
    services = reviewed(home)
    home.write(deck(*typed_cards(6)))
    services.library.reload()
    assert waiting(services).new == 0
    at(home, MORNING_UTC + timedelta(hours=6), there)
    assert waiting(services).new == 0
    at(home, services.due.day_ends_at(), there)
    assert waiting(services).new == 2
    at(home, home.clock.instant - timedelta(seconds=1), there)
    assert waiting(services).new == 0


@pytest.mark.parametrize(("here", "there"), ACROSS, ids=str)
def test_a_card_is_due_on_the_day_its_instant_lies_in_there_and_once(
    home: Home, here: ZoneInfo, there: ZoneInfo
) -> None:
    at(home, MORNING_UTC, here)
    services = reviewed(home, cards=1)
    memory = services.journal.state(ref("card-0")).memory
    assert memory is not None
    assert memory.interval_days == 2
    for hours in range(-30, 30):
        at(home, memory.due_at + timedelta(hours=hours), there)
        starts = services.due.day_started_at()
        assert (waiting(services).due == 1) == (starts + timedelta(days=1) > memory.due_at)
    at(home, memory.due_at, there)
    rate(services, services.review.begin(), Rating.GOOD)
    at(home, memory.due_at + timedelta(hours=1), here)
    assert waiting(services).due == 0


@pytest.mark.parametrize(("here", "there"), ACROSS, ids=str)
def test_a_card_put_off_until_tomorrow_stays_so_on_the_other_side(
    home: Home, here: ZoneInfo, there: ZoneInfo
) -> None:
    at(home, MORNING_UTC, here)
    services = reviewed(home, cards=1)
    at(home, MORNING_UTC + timedelta(days=5), here)
    until = services.due.day_ends_at()
    services.journal.store.append(new_mark(EventKind.BURIED, ref("card-0"), until=microseconds(until)))
    for zone in (here, there):
        at(home, until - timedelta(seconds=1), zone)
        assert waiting(services).due == 0
        at(home, until, zone)
        assert waiting(services).due == 1


def test_going_there_and_back_asks_each_card_once_a_day(home: Home) -> None:
    """Between Samoa and Hawaii, every six hours, with cards that are due every day."""
    at(home, MORNING_UTC, APIA)
    services = reviewed(home, longest_days=1)
    asked_at: dict[str, list[datetime]] = {}
    for leg in range(1, 41):
        at(home, MORNING_UTC + timedelta(hours=6 * leg), (HONOLULU, APIA)[leg % 2])
        sitting = services.review.begin()
        while sitting.current is not None:
            asked_at.setdefault(sitting.current.ref.card, []).append(home.clock.instant)
            sitting = rate(services, sitting, Rating.GOOD)
    assert len(asked_at) == 2
    for instants in asked_at.values():
        assert len(instants) == 10
        assert min(later - earlier for earlier, later in pairwise(instants)) >= timedelta(hours=18)


CLOCKS_GO_BACK = [
    (ZoneInfo("Europe/Berlin"), datetime(2026, 10, 24, 2, 30, tzinfo=UTC), 60),
    (ZoneInfo("America/New_York"), datetime(2026, 10, 31, 8, 30, tzinfo=UTC), 60),
    (ZoneInfo("Australia/Lord_Howe"), datetime(2026, 4, 3, 17, 15, tzinfo=UTC), 30),
]
"""Half an hour, or a quarter, after the longer day began."""


@pytest.mark.parametrize(("zone", "early", "longer_minutes"), CLOCKS_GO_BACK, ids=str)
def test_a_card_being_learnt_at_the_end_of_the_longer_day_comes_in_it(
    home: Home, zone: ZoneInfo, early: datetime, longer_minutes: int
) -> None:
    at(home, early, zone)
    home.write(deck(*typed_cards(1)))
    services = home.services()
    at(home, services.due.day_ends_at() - timedelta(minutes=12), zone)
    sitting = rate(services, services.review.begin(), Rating.GOOD)
    assert sitting.learning == 1
    assert services.review.begin().learning == 1


@pytest.mark.parametrize(("zone", "early", "longer_minutes"), CLOCKS_GO_BACK, ids=str)
def test_a_card_of_one_day_is_not_asked_twice_on_the_longer_day(
    home: Home, zone: ZoneInfo, early: datetime, longer_minutes: int
) -> None:
    at(home, early, zone)
    services = reviewed(home, cards=1, longest_days=1)
    starts, ends = services.due.day_started_at(), services.due.day_ends_at()
    assert ends - starts == timedelta(days=1, minutes=longer_minutes)
    for hours in range(24):
        at(home, early + timedelta(hours=hours), zone)
        assert waiting(services).due == 0
        assert sum(row.due for row in services.overview.rows()) == 0
    at(home, ends - timedelta(seconds=1), zone)
    assert waiting(services).due == 0
    at(home, ends, zone)
    assert waiting(services).due == 1


CHANGES = [
    ("Europe/Berlin", datetime(2026, 3, 28, 12, tzinfo=UTC), 23),
    ("Europe/Berlin", datetime(2026, 10, 24, 12, tzinfo=UTC), 25),
    ("America/New_York", datetime(2026, 3, 7, 18, tzinfo=UTC), 23),
    ("America/New_York", datetime(2026, 10, 31, 18, tzinfo=UTC), 25),
    ("Australia/Lord_Howe", datetime(2026, 10, 3, 2, tzinfo=UTC), 23.5),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 2, tzinfo=UTC), 24.5),
]
"""About noon of the study day in whose night clocks change, and how many hours it has."""


@pytest.mark.parametrize(("zone", "noon", "hours"), CHANGES, ids=str)
def test_where_clocks_change_new_cards_and_those_put_off_wait_until_four(
    home: Home, zone: str, noon: datetime, hours: float
) -> None:
    at(home, noon, ZoneInfo(zone))
    services = reviewed(home)
    starts, ends = services.due.day_started_at(), services.due.day_ends_at()
    assert ends - starts == timedelta(hours=hours)
    home.write(deck(*typed_cards(4)))
    services.library.reload()
    services.journal.store.append(new_mark(EventKind.BURIED, ref("card-2"), until=microseconds(ends)))
    home.clock.instant = ends - timedelta(seconds=1)
    assert waiting(services).queue == ()
    home.clock.instant = ends
    assert home.clock.local(ends).strftime("%H:%M") == "04:00"
    assert waiting(services).queue == (ref("card-2"), ref("card-3"))
