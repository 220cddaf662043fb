from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from tests.builders import NOON, answered, deck, new_answer, new_mark
from tests.schedule.memories import assert_alike, lived
from tests.services.home import Home, typed_cards
from tui.clock import SettableClock
from tui.errors import QuizdeckError, TooFewReviewsError
from tui.model.event import EventKind, NewEvent
from tui.model.grade import Mode, Rating
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.response import TypedResponse
from tui.schedule.fitting import History, fit
from tui.schedule.preset import DEFAULT_PRESET, DEFAULT_WEIGHTS
from tui.services.assemble import Services

CARDS = 64
LIVED = lived(CARDS)
"""What happens to `card-0` and so on, in that order."""


def place(number: int) -> CardRef:
    return CardRef(DeckId("basics"), CardId(f"card-{number}"))


def live(services: Services, clock: SettableClock, histories: Sequence[History]) -> None:
    """Have a log hold these histories."""
    instants: dict[timedelta, list[NewEvent]] = {}
    for number, history in enumerate(histories):
        for position, (rating, at) in enumerate(history):
            given = answered(position * CARDS + number, rating=rating, mode=Mode.REVIEW)
            instants.setdefault(at - NOON, []).append(new_answer(given, place(number)))
    for later, events in sorted(instants.items(), key=lambda one: one[0]):
        clock.instant = NOON + later
        services.journal.store.append(*events)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of all that happened, made once."""
    home = Home(tmp_path_factory.mktemp("practised"))
    live(home.services(), home.clock, LIVED)
    home.close()
    return home.log


@pytest.fixture
def practised(home: Home, log: Path) -> Services:
    home.write(deck(*typed_cards(CARDS)))
    copyfile(log, home.log)
    home.clock.instant = NOON + timedelta(days=4000)
    return home.services()


def test_the_log_gives_the_histories_it_was_made_of(practised: Services) -> None:
    assert_alike(practised.optimizing.fit(), fit(LIVED, DEFAULT_PRESET))


def test_kept_weights_are_those_of_the_next_start_and_each_answer_says_so(
    home: Home, practised: Services
) -> None:
    found = practised.optimizing.fit()
    states = practised.journal.states()
    assert not practised.optimizing.own
    practised.optimizing.apply(found)
    services = home.services()
    assert services.optimizing.own
    assert services.journal.states() == states
    sitting = services.review.begin()
    assert sitting.current is not None
    services.review.answer(sitting, TypedResponse("x"), Rating.GOOD, 1)
    events = services.journal.store.card_events(sitting.current.ref)
    assert events[-1].payload["schedule"] == {"weights": list(found.weights)}
    assert [event.payload.get("schedule") for event in events[:-1]] == [None] * (len(events) - 1)
    known = services.journal.states()
    assert services.optimizing.reset()
    assert not services.optimizing.reset()
    again = home.services()
    again.journal.store.rebuild()
    assert again.journal.states() == known
    assert again.due.scheduling.preset.weights == DEFAULT_WEIGHTS


def test_only_what_the_schedule_took_in_since_a_reset_is_used(home: Home, practised: Services) -> None:
    before = practised.optimizing.fit()
    quizzed = [
        new_answer(answered(10_000 + n, feeds=False, rating=Rating.AGAIN), place(n)) for n in range(12)
    ]
    reset = [new_mark(EventKind.RESET, place(n)) for n in range(4)]
    practised.journal.store.append(*quizzed, *reset)
    assert_alike(practised.optimizing.fit(), fit(LIVED[4:], DEFAULT_PRESET))
    for _ in range(len(reset)):
        practised.journal.store.undo()
    assert_alike(practised.optimizing.fit(), before)


def test_answers_go_with_a_card_that_was_renamed(home: Home, practised: Services) -> None:
    cards = typed_cards(CARDS)
    renamed = typed_cards(CARDS + 1, was=("card-0",))[CARDS]
    home.write(deck(*cards[1:], renamed))
    assert_alike(home.services().optimizing.fit(), practised.optimizing.fit())


def test_an_empty_log_and_a_short_one_say_how_many_reviews_are_wanted(home: Home) -> None:
    with pytest.raises(TooFewReviewsError, match="400 reviews or more, and there are 0"):
        home.services().optimizing.fit()
    home.write(deck(*typed_cards(CARDS)))
    services = home.services()
    live(services, home.clock, LIVED[:1])
    with pytest.raises(TooFewReviewsError, match="and there are 7"):
        services.optimizing.fit()


def test_weights_the_optimizer_should_not_have_given_are_not_used(
    practised: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.schedule.fitting._DIGITS", -3)
    with pytest.raises(QuizdeckError, match="no usable weights can be fitted"):
        practised.optimizing.fit()
