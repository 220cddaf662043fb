"""The questions of a session as the start of it keeps them in the log, and back."""

from collections.abc import Mapping
from dataclasses import replace

from tui.model.card import Card, Choice, ChoiceBody, OpenBody
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.response import JsonValue, as_mapping
from tui.practice.plan import Plan
from tui.practice.question import Question, question
from tui.practice.recognition import recognised
from tui.services.library import LibraryService

_GONE = "This card is no longer in its deck. Skip it."


def question_json(asked: Question) -> dict[str, JsonValue]:
    """Card and order; of a recognition question its choices too, which no deck holds."""
    kept: dict[str, JsonValue] = {
        "deck": asked.ref.deck,
        "card": asked.ref.card,
        "choices": [*asked.choice_order],
    }
    if asked.origin is not None and isinstance(asked.card.body, ChoiceBody):
        choices = asked.card.body.choices
        kept["recognition"] = [{"text": choice.text, "correct": choice.correct} for choice in choices]
    return kept


def question_from(kept: Mapping[str, object], plan: Plan, library: LibraryService) -> Question:
    """The question as it was asked, its choices in the order they had, if the card still has them.

    Raises: KeyError or ValueError where it is no such form.
    """
    ref = CardRef(DeckId(str(kept["deck"])), CardId(str(kept["card"])))
    card = library.card(ref)
    if card is None:
        return Question(ref, Card(ref.card, _GONE, OpenBody()))
    fresh = question(ref, card, plan.seed, plan.shuffle_choices)
    if "recognition" in kept and isinstance(card.body, OpenBody):
        fresh = recognised(ref, card, _choices(kept["recognition"]), plan.seed)
    choices = kept.get("choices")
    order = tuple(place for place in choices if isinstance(place, int)) if isinstance(choices, list) else ()
    return replace(fresh, choice_order=order) if sorted(order) == sorted(fresh.choice_order) else fresh


def _choices(kept: object) -> tuple[Choice, ...]:
    if not isinstance(kept, list):
        raise ValueError(f"not the choices of a question: {kept!r}")
    read = [as_mapping(one) for one in kept]
    return tuple(Choice(str(one["text"]), one["correct"] is True) for one in read)
