"""What a response may be instead of a typing slip: answers and words that mean something else."""

from collections.abc import Iterable

from tui.model.card import AcceptText, Card, ClozeBody, TypedBody, offered_texts
from tui.model.cloze import Blank
from tui.model.deck import Deck
from tui.practice.grading.normalise import folded_all


def known_of(decks: Iterable[Deck], words: Iterable[str] = ()) -> frozenset[str]:
    """Every answer accepted and every text offered in the decks, and the words given, ready for `grade`.

    The card in question may be among them: what it accepts itself is right before slips are looked at.
    """
    answers = folded_all(text for deck in decks for card in deck.cards for text in _answers(card))
    return answers | folded_all(words)


def _answers(card: Card) -> tuple[str, ...]:
    match card.body:
        case TypedBody(accept):
            return tuple(accepted.text for accepted in accept if isinstance(accepted, AcceptText))
        case ClozeBody() as body:
            return tuple(text for part in body.parts if isinstance(part, Blank) for text in part.accept)
    return offered_texts(card.body)
