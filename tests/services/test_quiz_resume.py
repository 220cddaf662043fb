import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given as example
from hypothesis import settings
from hypothesis import strategies as st

from tests.builders import SESSION, choice_card, deck, match_card, new_start, order_card, typed_card
from tests.services.home import KINDS, PARTLY, RIGHT, WRONG, Home, typed_cards
from tui.errors import NotFoundError, StoreError
from tui.model.card import ChoiceBody
from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent
from tui.model.grade import Rating
from tui.model.ids import DeckId, SessionId
from tui.model.response import ChoiceResponse, MatchResponse, OrderResponse, Response, TypedResponse
from tui.practice.plan import Order, Plan
from tui.practice.scoring import Score
from tui.practice.session import Session
from tui.services.assemble import Services, assemble

PLAN = Plan(order=Order.RANDOM, seed=11, shuffle_choices=True, time_limit_s=600)
ARRANGED = deck(
    order_card("one", "two", "three", card_id="count"),
    match_card("sides", port="left", starboard="right"),
    deck_id="arranged",
)
RIGHTS: dict[str, Response] = {"count": OrderResponse((0, 1, 2)), "sides": MatchResponse((0, 1)), **RIGHT}
WRONGS: dict[str, Response] = {"count": OrderResponse((2, 1, 0)), "sides": MatchResponse((1, None)), **WRONG}
TABLES = (RIGHTS, WRONGS, {**WRONGS, **PARTLY})

Verb = tuple[str, int, int]
"""What is done, on which question, with which table of responses or choice."""
VERBS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "skip", "undo", "overrule", "go", "strike", "flag"]),
        st.integers(0, 6),
        st.integers(0, 2),
    ),
    max_size=12,
)


def play(services: Services, session: Session, verb: Verb) -> Iterator[Session]:
    """Do what can be done, each as the screen does it, and give the session after every event written.

    What cannot be done is passed over.
    """
    quiz, (name, at, number) = services.quiz, verb
    session = session.spend(300)
    match name:
        case "answer":
            yield (session := quiz.note(session.go_to(at)))
            response = TABLES[number][session.question.ref.card]
            yield quiz.answer(session.reopen(), response, 1000 + 100 * at)
        case "skip":
            yield (session := quiz.note(session))
            yield quiz.answer(session, None, 700)
        case "undo" if session.changed:
            yield (session := quiz.note(session))
            yield quiz.undo(session)
        case "overrule" if session.given is not None and not session.given.skipped:
            yield (session := quiz.note(session))
            yield quiz.overrule(session)
        case "strike":
            yield quiz.note(session.strike(number))
        case "flag":
            yield quiz.note(quiz.flag(session))
        case _:
            yield quiz.note(session.go_to(at))


def on(before: Session, left: Session) -> Session:
    """Where a session goes on after a kill: where something was answered, on the next question."""
    settled = len(left.changed) > len(before.changed)
    return left.advance() if settled and left.remaining else left


