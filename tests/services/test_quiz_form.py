import pytest

from tests.builders import card, choice_card, deck
from tests.services.home import KINDS, WRONG, Home, typed_cards
from tui.model.card import Kind, OpenBody
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.practice.plan import Order, Plan
from tui.services.quiz_form import QuizForm, quiz_form


def form(one: Deck, questions: int = 20) -> QuizForm:
    return quiz_form(one, {}, questions, 5)


def place(made: QuizForm, name: str, shown: str) -> dict[str, int]:
    return {name: made.fields[name].shown.index(shown)}


def test_a_small_deck_is_asked_whole(home: Home) -> None:
    made = form(KINDS)
    assert made.fields["count"].shown == ("all 5",)
    assert made.plan({}) == Plan(decks=(DeckId("kinds"),), order=Order.RANDOM, seed=5)


def test_the_proposed_count_is_chosen_where_the_deck_has_as_many() -> None:
    made = form(deck(*typed_cards(15)), questions=7)
    assert made.fields["count"].shown == ("5", "7", "10", "all 15")
    assert made.plan({}).count == 7
    assert made.plan(place(made, "count", "all 15")).count is None


def test_topics_and_kinds_are_those_of_the_deck() -> None:
    made = form(KINDS)
    assert made.fields["topic"].shown == ("every topic", "Connections", "Numbers", "Entities")
    assert made.fields["kind"].shown == ("every kind", "choice", "typed", "cloze", "open")
    plan = made.plan({**place(made, "topic", "Entities"), **place(made, "kind", "typed")})
    assert (plan.topics, plan.kinds) == (("Entities",), (Kind.TYPED,))


@pytest.mark.parametrize(
    ("field", "shown", "wanted"),
    [
        ("order", "as in the deck", Plan(order=Order.DECK)),
        ("order", "weakest first", Plan(order=Order.WEAKEST)),
        ("feedback", "at the end (exam)", Plan(exam=True)),
        ("time", "20:00 minutes", Plan(time_limit_s=1200)),
        ("pass", "70 %", Plan(pass_percent=70)),
    ],
)
def test_each_choice_is_in_the_plan(field: str, shown: str, wanted: Plan) -> None:
    made = form(KINDS)
    plan = made.plan(place(made, field, shown))
    assert (plan.order, plan.exam, plan.time_limit_s, plan.pass_percent) == (
        wanted.order,
        wanted.exam,
        wanted.time_limit_s,
        wanted.pass_percent,
    )


def test_matches_counts_the_cards_a_plan_could_ask_whatever_its_count() -> None:
    made = form(deck(*KINDS.cards, *typed_cards(10)))
    assert made.matches(made.plan(place(made, "count", "5"))) == 15
    assert made.matches(made.plan(place(made, "topic", "Numbers"))) == 1
    clash = made.plan({**place(made, "topic", "Numbers"), **place(made, "kind", "open")})
    assert made.matches(clash) == 0


def test_matches_looks_at_the_log_for_orders_that_do(home: Home) -> None:
    home.write(KINDS)
    quiz = home.services().quiz
    quiz.answer(quiz.start(Plan(order=Order.DECK)), WRONG["pool"], 1000)
    made = quiz.form(DeckId("kinds"))
    assert made.matches(made.plan(place(made, "order", "wrong last time"))) == 1
    assert made.matches(made.plan(place(made, "order", "never answered"))) == 4


def test_unanswered_and_retired_cards_are_told_and_not_offered() -> None:
    silent = card(OpenBody(), "silent", topic="Silence")
    gone = choice_card("*a", "b", card_id="gone", topic="Past", retired=True)
    made = form(deck(*typed_cards(1), silent, gone))
    assert made.about == "2 cards, 1 without an answer (not asked)"
    assert made.fields["topic"].shown == ("every topic",)
    assert made.fields["kind"].shown == ("every kind", "typed")
    assert form(KINDS).about == "5 cards"


def test_the_settings_propose_the_count(home: Home) -> None:
    home.settings("quiz_questions = 3\n")
    home.write(KINDS)
    made = home.services().quiz.form(DeckId("kinds"))
    assert made.fields["count"].shown[made.fields["count"].chosen] == "3"
