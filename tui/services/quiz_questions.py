"""The questions of a session: made of cards by name, and as the start of it keeps them in the log."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from zlib import crc32

from tui.errors import NotFoundError
from tui.model.card import Body, Card, Choice, ChoiceBody, MatchBody, OpenBody, OrderBody
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.response import JsonValue, as_mapping
from tui.practice.plan import Plan
from tui.practice.question import Question, question
from tui.practice.recognition import Lenders, Recognition, recognised
from tui.services.card_reader import CardReader
from tui.services.library import LibraryService

_GONE = "This card is no longer in its deck."


def questions_of(refs: Iterable[CardRef], plan: Plan, library: LibraryService) -> tuple[Question, ...]:
    """The cards as the plan asks them; only their decks are read, and those of distractors.

    Those gone, retired or without an answer are left out. Raises: NotFoundError when none is left.
    """
    reader = CardReader(library)
    asked = [
        question(ref, card, plan.seed, plan.shuffle_choices)
        for ref in refs
        if (card := reader.card(ref)) is not None and (card.answered or plan.unanswered) and not card.retired
    ]
    if not asked:
        raise NotFoundError("none of these cards can be asked", "they have no answer, or are gone")
    if not plan.recognition:
        return tuple(asked)
    recognition = Recognition(Lenders(library.outlines(), reader.card), plan.seed)
    return tuple(map(recognition.asked, asked))


def question_json(asked: Question) -> dict[str, JsonValue]:
    """Card and order; of a recognition question its choices too, which no deck holds."""
    kept: dict[str, JsonValue] = {
        "deck": asked.ref.deck,
        "card": asked.ref.card,
        "choices": [*asked.choice_order],
    }
    if asked.choice_order:
        kept["sums"] = [*_sums(asked.card.body)]
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
        return Question(ref, Card(ref.card, _GONE, OpenBody()), gone=True)
    fresh = question(ref, card, plan.seed, plan.shuffle_choices)
    if "recognition" in kept and isinstance(card.body, OpenBody):
        fresh = recognised(ref, card, _choices(kept["recognition"]), plan.seed)
    return replace(fresh, choice_order=_order_now(fresh, kept))


def _order_now(fresh: Question, kept: Mapping[str, object]) -> tuple[int, ...]:
    """The order that was kept, wherever its choices stand in the card now; choices that are new come last.

    Without the sums of their texts, in logs from before those were kept, positions are taken as they were if
    there are as many choices.
    """
    order = _whole_numbers(kept.get("choices"))
    sums = _whole_numbers(kept.get("sums"))
    if sums and all(place in range(len(sums)) for place in order):
        now = {one: at for at, one in reversed([*enumerate(_sums(fresh.card.body))])}
        found = [now[sums[place]] for place in order if sums[place] in now]
        order = [*found, *(at for at in fresh.choice_order if at not in found)]
    return tuple(order) if sorted(order) == sorted(fresh.choice_order) else fresh.choice_order


def _sums(body: Body) -> list[int]:
    """A short sum of each text a question offers, by which it is found again; texts would be much longer."""
    match body:
        case ChoiceBody(choices):
            texts = [choice.text for choice in choices]
        case OrderBody(steps):
            texts = [*steps]
        case MatchBody(pairs):
            texts = [pair.right for pair in pairs]
        case _:
            texts = []
    return [crc32(text.encode()) for text in texts]


def _whole_numbers(kept: object) -> list[int]:
    return [one for one in kept if isinstance(one, int)] if isinstance(kept, list) else []


def _choices(kept: object) -> tuple[Choice, ...]:
    if not isinstance(kept, list):
        raise ValueError(f"not the choices of a question: {kept!r}")
    read = [as_mapping(one) for one in kept]
    return tuple(Choice(str(one["text"]), one["correct"] is True) for one in read)
