from tests.builders import deck, ref, typed_card
from tests.services.home import Home, typed_cards
from tests.services.sessions import rate, shown
from tui.model.grade import Rating
from tui.model.response import TypedResponse


def test_nothing_due_shows_nothing_and_says_when_the_next_comes(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.current is not None
    expected = sitting.current.intervals[Rating.EASY]
    sitting = rate(services, sitting)

    assert (sitting.current, sitting.due, sitting.new) == (None, 0, 0)
    assert sitting.next_due == expected


def test_an_empty_library_shows_nothing(home: Home) -> None:
    sitting = home.services().review.begin()
    assert (sitting.current, sitting.due, sitting.new, sitting.next_due) == (None, 0, 0, "")


def test_due_cards_come_before_new_ones_and_new_ones_in_the_decks_order(home: Home) -> None:
    home.write(deck(*typed_cards(4)))
    services = home.services()
    sitting = services.review.begin()
    assert shown(sitting) == "card-0"
    sitting = rate(services, sitting)
    home.later(days=60)

    sitting = services.review.begin()
    order = []
    while sitting.current is not None:
        order.append(shown(sitting))
        sitting = rate(services, sitting)
    assert order == ["card-0", "card-1", "card-2", "card-3"]
    assert shown(sitting) == ""


def test_new_cards_come_along_the_learning_path(home: Home) -> None:
    home.write(
        deck(*typed_cards(1), deck_id="ant", title="Ant", needs=("zoo",)),
        deck(*typed_cards(1), deck_id="zoo", title="Zoo"),
    )
    sitting = home.services().review.begin()
    assert sitting.current is not None
    assert sitting.current.ref.deck == "zoo"


def test_what_is_most_likely_forgotten_comes_first(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = rate(services, services.review.begin(), Rating.EASY)
    rate(services, sitting, Rating.GOOD)
    home.later(minutes=10)
    rate(services, services.review.begin(), Rating.GOOD)
    home.later(days=60)
    assert shown(services.review.begin()) == "card-1"


def test_new_cards_are_limited_for_each_study_day(home: Home) -> None:
    home.write(deck(*typed_cards(6)))
    home.settings("new_cards_per_day = 2\n")
    services = home.services()
    sitting = services.review.begin()
    assert (sitting.due, sitting.new) == (0, 2)
    sitting = rate(services, rate(services, sitting))
    assert sitting.current is None

    home.later(hours=15, minutes=59)
    assert services.review.begin().new == 0, "at 03:59 it is still the same study day"
    home.later(minutes=1)
    assert services.review.begin().new == 2
    assert home.services().review.begin().new == 2


def test_a_new_card_taken_back_is_new_again_and_counts_no_more(home: Home) -> None:
    home.write(deck(*typed_cards(3)))
    home.settings("new_cards_per_day = 1\n")
    services = home.services()
    sitting = rate(services, services.review.begin())
    assert sitting.current is None
    sitting = services.review.undo(sitting)
    assert (shown(sitting), sitting.new) == ("card-0", 1)


def test_learning_cards_come_back_when_their_minutes_are_up(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = rate(services, services.review.begin(), Rating.GOOD)
    assert shown(sitting) == "card-1"
    sitting = rate(services, sitting, Rating.EASY)
    assert sitting.current is None
    assert sitting.next_due == "10 min"

    home.later(minutes=9, seconds=59)
    assert services.review.begin().current is None
    home.later(seconds=1)
    again = services.review.begin()
    assert (shown(again), again.due) == ("card-0", 1)


def test_cards_of_one_family_are_kept_apart_for_the_day(home: Home) -> None:
    kin = typed_cards(2, family="close")
    home.write(deck(*kin, typed_card("x", card_id="alone")))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.new == 2
    sitting = rate(services, sitting, Rating.AGAIN)
    assert (shown(sitting), sitting.new) == ("alone", 1)
    sitting = services.review.answer(sitting, TypedResponse("x"), Rating.EASY, 1000)
    assert sitting.current is None

    home.later(minutes=1)
    sitting = services.review.begin()
    assert shown(sitting) == "card-0", "the card itself comes back when its minutes are up"
    assert rate(services, sitting).current is None


def test_the_rest_of_a_family_comes_the_day_after(home: Home) -> None:
    home.write(deck(*typed_cards(2, family="close")))
    services = home.services()
    assert rate(services, services.review.begin()).current is None
    home.later(days=1)
    assert shown(services.review.begin()) == "card-1"


def test_families_of_two_decks_have_nothing_to_do_with_each_other(home: Home) -> None:
    home.write(deck(*typed_cards(1, family="x")), deck(*typed_cards(1, family="x"), deck_id="other"))
    services = home.services()
    sitting = rate(services, services.review.begin())
    assert sitting.current is not None
    assert sitting.current.ref == ref("card-0", "other")
