from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import card, choice_card, deck, ref, states_in, typed_card
from tests.services.home import KINDS, PARTLY, RIGHT, WRONG, Home, typed_cards
from tests.services.sessions import IN_ORDER, answer_all, started
from tui.decks.loader import LoadedDeck, load_deck
from tui.errors import NotFoundError
from tui.model.card import ChoiceBody, OpenBody
from tui.model.event import EventKind
from tui.model.fingerprint import fingerprint
from tui.model.grade import Confidence, Rating
from tui.model.ids import DeckId
from tui.model.outline import outline
from tui.model.response import ChoiceResponse, TypedResponse
from tui.practice.draw import draw
from tui.practice.plan import Order, Plan
from tui.practice.scoring import Score

ASKED = ("Which lights?", "How sharp must a knife be?", "When do boats return?")
POINTS = (("red", "green"), ("sharp", "blunt"), ("early", "late"))


def test_the_start_is_in_the_log_with_its_plan(home: Home) -> None:
    plan = Plan(order=Order.RANDOM, seed=3, shuffle_choices=True, time_limit_s=60)
    _, session = started(home, plan)

    (start,) = home.events(session.id)
    assert start.kind is EventKind.SESSION_STARTED
    assert Plan.from_json(start.payload["plan"]) == plan
    assert home.sessions()[0].asked == 5


