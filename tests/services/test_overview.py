from dataclasses import replace

import pytest

from tests.builders import card, deck, deck_source, new_mark, ref
from tests.services.home import KINDS, PARTLY, RIGHT, WRONG, Home, typed_cards
from tests.services.sessions import IN_ORDER
from tui.model.card import OpenBody
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.model.ids import CardId, DeckId
from tui.model.memory import UNSEEN
from tui.model.response import OpenResponse, TypedResponse
from tui.schedule.review_plan import ReviewPlan
from tui.services.assemble import Services
from tui.services.overview import weakest


def test_a_first_run_says_so_and_makes_no_log(home: Home) -> None:
    home.write(KINDS)
    found = home.services().overview.overview()
    assert found.first_run
    assert (found.due, found.new, found.answered_today) == (0, 5, 0)
    assert found.minutes == 4, "five new cards, seen twice, 20 seconds each, rounded up"
    assert (found.weakest, found.unfinished) == ((), None)
    assert not home.log.exists()


def test_after_the_first_answer_it_is_no_first_run(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000)
    assert not services.overview.overview().first_run


def test_nothing_to_do_takes_no_time(home: Home) -> None:
    assert home.services().overview.overview().minutes == 0


def test_one_card_takes_a_minute_and_not_none(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    assert home.services().overview.overview().minutes == 1


def test_the_time_is_that_of_the_last_weeks_answers_and_the_first_ones_do_not_decide_it(home: Home) -> None:
    home.write(deck(*typed_cards(9)))
    services = home.services()

    def answer(count: int, duration_ms: int, *, skip: bool = False) -> int:
        for _ in range(count):
            given = None if skip else TypedResponse("0")
            services.quiz.answer(services.quiz.start(IN_ORDER), given, duration_ms)
        return services.overview.overview().minutes

    assert answer(0, 0) == 9 * 2 * 20 / 60, "a new card is seen twice on its first day"
    assert answer(3, 1_000) == 6, "a few quick answers are no pace"
    assert answer(20, 60_000, skip=True) == 6, "skipped questions are no answers"
    assert answer(20, 0) == 6, "what took no time was not answered by hand"
    assert answer(20, 60_000) == 18
    home.later(days=20)
    assert answer(0, 0) == 18
    home.later(days=20)
    assert answer(0, 0) == 6, "what was long ago tells nothing of today"
    assert answer(1, 18_000_000) == 6, "one that was left open says nothing"


def test_answers_of_the_study_day_are_counted_without_skips(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    home.later(hours=15)
    session = services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000).advance()
    services.quiz.answer(session, None, 1000)
    assert services.overview.overview().answered_today == 1, "03:00 belongs to the day before"
    home.later(hours=1)
    assert services.overview.overview().answered_today == 0


def answered(services: Services, *names: str) -> None:
    given = {**WRONG, **{name: RIGHT[name] for name in names}}
    session = services.quiz.start(IN_ORDER)
    for asked in session.questions:
        session = services.quiz.answer(session, given[asked.ref.card], 1000).advance()


def test_weakest_topics_come_first_and_those_without_a_miss_not_at_all(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    answered(services, "pool", "schema", "calls")
    found = services.overview.overview().weakest
    assert [(weak.topic, weak.known, weak.cards) for weak in found] == [
        ("Numbers", 0, 1),
        ("Entities", pytest.approx(2 / 3), 3),
    ]


def test_at_most_four_topics_are_weakest_and_cards_without_one_go_by_their_deck(home: Home) -> None:
    found = weakest({**{f"Topic {at}": [at / 10] for at in range(5)}, "Plain": [0.05]})
    assert [weak.topic for weak in found] == ["Topic 0", "Plain", "Topic 1", "Topic 2"]
    home.write(deck(card(OpenBody("So."), "plain"), deck_id="plain"))
    services = home.services()
    services.quiz.answer(services.quiz.start(IN_ORDER), OpenResponse(Rating.AGAIN), 1000)
    assert [weak.topic for weak in services.overview.overview().weakest] == ["Plain"]


def test_of_equally_weak_topics_the_one_with_more_cards_comes_first() -> None:
    assert [weak.topic for weak in weakest({"Small": [0.0], "Zoo": [0.0, 0.0], "Ant": [0.0]})] == [
        "Zoo",
        "Ant",
        "Small",
    ]


def agrees_with_the_queue(services: Services) -> None:
    """Home's figures, counted deck by deck, are those of the queue and of every state."""
    found, states = services.overview.overview(), services.journal.states()
    waiting = services.due.waiting(services.library.rosters())
    assert (found.due, found.new) == (waiting.due, waiting.new)
    now, before = services.clock.now(), services.due.due_before()
    for row in found.decks:
        held = services.library.deck(row.id)
        assert held is not None
        of_deck = [states.get(held.ref(one), UNSEEN) for one in held.askable]
        assert row.due == sum(state.is_due(now, before) for state in of_deck)
        assert row.new == sum(state.is_new(now) for state in of_deck)


def test_figures_counted_deck_by_deck_are_those_of_the_queue(home: Home) -> None:
    kin = [replace(one, family=f"kin-{at % 2}") for at, one in enumerate(typed_cards(6))]
    home.settings("new_cards_per_day = 9\n")
    home.write(KINDS, deck(*kin, deck_id="kin"), deck(*typed_cards(5), deck_id="many"))
    services = home.services()
    agrees_with_the_queue(services)
    for days in (0, 1, 4, 30):
        home.later(days=days)
        sitting = services.review.begin()
        for rating in (Rating.GOOD, Rating.AGAIN, Rating.EASY, Rating.GOOD):
            if sitting.current is not None:
                kind = RIGHT.get(sitting.current.ref.card, TypedResponse("0"))
                sitting = services.review.answer(sitting, kind, rating, 1000)
                agrees_with_the_queue(services)
        home.later(minutes=11)
        agrees_with_the_queue(services)
    services.journal.store.append(new_mark(EventKind.SUSPENDED, ref("pool", "kinds")))
    services.journal.store.append(new_mark(EventKind.SUSPENDED, ref("card-1", "many")))
    services.close()
    later = [replace(one, id=CardId(f"new-{one.id}"), was=(one.id,)) for one in kin[:3]]
    home.write(deck(*later, *kin[3:], deck_id="kin"))
    renamed = deck(*typed_cards(4), deck_id="renamed", was=("many",))
    home.deck_path("many").unlink()
    home.write(renamed)
    agrees_with_the_queue(home.services())


def test_rows_say_what_is_due_new_and_known(home: Home) -> None:
    extra = (card(OpenBody(), "silent"), card(card_id="gone", retired=True))
    home.write(deck(*KINDS.cards, *extra, deck_id="kinds"), deck(*typed_cards(2)))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.current is not None
    assert sitting.current.ref.deck == "basics"
    services.review.answer(sitting, TypedResponse("0"), Rating.EASY, 1000)
    session = services.quiz.start_on([ref("even", "kinds"), ref("pool", "kinds")])
    session = services.quiz.answer(session, PARTLY["even"], 1000).advance()
    services.quiz.answer(session, RIGHT["pool"], 1000)
    services.journal.store.append(new_mark(EventKind.SUSPENDED, ref("orm", "kinds")))
    home.later(days=60)

    rows = {row.id: row for row in services.overview.rows()}
    basics, kinds = rows[deck().id], rows[KINDS.id]
    assert (basics.cards, basics.askable, basics.due, basics.new, basics.known) == (2, 2, 1, 1, 0.5)
    assert (kinds.cards, kinds.askable, kinds.due, kinds.new, kinds.known) == (6, 5, 0, 4, 0.3)
    assert kinds.path == home.deck_path("kinds")
    assert kinds.problems == (), "an unanswered card is a notice, no problem"
    assert not kinds.bundled


def test_broken_decks_have_a_row_with_their_problems(home: Home) -> None:
    home.write(KINDS)
    home.deck_path("torn").write_text("deck: torn\ntitle: [", encoding="utf-8")
    half = deck_source("- id: right\n  question: Why?\n  answer: So.\n- id: wrong\n  answer: Nothing asked.")
    home.deck_path("basics").write_text(half, encoding="utf-8")
    rows = {row.id: row for row in home.services().overview.overview().decks}
    torn = next(row for row in rows.values() if row.path.stem == "torn")
    assert (torn.cards, torn.due, torn.new, torn.known) == (0, 0, 0, None)
    assert torn.errors > 0
    assert (rows[deck().id].cards, rows[deck().id].errors) == (1, 1)
    assert rows[KINDS.id].errors == 0


def path_home(home: Home) -> None:
    """Three decks, each needing the one before, titled against the order; and one beside them."""
    cards = typed_cards(2)
    home.write(
        deck(*cards, deck_id="a", title="Zoo"),
        deck(*cards, deck_id="b", title="Middle", needs=("a", "nowhere")),
        deck(*cards, deck_id="c", title="Ant", needs=("b", "a")),
        deck(*cards, deck_id="d", title="Beside"),
    )


def test_decks_come_along_the_path_each_with_what_to_learn_first(home: Home) -> None:
    path_home(home)
    rows = home.services().overview.rows()
    assert [(row.id, row.first) for row in rows] == [("a", ""), ("d", ""), ("b", "Zoo"), ("c", "Zoo")]
    assert rows[2].needs == ("a", "nowhere")


def test_a_deck_well_known_opens_the_way_and_one_begun_is_told_nothing(home: Home) -> None:
    path_home(home)
    services = home.services()
    session = services.quiz.start_on([ref("card-0", "a"), ref("card-1", "c")])
    session = services.quiz.answer(session, TypedResponse("0"), 1000).advance()
    services.quiz.answer(session, TypedResponse("?"), 1000)
    rows = {row.id: row for row in services.overview.rows()}
    assert [(row.id, row.learnt, row.first) for row in rows.values() if row.id != "d"] == [
        ("a", True, ""),
        ("b", False, ""),
        ("c", False, ""),
    ]
    assert services.overview.overview().decks == tuple(rows.values())


def test_decks_that_need_each_other_are_listed_all_the_same(home: Home) -> None:
    home.write(
        deck(*typed_cards(1), deck_id="a", needs=("b",)), deck(*typed_cards(1), deck_id="b", needs=("a",))
    )
    assert len(home.services().overview.rows()) == 2


def test_of_two_files_of_one_deck_both_are_listed(home: Home) -> None:
    path_home(home)
    home.deck_path("copy").write_bytes(home.deck_path("b").read_bytes())
    rows = home.services().overview.rows()
    assert [row.id for row in rows].count(deck(deck_id="b").id) == 2


def test_an_interrupted_quiz_is_offered_until_it_is_ended(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    first = services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000)
    offered = services.overview.overview().unfinished
    assert offered is not None
    assert offered.session == first.id

    home.later(minutes=1)
    second = services.quiz.start(IN_ORDER)
    services.quiz.finish(services.quiz.answer(second, RIGHT["pool"], 1000))
    offered = services.overview.overview().unfinished
    assert offered is not None
    assert offered.session == first.id

    services.quiz.finish(first)
    assert services.overview.overview().unfinished is None


def test_warnings_about_the_settings_are_told_once(home: Home) -> None:
    home.settings("new_cards_a_day = 3\n")
    services = home.services()
    (told,) = services.news()
    assert "new_cards_a_day" in told
    assert services.news() == ()


def test_several_wrong_settings_are_one_warning_that_names_them_and_their_file_once(home: Home) -> None:
    home.settings('theme = "light"\nretention = 4\n')
    services = home.services()
    (told,) = services.news()
    assert told.count("settings.toml") == 1
    assert "theme and retention; quizdeck paths tells why" in told
    assert len(services.warnings) == 2


def test_new_cards_introduced_in_other_decks_count_against_the_limit_of_today(home: Home) -> None:
    home.settings("new_cards_per_day = 5\n")
    home.write(deck(*typed_cards(9), deck_id="one"), deck(*typed_cards(9), deck_id="two"))
    services = home.services()
    sitting = services.review.begin(ReviewPlan((DeckId("one"),)))
    for _ in range(3):
        sitting = services.review.answer(sitting, TypedResponse("0"), Rating.EASY, 1000)
    assert home.services("two").overview.overview().new == 2
    home.deck_path("one").unlink()
    assert home.services().overview.overview().new == 2
