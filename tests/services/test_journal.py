from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import deck, new_mark, ref, typed_card
from tests.services.home import Home, typed_cards
from tui.errors import StoreError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import UNSEEN, CardState
from tui.model.response import TypedResponse
from tui.schedule.queue import Day, QueueCard, review_queue
from tui.services.assemble import Services
from tui.services.candidates import candidates


def named(card_id: str, *was: str) -> Card:
    return typed_card("a", card_id=card_id, was=was)


def review(services: Services, rating: Rating = Rating.EASY) -> None:
    services.review.answer(services.review.begin(), TypedResponse("a"), rating, 1000)


def state(services: Services, card: CardRef) -> CardState:
    """What the log says of a card: asked for all cards, and for this one alone."""
    found = services.journal.states().get(card, UNSEEN)
    assert services.journal.state(card) == found
    agree_on_what_is_due(services)
    return found


def agree_on_what_is_due(services: Services) -> None:
    """The queue made of the cards found by an index is the one that every state makes."""
    later = services.clock.now() + timedelta(days=60)
    rosters, day = services.library.rosters(), Day(later, later, 100)
    found = candidates(services.journal, rosters, (), later, later)
    cards = [QueueCard(CardRef(one.deck, card)) for one in rosters for card in one.askable]
    tracks = services.journal.tracks_of(one.deck for one in rosters)
    known = services.due.scheduler.retrievability
    assert review_queue(found.cards, found.tracks, day, known) == review_queue(cards, tracks, day, known)


def renamed(home: Home, *decks: Deck) -> Services:
    """The program started again on other decks."""
    for path in (home.path / "data" / "decks").glob("*.yaml"):
        path.unlink()
    home.write(*decks)
    return home.services()


RENAMINGS = [
    ([deck(named("old"))], [deck(named("new", "old"))], ref("new")),
    ([deck(named("old"))], [deck(named("old"), deck_id="other", was=("basics",))], ref("old", "other")),
    ([deck(named("old"))], [deck(named("new", "basics/old"), deck_id="other")], ref("new", "other")),
    (
        [deck(named("old"))],
        [deck(named("new", "old"), deck_id="other", was=("basics",))],
        ref("new", "other"),
    ),
    (
        [deck(named("old"))],
        [
            deck(replace(named("old"), retired=True)),
            deck(named("new", "basics/old"), deck_id="other"),
        ],
        ref("new", "other"),
    ),
]
NAMES = ["card", "deck", "moved", "both", "retired"]


def test_without_a_log_nothing_is_known_and_none_is_made(home: Home) -> None:
    journal = home.services().journal
    assert journal.empty
    assert journal.states() == {}
    assert not home.log.exists()