def test_a_quiz_reads_no_deck_but_those_of_the_cards_it_asks(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = [
        deck(
            *(
                card(OpenBody("x"), f"{name}-{at}", question=ASKED[at], key_points=POINTS[at])
                for at in range(3)
            ),
            deck_id=name,
        )
        for name in ("one", "two", "three")
    ]
    home.write(*decks)
    home.services().library.listed()  # the catalog is filled
    read: list[str] = []

    def reading(path: Path) -> LoadedDeck:
        read.append(path.stem)
        return load_deck(path)

    monkeypatch.setattr("tui.decks.files.load_deck", reading)
    services = home.services()
    form = services.quiz_setup.form(Plan())
    assert (form.about, form.matches(Plan()), read) == ("9 cards in 3 decks", 9, [])

    session = services.quiz.start(Plan(decks=(DeckId("two"),), count=2, recognition=True))
    assert {asked.ref.deck for asked in session.questions} == {"two"}
    assert read == ["two"]


def test_a_quiz_by_name_is_the_quiz_of_the_decks_read(home: Home) -> None:
    decks = [deck(*typed_cards(40), deck_id=f"deck-{at}") for at in range(5)]
    home.write(*decks)
    for plan in (Plan(seed=4, count=20), Plan(seed=5), Plan(order=Order.DECK)):
        drawn = draw(plan, [outline(one) for one in decks], states_in({}))
        assert [asked.ref for asked in home.services().quiz.start(plan).questions] == [*drawn]


def test_every_answer_is_in_the_log_when_answer_returns(home: Home) -> None:
    quiz, session = started(home)
    for at, asked in enumerate(session.questions):
        session = quiz.answer(session, RIGHT[asked.ref.card], 1000 + at, Confidence.UNSURE)

        kept = home.answers(session.id)[-1]
        assert (kept.card, kept.position, kept.duration_ms) == (asked.ref, at, 1000 + at)
        assert (kept.grade, kept.confidence) == (1.0, "unsure")
        session = session.advance()


def test_answers_are_graded_and_kept_with_the_grade(home: Home) -> None:
    quiz, session = started(home)
    given = {**WRONG, **PARTLY}
    for asked in session.questions:
        session = quiz.answer(session, given[asked.ref.card], 1000).advance()

    assert [row.grade for row in home.answers(session.id)] == [0, 0.5, 0, 0.5, 0.5]
    assert [given.grade for given in session.answers if given] == [0, 0.5, 0, 0.5, 0.5]


def test_a_word_of_the_library_is_no_typing_slip(home: Home) -> None:
    words = deck(
        typed_card("receiver", card_id="one"),
        card(card_id="two", question="What does a received do?"),
        deck_id="words",
    )
    home.write(words)
    quiz = home.services().quiz
    session = quiz.start(IN_ORDER)

    assert quiz.answer(session, TypedResponse("received"), 0).answers[0].grade == 0  # type: ignore[union-attr]
    assert quiz.answer(session, TypedResponse("receivre"), 0).answers[0].grade == 1  # type: ignore[union-attr]


def test_a_skip_is_kept_and_grades_nothing(home: Home) -> None:
    quiz, session = started(home)
    quiz.answer(session, None, 500)

    (row,) = home.answers(session.id)
    assert row.skipped
    assert not row.feeds
    assert row.grade == 0


def test_a_question_that_has_an_answer_cannot_be_skipped_any_more(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, RIGHT["pool"], 1000)
    assert quiz.answer(session, None, 500) == session
    assert [row.grade for row in home.answers(session.id)] == [1]


def test_only_what_the_learner_rates_has_a_rating_of_its_own(home: Home) -> None:
    quiz, session = started(home)
    answer_all(quiz, session)

    ratings = {row.card.card: row.rating for row in home.answers(session.id)}
    assert ratings == {"pool": None, "even": None, "schema": None, "calls": None, "orm": Rating.GOOD}


def test_finish_counts_what_was_shown_and_left_open_as_skipped(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, RIGHT["pool"], 1000).advance().forward()
    session = quiz.finish(session)

    rows = home.answers(session.id)
    assert [(row.position, row.skipped) for row in rows] == [(0, False), (1, True), (2, True)]
    (kept,) = home.sessions()
    assert (kept.answered, kept.skipped) == (1, 2)
    assert kept.score == pytest.approx(Score.of(session).grade)


def test_retry_asks_only_the_misses(home: Home) -> None:
    quiz, session = started(home, Plan(order=Order.DECK, count=4, time_limit_s=60, pass_percent=90))
    session = quiz.answer(session, RIGHT["pool"], 1000).advance()
    session = quiz.answer(session, PARTLY["even"], 1000).advance()
    session = quiz.answer(session, None, 1000)
    session = quiz.finish(session)

    home.later(minutes=1)
    again = quiz.retry(session)
    assert [asked.ref.card for asked in again.questions] == ["even", "schema"]
    assert again.id != session.id
    assert again.plan.time_limit_s is None
    assert home.sessions()[0].asked == 2


def test_retry_without_a_miss_says_so(home: Home) -> None:
    quiz, session = started(home)
    with pytest.raises(NotFoundError):
        quiz.retry(quiz.finish(answer_all(quiz, session)))


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(decks=(DeckId("kind"),)), "did you mean “kinds”"),
        (Plan(topics=("Conections",)), "did you mean “Connections”"),
        (Plan(tags=("zebra",)), "there is no tag “zebra”"),
        (Plan(order=Order.WRONG), "no card was wrong"),
    ],
    ids=["deck", "topic", "tag", "order"],
)
def test_a_plan_that_no_card_matches_is_refused_in_words(home: Home, plan: Plan, words: str) -> None:
    home.write(KINDS)
    with pytest.raises(NotFoundError) as caught:
        home.services().quiz.start(plan)
    assert words in str(caught.value)
    assert not home.log.exists()


def test_orders_by_progress_look_at_the_log(home: Home) -> None:
    quiz, session = started(home)
    session = quiz.answer(session, RIGHT["pool"], 1000).advance()
    quiz.answer(session, WRONG["even"], 1000)

    wrong = quiz.start(Plan(order=Order.WRONG))
    unseen = quiz.start(Plan(order=Order.UNSEEN))
    weakest = quiz.start(Plan(order=Order.WEAKEST))
    assert [asked.ref.card for asked in wrong.questions] == ["even"]
    assert {asked.ref.card for asked in unseen.questions} == {"schema", "calls", "orm"}
    assert weakest.questions[0].ref.card == "even"


