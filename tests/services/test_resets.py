import pytest

from tests.builders import deck, ref, typed_card
from tests.services.home import KINDS, RIGHT, Home
from tests.services.sessions import IN_ORDER
from tui.errors import NotFoundError, StoreError
from tui.model.event import EventKind
from tui.services.assemble import Services


@pytest.fixture
def services(home: Home) -> Services:
    """Two of five cards answered, one flagged."""
    home.write(KINDS)
    services = home.services()
    session = services.quiz.start(IN_ORDER)
    for card in ("pool", "even"):
        session = services.quiz.answer(session, RIGHT[card], 1000).advance()
    services.journal.toggle_flag(ref("pool", "kinds"))
    return services


def test_cards_with_progress_become_new_and_keep_their_marks(services: Services) -> None:
    found = services.resets.look("kinds")
    assert [ref.card for ref in found.cards] == ["even", "pool"]
    assert found.answers == 2
    services.resets.reset(found)
    states = services.journal.states()
    assert {ref.card for ref in states} == {"pool"}
    assert states[ref("pool", "kinds")].flagged
    assert services.resets.look("kinds").cards == ()


def test_one_undo_takes_the_reset_back_and_redo_brings_it(services: Services) -> None:
    before = services.journal.states()
    services.resets.reset(services.resets.look("kinds"))
    assert [event.kind for event in services.history.undo()] == [EventKind.RESET] * 2
    assert services.journal.states() == before
    assert len(services.history.redo()) == 2
    assert services.resets.look("kinds").cards == ()
    with pytest.raises(StoreError, match="nothing to redo"):
        services.history.redo()


def test_a_renamed_card_is_reset_under_whatever_id(home: Home, services: Services) -> None:
    home.write(deck(typed_card("x", card_id="basin", was=("pool",)), deck_id="kinds"))
    services = home.services()
    found = services.resets.look("kinds")
    assert {ref.card for ref in found.cards} == {"basin", "even"}
    services.resets.reset(found)
    assert services.resets.look("kinds").cards == ()


def test_a_deck_that_is_gone_can_be_reset_and_an_unknown_one_is_told(home: Home, services: Services) -> None:
    home.deck_path("kinds").unlink()
    services = home.services()
    assert len(services.resets.look("kinds").cards) == 2
    with pytest.raises(NotFoundError, match="did you mean kinds"):
        services.resets.look("kinsd")
