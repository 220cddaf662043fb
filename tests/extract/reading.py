"""Documents read whole, and what came out of them in a form that tests can compare."""

from tui.extract.found import Extraction, FoundCard
from tui.extract.pipeline import extract_document
from tui.model.card import ChoiceBody, OpenBody


def read(text: str, family: str | None = None) -> Extraction:
    """What is extracted from a document of that text."""
    return extract_document(text.encode(), "document.md", family)


def asked(extraction: Extraction) -> list[str]:
    """The questions in order."""
    return [card.question for card in extraction.cards]


def answered(card: FoundCard) -> str:
    """The answer of an open card."""
    assert isinstance(card.body, OpenBody)
    return card.body.answer


def answers(extraction: Extraction) -> list[str]:
    """The answers of open cards in order."""
    return [answered(card) for card in extraction.cards]


def topics(extraction: Extraction) -> list[str]:
    """The topics in order."""
    return [card.topic for card in extraction.cards]


def choices(card: FoundCard) -> tuple[list[str], list[int]]:
    """What a card offers, and the places of what is right."""
    assert isinstance(card.body, ChoiceBody)
    offered = card.body.choices
    return [choice.text for choice in offered], [at for at, choice in enumerate(offered) if choice.correct]
