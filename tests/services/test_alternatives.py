import pytest

from tests.builders import deck, ref, typed_card
from tests.services.home import KINDS, Home
from tui.config.paths import bundled_data
from tui.decks.loader import load_deck
from tui.errors import NotFoundError
from tui.model.card import AcceptText, TypedBody
from tui.model.ids import CardRef
from tui.model.response import ChoiceResponse, ClozeResponse, TypedResponse
from tui.practice.grading import grade
from tui.practice.plan import Order, Plan


def place(card: str) -> CardRef:
    return ref(card, "kinds")


def test_the_card_accepts_it_from_then_on_here_and_in_the_file(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    services.alternatives.add(place("schema"), TypedResponse("Schema"))

    card = services.library.card(place("schema"))
    assert card is not None
    assert grade(card, TypedResponse("Schema")).correct
    deck = load_deck(home.deck_path("kinds")).deck
    assert deck is not None
    assert deck.cards[2].body == TypedBody((AcceptText("EntitySchema"), AcceptText("Schema")))


@pytest.mark.usefixtures("bundled")
def test_a_bundled_deck_is_copied_and_stays_as_it_is(home: Home) -> None:
    (home.path / "data" / "decks" / "hidden").unlink()
    services = home.services()
    path = bundled_data() / "decks" / "typeorm-drill.yaml"
    before = path.read_bytes()
    drill = load_deck(path).deck
    assert drill is not None
    card = next(card for card in drill.cards if isinstance(card.body, TypedBody))
    services.alternatives.add(drill.ref(card), TypedResponse("something else"))

    assert path.read_bytes() == before
    own = load_deck(home.deck_path("typeorm-drill")).deck
    assert own is not None
    assert len(own.cards) == len(drill.cards)
    held = services.library.shelf().deck("typeorm-drill")
    assert held is not None
    assert not held.bundled


def test_what_a_person_wrote_into_the_file_meanwhile_stays(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    assert services.library.card(place("schema")) is not None
    path = home.deck_path("kinds")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("accept: [EntitySchema]", "accept: [EntitySchema, Plan]"), encoding="utf-8")
    services.alternatives.add(place("schema"), TypedResponse("Shape"))
    assert "accept: [EntitySchema, Plan, Shape]" in path.read_text(encoding="utf-8")


def test_a_word_that_only_the_library_makes_wrong_can_be_added(home: Home) -> None:
    home.write(
        deck(typed_card("connection", card_id="a"), typed_card("connections", card_id="b", question="Two?"))
    )
    services = home.services()
    session = services.quiz.start(Plan(order=Order.DECK))
    session = services.quiz.answer(session, TypedResponse("connections"), 1000)
    card = session.question.card
    assert not services.alternatives.may_add(session.given, card)
    session = services.quiz.overrule(session)
    assert services.alternatives.may_add(session.given, card)
    services.alternatives.add(session.question.ref, TypedResponse("connections"))
    assert not services.alternatives.may_add(
        session.given, services.library.card(session.question.ref) or card
    )


def test_what_need_not_be_added_is_told(home: Home) -> None:
    home.write(KINDS)
    alternatives = home.services().alternatives
    before = home.deck_path("kinds").read_bytes()
    for card, response in (
        ("schema", TypedResponse("EntitySchema")),
        ("calls", ClozeResponse(("getRepository", ""))),
        ("pool", ChoiceResponse((1,))),
    ):
        with pytest.raises(NotFoundError, match="nothing to add"):
            alternatives.add(place(card), response)
    with pytest.raises(NotFoundError, match="is gone"):
        alternatives.add(place("none"), TypedResponse("x"))
    assert home.deck_path("kinds").read_bytes() == before
