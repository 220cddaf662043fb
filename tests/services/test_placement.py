import pytest

from tests.builders import deck
from tests.services.home import Home, typed_cards
from tui.errors import NotFoundError
from tui.model.response import TypedResponse
from tui.practice.session import Session
from tui.services.assemble import Services


def path_home(home: Home, cards: int = 9) -> Services:
    """Three decks along a path and one beside it."""
    home.write(
        deck(*typed_cards(cards), deck_id="first", title="Zoo"),
        deck(*typed_cards(cards), deck_id="second", title="Middle", needs=("first",)),
        deck(*typed_cards(cards), deck_id="third", title="Ant", needs=("second",)),
        deck(*typed_cards(cards), deck_id="beside", title="Beside"),
    )
    return home.services()


def answered(services: Services, session: Session, right: set[str]) -> Session:
    while session.remaining:
        number = str(session.question.ref.card).removeprefix("card-")
        said = number if session.question.ref.deck in right else "?"
        session = services.quiz.answer(session, TypedResponse(said), 1000).advance()
    return services.quiz.finish(session)


def test_the_quiz_asks_along_the_path_and_nothing_beside_it(home: Home) -> None:
    services = path_home(home)
    session = services.placement.start(seed=5)
    decks = [asked.ref.deck for asked in session.questions]
    assert decks == ["first"] * 5 + ["second"] * 5 + ["third"] * 5
    assert (session.plan.placement, session.plan.exam, session.plan.seed) == (True, True, 5)
    again = services.placement.start(seed=5)
    assert [one.ref for one in again.questions] == [one.ref for one in session.questions]


def test_how_many_questions_there_would_be_is_known_without_writing(home: Home) -> None:
    assert path_home(home).placement.questions() == 15
    assert path_home(home, cards=2).placement.questions() == 6
    assert not home.log.exists()


def test_without_a_path_none_is_offered_and_every_deck_is_asked_on_request(home: Home) -> None:
    home.write(deck(*typed_cards(2), deck_id="a"), deck(*typed_cards(2), deck_id="b"))
    services = home.services()
    assert services.placement.questions() == 0
    assert services.overview.overview().placement == 0
    assert len(services.placement.start().questions) == 4


def test_without_a_card_to_ask_it_cannot_start(home: Home) -> None:
    with pytest.raises(NotFoundError):
        home.services().placement.start()


@pytest.mark.parametrize(
    ("right", "advice"),
    [
        ({"first"}, "Begin with: Middle, then Ant"),
        ({"second", "third"}, "Begin with: Zoo"),
        (set(), "Begin with: Zoo, then Middle, then Ant"),
        ({"first", "second", "third"}, "Nothing was missed: begin with any deck you like."),
    ],
)
def test_the_advice_names_the_first_decks_that_were_missed(home: Home, right: set[str], advice: str) -> None:
    services = path_home(home)
    assert services.placement.advice(answered(services, services.placement.start(seed=1), right)) == advice


def test_the_advice_survives_an_interruption_and_is_not_that_of_a_retry(home: Home) -> None:
    services = path_home(home)
    session = services.placement.start(seed=1)
    services.quiz.answer(session, TypedResponse("?"), 1000)
    overview = services.overview.overview()
    assert overview.unfinished is not None
    assert overview.unfinished.title == "placement quiz"
    resumed = home.services().quiz.resume()
    assert resumed.plan.placement
    retried = services.quiz.retry(answered(services, resumed, set()))
    assert services.placement.advice(answered(services, retried, set())) == ""
