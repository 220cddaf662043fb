import pytest

from tests.builders import card, choice_card, deck, deck_source, ref, typed_card
from tests.services.home import KINDS, WRONG, Home, typed_cards
from tui.errors import NotFoundError
from tui.model.card import OpenBody
from tui.model.grade import Rating
from tui.model.response import TypedResponse
from tui.practice.plan import Order, Plan
from tui.services.search import SearchService

LONG = "Nothing here. " * 60 + "The harbour lies at the end. " + "Nothing there. " * 60
FOUND = deck(
    card(OpenBody(LONG), "far", question="Where does it lie?"),
    typed_card("harbour", card_id="near", question="Which place shelters ships?", topic="Sea / Harbour"),
    choice_card("*A harbour", "A hill", card_id="pick", question="What shelters ships?", tags=("harbour",)),
    card(
        OpenBody("A `pier`."),
        "points",
        question="What does a harbour need?",
        key_points=("a **pier** in the harbour", "water"),
    ),
    deck_id="sea",
)


def search(home: Home) -> SearchService:
    home.write(FOUND, KINDS)
    return home.services().search


def test_filters_by_progress_look_at_the_log(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    services.quiz.answer(services.quiz.start(Plan(order=Order.DECK)), WRONG["pool"], 1000)
    services.journal.toggle_flag(ref("orm", "kinds"))
    found = {query: services.search.hits(query, 9)[1] for query in ("is:wrong", "is:flagged", "is:new")}
    assert [hit.ref.card for hit in found["is:wrong"]] == ["pool"]
    assert [hit.ref.card for hit in found["is:flagged"]] == ["orm"]
    assert len(found["is:new"]) == 5


def test_a_search_for_words_alone_does_not_open_the_log(home: Home) -> None:
    home.log.parent.mkdir(parents=True, exist_ok=True)
    home.log.write_text("damaged " * 40)
    assert search(home).hits("harbour", 5)[0] == 4


def test_a_wrong_filter_is_told_and_the_rest_still_works(home: Home) -> None:
    _, _, complaints = search(home).hits("harbour deck:see", 5)
    assert "did you mean deck:sea" in complaints[0]


@pytest.mark.parametrize("query", ["is:foo", "-kind:opne", "is: kind:opne"])
def test_wrong_filters_alone_find_nothing(home: Home, query: str) -> None:
    service = search(home)
    total, hits, complaints = service.hits(query, 5)
    assert (total, hits) == (0, ())
    assert complaints
    with pytest.raises(NotFoundError):
        service.practise(query)


@pytest.mark.parametrize(("query", "total"), [("", 9), (" ", 9), ("is:foo is:new", 9), ("is:foo pier", 1)])
def test_what_else_is_asked_is_found(home: Home, query: str, total: int) -> None:
    assert search(home).hits(query, 5)[0] == total


def test_a_query_is_practised_best_first(home: Home) -> None:
    service = search(home)
    _, hits, _ = service.hits("harbour", 50)
    session = service.practise("harbour")
    assert [asked.ref for asked in session.questions] == [hit.ref for hit in hits]
    assert home.sessions()[0].asked == 4


def test_practising_leaves_out_what_cannot_be_asked(home: Home) -> None:
    home.write(deck(card(OpenBody(), "mute", question="Harbour?"), *FOUND.cards[:1], deck_id="sea"))
    session = home.services().search.practise("harbour")
    assert [asked.ref.card for asked in session.questions] == ["far"]


@pytest.mark.parametrize("query", ["zzzzzz", "mute"])
def test_practising_nothing_is_refused_and_writes_nothing(home: Home, query: str) -> None:
    home.write(deck(card(OpenBody(), "mute", question="Mute?")))
    with pytest.raises(NotFoundError):
        home.services().search.practise(query)
    assert not home.log.exists()


def test_decks_read_again_are_searched_again(home: Home) -> None:
    service = search(home)
    library = home.opened[-1].library
    assert service.hits("lighthouse", 5)[0] == 0
    home.write(deck(typed_card("lighthouse", card_id="light")))
    assert service.hits("lighthouse", 5)[0] == 0
    library.reload()
    assert [hit.ref for hit in service.hits("lighthouse", 5)[1]] == [ref("light")]
    home.deck_path("basics").unlink()
    library.reload()
    assert service.hits("lighthouse", 5)[0] == 0


def test_what_can_be_read_of_a_broken_deck_is_found(home: Home) -> None:
    half = deck_source(
        "- id: right\n  question: Why a harbour?\n  answer: So.\n- id: wrong\n  answer: A harbour unasked."
    )
    home.deck_path("basics").write_text(half, encoding="utf-8")
    home.deck_path("torn").write_text("cards: [harbour", encoding="utf-8")
    _, hits, _ = home.services().search.hits("harbour", 5)
    assert [hit.ref.card for hit in hits] == ["right"]


def test_cards_with_a_warning_are_broken_and_their_neighbours_are_not(home: Home) -> None:
    source = deck_source(
        "- id: first\n  question: A?\n  answer: So.\n"
        '- id: torn\n  answer: Nothing asked.\n  hint: "a\\x07b"\n'
        "- id: odd\n  question: B?\n  choices: [{text: a, correct: true}]\n"
        "- id: last\n  question: C?\n  answer: So."
    )
    home.deck_path("basics").write_text(source, encoding="utf-8")
    home.deck_path("torn").write_text("deck: torn\ntitle: Torn\ncards: [harbour", encoding="utf-8")
    services = home.services()
    _, hits, told = services.search.hits("is:broken", 9)
    assert [hit.ref.card for hit in hits] == ["odd"]
    whose = [line.split(" cannot be read: ")[0] for line in told]
    assert whose == ["1 card of “Basics”", "the cards of “Torn”"]
    assert services.finding.find("is:warned", 9, 9).complaints == told
    assert services.search.hits("is:due -is:warned", 9)[2] == ()


def test_due_cards_are_found_under_their_present_id(home: Home) -> None:
    home.write(deck(*typed_cards(1)))
    services = home.services()
    services.review.answer(services.review.begin(), TypedResponse("0"), Rating.EASY, 1000)
    home.later(days=60)
    home.write(deck(typed_card("0", card_id="zero", was=("card-0",))))
    _, hits, _ = home.services().search.hits("is:due", 9)
    assert [hit.ref.card for hit in hits] == ["zero"]
