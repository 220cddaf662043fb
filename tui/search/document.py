"""What search reads of a card: its texts by field, best field first."""

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    ChoiceBody,
    ClozeBody,
    Kind,
    MatchBody,
    OpenBody,
    OrderBody,
    TypedBody,
    offered_texts,
)
from tui.model.cloze import Blank, cloze_filled, cloze_parts
from tui.model.deck import Deck
from tui.model.ids import CardId, CardRef


class Field(StrEnum):
    """Where in a card a word may stand, best first."""

    QUESTION = "question"
    TOPIC = "topic"
    TAG = "tag"
    KEY_POINT = "key_point"
    CHOICE = "choice"
    ANSWER = "answer"
    EXPLANATION = "explanation"


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One card as search sees it."""

    ref: CardRef
    deck_title: str
    topic: str
    tags: tuple[str, ...]
    """The deck's and the card's own."""
    kind: Kind
    question: str
    choices: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    answer: str = ""
    """What is right, as text: an open answer, accepted texts, a cloze filled in."""
    explanation: str = ""
    askable: bool = True
    """Whether it has an answer."""
    broken: bool = False
    """Whether the deck's file has an error at this card."""

    def texts(self) -> tuple[tuple[Field, str], ...]:
        """The text of every field, best first."""
        return (
            (Field.QUESTION, self.question),
            (Field.TOPIC, self.topic),
            (Field.TAG, "\n".join(self.tags)),
            (Field.KEY_POINT, "\n".join(self.key_points)),
            (Field.CHOICE, "\n".join(self.choices)),
            (Field.ANSWER, self.answer),
            (Field.EXPLANATION, self.explanation),
        )


def documents(deck: Deck, broken: Container[CardId] = frozenset()) -> tuple[SearchDocument, ...]:
    """The deck's cards in its order, without the retired; `broken` names those with an error."""
    return tuple(_document(deck, card, card.id in broken) for card in deck.active)


def _document(deck: Deck, card: Card, broken: bool) -> SearchDocument:
    return SearchDocument(
        ref=deck.ref(card),
        deck_title=deck.title,
        topic=card.topic,
        tags=deck.tags_of(card),
        kind=card.kind,
        askable=card.answered,
        question=card.title,
        choices=offered_texts(card.body),
        key_points=card.key_points,
        answer=_answer(card.body),
        explanation=card.explanation,
        broken=broken,
    )


def _answer(body: Body) -> str:
    match body:
        case OpenBody(answer):
            return answer
        case TypedBody(accept):
            return "\n".join(_accepted(one) for one in accept)
        case ClozeBody(text):
            return _filled(text)
        case ChoiceBody() | OrderBody() | MatchBody():
            return ""


def _accepted(accept: Accept) -> str:
    match accept:
        case AcceptText(text):
            return text
        case AcceptNumber(number):
            return f"{number:g}"
        case AcceptPattern(pattern):
            return pattern


def _filled(text: str) -> str:
    """The cloze filled in, then what else fills its gaps; broken notation is searched as it stands."""
    try:
        parts = cloze_parts(text)
    except ValueError:
        return text
    others = (other for part in parts if isinstance(part, Blank) for other in part.accept[1:])
    return "\n".join((cloze_filled(text), *others))
