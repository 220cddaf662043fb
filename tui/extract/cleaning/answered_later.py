"""Choices that a document offers twice, at first without an answer: only the answered ones become a card."""

from collections import defaultdict
from collections.abc import Sequence

from tui.extract.choices.answer_texts import folded
from tui.extract.found import Duplicate, FoundCard
from tui.model.card import ChoiceBody
from tui.wording import plainly_spaced

_FEWEST_ALIKE = 2
_MOST_OTHERS = 1
"""Choices that say something else in the copy: people mend one and forget the other."""


def answered_later(cards: Sequence[FoundCard]) -> tuple[Duplicate, ...]:
    """The unanswered cards that a later one asks again with its choices and answers, and that one."""
    waiting: dict[str, list[FoundCard]] = defaultdict(list)
    found: list[Duplicate] = []
    if not any("unanswered" in card.flags for card in cards):
        return ()
    for card in cards:
        if not isinstance(card.body, ChoiceBody):
            continue
        question = plainly_spaced(card.question)
        if not card.body.correct:
            waiting[question].append(card)
        elif question in waiting:
            same = next((one for one in waiting[question] if _alike(one, card)), None)
            if same:
                waiting[question].remove(same)
                found.append(Duplicate(same.line, card.line))
    return tuple(found)


def _alike(first: FoundCard, second: FoundCard) -> bool:
    """Whether two cards offer the same choices, one aside."""
    if not isinstance(first.body, ChoiceBody) or not isinstance(second.body, ChoiceBody):
        return False
    one, other = ([folded(choice.text) for choice in body.choices] for body in (first.body, second.body))
    alike = len(set(one) & set(other))
    return len(one) == len(other) and alike >= max(_FEWEST_ALIKE, len(one) - _MOST_OTHERS)