@settings(max_examples=25, deadline=None)
@example(VERBS)
def test_a_session_killed_after_each_event_goes_on_as_if_it_had_not_been(verbs: list[Verb]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.hide_bundled()
        home.write(KINDS, ARRANGED)
        session = home.services().quiz.start(PLAN)
        for verb in verbs:
            before = session
            for left in play(home.services(), session, verb):
                session = home.services().quiz.resume(left.id)
                assert session == on(before, left)
                before = left
        home.close()


def test_a_resumed_quiz_stands_on_the_next_open_question(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.start(Plan(order=Order.DECK))
    session = quiz.answer(session, RIGHT["pool"], 1000).go_to(2)
    quiz.answer(session, RIGHT["schema"], 1000)

    resumed = home.services().quiz.resume()
    assert resumed.position == 3
    assert resumed.shown == {0, 2, 3}
    offered = home.services().quiz.unfinished()
    assert offered is not None
    assert (offered.session, offered.title, offered.position, offered.asked) == (session.id, "Kinds", 4, 5)


def test_a_quiz_without_an_answer_is_offered_once_something_was_done_in_it(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.start(Plan(order=Order.DECK, time_limit_s=60))
    assert home.services().quiz.unfinished() is None
    quiz.note(session.strike(1).spend(20_000))

    offered = home.services().quiz.unfinished()
    assert offered is not None
    assert (offered.position, offered.time_left_s) == (1, 40)
    assert home.services().quiz.resume().struck[0] == {1}


def test_a_quiz_with_answers_is_offered_before_newer_ones_without(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    older = quiz.start(Plan(order=Order.DECK))
    quiz.answer(older, RIGHT["pool"], 1000)
    home.later(minutes=1)
    answered = quiz.start(Plan(order=Order.DECK))
    quiz.answer(answered, RIGHT["pool"], 1000)
    home.later(minutes=1)
    noted = quiz.note(quiz.start(Plan(order=Order.DECK)).strike(1))

    def offered() -> str | None:
        found = quiz.unfinished()
        return None if found is None else found.session

    assert offered() == quiz.resume().id == answered.id
    quiz.finish(quiz.resume())
    assert offered() == quiz.resume().id == older.id
    quiz.finish(quiz.resume())
    assert offered() == quiz.resume().id == noted.id


def test_the_time_left_is_offered_and_never_below_nothing(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.start(Plan(order=Order.DECK, time_limit_s=60))
    session = quiz.answer(session, RIGHT["pool"], 20_500).advance()
    offered = quiz.unfinished()
    assert offered is not None
    assert offered.time_left_s == 40

    quiz.answer(session, RIGHT["even"], 90_000)
    offered = quiz.unfinished()
    assert offered is not None
    assert offered.time_left_s == 0
    assert quiz.resume().time_left_s() == 0


def test_without_a_limit_no_time_is_offered(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    quiz.answer(quiz.start(Plan()), None, 1000)
    offered = quiz.unfinished()
    assert offered is not None
    assert offered.time_left_s is None


def test_nothing_is_offered_without_a_log(home: Home) -> None:
    quiz = home.services().quiz
    assert quiz.unfinished() is None
    with pytest.raises(NotFoundError, match="no quiz was interrupted"):
        quiz.resume()
    assert not home.log.exists()


def test_a_finished_quiz_hides_no_interrupted_one(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    older = quiz.start(Plan(order=Order.DECK))
    quiz.answer(older, RIGHT["pool"], 1000)
    home.later(minutes=1)
    newer = quiz.start(Plan(order=Order.DECK))
    quiz.finish(quiz.answer(newer, RIGHT["pool"], 1000))
    offered = quiz.unfinished()
    assert offered is not None
    assert offered.session == older.id
    assert quiz.resume().remaining == 4


def test_a_quiz_answered_to_the_end_is_offered_until_its_results_were_seen(home: Home) -> None:
    short = deck(*typed_cards(1))
    home.write(short, KINDS)
    quiz = home.services().quiz
    answered = quiz.answer(quiz.start(Plan(decks=(short.id,))), TypedResponse("0"), 1000)
    assert quiz.resume().remaining == 0
    quiz.finish(answered)
    assert quiz.unfinished() is None


def test_a_quiz_of_a_deck_left_out_is_not_offered(home: Home) -> None:
    home.write(KINDS, deck(*typed_cards(1)))
    quiz = home.services().quiz
    quiz.answer(quiz.start(Plan(decks=(KINDS.id,))), None, 1000)
    only_basics = assemble({"QUIZDECK_HOME": str(home.path)}, decks=("basics",), clock=home.clock)
    assert only_basics.quiz.unfinished() is None
    only_basics.close()


def test_a_quiz_reopened_by_undo_can_be_resumed(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.answer(quiz.start(Plan(order=Order.DECK)), RIGHT["pool"], 1000)
    quiz.undo(quiz.finish(session))
    assert quiz.resume(session.id).remaining == 5
    with pytest.raises(NotFoundError, match="finished"):
        quiz.finish(quiz.resume(session.id))
        quiz.resume(session.id)


def test_a_review_does_not_hide_an_interrupted_quiz(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    quiz = services.quiz.start(Plan(order=Order.DECK))
    services.quiz.answer(quiz, TypedResponse("0"), 1000)
    home.later(minutes=1)
    services.review.answer(services.review.begin(), TypedResponse("0"), Rating.GOOD, 1000)

    offered = services.quiz.unfinished()
    assert offered is not None
    assert offered.session == quiz.id


@pytest.mark.parametrize("session", [str(SESSION), "nonsense", ""])
def test_an_unknown_session_is_refused_in_words(home: Home, session: str) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    quiz.start(Plan())
    with pytest.raises(NotFoundError, match=r"there is no quiz session|no quiz was interrupted"):
        quiz.resume(SessionId(session))


def test_a_review_cannot_be_resumed_as_a_quiz(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    sitting = services.review.answer(services.review.begin(), TypedResponse("0"), Rating.GOOD, 1000)
    with pytest.raises(NotFoundError, match="no quiz session"):
        services.quiz.resume(sitting.id)


def test_a_finished_session_is_refused_in_words(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.finish(quiz.start(Plan()))
    with pytest.raises(NotFoundError, match="is finished"):
        quiz.resume(session.id)


def test_a_card_that_is_gone_keeps_its_place_and_what_was_given(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.answer(quiz.start(Plan(order=Order.DECK)), RIGHT["pool"], 1000)
    home.write(deck(*KINDS.cards[2:], deck_id="kinds"))

    resumed = home.services().quiz.resume(session.id)
    assert [asked.ref.card for asked in resumed.questions] == ["pool", "even", "schema", "calls", "orm"]
    assert resumed.answers[0] is not None
    assert resumed.answers[0].grade == 1
    assert "no longer in its deck" in resumed.questions[1].card.question
    assert (resumed.position, resumed.remaining, resumed.passed_over) == (2, 3, 1)
    finished = home.services().quiz.finish(resumed.go_to(1).advance())
    assert [at for at, _ in finished.asked] == [0, 2]
    assert Score.of(finished).never_shown == 2


def test_a_quiz_of_which_no_card_is_left_says_so(home: Home) -> None:
    home.write(KINDS)
    session = home.services().quiz.start(Plan(order=Order.DECK))
    home.deck_path("kinds").write_text("deck: [", encoding="utf-8")
    with pytest.raises(NotFoundError, match=r"none of the cards .* can be asked any more"):
        home.services().quiz.resume(session.id)


def test_choices_put_in_another_order_meanwhile_are_found_by_their_texts(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    session = quiz.start(PLAN)
    at = next(at for at, asked in enumerate(session.questions) if asked.ref.card == "pool")
    quiz.note(session.go_to(at).strike(2))
    asked = session.questions[at]
    turned = replace(KINDS.cards[0], body=ChoiceBody(asked.card.body.choices[::-1]))  # type: ignore[union-attr]
    home.write(replace(KINDS, cards=(turned, *KINDS.cards[1:])))

    resumed = home.services().quiz.resume(session.id)
    now = resumed.questions[at]
    assert now.card == turned
    assert resumed.struck[at] == {0}
    assert [2 - place for place in now.choice_order] == list(asked.choice_order)
    answered = quiz.answer(session.go_to(at), ChoiceResponse((2,)), 1000)
    assert home.services().quiz.resume(answered.id).answers[at].response == ChoiceResponse((0,))  # type: ignore[union-attr]


def test_an_answer_to_a_quiz_that_another_program_ended_is_refused_in_words(home: Home) -> None:
    home.write(KINDS)
    here, there = home.services().quiz, home.services().quiz
    session = here.answer(here.start(Plan(order=Order.DECK)), RIGHT["pool"], 1000)
    there.finish(there.resume(session.id))

    with pytest.raises(NotFoundError, match="ended in another program"):
        here.answer(session.go_to(1), RIGHT["even"], 1000)
    before = home.events(session.id)
    assert here.finish(session).finished
    assert home.events(session.id) == before


def test_a_renamed_card_is_asked_with_its_new_text(home: Home) -> None:
    home.write(KINDS)
    session = home.services().quiz.start(Plan(order=Order.DECK))
    renamed = typed_card("EntitySchema", card_id="class", question="Which class?", was=("schema",))
    home.write(deck(*KINDS.cards[:2], renamed, *KINDS.cards[3:], deck_id="kinds"))

    resumed = home.services().quiz.resume(session.id)
    assert resumed.questions[2].card.question == "Which class?"


def test_choices_that_are_left_keep_their_order_and_new_ones_come_last(home: Home) -> None:
    def offered(session: Session) -> list[str]:
        (pool,) = (asked for asked in session.questions if asked.ref.card == "pool")
        assert isinstance(pool.card.body, ChoiceBody)
        return [pool.card.body.choices[at].text for at in pool.choice_order]

    home.write(KINDS)
    session = home.services().quiz.start(PLAN)
    changed = choice_card("grid.end()", "grid.disconnect()", "*grid.destroy()", card_id="pool")
    home.write(deck(changed, *KINDS.cards[1:], deck_id="kinds"))
    left = [text for text in offered(session) if text != "grid.close()"]
    assert len(left) == 2
    assert offered(home.services().quiz.resume(session.id)) == [*left, "grid.disconnect()"]


@pytest.mark.parametrize(
    "broken",
    [
        {"plan": {"order": "by-the-moon"}},
        {"plan": []},
        {"questions": None},
        {"questions": [{"card": "no-deck"}]},
    ],
    ids=json.dumps,
)
def test_a_session_of_a_newer_version_is_refused_and_not_offered_as_if_it_were_fine(
    home: Home, broken: dict[str, object]
) -> None:
    home.write(KINDS)
    services = home.services()
    start = new_start()
    payload = {**start.payload, **broken, "v": PAYLOAD_VERSION}
    services.journal.store.append(NewEvent(EventKind.SESSION_STARTED, payload, SESSION))  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        services.quiz.resume(SESSION)
    assert services.quiz.unfinished() is None


def test_a_quiz_over_many_decks_is_named_by_their_number(home: Home) -> None:
    home.write(*(deck(*typed_cards(1), deck_id=name, title=name.title()) for name in ("a", "b", "c", "d")))
    quiz = home.services().quiz
    for names, title in (("abc", "A, B and C"), ("abcd", "4 decks")):
        session = quiz.start(Plan(decks=tuple(map(DeckId, names)), order=Order.DECK))
        quiz.answer(session, TypedResponse("0"), 1000)
        home.later(minutes=1)
        offered = quiz.unfinished()
        assert offered is not None
        assert offered.title == title
