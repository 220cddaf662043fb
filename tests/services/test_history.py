from dataclasses import replace

import pytest

from tests.builders import deck, ref
from tests.services.home import KINDS, RIGHT, WRONG, Home, typed_cards
from tests.services.sessions import IN_ORDER, answer_all
from tui.errors import NotFoundError, StoreError, UsageError
from tui.model.card import Kind
from tui.model.event import EventKind
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan
from tui.practice.scoring import Score
from tui.practice.session import Session
from tui.services.history import short_ids


def test_without_a_log_there_is_no_history_and_none_is_made(home: Home) -> None:
    history = home.services().history
    assert history.sessions() == ()
    assert history.answers(KINDS.id) == ()  # type: ignore[arg-type]  # any text will do
    with pytest.raises(StoreError, match="nothing to undo"):
        history.undo()
    assert not home.log.exists()


def test_sessions_are_listed_newest_first_with_their_answers(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    first = services.quiz.finish(services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000))
    home.later(minutes=5)
    second = services.quiz.start(IN_ORDER)

    newest, oldest = services.history.sessions()
    assert (newest.session, newest.finished_at, newest.score) == (second.id, None, None)
    assert (oldest.session, oldest.answered, oldest.score) == (first.id, 1, 1.0)
    assert [row.card.card for row in services.history.answers(first.id)] == ["pool"]


def test_a_session_is_named_by_the_beginning_of_its_id(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    with pytest.raises(NotFoundError, match="no session 0"):
        services.history.named("0")
    first = services.quiz.start(IN_ORDER)
    assert services.history.named(first.id[:3]) == first.id
    home.later(minutes=1)  # ids begin with the time, so that this one's is the greater
    second = services.quiz.start(IN_ORDER)
    short = short_ids([first.id, second.id])
    assert len(set(short.values())) == 2
    for one in (first.id, second.id):
        for text in (one, one.upper(), one.replace("-", ""), short[one]):
            assert services.history.named(text) == one
    with pytest.raises(
        UsageError, match=f"2 sessions have ids that begin with 0; .* as in {short[first.id]}"
    ):
        services.history.named("0")
    for text in ("yesterday", f"{first.id}0", ""):
        with pytest.raises(NotFoundError, match="quizdeck history"):
            services.history.named(text)


def test_undo_takes_back_the_newest_of_all_step_by_step(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = services.quiz.answer(services.quiz.start(IN_ORDER), WRONG["pool"], 1000)
    services.journal.toggle_flag(ref("orm", "kinds"))

    assert [event.kind for event in services.history.undo()] == [EventKind.FLAGGED]
    assert [event.card for event in services.history.undo()] == [session.question.ref]
    with pytest.raises(StoreError):
        services.history.undo()
    assert home.answers() == ()


def test_earlier_quizzes_are_finished_ones_planned_alike_newest_last(home: Home) -> None:
    home.write(KINDS, deck(*typed_cards(2), deck_id="other"))
    services = home.services()
    kinds = Plan(decks=(DeckId("kinds"),), order=Order.DECK)

    def taken(plan: Plan, right: bool, finish: bool = True) -> Session:
        session = services.quiz.start(plan)
        first = session.question.ref.card
        session = services.quiz.answer(session, (RIGHT if right else WRONG).get(first, RIGHT["schema"]), 500)
        home.later(days=1)
        return services.quiz.finish(session) if finish else session

    taken(kinds, right=False)
    taken(Plan(decks=(DeckId("other"),)), right=False)
    taken(kinds, right=True)
    taken(kinds, right=True, finish=False)
    for unlike in ({"topics": ("Entities",)}, {"kinds": (Kind.CHOICE,)}, {"count": 4}):
        taken(replace(kinds, **unlike), right=False)
    services.quiz.finish(services.quiz.start_on([ref("pool", "kinds")], kinds))
    now = taken(replace(kinds, seed=5, pass_percent=50), right=True)
    taken(kinds, right=False)

    earlier = services.history.earlier(now)
    assert [(one.on.day, one.grade, one.asked) for one in earlier] == [(2, 0.0, 5), (4, 0.2, 5)]


def test_quizzes_of_as_many_questions_are_compared_by_every_question_planned_exams_among_them(
    home: Home,
) -> None:
    home.write(KINDS)
    services = home.services()
    kinds = Plan(decks=(DeckId("kinds"),), order=Order.DECK)
    whole = services.quiz.finish(answer_all(services.quiz, services.quiz.start(kinds)))
    for plan in (replace(kinds, count=2), replace(kinds, exam=True, time_limit_s=60)):
        services.quiz.finish(services.quiz.answer(services.quiz.start(plan), RIGHT["pool"], 500))
    now = services.quiz.start(replace(kinds, count=5))

    assert Score.of(whole).of_planned == 1
    assert [one.grade for one in services.history.earlier(now)] == [1.0, 0.2]


def test_a_quiz_on_picked_cards_is_compared_with_none(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    for _ in range(2):
        session = services.quiz.finish(services.quiz.start_on([ref("pool", "kinds")]))
        home.later(days=1)
    assert services.history.earlier(session) == ()


def test_a_first_quiz_has_none_before_it(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    assert services.history.earlier(services.quiz.start(Plan())) == ()
