"""The roll-up: figures of any span, whatever was taken back, without reading the answers."""

from datetime import timedelta

from tests.builders import (
    NOON,
    OTHER_SESSION,
    SESSION,
    about,
    answered,
    new_answer,
    new_mark,
    ref,
    skipped,
)
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.model.tally import Tally
from tui.store.progress import ProgressStore

HOUR = timedelta(hours=1)


def of_hour(store: ProgressStore) -> Tally:
    """What was done in the hour from noon."""
    (found,) = store.tallies([NOON, NOON + HOUR])
    return found


def test_every_figure_counts_what_it_says(store: ProgressStore, clock: SettableClock) -> None:
    store.append(new_answer(answered(0, 1.0, confidence="sure", duration_ms=1500)))
    clock.instant += timedelta(minutes=1)
    store.append(new_answer(answered(1, 0.5, confidence="guess", rating=Rating.EASY, duration_ms=500)))
    clock.instant += timedelta(minutes=1)
    store.append(new_answer(answered(2, 0.0, duration_ms=10)), new_answer(skipped(3), ref("other")))
    assert of_hour(store) == Tally(
        answers=3,
        correct=1,
        spent_ms=1500 + 500 + 10 + 1500,
        again=1,
        good=1,
        easy=1,
        introduced=1,
        recalls=1,
        sure=1,
        sure_ppm=1_000_000,
        guess=1,
        guess_ppm=500_000,
    )


def test_a_span_begins_with_its_first_quarter_and_ends_before_its_last(
    store: ProgressStore, clock: SettableClock
) -> None:
    for number in range(5):
        store.append(new_answer(answered(number), ref(f"card-{number}")))
        clock.instant += timedelta(minutes=15)
    bounds = [NOON + timedelta(minutes=minutes) for minutes in (0, 15, 45, 60, 600)]
    assert [found.answers for found in store.tallies(bounds)] == [1, 2, 1, 1]
    assert store.first_answered_at() == NOON


def test_the_figures_of_the_sessions_are_parts_of_the_whole(
    store: ProgressStore, clock: SettableClock
) -> None:
    for number in range(8):
        session = SESSION if number % 3 else OTHER_SESSION
        given = answered(number, number % 2, confidence="sure", duration_ms=number)
        store.append(new_answer(given, ref(f"card-{number}"), session))
        clock.instant += timedelta(minutes=20)
    bounds = [NOON + timedelta(minutes=minutes) for minutes in (15, 45, 60, 105)]
    own, others = store.tallies(bounds, SESSION), store.tallies(bounds, OTHER_SESSION)
    whole = store.tallies(bounds)
    assert [one + other for one, other in zip(own, others, strict=True)] == list(whole)
    assert [every - one for every, one in zip(whole, own, strict=True)] == list(others)
    assert sum(one.answers for one in own) == 4


def test_nothing_is_known_before_the_first_answer(store: ProgressStore) -> None:
    store.append(new_mark(EventKind.FLAGGED))
    assert store.first_answered_at() is None
    assert of_hour(store) == Tally()


def test_what_is_taken_back_is_counted_no_more_until_it_comes_back(store: ProgressStore) -> None:
    store.append(new_answer(answered(0, 0.0)))
    before = of_hour(store)
    store.append(new_answer(answered(1), session=OTHER_SESSION))
    both = of_hour(store)
    store.undo()
    assert of_hour(store) == before
    store.redo()
    assert of_hour(store) == both


def test_an_overruled_answer_counts_as_it_was_overruled(store: ProgressStore) -> None:
    (event,) = store.append(new_answer(answered(0, 0.0)))
    store.append(about(EventKind.OVERRULED, event, grade=1.0))
    found = of_hour(store)
    assert (found.correct, found.again, found.good) == (1, 0, 1)


def test_a_card_in_review_tells_retention(store: ProgressStore, clock: SettableClock) -> None:
    store.append(new_answer(answered(0, rating=Rating.EASY)))
    assert of_hour(store).retention is None
    for number, rating in enumerate([Rating.HARD, Rating.GOOD, Rating.AGAIN], start=1):
        clock.instant += timedelta(days=10)
        store.append(new_answer(answered(number, rating=rating)))
    (found,) = store.tallies([NOON, NOON + timedelta(days=60)])
    assert (found.recalls, found.recalled) == (3, 2)


def test_an_absence_counts_for_ten_minutes(store: ProgressStore) -> None:
    store.append(new_answer(answered(0, duration_ms=2**62)), new_answer(answered(1, duration_ms=2**62)))
    assert of_hour(store).spent_ms == 2 * 600_000
