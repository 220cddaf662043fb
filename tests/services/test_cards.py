import pytest

from tests.builders import card, choice_card, cloze_card, deck, new_mark, ref, typed_card
from tests.services.home import Home
from tui.errors import NotFoundError
from tui.model.card import Card, CardSource, OpenBody
from tui.model.deck import DeckSource
from tui.model.event import EventKind
from tui.model.grade import Rating
from tui.model.response import TypedResponse
from tui.services.cards import CardView


def view(home: Home, one: Card) -> CardView:
    home.write(deck(one))
    return home.services().cards.view(ref(one.id))


@pytest.mark.parametrize(
    ("one", "answer"),
    [
        (card(OpenBody("A **mapper**.")), "A **mapper**."),
        (card(OpenBody()), "*No answer yet.*"),
        (choice_card("*yes", "no\nnever"), "- [x] yes\n- [ ] no\n  never"),
        (typed_card("one", "two"), "- one\n- two"),
        (cloze_card("await ds.{{destroy}}()"), "```text\nawait ds.destroy()\n```"),
        (cloze_card("```js {{x}}"), "````text\n```js x\n````"),
    ],
    ids=["open", "unanswered", "choice", "typed", "cloze", "fence"],
)
def test_each_kind_shows_its_answer(home: Home, one: Card, answer: str) -> None:
    assert view(home, one).answer == answer


def test_a_cloze_without_a_question_shows_its_gaps(home: Home) -> None:
    question = view(home, cloze_card("await ds.{{destroy}}()", question="")).question
    assert question.startswith("await ds.")
    assert "destroy" not in question


def test_key_points_explanation_tip_and_hint_follow_the_answer(home: Home) -> None:
    shown = view(
        home, card(key_points=("a", "b"), explanation="Because.", tip="Say so.", hint="Think.", topic="T / U")
    )
    parts = ["A mapper.", "**Key points**\n\n- a\n- b", "Because.", "**Tip:** Say so.", "**Hint:** Think."]
    assert shown.answer == "\n\n".join(parts)
    assert shown.place == "Basics › T / U"
    assert shown.kind == "open"


def test_origin_tags_and_id_are_told(home: Home) -> None:
    source = CardSource(line=5, title="Guide", url="https://example.org", version="1.1")
    home.write(
        deck(
            card(source=source, tags=("orm", "sql")),
            tags=("orm",),
            source=DeckSource("guide.md", "details", "00"),
        )
    )
    facts = dict(home.services().cards.view(ref()).standing)
    assert facts["Progress"] == "never answered"
    assert facts["Tags"] == "orm, sql"
    assert facts["Source"] == "Guide, 1.1, guide.md, line 5, https://example.org"
    assert facts["Card"] == "basics/what-is-it"


def test_progress_says_when_the_card_comes_back(home: Home) -> None:
    home.write(deck(typed_card("a")))
    services = home.services()
    sitting = services.review.begin()
    assert sitting.current is not None
    expected = sitting.current.intervals[Rating.EASY]
    services.review.answer(sitting, TypedResponse("a"), Rating.EASY, 1000)

    facts = dict(services.cards.view(ref()).standing)
    assert facts["Progress"] == "1 answer, the last one 100 %"
    assert facts["Due"] == f"in {expected}, Sun 8 Mar"
    assert facts["Interval"] == "6 days"
    assert facts["Memory"].endswith(" days, 0 lapses")
    assert "Marks" not in facts

    home.later(days=90)
    services.journal.toggle_flag(ref())
    services.journal.store.append(new_mark(EventKind.SUSPENDED, ref()))
    shown = services.cards.view(ref())
    facts = dict(shown.standing)
    assert (facts["Due"], facts["Marks"]) == ("now, but suspended", "flagged, suspended")
    assert (shown.held, shown.suspended) == ("suspended", True)


def test_a_card_put_off_says_until_when(home: Home) -> None:
    home.write(deck(typed_card("a")))
    services = home.services()
    sitting = services.review.begin()
    services.review.bury(sitting)
    assert services.cards.view(ref()).held == "put off until Tue 3 Mar"
    home.later(days=1)
    assert services.cards.view(ref()).held == ""


def test_a_renamed_card_is_shown_with_its_progress(home: Home) -> None:
    home.write(deck(typed_card("a")))
    services = home.services()
    services.review.answer(services.review.begin(), TypedResponse("a"), Rating.EASY, 1000)
    home.deck_path("basics").unlink()
    home.write(deck(typed_card("a", card_id="new", was=("what-is-it",)), deck_id="other", was=("basics",)))

    facts = dict(home.services().cards.view(ref()).standing)
    assert facts["Card"] == "other/new"
    assert facts["Progress"].startswith("1 answer")


def test_a_card_that_is_gone_is_told_in_words(home: Home) -> None:
    with pytest.raises(NotFoundError, match="basics/what-is-it is gone"):
        home.services().cards.view(ref())
