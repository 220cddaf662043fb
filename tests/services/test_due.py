from datetime import timedelta

import pytest

from tests.builders import NOON, deck, memory, new_mark, ref
from tests.services.home import Home, typed_cards
from tui.clock import microseconds
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.model.memory import UNSEEN, CardState
from tui.model.response import TypedResponse
from tui.services.assemble import Services
from tui.services.due import Waiting


def waiting(services: Services) -> Waiting:
    return services.due.waiting(services.library.rosters())


def learned(home: Home, count: int = 2) -> Services:
    """Cards rated Easy once, and time gone by until they are due."""
    home.write(deck(*typed_cards(count)))
    services = home.services()
    sitting = services.review.begin()
    while sitting.current is not None:
        given = TypedResponse(sitting.current.ref.card.removeprefix("card-"))
        sitting = services.review.answer(sitting, given, Rating.EASY, 1000)
    home.later(days=60)
    return services


def test_without_a_log_everything_is_new_and_none_is_made(home: Home) -> None:
    home.write(deck(*typed_cards(3)))
    found = waiting(home.services())
    assert (found.due, found.new, found.next_at) == (0, 3, None)
    assert [one.card for one in found.queue] == ["card-0", "card-1", "card-2"]
    assert not home.log.exists()


def test_due_and_new_are_counted_apart(home: Home) -> None:
    services = learned(home)
    home.write(deck(*typed_cards(5)))
    services.library.reload()
    found = waiting(services)
    assert (found.due, found.new) == (2, 3)
    assert list(found.due_at) == list(found.queue[:2])
    assert sorted(one.card for one in found.due_at) == ["card-0", "card-1"]


@pytest.mark.parametrize("reviewed", [True, False])
def test_suspended_cards_do_not_wait_and_never_come_back(home: Home, reviewed: bool) -> None:
    services = learned(home)
    if not reviewed:
        home.write(deck(*typed_cards(1), deck_id="fresh"))
        services.library.reload()
    card = ref("card-0") if reviewed else ref("card-0", "fresh")
    before = waiting(services)
    services.journal.store.append(new_mark(EventKind.SUSPENDED, card))
    found = waiting(services)
    assert card not in found.queue
    assert len(found.queue) == len(before.queue) - 1
    assert found.next_at is None


def test_a_buried_card_comes_back_when_it_is_dug_up(home: Home) -> None:
    services = learned(home, 1)
    until = home.clock.now() + timedelta(days=1)
    services.journal.store.append(new_mark(EventKind.BURIED, ref("card-0"), until=microseconds(until)))
    found = waiting(services)
    assert (found.queue, found.next_at) == ((), until)
    home.clock.instant = until
    assert waiting(services).queue == (ref("card-0"),)


def test_a_card_held_back_for_its_family_comes_tomorrow(home: Home) -> None:
    home.write(deck(*typed_cards(2, family="kin")))
    home.settings('quiz_feeds_schedule = "always"\n')
    services = home.services()
    session = services.quiz.start_on([ref("card-0"), ref("card-1")])
    for number in ("0", "1"):
        session = services.quiz.answer(session, TypedResponse(number), 1000).advance()
    home.later(days=60)
    sitting = services.review.begin()
    assert sitting.due == 1
    assert sitting.current is not None
    given = TypedResponse(sitting.current.ref.card.removeprefix("card-"))
    services.review.answer(sitting, given, Rating.EASY, 1000)

    found = waiting(services)
    assert found.queue == ()
    assert found.next_at == services.due.day_ends_at()


def test_a_renamed_card_is_not_introduced_again(home: Home) -> None:
    services = learned(home, 1)
    home.settings("new_cards_per_day = 1\n")
    home.write(deck(*typed_cards(1), deck_id="other", was=("basics",)))
    home.deck_path("basics").unlink()
    services = home.services()
    sitting = services.review.begin()
    assert (sitting.due, sitting.new) == (1, 0)
    services.review.answer(sitting, TypedResponse("0"), Rating.EASY, 1000)
    home.write(deck(*typed_cards(1), deck_id="fresh"))
    services.library.reload()
    assert waiting(services).new == 1


def test_the_study_day_is_the_settings(home: Home) -> None:
    home.settings("day_starts_hour = 11\n")
    due = home.services().due
    assert due.day_started_at() == NOON.replace(hour=11)
    assert due.day_ends_at() == NOON.replace(hour=11) + timedelta(days=1)


@pytest.mark.parametrize(
    ("state", "due", "new"),
    [
        (UNSEEN, False, True),
        (CardState(memory=memory()), True, False),
        (CardState(memory=memory(due_at=NOON + timedelta(days=3))), False, False),
        (CardState(memory=memory(), suspended=True), False, False),
        (CardState(memory=memory(), buried_until=NOON + timedelta(hours=1)), False, False),
        (CardState(suspended=True), False, False),
        (CardState(buried_until=NOON), False, True),
    ],
    ids=["unseen", "due", "later", "suspended", "buried", "suspended new", "dug up"],
)
def test_a_state_says_whether_its_card_waits(home: Home, state: CardState, due: bool, new: bool) -> None:
    service = home.services().due
    assert state.is_due(NOON, service.day_ends_at()) == due
    assert state.is_new(NOON) == new
