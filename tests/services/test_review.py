from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import choice_card, deck, ref
from tests.services.home import KINDS, RIGHT, Home, typed_cards
from tests.services.sessions import rate, shown
from tui.errors import NotFoundError
from tui.model.grade import Mode, Rating
from tui.model.ids import DeckId
from tui.model.memory import Stage
from tui.model.response import ChoiceResponse, TypedResponse
from tui.schedule.review_plan import ReviewPlan
from tui.wording import interval


def test_every_review_is_in_the_log_when_answer_returns(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = rate(services, services.review.begin(), Rating.HARD)

    (row,) = home.answers(sitting.id)
    assert (row.card, row.rating, row.grade, row.mode) == (ref("card-0"), Rating.HARD, 1.0, Mode.REVIEW)
    assert row.feeds
    sitting = rate(services, sitting, Rating.AGAIN)
    assert [row.position for row in home.answers(sitting.id)] == [0, 1]
    assert [event.kind.value for event in home.events(sitting.id)] == [
        "session-started",
        "answered",
        "answered",
    ]
    assert (sitting.answered, sitting.remembered) == (2, 1)


def test_a_sitting_without_an_answer_leaves_nothing_in_the_log(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    services.review.finish(services.review.begin())
    assert services.history.sessions() == ()
    assert not home.log.exists()


def test_a_sitting_names_the_decks_it_asks(home: Home) -> None:
    home.write(deck(*typed_cards(1)), KINDS)
    services = home.services()
    rate(services, services.review.begin(ReviewPlan((DeckId("basics"),))))
    home.later(minutes=1)
    every = services.review.begin()
    assert every.current is not None
    services.review.answer(every, RIGHT[every.current.ref.card], Rating.EASY, 1000)
    assert [row.decks for row in home.sessions()] == [("basics", "kinds"), ("basics",)]


def test_a_deck_that_is_not_there_is_refused_with_the_nearest(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    with pytest.raises(NotFoundError, match="did you mean basics"):
        home.services().review.begin(ReviewPlan((DeckId("basic"),)))


@pytest.mark.parametrize("rating", list(Rating))
@pytest.mark.parametrize("reviewed", [0, 1, 3])
def test_the_interval_shown_is_what_then_happens(home: Home, rating: Rating, reviewed: int) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    for _ in range(reviewed):
        rate(services, services.review.begin(), Rating.EASY)
        learned = services.journal.states()[ref("card-0")].memory
        assert learned is not None
        home.clock.instant = learned.due_at
    sitting = services.review.begin()
    assert sitting.current is not None
    expected = sitting.current.intervals[rating]

    rate(services, sitting, rating)
    memory = services.journal.states()[ref("card-0")].memory
    assert memory is not None
    assert interval((memory.due_at - home.clock.now()).total_seconds()) == expected


def test_undo_shows_the_card_again_with_its_former_state(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    rate(services, services.review.begin())
    home.later(days=60)
    before = services.review.begin()
    former = services.journal.states()[ref("card-0")]

    after = services.review.undo(rate(services, before, Rating.AGAIN))
    assert after.current == before.current
    assert (after.due, after.new, after.answered, after.remembered) == (before.due, before.new, 0, 0)
    assert services.journal.states()[ref("card-0")] == former

    other = rate(services, after, Rating.GOOD)
    assert [row.rating for row in home.answers(other.id)] == [Rating.GOOD]


def test_undo_reaches_back_answer_by_answer_and_then_stays(home: Home) -> None:
    home.write(deck(*typed_cards(3)))
    services = home.services()
    first = services.review.begin()
    sitting = first
    for _ in range(3):
        sitting = rate(services, sitting)
    services.review.finish(sitting)

    seen = []
    for _ in range(3):
        sitting = services.review.undo(sitting)
        seen.append(shown(sitting))
    assert seen == ["card-2", "card-1", "card-0"]
    assert services.review.undo(sitting) == replace(sitting, news="")
    assert services.review.undo(first) == first
    assert home.answers() == ()


def test_undo_gives_back_what_was_typed_until_another_card_is_shown(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    answered = rate(services, services.review.begin())
    assert answered.given_back is None

    undone = services.review.undo(answered)
    assert isinstance(undone.given_back, TypedResponse)
    assert services.review.suspend(undone).given_back is None


def test_a_card_removed_meanwhile_gives_way_to_the_next(home: Home) -> None:
    home.write(deck(*typed_cards(3)))
    services = home.services()
    sitting = rate(services, services.review.begin())
    home.write(deck(*typed_cards(3)[1:]))
    services.library.reload()
    assert shown(services.review.undo(sitting)) == "card-1"


def test_a_flag_is_kept_and_shown(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    sitting = services.review.toggle_flag(services.review.begin())
    assert sitting.current is not None
    assert sitting.current.flagged
    assert home.services().journal.states()[ref("card-0")].flagged

    again = services.review.toggle_flag(sitting)
    assert again.current is not None
    assert not again.current.flagged


def test_without_a_card_there_is_nothing_to_answer_or_flag(home: Home) -> None:
    services = home.services()
    empty = services.review.begin()
    assert services.review.answer(empty, TypedResponse("x"), Rating.GOOD, 0) == empty
    assert services.review.toggle_flag(empty) == empty
    assert not home.log.exists()


def test_verdicts_are_not_kept(home: Home) -> None:
    home.write(deck(choice_card("*a", "b", "*c", card_id="one")))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.current is not None
    assert sitting.current.choice_order == (0, 1, 2)
    assert services.review.verdict(sitting.current, ChoiceResponse((0,))).grade == 0.5
    assert services.review.verdict(sitting.current, None).grade == 0
    assert not home.log.exists()


def test_the_desired_retention_decides_the_intervals(home: Home) -> None:
    home.write(deck(*typed_cards(1)))

    def due_in(retention: float) -> timedelta:
        home.settings(f"retention = {retention}\n")
        services = home.services()
        services.review.undo(rate(services, services.review.begin(), Rating.EASY))
        sitting = rate(services, services.review.begin(), Rating.EASY)
        memory = services.journal.states()[ref("card-0")].memory
        services.review.undo(sitting)
        assert memory is not None
        assert memory.stage is Stage.REVIEW
        return memory.due_at - home.clock.now()

    assert due_in(0.7) > due_in(0.9) > due_in(0.97)
