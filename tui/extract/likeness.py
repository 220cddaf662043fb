"""How alike two cards are, for finding a reworded question again."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from tui.model.card import Card, ChoiceBody, ClozeBody, OpenBody
from tui.text.nearness import likeness, same_words_likeness

_UNPROVEN = 0.15
"""Taken off where there are no two answers to compare."""
_SAME_ANSWER = 0.9
_QUESTION_READ, _ANSWER_READ, _LOOKED_UP = 400, 1200, 400
"""Characters compared, and of the answer those that a card is looked up by."""
_TELLING = re.compile(r"\S*\d\S*|\b(?:not|no|never|without|isn't|don't|doesn't|can't)\b|[=<>!+&|]{2,}")
_WORD = re.compile(r"\w+")
_PLAIN_WORDS = frozenset(
    _WORD.findall(
        "what which why when where who how is are was were do does did can could should would will the a an"
        " of in on to and or for with by from it its this that you your we they be as at"
        " between explain describe"
    )
)


class Likable:
    """One card, prepared for comparison."""

    def __init__(self, card: Card) -> None:
        self.topic = card.topic
        self.question = " ".join(card.question.casefold().split())[:_QUESTION_READ]
        self.answer = _answer(card)[:_ANSWER_READ]

    @cached_property
    def asked(self) -> frozenset[str]:
        """Words of the question that carry its meaning."""
        return frozenset(_words(self.question)) - _PLAIN_WORDS

    @cached_property
    def words(self) -> frozenset[str]:
        """Words to look it up by."""
        return self.asked | frozenset(_words(self.answer[:_LOOKED_UP].casefold()))

    @cached_property
    def telling(self) -> frozenset[str]:
        """Numbers, negations and operators: where these differ, questions differ."""
        return frozenset(_TELLING.findall(self.question.rstrip("?.! ")))

    def likeness(self, other: "Likable") -> float:
        """From 0 to 1, question and answer together; low where a number or negation differs."""
        asked = max(
            likeness(self.question, other.question), same_words_likeness(self.question, other.question)
        )
        answered = self._answers_alike(other)
        if answered is None:
            return asked - _UNPROVEN if self.telling == other.telling else 0.0
        if self.telling != other.telling and answered < _SAME_ANSWER:
            return 0.0
        return 0.6 * asked + 0.4 * answered

    def resemblance(self, other: "Likable") -> float:
        """Share of telling words two questions have in common, or the likeness of equal answers."""
        both = len(self.asked) + len(other.asked)
        shared = 2 * len(self.asked & other.asked) / both if both else 0.0
        answered = self._answers_alike(other) or 0.0
        if self.telling != other.telling and answered < _SAME_ANSWER:
            return 0.0
        return max(shared, answered if answered >= _SAME_ANSWER else 0.0)

    def _answers_alike(self, other: "Likable") -> float | None:
        if not self.answer or not other.answer:
            return None
        return likeness(self.answer, other.answer)


def _answer(card: Card) -> str:
    match card.body:
        case OpenBody(answer):
            return answer
        case ChoiceBody(choices):
            return "\n".join(choice.text for choice in choices)
        case ClozeBody(text):
            return text
        case _:
            return repr(card.body)


def _words(text: str) -> Iterator[str]:
    """Words; scripts without spaces give pairs of letters."""
    for word in _WORD.findall(text):
        if word.isascii() or len(word) <= 4:
            yield word
        else:
            yield from _pairs(word)


def _pairs(word: str) -> Iterable[str]:
    return (word[at : at + 2] for at in range(len(word) - 1))