def test_a_quiz_on_chosen_cards_keeps_their_order_and_leaves_out_what_cannot_be_asked(home: Home) -> None:
    mixed = deck(*typed_cards(3), card(card_id="gone", retired=True), choice_card("a", "b", card_id="bare"))
    home.write(mixed)
    wanted = [ref(name) for name in ("card-2", "bare", "card-0", "gone", "nowhere", "card-2")]

    session = home.services().quiz.start_on(wanted)
    assert [asked.ref.card for asked in session.questions] == ["card-2", "card-0"]


def test_a_quiz_on_nothing_that_can_be_asked_is_refused(home: Home) -> None:
    home.write(KINDS)
    with pytest.raises(NotFoundError, match="none of these cards"):
        home.services().quiz.start_on([ref("nowhere")])


def test_a_card_named_by_an_earlier_id_is_asked_under_its_present_one(home: Home) -> None:
    home.write(deck(typed_card("a", card_id="new", was=("old",))))
    session = home.services().quiz.start_on([ref("old")])
    assert session.question.ref == ref("new")


@pytest.mark.parametrize(
    ("feeds", "in_review", "moves"),
    [
        ("never", True, False),
        ("never", False, False),
        ("reviewed", True, True),
        ("reviewed", False, False),
        ("always", True, True),
        ("always", False, True),
    ],
)
def test_quiz_answers_move_the_schedule_only_as_the_setting_says(
    home: Home, feeds: str, in_review: bool, moves: bool
) -> None:
    home.write(deck(*typed_cards(1)))
    home.settings(f'quiz_feeds_schedule = "{feeds}"\n')
    services = home.services()
    if in_review:
        services.review.answer(services.review.begin(), TypedResponse("0"), Rating.EASY, 1000)
        home.later(days=3)
    before = services.journal.states().get(ref("card-0"))

    services.quiz.answer(services.quiz.start(IN_ORDER), TypedResponse("0"), 1000)
    after = services.journal.states()[ref("card-0")]
    assert (after.memory != (before.memory if before else None)) == moves
    assert after.answers == (2 if in_review else 1)


RECOGNISED = deck(
    *(
        card(OpenBody(f"About {name}."), name, question=about, key_points=points)
        for name, about, points in (
            ("keel", "What is a keel for?", ("keeps it upright", "stops drift")),
            ("rudder", "How does it steer?", ("turns the flow", "needs speed")),
        )
    ),
    deck_id="boats",
)


def test_recognition_is_asked_kept_and_resumed_with_the_choices_it_had(home: Home) -> None:
    home.write(RECOGNISED)
    quiz = home.services().quiz
    session = quiz.start(Plan(order=Order.DECK, recognition=True, seed=5))
    body = session.question.card.body
    assert isinstance(body, ChoiceBody)
    session = quiz.answer(session, ChoiceResponse(body.correct), 1000)
    assert session.given is not None
    assert session.given.verdict.correct

    home.write(replace(RECOGNISED, cards=RECOGNISED.cards[:1]))
    resumed = home.services().quiz.resume(session.id)
    assert resumed.questions[0] == session.questions[0]
    assert resumed.answers == session.answers


def test_recognition_says_too_little_to_move_the_schedule(home: Home) -> None:
    home.settings('quiz_feeds_schedule = "always"')
    home.write(RECOGNISED)
    quiz = home.services().quiz
    session = quiz.start(Plan(order=Order.DECK, recognition=True))
    quiz.answer(session, ChoiceResponse((0,)), 1000)
    (answer,) = home.answers()
    assert not answer.feeds
    assert answer.fingerprint == fingerprint(RECOGNISED.cards[0])


def test_a_flag_is_kept_with_its_card_and_taken_away_again(home: Home) -> None:
    quiz, session = started(home)
    flagged = quiz.flag(session.go_to(2))

    assert flagged.flagged == {2}
    assert home.services().quiz.resume(session.id).flagged == {2}
    assert quiz.flag(flagged).flagged == frozenset()


def test_a_flag_that_another_program_changed_is_as_the_log_says(home: Home) -> None:
    quiz, session = started(home)
    home.services().journal.toggle_flag(session.question.ref)

    assert quiz.flag(session).flagged == frozenset()
