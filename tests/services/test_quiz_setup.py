import pytest

from tests.builders import deck
from tests.services.home import KINDS, WRONG, Home, typed_cards
from tui.errors import NotFoundError
from tui.model.card import Kind
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan

DECK = DeckId("kinds")


def test_the_settings_propose_the_count_of_a_first_quiz(home: Home) -> None:
    home.settings("quiz_questions = 3\n")
    home.write(KINDS)
    assert home.services().quiz_setup.proposed(DECK) == Plan(decks=(DECK,), count=3)


def test_the_plan_made_last_is_proposed_again(home: Home) -> None:
    home.write(KINDS)
    plan = Plan(decks=(DECK,), topics=("Entities",), kinds=(Kind.TYPED,), time_limit_s=60, exam=True)
    home.services().quiz.start(plan, remembered=True)
    home.services().quiz.start(Plan(decks=(DECK,)))
    assert home.services().quiz_setup.proposed(DECK) == plan


def test_another_deck_takes_over_all_but_what_only_the_first_has(home: Home) -> None:
    home.write(KINDS, deck(*typed_cards(3), deck_id="other"))
    plan = Plan(decks=(DECK,), topics=("Entities",), kinds=(Kind.TYPED,), time_limit_s=60, exam=True)
    home.services().quiz.start(plan, remembered=True)
    other = DeckId("other")
    assert home.services().quiz_setup.proposed(other) == Plan(decks=(other,), time_limit_s=60, exam=True)


def test_matches_looks_at_the_log_for_orders_that_do(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    services.quiz.answer(services.quiz.start(Plan(order=Order.DECK)), WRONG["pool"], 1000)
    for order, count in ((Order.WRONG, 1), (Order.UNSEEN, 4)):
        like = Plan(decks=(DECK,), order=order)
        assert services.quiz_setup.form(like).matches(like) == count


def test_the_form_of_a_deck_that_is_gone_is_refused(home: Home) -> None:
    with pytest.raises(NotFoundError, match="deck kinds is gone"):
        home.services().quiz_setup.form(Plan(decks=(DECK,)))


def test_seeds_repeat_with_the_chance_they_are_drawn_from(home: Home) -> None:
    first, second = home.services().quiz_setup, home.services().quiz_setup
    assert [first.new_seed() for _ in range(3)] == [second.new_seed() for _ in range(3)]
