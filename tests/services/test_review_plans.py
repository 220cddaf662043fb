"""Reviews ahead of time, of chosen cards, and without moving the schedule; and what they came to."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import deck, new_mark, ref, typed_card
from tests.services.home import Home, typed_cards
from tests.services.sessions import rate, shown
from tui.clock import microseconds
from tui.decks.loader import LoadedDeck, load_deck
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.response import TypedResponse
from tui.schedule.review_plan import Aim, ReviewPlan
from tui.schedule.sitting import Sitting
from tui.services.assemble import Services

CRAM = ReviewPlan(aim=Aim.CRAM)


def known(home: Home, count: int = 3) -> Services:
    """Cards that come back in six or seven days."""
    home.write(deck(*typed_cards(count)))
    services = home.services()
    sitting = services.review.begin()
    while sitting.current is not None:
        sitting = rate(services, sitting)
    services.review.finish(sitting)
    home.later(hours=1)
    return services


def asked(services: Services, sitting: Sitting, *ratings: Rating) -> list[str]:
    """Cards as they come up, each rated by the next rating, then Easy."""
    seen, given = [], iter(ratings)
    while sitting.current is not None:
        seen.append(shown(sitting))
        sitting = rate(services, sitting, next(given, Rating.EASY))
    return seen


def test_a_cram_asks_each_card_until_it_was_known_and_leaves_the_schedule_alone(home: Home) -> None:
    services = known(home)
    before = services.journal.states()
    sitting = services.review.begin(CRAM)
    assert sitting.current is not None
    assert (sitting.due, sitting.new, sitting.current.intervals) == (3, 0, {})
    first = shown(sitting)
    seen = asked(services, sitting, Rating.AGAIN)
    assert sorted(seen) == sorted(["card-0", "card-1", "card-2", first])
    assert seen[-1] == first
    after = services.journal.states()
    assert {card: state.memory for card, state in after.items()} == {
        card: state.memory for card, state in before.items()
    }
    assert not any(row.feeds for row in home.answers(sitting.id))


def test_a_cram_leaves_out_what_is_suspended_and_asks_what_is_put_off(home: Home) -> None:
    services = known(home)
    until = microseconds(home.clock.now() + timedelta(days=9))
    services.journal.store.append(new_mark(EventKind.BURIED, ref("card-0"), until=until))
    services.journal.store.append(new_mark(EventKind.SUSPENDED, ref("card-1")))
    assert sorted(asked(services, services.review.begin(CRAM))) == ["card-0", "card-2"]


def test_a_suspended_card_stays_out_of_a_cram_in_a_deck_of_another_name(home: Home) -> None:
    services = known(home)
    services.journal.store.append(new_mark(EventKind.SUSPENDED, ref("card-1")))
    home.deck_path("basics").unlink()
    home.write(deck(*typed_cards(3), deck_id="other", was=("basics",)))
    services = home.services()
    cram = services.review.begin(CRAM)
    assert cram.due == 2
    assert sorted(asked(services, cram)) == ["card-0", "card-2"]


def test_undo_in_a_cram_goes_back_through_it(home: Home) -> None:
    services = known(home)
    sitting = services.review.begin(CRAM)
    order = [shown(sitting)]
    once = rate(services, sitting, Rating.AGAIN)
    order.append(shown(once))
    twice = rate(services, once, Rating.EASY)
    back = services.review.undo(twice)
    assert shown(back) == order[1]
    start = services.review.undo(back)
    assert shown(start) == order[0]
    again = services.review.redo(services.review.redo(start))
    assert again.queue.order(again.at) == twice.queue.order(twice.at)


def test_what_falls_due_in_the_days_to_come_can_be_reviewed_ahead(home: Home) -> None:
    services = known(home)
    assert services.review.begin().current is None
    assert services.review.begin(ReviewPlan(aim=Aim.AHEAD, days=3)).current is None
    sitting = services.review.begin(ReviewPlan(aim=Aim.AHEAD, days=8))
    assert (sitting.due, sitting.new) == (3, 0)
    assert sorted(asked(services, sitting)) == ["card-0", "card-1", "card-2"]
    assert all(row.feeds for row in home.answers(sitting.id))
    assert services.review.begin(ReviewPlan(aim=Aim.AHEAD, days=8)).current is None


def test_chosen_cards_are_reviewed_without_the_daily_limit_and_no_others(home: Home) -> None:
    home.settings("new_cards_per_day = 1\n")
    home.write(deck(*typed_cards(3, family="kin")), deck(*typed_cards(2), deck_id="other"))
    services = home.services()
    chosen = (ref("card-2"), ref("card-0"), CardRef(DeckId("other"), CardId("card-1")), ref("gone"))
    sitting = services.review.begin(ReviewPlan(cards=chosen))
    assert sitting.new == 3
    assert asked(services, sitting) == ["card-2", "card-0", "card-1"]


def test_a_card_being_learnt_can_be_asked_early_where_nothing_else_is_left(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = rate(services, services.review.begin(), Rating.GOOD)
    assert (shown(sitting), sitting.learning) == ("card-1", 1)
    sitting = rate(services, sitting, Rating.EASY)
    assert (sitting.current, sitting.learning, sitting.next_due) == (None, 1, "10 min")
    early = services.review.early(sitting)
    assert shown(early) == "card-0"
    assert rate(services, early, Rating.GOOD).learning == 0


def test_another_program_that_asked_a_card_meanwhile_is_noticed(home: Home) -> None:
    home.write(deck(*typed_cards(3)))
    mine, other = home.services(), home.services()
    sitting = mine.review.begin()
    theirs = other.review.begin()
    home.later(seconds=1)
    rate(other, rate(other, theirs))
    assert shown(rate(mine, sitting)) == "card-2"


def test_a_new_study_day_makes_the_queue_anew(home: Home) -> None:
    home.settings("new_cards_per_day = 1\n")
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.new == 1
    home.later(hours=20)
    after = rate(services, sitting)
    assert (shown(after), after.new) == ("", 0), "the answer counts for the day on which it was given"
    home.later(days=1)
    assert shown(services.review.refreshed(after)) == "card-1"


def test_the_rest_of_a_review_is_foretold_by_its_own_pace(home: Home) -> None:
    home.write(deck(*typed_cards(10)))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.minutes == 7, "ten new cards, each seen twice, twenty seconds each"
    for _ in range(5):
        card = shown(sitting)
        sitting = services.review.answer(sitting, typed(card), Rating.EASY, 60_000)
    assert sitting.minutes == 10


def typed(card: str) -> TypedResponse:
    return TypedResponse(card.removeprefix("card-"))


def test_the_summary_tells_what_was_learnt_and_what_was_forgotten(home: Home) -> None:
    services = known(home, 2)
    home.later(days=30)
    home.write(
        deck(*typed_cards(2), typed_card("x", card_id="fresh", question="What is new?\n\n```\ncode\n```"))
    )
    services.library.reload()
    sitting = services.review.begin()
    asked_first = shown(sitting)
    sitting = rate(services, sitting, Rating.AGAIN)
    sitting = rate(services, sitting, Rating.GOOD)
    sitting = services.review.answer(sitting, TypedResponse("x"), Rating.EASY, 2_000)
    summary = services.review_summary.summary(sitting)
    assert (summary.answers, summary.remembered, summary.seconds) == (3, 2, 5.0)
    assert summary.learnt == ("What is new?",)
    assert summary.forgotten == (f"Which number follows {int(asked_first[-1]) - 1}?",)
    assert services.review_summary.summary(services.review.begin()) == replace(
        summary, answers=0, remembered=0, seconds=0, learnt=(), forgotten=(), tomorrow=summary.tomorrow
    )


def test_offers_count_what_each_review_would_ask(home: Home) -> None:
    services = known(home)
    due, *ahead, cram = services.review_summary.offers(ReviewPlan())
    assert (due.plan.aim, due.cards) == (Aim.DUE, 0)
    assert [(offer.plan.days, offer.cards) for offer in ahead] == [(7, 3)]
    assert (cram.plan.aim, cram.cards) == (Aim.CRAM, 3)
    assert services.review_summary.offers(ReviewPlan(cards=(ref("gone"),)))[0].cards == 0


def test_a_cram_calls_nothing_tomorrows_that_is_due_today(home: Home) -> None:
    services = known(home)
    home.later(days=30)
    cram = services.review.begin(CRAM)
    while cram.current is not None:
        cram = rate(services, cram)
    assert services.review_summary.summary(cram).tomorrow == 0


def test_when_the_next_card_comes_is_told_of_the_chosen_cards_alone(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    rate(services, services.review.begin(), Rating.AGAIN)
    sitting = rate(services, services.review.begin(ReviewPlan(cards=(ref("card-1"),))), Rating.EASY)
    assert sitting.next_due.endswith(" d")


def test_a_chosen_card_that_is_renamed_meanwhile_stays_chosen(home: Home) -> None:
    home.write(deck(*typed_cards(3)))
    services = home.services()
    sitting = services.review.begin(ReviewPlan(cards=(ref("card-1"), ref("card-2"))))
    path = home.deck_path("basics")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("- id: card-2\n", "- id: two\n    was: [card-2]\n"), encoding="utf-8")
    services.library.reload()
    assert services.review.refreshed(sitting).queue.new == (ref("card-1"), ref("two"))


def test_a_review_reads_no_deck_but_those_of_the_cards_it_shows(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write(*(deck(*typed_cards(2), deck_id=name) for name in ("one", "two", "three")))
    home.services().library.listed()
    read: list[str] = []

    def reading(path: Path) -> LoadedDeck:
        read.append(path.stem)
        return load_deck(path)

    monkeypatch.setattr("tui.decks.files.load_deck", reading)
    services = home.services()
    sitting = services.review.begin()
    assert sitting.new == 6
    assert read == ["one"]


def test_a_card_that_another_program_broke_is_passed_over_and_that_is_told(home: Home) -> None:
    home.write(*(deck(*typed_cards(1), deck_id=name) for name in ("one", "three", "two")))
    services = home.services()
    sitting = services.review.begin()
    assert (sitting.current and sitting.current.ref.deck, sitting.news) == ("one", "")
    home.deck_path("three").write_text("format: 1\ndeck: [", encoding="utf-8")
    sitting = rate(services, sitting)
    assert sitting.current is not None
    assert sitting.current.ref.deck == "two"
    assert sitting.news == (
        "1 card passed over: its deck has changed, and gives it no more; see: quizdeck check"
    )
    assert rate(services, sitting).news == ""
