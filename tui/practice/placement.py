"""The placement quiz: a few questions along the learning path, and what the answers say of where to begin."""

from collections.abc import Container, Sequence
from itertools import zip_longest

from tui.model.card import Card, Kind
from tui.model.deck import Deck
from tui.model.grade import Rating, Verdict
from tui.model.ids import CardRef, DeckId
from tui.practice.chance import chance
from tui.practice.session import Session

QUESTIONS = 15
"""Questions of a placement quiz, as far as there are cards."""
_LEVELS = {"basic": 0, "easy": 0, "working": 1, "medium": 1, "deep": 2, "hard": 2}
_MIDDLE = 1
"""The level of a card that says none."""


def placement_cards(
    path: Sequence[Deck], needed: Container[DeckId], seed: int, count: int = QUESTIONS
) -> tuple[CardRef, ...]:
    """At most `count` cards of decks in the order of the path, from basic ones to deep ones.

    A card of each deck; where there are too many decks, those `needed` by others come first, and where there
    are too few, each gives several. Open cards are asked only of decks that have no others. Equal decks and
    seeds give equal cards.
    """
    askable = [deck for deck in path if deck.askable]
    chosen = set(chosen_decks([deck.id for deck in askable], needed, seed, count))
    decks = [deck for deck in askable if deck.id in chosen]
    shares = _shares([len(_drawn_from(deck)) for deck in decks], count)
    asked = sum(shares)
    drawn: list[CardRef] = []
    for deck, share in zip(decks, shares, strict=True):
        left = list(_drawn_from(deck))
        for _ in range(share):
            wanted = len(drawn) * 3 // asked
            card = min(left, key=lambda card: _order(deck, card, wanted, seed))
            left.remove(card)
            drawn.append(deck.ref(card))
    return tuple(drawn)


def decks_to_begin_with(session: Session) -> tuple[DeckId, ...]:
    """The decks whose questions were missed, on the whole, in the order they were asked.

    A question that was skipped or never answered is missed, as nothing says that its answer is known.
    """
    grades: dict[DeckId, list[float]] = {}
    for asked, given in zip(session.questions, session.answers, strict=True):
        grades.setdefault(asked.ref.deck, []).append(given.grade if given is not None else 0.0)
    return tuple(
        deck for deck, given in grades.items() if Verdict(sum(given) / len(given)).proposed is Rating.AGAIN
    )


def chosen_decks(
    decks: Sequence[DeckId], needed: Container[DeckId], seed: int, count: int = QUESTIONS
) -> list[DeckId]:
    """As many decks as there are questions, in the order given, of decks that have cards to ask."""
    wanted = sorted(decks, key=lambda deck: (deck not in needed, chance(seed, deck)))
    kept = set(wanted[:count])
    return [deck for deck in decks if deck in kept]


def _shares(available: Sequence[int], count: int) -> list[int]:
    """How many cards each deck gives: as equal as may be, the earlier ones more."""
    rounds = zip_longest(*(range(most) for most in available))
    given = [at for one in rounds for at, turn in enumerate(one) if turn is not None]
    return [given[:count].count(at) for at in range(len(available))]


def _drawn_from(deck: Deck) -> tuple[Card, ...]:
    return tuple(card for card in deck.askable if card.kind is not Kind.OPEN) or deck.askable


def _order(deck: Deck, card: Card, wanted: int, seed: int) -> tuple[int, bytes]:
    """Cards nearest to the wanted level first, those of one level by chance."""
    level = next((_LEVELS[tag] for tag in card.tags if tag in _LEVELS), _MIDDLE)
    return abs(level - wanted), chance(seed, deck.ref(card))
