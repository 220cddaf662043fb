import pytest

from tests.builders import card, deck
from tests.services.home import KINDS, Home
from tests.services.test_search import FOUND
from tui.errors import NotFoundError
from tui.model.card import CardSource
from tui.model.ids import CardId, CardRef, DeckId
from tui.services.finding import FindingService


def finding(home: Home) -> FindingService:
    home.write(FOUND, KINDS)
    return home.services().finding


@pytest.mark.parametrize(
    "query", ["harbour", "harbor ships", "kind:typed", "", "deck:sea -pier", "zzzz", " "]
)
def test_the_screen_finds_what_the_command_does_in_its_order(home: Home, query: str) -> None:
    service = finding(home)
    total, hits, _ = home.services().search.hits(query, 2)
    found = service.find(query, len(query), 2)
    assert (found.total, found.hits, found.cards) == (total, hits, 9)


def test_questions_have_their_matches_marked(home: Home) -> None:
    found = finding(home).find("harbor need", 11, 10)
    title = found.title(found.refs.index(CardRef(DeckId("sea"), CardId("points"))))
    assert title.text == "What does a harbour need?"
    assert [title.text[start:end] for start, end in title.spans] == ["harbour", "need"]


def test_control_characters_of_questions_are_shown_and_never_sent(home: Home) -> None:
    home.write(deck(card(card_id="bell", question="Ring the \x07 \u202ebell?")))
    title = home.services().finding.find("bell", 4, 5).title(0)
    assert not {"\x07", "\u202e"} & set(title.text)
    assert [title.text[start:end] for start, end in title.spans] == ["bell"]


def test_filters_are_told_completed_and_the_one_being_typed_is_not_complained_of(home: Home) -> None:
    service = finding(home)
    found = service.find("harbour is: deck:sea", 11, 10)
    assert found.said == ("in Sea",)
    assert found.completion is not None
    assert found.complaints == ()
    assert service.find("harbour is: deck:sea", 20, 10).complaints != ()
    for wrong in ("harbour is:flaged", "harbour is:qqq", "harbour kind:opn"):
        said = service.find(wrong, len(wrong), 10)
        assert said.complaints, "what is typed can become nothing else"
        assert said.total == service.find("harbour", 7, 10).total
    assert service.words("is:new is:qqq")[0] == "not reviewed yet"


def test_completions_that_find_cards_come_first_with_their_counts(home: Home) -> None:
    service = finding(home)
    found = service.find("ships kind:", 11, 10)
    assert found.completion is not None
    ordered, counts = service.counted(found.completion, lambda: True)
    assert set(ordered.offers) == set(found.completion.offers)
    for offer in ordered.offers:
        query, cursor = found.completion.taken(offer)
        assert counts[offer.text] == service.find(query, cursor, 1).total
    finds = [counts[offer.text] > 0 for offer in ordered.offers]
    assert finds == sorted(finds, reverse=True)
    assert (finds[0], finds[-1]) == (True, False)
    assert not counts[found.completion.offers[0].text]


def test_completions_that_nobody_wants_any_more_are_not_counted(home: Home) -> None:
    service = finding(home)
    found = service.find("harbour kind:", 13, 10)
    assert found.completion is not None
    assert service.counted(found.completion, lambda: False) == (found.completion, {})


def test_a_value_that_finds_cards_takes_the_place_of_many_that_find_none(home: Home) -> None:
    home.write(*(deck(card(question="Where?"), deck_id=f"a-{number}") for number in range(12)), FOUND)
    service = home.services().finding
    found = service.find("harbour deck:", 13, 10)
    assert found.completion is not None
    assert "deck:sea" not in [offer.text for offer in found.completion.offers]
    ordered, counts = service.counted(found.completion, lambda: True)
    assert ordered.offers[0].text == "deck:sea"
    assert counts["deck:sea"] == 4
    assert len(ordered.offers) == len(found.completion.offers)


def test_a_hit_is_looked_at_with_its_matches(home: Home) -> None:
    service = finding(home)
    found = service.find("harbour", 7, 10)
    at = found.refs.index(CardRef(DeckId("sea"), CardId("near")))
    look = service.look(found.hits[at])
    assert (look.card and look.card.id, look.flagged) == ("near", False)
    assert found.place(at) == "Sea › Sea / Harbour"
    assert found.marks(at, "in a harbour") == ((5, 12),)
    assert service.flag(found.refs[at])
    assert service.look(found.hits[at]).flagged


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("", "web/page"),
        ("javascript:alert(1)", "web/page"),
        ("https://example.org/\x1b]52;", "https://example.org/␛]52;"),
    ],
)
def test_a_link_leads_to_the_web_or_else_names_the_card(home: Home, url: str, link: str) -> None:
    home.write(deck(card(card_id="page", source=CardSource(url=url)), deck_id="web"))
    service = home.services().finding
    assert service.link(service.find("", 0, 1).refs[0]) == link


def test_a_card_that_is_gone_is_told_in_words(home: Home) -> None:
    home.write(FOUND)
    services = home.services()
    found = services.finding.find("harbour", 7, 10)
    home.deck_path("sea").unlink()
    for use in (
        lambda: services.finding.look(found.hits[0]),
        lambda: services.finding.flag(found.refs[0]),
        lambda: services.finding.link(found.refs[0]),
    ):
        with pytest.raises(NotFoundError, match="is gone"):
            use()
    assert services.journal.empty
