from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.builders import NOON, answered, deck, new_answer, ref
from tests.services.home import Home, typed_cards
from tui.model.grade import Rating
from tui.model.tally import Tally


def test_without_a_log_there_is_nothing_to_tell_and_none_is_made(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    found = home.services().stats.figures()
    assert (found.streak.longest, found.months, found.leeches, found.orphans) == (0, (), (), {})
    assert {period.tally for period in found.periods} == {Tally()}
    assert [(one.title, one.new) for one in found.decks] == [("Basics", 2)]
    assert not home.log.exists()


def test_figures_of_days_and_cards_are_told_together(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    store = services.journal.store
    store.append(new_answer(answered(0, rating=Rating.EASY, confidence="sure"), ref("card-0")))
    store.append(new_answer(answered(1), ref("gone", "old")))
    home.later(days=1)
    found = services.stats.figures()
    assert [period.tally.answers for period in found.periods] == [0, 2, 2, 2]
    assert (found.streak.days, found.calibration[0].grade) == (1, 1.0)
    assert [day.tally.answers for day in found.days][-3:] == [0, 2, 0]
    assert (found.decks[0].new, found.decks[0].young) == (1, 1)
    assert sum(due.cards for due in found.forecast) == 1
    assert found.orphans == {ref("gone", "old"): 1}


def test_study_days_follow_the_hour_and_the_zone_in_force(home: Home) -> None:
    """Before and after four at night, in a zone a quarter of an hour off; clocks changed since."""
    home.write(deck(*typed_cards(2)))
    home.clock.zone = ZoneInfo("Pacific/Chatham")
    services = home.services()
    for number, minute in enumerate((-1, 0)):
        four = datetime(2026, 4, 1, 4, tzinfo=home.clock.zone).astimezone(UTC)
        home.clock.instant = four + timedelta(minutes=minute)
        services.journal.store.append(new_answer(answered(number), ref(f"card-{number}")))
    home.clock.instant = datetime(2026, 4, 10, 12, tzinfo=home.clock.zone).astimezone(UTC)
    days = {day.on.day: day.tally.answers for day in services.stats.figures().days if day.tally.answers}
    assert days == {31: 1, 1: 1}


def test_a_log_that_runs_ahead_of_the_clock_is_read(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    home.later(days=3)
    services.journal.store.append(new_answer(answered(0), ref("card-0")))
    home.clock.instant = NOON
    assert services.stats.figures().on == NOON.date()
