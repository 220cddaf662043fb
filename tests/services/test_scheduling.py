"""What the keys show is what happens, and what happened stays, whatever is set or due later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import answered, deck, new_answer, ref
from tests.services.home import Home, typed_cards
from tests.services.sessions import IN_ORDER, rate
from tui.model.grade import Rating
from tui.model.response import TypedResponse
from tui.services.assemble import Services

NO_STEPS = 'learning_steps = ""\nrelearning_steps = ""\nnew_cards_per_day = 999\n'


def shown_days(services: Services, card: str, rating: Rating) -> int | None:
    state = services.journal.state(ref(card))
    return services.due.scheduling.coming(ref(card), state)[rating].interval_days


def test_the_interval_on_the_key_happens_though_other_days_fill_up_meanwhile(home: Home) -> None:
    home.write(deck(*typed_cards(60)))
    home.settings(NO_STEPS)
    services, other = home.services(), home.services()
    sitting = services.review.begin()
    assert sitting.current is not None
    card, promised = sitting.current.ref, sitting.current.coming[Rating.EASY].interval_days
    same_day = answered(rating=Rating.EASY, preset=services.due.scheduling.preset, interval_days=promised)
    filling = [new_answer(replace(same_day, position=n), ref(f"card-{n}")) for n in range(1, 60)]
    other.journal.store.append(*filling)
    assert card == ref("card-0")
    assert shown_days(services, card.card, Rating.EASY) != promised

    rate(services, sitting)
    memory = services.journal.state(card).memory
    assert memory is not None
    assert memory.interval_days == promised
    services.journal.store.rebuild()
    assert services.journal.state(card).memory == memory


@pytest.mark.parametrize("settings", [NO_STEPS, f"{NO_STEPS}balance_load = false\n"])
def test_days_with_fewer_cards_are_preferred_where_that_is_set(home: Home, settings: str) -> None:
    home.write(deck(*typed_cards(40)))
    home.settings(settings)
    services = home.services()
    sitting = services.review.begin()
    while sitting.current is not None:
        sitting = rate(services, sitting)
    today = services.due.day_started_at()
    due = services.journal.store.due_per_day(today, 20)
    held = [count for count in due if count]
    assert sum(due) == 40
    assert (max(held) - min(held) <= 3) == ("balance" not in settings)


def test_what_was_scheduled_stays_under_any_settings(home: Home) -> None:
    """The same log gives the same states on a machine that is set up otherwise."""
    home.write(deck(*typed_cards(8)))
    presets = (
        "",
        'learning_steps = "5m 1h"\nretention = 0.95\n',
        f"{NO_STEPS}maximum_interval_days = 3\n",
        'relearning_steps = ""\nquiz_feeds_schedule = "always"\n',
    )
    for at, text in enumerate(presets):
        home.settings(text)
        services = home.services()
        sitting = services.review.begin()
        for rating in (Rating.GOOD, Rating.EASY, Rating.AGAIN):
            sitting = rate(services, sitting, rating)
        services.quiz.answer(services.quiz.start(IN_ORDER), TypedResponse("0"), 10)
        home.later(days=at + 2)
        if "maximum" in text:
            due = [state.memory.due_at for state in services.journal.states().values() if state.memory]
            assert max(due) <= home.clock.now() + timedelta(days=40)
    states = services.journal.states()
    for text in (*presets, "retention = 0.7\nbalance_load = false\n"):
        home.settings(text)
        again = home.services()
        again.journal.store.rebuild()
        assert again.journal.states() == states


def test_no_interval_is_longer_than_the_setting(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    home.settings(f"{NO_STEPS}maximum_interval_days = 4\n")
    services = home.services()
    assert [shown_days(services, "card-0", rating) for rating in Rating][-1] in (2, 3, 4)
    for _ in range(4):
        rate(services, services.review.begin())
        home.later(days=4)
    days = [shown_days(services, "card-0", rating) or 0 for rating in Rating]
    assert days == sorted(days)
    assert days[-1] <= 4


def test_busy_days_are_counted_from_the_log_alone(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    services.due.scheduling.coming(ref("card-0"), services.journal.state(ref("card-0")))
    assert not home.log.exists()
