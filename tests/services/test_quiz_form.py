import pytest

from tests.builders import card, choice_card, deck, states_in
from tests.services.home import KINDS, typed_cards
from tui.model.card import Kind, OpenBody
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.model.outline import outline
from tui.practice.plan import Order, Plan
from tui.services.quiz_form import Chosen, QuizForm, quiz_form

OTHER = deck(*typed_cards(3, topic="Counting", tags=("sums",)), deck_id="other")


def form(one: Deck, like: Plan | None = None, *others: Deck) -> QuizForm:
    decks = (one, *others)
    titles = {deck.id: deck.title for deck in decks}
    return quiz_form([*map(outline, decks)], titles, states_in({}), like or Plan(decks=(one.id,)), 5)


def place(made: QuizForm, name: str, *shown: str) -> dict[str, Chosen]:
    return {name: tuple(sorted(made.fields[name].shown.index(one) for one in shown))}


def chosen(made: QuizForm, name: str) -> list[str]:
    field = made.fields[name]
    return [field.shown[at] for at in field.chosen]


def test_a_small_deck_is_asked_whole() -> None:
    made = form(KINDS)
    assert made.fields["count"].shown == ("all 5",)
    assert made.plan({}) == Plan(decks=(DeckId("kinds"),), order=Order.RANDOM, seed=5)


def test_the_count_wanted_is_offered_where_the_deck_has_as_many() -> None:
    many = deck(*typed_cards(15))
    made = form(many, Plan(decks=(many.id,), count=7))
    assert made.fields["count"].shown == ("5", "7", "10", "all 15")
    assert made.plan({}).count == 7
    assert made.plan(place(made, "count", "all 15")).count is None
    more = form(many, Plan(decks=(many.id,), count=40))
    assert (chosen(more, "count"), more.plan({}).count) == (["all 15"], 40)


def test_topics_tags_and_kinds_are_those_of_the_decks() -> None:
    made = form(KINDS, None, OTHER)
    assert made.fields["topics"].shown == ("every topic", "Connections", "Numbers", "Entities")
    assert made.fields["tags"].shown == ("every tag",)
    assert made.fields["kinds"].shown == ("every kind", "choice", "typed", "cloze", "open")
    plan = made.plan({**place(made, "topics", "Entities"), **place(made, "kinds", "typed")})
    assert (plan.topics, plan.kinds) == (("Entities",), (Kind.TYPED,))

    both = form(KINDS, Plan(), OTHER)
    assert both.fields["topics"].shown[-1] == "Counting"
    assert both.fields["tags"].shown == ("every tag", "sums")


def test_several_topics_kinds_and_decks_may_be_chosen_and_the_first_value_stands_for_all() -> None:
    made = form(KINDS, Plan(), OTHER)
    topics = made.plan(place(made, "topics", "Entities", "Counting")).topics
    assert topics == ("Entities", "Counting")
    assert made.plan(place(made, "decks", "Kinds", "Other")).decks == ("kinds", "other")
    assert made.plan(place(made, "decks", "every deck", "Other")).decks == ()
    assert [name for name, field in made.fields.items() if field.several] == ["decks", "topics", "kinds"]


@pytest.mark.parametrize(
    ("field", "shown", "wanted"),
    [
        ("order", "as in the deck", Plan(order=Order.DECK)),
        ("order", "weakest first", Plan(order=Order.WEAKEST)),
        ("exam", "at the end (exam)", Plan(exam=True)),
        ("time_limit_s", "20:00 minutes", Plan(time_limit_s=1200)),
        ("pass_percent", "70 %", Plan(pass_percent=70)),
        ("shuffle_choices", "shuffled", Plan(shuffle_choices=True)),
        ("recognition", "recognise the key points", Plan(recognition=True)),
    ],
)
def test_each_choice_is_in_the_plan_and_a_plan_makes_that_choice(
    field: str, shown: str, wanted: Plan
) -> None:
    made = form(KINDS)
    assert getattr(made.plan(place(made, field, shown)), field) == getattr(wanted, field)
    assert chosen(form(KINDS, wanted), field) == [shown]


def test_a_plan_like_another_is_that_plan_where_the_decks_have_what_it_wants() -> None:
    like = Plan(
        decks=(DeckId("kinds"),),
        topics=("Entities", "Numbers"),
        kinds=(Kind.TYPED, Kind.CLOZE),
        count=3,
        order=Order.WEAKEST,
        seed=5,
        time_limit_s=90,
        pass_percent=65,
        exam=True,
        recognition=True,
        shuffle_choices=True,
    )
    made = form(KINDS, like, OTHER)
    again = made.plan({})
    assert set(again.topics) == set(like.topics)
    assert (again.kinds, again.count, again.time_limit_s) == (like.kinds, 3, 90)
    assert (again.pass_percent, again.exam, again.order) == (65, True, Order.WEAKEST)
    gone = form(KINDS, Plan(decks=(DeckId("kinds"),), topics=("Nowhere",)))
    assert gone.plan({}).topics == ()


def test_recognition_is_offered_only_where_open_cards_have_key_points() -> None:
    assert "recognition" in form(KINDS).fields
    assert "recognition" not in form(deck(card(OpenBody("x")), *typed_cards(2))).fields


def test_matches_counts_the_cards_a_plan_could_ask_whatever_its_count() -> None:
    made = form(deck(*KINDS.cards, *typed_cards(10)))
    assert made.matches(made.plan(place(made, "count", "5"))) == 15
    assert made.matches(made.plan(place(made, "topics", "Numbers"))) == 1
    clash = made.plan({**place(made, "topics", "Numbers"), **place(made, "kinds", "open")})
    assert made.matches(clash) == 0


def test_unanswered_and_retired_cards_are_told_and_not_offered() -> None:
    silent = card(OpenBody(), "silent", topic="Silence")
    gone = choice_card("*a", "b", card_id="gone", topic="Past", retired=True)
    made = form(deck(*typed_cards(1), silent, gone))
    assert made.about == "2 cards, 1 without an answer (not asked)"
    assert made.fields["topics"].shown == ("every topic",)
    assert made.fields["kinds"].shown == ("every kind", "typed")
    assert form(KINDS).about == "5 cards"
    assert form(KINDS, Plan(), OTHER).about == "8 cards in 2 decks"


def test_a_deck_that_came_after_the_titles_were_read_goes_by_its_name() -> None:
    made = quiz_form([outline(KINDS), outline(OTHER)], {KINDS.id: KINDS.title}, states_in({}), Plan(), 5)
    assert made.fields["decks"].shown == ("every deck", KINDS.title, "other")
