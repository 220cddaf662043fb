"""Decks for Hypothesis: every kind of card, every field, any text that a deck can hold."""

from hypothesis import strategies as st

from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    CardSource,
    Choice,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.cloze import escape_cloze
from tui.model.deck import Deck, DeckSource
from tui.model.ids import CardId, DeckId

_ODD = st.text(
    alphabet=st.sampled_from("ab:-#'\"[]{}|>&*!%@`~= \t\n\r\\.07\x1b\x85\u2028\ufeff"), max_size=20
)
TEXTS = st.text(max_size=20) | _ODD
FILLED = TEXTS.filter(lambda text: bool(text.strip()))
IDS = st.text(alphabet="abcz019-", min_size=1, max_size=8)
WORDS = st.lists(FILLED, max_size=3).map(tuple)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)

CHOICES = st.builds(Choice, FILLED, st.booleans(), TEXTS, st.none() | NUMBERS)
ACCEPTED: st.SearchStrategy[Accept] = st.one_of(
    st.builds(AcceptText, FILLED),
    st.builds(AcceptNumber, NUMBERS, NUMBERS.map(abs)),
    st.sampled_from(["a+", r"\d{2}: x", "[ab] #"]).map(AcceptPattern),
)
CLOZES = st.tuples(TEXTS, FILLED, TEXTS).map(
    lambda parts: f"{escape_cloze(parts[0])} {{{{ {escape_cloze(parts[1])} }}}} {escape_cloze(parts[2])}"
)
BODIES: st.SearchStrategy[Body] = st.one_of(
    st.builds(OpenBody, TEXTS),
    st.lists(CHOICES, min_size=1, max_size=4).map(lambda choices: ChoiceBody(tuple(choices))),
    st.lists(ACCEPTED, min_size=1, max_size=4).map(lambda accept: TypedBody(tuple(accept))),
    CLOZES.map(ClozeBody),
    st.lists(FILLED, min_size=2, max_size=4).map(lambda steps: OrderBody(tuple(steps))),
    st.lists(st.builds(Pair, FILLED, FILLED), min_size=2, max_size=4).map(
        lambda pairs: MatchBody(tuple(pairs))
    ),
)
CARDS = st.builds(
    Card,
    id=st.just(CardId("x")),
    question=FILLED,
    body=BODIES,
    topic=TEXTS,
    tags=WORDS,
    key_points=WORDS,
    hint=TEXTS,
    explanation=TEXTS,
    tip=TEXTS,
    family=TEXTS,
    source=st.none()
    | st.builds(CardSource, st.none() | st.integers(1, 10**8), TEXTS, TEXTS, TEXTS, version=TEXTS).filter(
        lambda source: source != CardSource()  # a file cannot tell it from none
    ),
    retired=st.booleans(),
    was=st.lists(IDS | st.tuples(IDS, IDS).map("/".join), max_size=2).map(tuple),
)


def _numbered(cards: list[Card]) -> tuple[Card, ...]:
    """The cards with ids of their own; a cloze card may do without a question."""
    return tuple(
        Card(
            CardId(f"card-{number}"),
            "" if isinstance(card.body, ClozeBody) and number % 2 else card.question,
            *(getattr(card, name) for name in Card.__slots__[2:]),
        )
        for number, card in enumerate(cards)
    )


DECKS = st.builds(
    Deck,
    id=IDS.map(DeckId),
    title=FILLED,
    cards=st.lists(CARDS, max_size=4).map(_numbered),
    description=TEXTS,
    language=st.sampled_from(["", "en", "pt-BR", "no"]),
    licence=TEXTS,
    tags=WORDS,
    needs=st.lists(IDS, max_size=2).map(tuple),
    source=st.none() | st.builds(DeckSource, FILLED, TEXTS, TEXTS),
    was=st.lists(IDS, max_size=2).map(tuple),
)
