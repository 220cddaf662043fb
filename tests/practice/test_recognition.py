from hypothesis import given as example
from hypothesis import strategies as st

from tests.builders import card, choice_card, deck
from tui.model.card import Card, Choice, ChoiceBody, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.model.outline import outline
from tui.practice.question import Question, question
from tui.practice.recognition import ASKS, Lenders, Recognition, recognised

BOATS = deck(
    card(OpenBody("A keel keeps it upright."), "keel", question="What is a keel for?", topic="Hull",
         key_points=("keeps the boat upright", "stops drift to the side", "carries ballast")),
    card(OpenBody("A rudder steers."), "rudder", question="How does a rudder work?", topic="Hull",
         key_points=("turns the flow of water", "needs speed through it", "hangs at the stern")),
    card(OpenBody("Reefing."), "reef", question="When do you reef?", topic="Sails",
         key_points=("early", "when the boat heels too far", "before the squall")),
    card(OpenBody("Again."), "keel-again", question="What is the keel for?", topic="Hull",
         key_points=("holds the mast's thrust", "works as a wing")),
    choice_card("*a", "b", card_id="choice", topic="Hull"),
    card(OpenBody("No points."), "bare", question="Why?"),
    deck_id="boats",
)  # fmt: skip
STARS = deck(
    card(OpenBody("Stars."), "star", question="What is a star?", topic="Hull",
         key_points=("fuses hydrogen", "shines by itself", "dies one day")),
    deck_id="stars",
)  # fmt: skip
SEEDS = st.integers(0, 10**6)


def asked(name: str, seed: int, *decks: Deck, of: Deck = BOATS) -> Question:
    one = next(one for one in of.cards if one.id == name)
    return Recognition(lenders(*(decks or (BOATS,))), seed).asked(question(of.ref(one), one, seed, False))


def lenders(*decks: Deck) -> Lenders:
    """The cards of these decks, read as they are asked for."""
    cards = {deck.ref(one): one for deck in decks for one in deck.cards}
    return Lenders([*map(outline, decks)], cards.get)


def texts(one: Question, correct: bool) -> set[str]:
    assert isinstance(one.card.body, ChoiceBody)
    return {choice.text for choice in one.card.body.choices if choice.correct is correct}


def points(name: str, of: Deck = BOATS) -> set[str]:
    return {point for one in of.cards if one.id == name for point in one.key_points}


@example(SEEDS)
def test_right_are_its_own_key_points_and_wrong_are_those_of_other_questions(seed: int) -> None:
    one = asked("keel", seed)

    assert texts(one, True) == points("keel")
    assert texts(one, False) <= points("rudder") | points("reef")
    assert len(texts(one, False)) == 3


@example(SEEDS)
def test_the_same_topic_lends_first_two_of_one_card_at_most(seed: int) -> None:
    wrong = texts(asked("keel", seed), False)

    assert len(wrong & points("rudder")) == 2
    assert len(wrong & points("reef")) == 1


@example(SEEDS)
def test_the_same_question_in_other_words_lends_nothing(seed: int) -> None:
    assert not texts(asked("keel", seed), False) & points("keel-again")


def test_cards_of_one_family_lend_each_other_nothing() -> None:
    twins = deck(
        *(
            card(
                OpenBody("x"), name, question=about, family=family, key_points=(f"{name} one", f"{name} two")
            )
            for name, about, family in (("sun", "What burns?", "f"), ("moon", "Why is it cold?", "f"))
        )
    )
    assert asked("sun", 1, twins, of=twins).origin is None


@example(SEEDS)
def test_what_the_answer_says_itself_is_no_distractor(seed: int) -> None:
    told = deck(
        card(OpenBody("It turns the flow of water, hangs at the stern and so on."), "own",
             question="What does it do?", key_points=("steers",)),
        *BOATS.cards,
    )  # fmt: skip
    wrong = texts(asked("own", seed, told, of=told), False)
    assert not wrong & {"turns the flow of water", "hangs at the stern"}


def test_what_nearly_says_a_right_one_is_no_distractor() -> None:
    near = deck(
        card(OpenBody("x"), "one", question="First?", key_points=("keeps the boat upright",)),
        card(OpenBody("y"), "two", question="And then?", key_points=("keep boats upright", "blue", "old")),
    )
    assert texts(asked("one", 3, near, of=near), False) == {"blue", "old"}


@example(SEEDS)
def test_other_decks_lend_where_the_own_one_has_too_few(seed: int) -> None:
    one = asked("star", seed, BOATS, STARS, of=STARS)

    assert len(texts(one, False)) == 3
    assert texts(one, False) <= {point for one in BOATS.cards for point in one.key_points}


@example(SEEDS)
def test_no_other_deck_is_read_where_the_own_one_lends_enough(seed: int) -> None:
    read: list[str] = []
    cards = {deck.ref(one): one for deck in (BOATS, STARS) for one in deck.cards}

    def reading(ref: CardRef) -> Card | None:
        read.append(ref.deck)
        return cards.get(ref)

    one = question(BOATS.ref(BOATS.cards[0]), BOATS.cards[0], seed, False)
    Recognition(Lenders([outline(BOATS), outline(STARS)], reading), seed).asked(one)

    assert set(read) == {BOATS.id}


def test_without_two_distractors_it_stays_an_open_question() -> None:
    assert asked("star", 1, STARS, of=STARS).origin is None
    assert asked("bare", 1).origin is None


def test_other_kinds_stay_as_they_are() -> None:
    one = question(BOATS.ref(BOATS.cards[4]), BOATS.cards[4], 1, False)
    assert Recognition(lenders(BOATS), 1).asked(one) == one


@example(SEEDS)
def test_the_same_seed_and_decks_give_the_same_question(seed: int) -> None:
    assert asked("keel", seed, BOATS, STARS) == asked("keel", seed, BOATS, STARS)


def test_another_seed_draws_others() -> None:
    drawn = {frozenset(texts(asked("keel", seed, BOATS, STARS), False)) for seed in range(30)}
    orders = {asked("keel", seed).choice_order for seed in range(30)}

    assert len(drawn) > 3
    assert len(orders) > 10


def test_many_key_points_are_asked_four_at_a_time() -> None:
    long = deck(
        card(OpenBody("x"), "long", question="Which?", key_points=tuple(f"p{at} q{at}" for at in range(12))),
        *BOATS.cards,
    )
    one = asked("long", 5, long, of=long)
    assert (len(texts(one, True)), len(texts(one, False))) == (4, 4)


@example(SEEDS)
def test_a_point_of_its_own_that_is_not_asked_is_said_by_no_distractor(seed: int) -> None:
    own = (*(f"p{at} q{at}" for at in range(5)), "rejects new queries")
    pool = deck(
        card(OpenBody("x"), "pool", question="What happens?", key_points=own),
        card(
            OpenBody("y"),
            "other",
            question="And then?",
            key_points=("rejects any new queries", "blue", "old"),
        ),
        *BOATS.cards,
    )
    assert "rejects any new queries" not in texts(asked("pool", seed, pool, of=pool), False)


def test_the_question_asks_for_what_belongs_and_the_answer_explains() -> None:
    known: Card = card(OpenBody("Because."), question="Why?", key_points=("a",), explanation="More.")
    choices = (Choice("a", True), Choice("b"), Choice("c"))
    one = recognised(BOATS.ref(known), known, choices, 1)

    assert one.card.question == f"Why?\n\n{ASKS}"
    assert one.card.explanation == "Because.\n\nMore."
    assert (one.kind, one.in_deck) == ("recognition", known)
    assert sorted(one.choice_order) == [0, 1, 2]
