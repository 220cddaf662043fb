"""Suspending, putting off, undo and redo in a review."""

from dataclasses import replace

import pytest

from tests.builders import deck, ref
from tests.services.home import Home, typed_cards
from tests.services.sessions import rate, shown
from tui.model.grade import Rating
from tui.model.response import TypedResponse
from tui.services.assemble import Services

FIRST = ref("card-0")


@pytest.fixture
def three(home: Home) -> Services:
    home.write(deck(*typed_cards(3)))
    return home.services()


def test_a_suspended_card_is_asked_no_more_until_it_is_resumed(home: Home, three: Services) -> None:
    sitting = three.review.suspend(three.review.begin())
    assert (shown(sitting), sitting.new) == ("card-1", 2)
    assert "Suspended" in sitting.news
    home.later(days=3)
    assert shown(home.services().review.begin()) == "card-1"
    assert not three.journal.toggle_suspended(FIRST)
    assert shown(home.services().review.begin()) == "card-0"
    assert three.journal.toggle_suspended(FIRST)


def test_a_card_put_off_comes_back_with_the_next_study_day(home: Home, three: Services) -> None:
    sitting = three.review.bury(three.review.begin())
    assert (shown(sitting), sitting.new) == ("card-1", 2)
    home.later(hours=15, minutes=59)
    assert shown(three.review.begin()) == "card-1", "at 03:59 it is still the same study day"
    home.later(minutes=1)
    assert shown(three.review.begin()) == "card-0"


def test_kin_of_a_card_that_was_set_aside_is_asked_in_its_place(home: Home) -> None:
    home.write(deck(*typed_cards(2, family="close")))
    services = home.services()
    sitting = services.review.begin()
    assert (shown(sitting), sitting.new) == ("card-0", 1)
    assert shown(services.review.suspend(sitting)) == "card-1"


def test_the_next_new_card_takes_the_place_of_one_that_was_set_aside(home: Home) -> None:
    home.write(deck(*typed_cards(5)))
    home.settings("new_cards_per_day = 3\n")
    services = home.services()
    review = services.review
    buried = review.bury(review.begin())
    suspended = review.suspend(buried)
    undone = review.undo(suspended)
    kept = review.undo(undone)

    asked = [(shown(one), one.new) for one in (buried, suspended, undone, kept)]
    assert asked == [("card-1", 3), ("card-2", 3), ("card-1", 3), ("card-0", 3)]
    assert review.redo(review.redo(kept)).queue.new == suspended.queue.new
    assert services.review.suspend(suspended).new == review.begin().new == 2


def test_undo_takes_back_deed_by_deed_and_redo_brings_all_of_it_again(three: Services) -> None:
    start = three.review.begin()
    answered = rate(three, start, Rating.AGAIN)
    flagged = three.review.toggle_flag(answered)
    suspended = three.review.suspend(flagged)
    buried = three.review.bury(suspended)
    assert buried.current is None

    seen, sitting = [], buried
    for _ in range(4):
        sitting = three.review.undo(sitting)
        assert sitting.current is not None
        seen.append((shown(sitting), sitting.current.flagged, sitting.answered, sitting.news))
    assert seen == [
        ("card-2", False, 1, "The card is asked again."),
        ("card-1", True, 1, "The card is asked again."),
        ("card-1", False, 1, "The flag was taken away."),
        ("card-0", False, 0, "The last answer was taken back."),
    ]
    assert three.review.undo(sitting) == replace(sitting, news="")

    seen_again = []
    for _ in range(4):
        sitting = three.review.redo(sitting)
        seen_again.append((shown(sitting), sitting.answered))
    assert seen_again == [("card-1", 1), ("card-1", 1), ("card-2", 1), ("", 1)]
    assert three.review.redo(sitting) == replace(sitting, news="")
    assert sitting.queue == replace(buried.queue, made_at=sitting.queue.made_at)


def test_undo_reaches_into_the_review_before_also_in_another_run(home: Home, three: Services) -> None:
    before = rate(three, rate(three, three.review.begin()), Rating.AGAIN)
    three.review.finish(before)
    three.close()

    services = home.services()
    sitting = services.review.undo(services.review.begin())
    assert (shown(sitting), sitting.answered) == ("card-1", 0)
    sitting = services.review.redo(sitting)
    assert [row.rating for row in home.answers()] == [Rating.EASY, Rating.AGAIN]
    sitting = rate(services, services.review.undo(sitting), Rating.EASY)
    assert [row.rating for row in home.answers()] == [Rating.EASY, Rating.EASY]
    assert services.review.redo(sitting) == replace(sitting, news="")

    for wanted in ("card-1", "card-0"):
        sitting = services.review.undo(sitting)
        assert shown(sitting) == wanted
    for _ in range(2):
        sitting = services.review.redo(sitting)
    assert [row.rating for row in home.answers()] == [Rating.EASY, Rating.EASY]


def test_what_redo_brings_back_ends_the_review_again(home: Home, three: Services) -> None:
    sitting = rate(three, three.review.begin())
    three.review.finish(sitting)
    store = three.journal.store
    seen = []
    for step in (store.undo, store.redo, store.undo, store.undo, store.redo, store.redo):
        step()
        (row,) = home.sessions()
        seen.append(row.finished_at is not None)
    assert seen == [False, True, False, False, True, True]
    store.rebuild()
    assert home.sessions()[0].finished_at is not None


def test_a_quiz_is_not_taken_back_from_a_review(home: Home, three: Services) -> None:
    quiz = three.quiz.start_on((FIRST,))
    three.quiz.answer(quiz, TypedResponse("0"), 1000)
    sitting = three.review.begin()
    assert three.review.undo(sitting) == replace(sitting, news="")


def test_a_leech_is_told_when_it_becomes_one_and_when_it_is_shown(home: Home, three: Services) -> None:
    told = []
    for lapse in range(13):
        sitting = three.review.begin()
        while shown(sitting) != "card-0":
            sitting = rate(three, sitting, Rating.EASY)
        assert sitting.current is not None
        assert sitting.current.leech == (lapse > 8), lapse
        rating = Rating.AGAIN if lapse else Rating.EASY
        told.append(rate(three, sitting, rating).news)
        home.later(minutes=30)
        sitting = three.review.begin()
        while shown(sitting) not in ("card-0", ""):
            sitting = rate(three, sitting, Rating.EASY)
        if sitting.current is not None:
            rate(three, sitting, Rating.EASY)
        home.later(days=200)
    assert [number for number, news in enumerate(told) if news] == [8, 12]
    assert "Forgotten 8 times" in told[8]


def test_a_flag_that_was_the_first_deed_is_what_undo_takes_back(home: Home, three: Services) -> None:
    earlier = rate(three, three.review.begin())
    three.review.finish(earlier)
    home.later(days=1)
    sitting = three.review.toggle_flag(three.review.begin())
    assert sitting.current is not None
    flagged = sitting.current.ref
    after = three.review.undo(rate(three, sitting))
    after = three.review.undo(after)
    assert after.news == "The flag was taken away."
    assert not three.journal.state(flagged).flagged
    assert len(home.answers(earlier.id)) == 1


def test_a_review_that_undo_opened_again_is_ended_with_this_one(home: Home, three: Services) -> None:
    three.review.finish(rate(three, three.review.begin()))
    home.later(minutes=5)
    sitting = three.review.undo(three.review.begin())
    assert [row.finished_at for row in home.sessions()] == [None]
    three.review.finish(rate(three, sitting, Rating.AGAIN))
    assert all(row.finished_at is not None for row in home.sessions())