def test_the_log_is_made_by_the_first_mark(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    journal = home.services().journal
    assert journal.toggle_flag(ref("card-0"))
    assert not journal.empty
    assert home.log.exists()


def test_flagging_twice_takes_the_flag_away(home: Home) -> None:
    journal = home.services().journal
    assert journal.toggle_flag(ref("card-0"))
    assert not journal.toggle_flag(ref("card-0"))
    assert not journal.states().get(ref("card-0"), UNSEEN).flagged


def test_a_closed_journal_opens_again_when_needed(home: Home) -> None:
    journal = home.services().journal
    journal.toggle_flag(ref("card-0"))
    journal.close()
    journal.close()
    assert journal.states()[ref("card-0")].flagged


def test_a_card_that_is_gone_keeps_its_state(home: Home) -> None:
    home.write(deck(named("old")))
    services = home.services()
    review(services)
    before = state(services, ref("old"))
    assert state(renamed(home), ref("old")) == before


@pytest.mark.parametrize(("before", "after", "now"), RENAMINGS, ids=NAMES)
def test_a_renamed_card_keeps_its_memory(
    home: Home, before: list[Deck], after: list[Deck], now: CardRef
) -> None:
    home.write(*before)
    services = home.services()
    review(services)
    former = state(services, ref("old"))

    services = renamed(home, *after)
    assert services.journal.states() == {now: former}


@pytest.mark.parametrize(("before", "after", "now"), RENAMINGS, ids=NAMES)
def test_answers_under_old_and_new_ids_make_one_memory(
    home: Home, before: list[Deck], after: list[Deck], now: CardRef
) -> None:
    home.write(*before)
    services = home.services()
    review(services)
    former = state(services, ref("old")).memory
    assert former is not None
    home.later(days=60)

    services = renamed(home, *after)
    review(services, Rating.AGAIN)
    merged = state(services, now)
    assert merged.answers == 2
    assert merged.memory == services.due.scheduler.review(former, Rating.AGAIN, home.clock.now(), now)
    assert merged.memory is not None
    assert (merged.memory.reps, merged.memory.lapses) == (2, 1)


def test_undo_after_renaming_gives_the_old_memory_back(home: Home) -> None:
    home.write(deck(named("old")))
    services = home.services()
    review(services)
    former = state(services, ref("old"))
    home.later(days=60)

    services = renamed(home, deck(named("new", "old")))
    sitting = services.review.answer(services.review.begin(), TypedResponse("a"), Rating.AGAIN, 1000)
    assert state(services, ref("new")) != former
    services.review.undo(sitting)
    assert state(services, ref("new")) == former


def test_a_flag_set_under_the_old_id_can_be_taken_away(home: Home) -> None:
    home.write(deck(named("old")))
    home.services().journal.toggle_flag(ref("old"))
    services = renamed(home, deck(named("new", "old")))
    assert state(services, ref("new")).flagged
    assert not services.journal.toggle_flag(ref("new"))
    assert not state(services, ref("new")).flagged
    assert services.journal.toggle_flag(ref("new"))


def test_a_flag_taken_away_under_an_id_in_between_stays_away(home: Home) -> None:
    home.write(deck(named("a")))
    home.services().journal.toggle_flag(ref("a"))
    renamed(home, deck(named("b", "a"))).journal.toggle_flag(ref("b"))
    services = renamed(home, deck(named("c", "b", "a")))
    assert not state(services, ref("c")).flagged


def test_a_reset_under_the_new_id_forgets_the_old_one(home: Home) -> None:
    home.write(deck(named("old")))
    review(home.services())
    services = renamed(home, deck(named("new", "old")))
    services.journal.store.append(new_mark(EventKind.RESET, ref("new")))
    assert state(services, ref("new")) == UNSEEN


def test_three_ids_make_one_memory(home: Home) -> None:
    home.write(deck(named("a")))
    review(home.services())
    home.later(days=60)
    review(renamed(home, deck(named("b", "a"))))
    home.later(days=200)
    services = renamed(home, deck(named("c", "a", "b")))
    review(services)
    assert set(services.journal.states()) == {ref("c")}
    memory = state(services, ref("c")).memory
    assert memory is not None
    assert memory.reps == 3


def test_an_old_id_given_to_a_new_card_belongs_to_the_new_card(home: Home) -> None:
    home.write(deck(named("old")))
    review(home.services())
    services = renamed(home, deck(named("new", "old"), named("old")))
    assert state(services, ref("old")).answers == 1
    assert state(services, ref("new")) == UNSEEN


def test_answers_since_an_instant_are_counted_under_present_ids(home: Home) -> None:
    home.write(deck(named("old")))
    review(home.services())
    home.later(days=60)
    start = home.clock.now()
    services = renamed(home, deck(named("new", "old")))
    assert services.journal.fed_since(start) == {}
    review(services)
    assert services.journal.fed_since(start) == {ref("new"): 1}


def test_a_log_that_cannot_be_opened_is_told_in_words(home: Home) -> None:
    home.log.write_text("no database at all, and longer than a header of one hundred bytes " * 3)
    with pytest.raises(StoreError, match="damaged"):
        home.services().journal.states()
