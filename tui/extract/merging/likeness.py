"""How alike two cards are, for finding a reworded question again."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from tui.extract.merging.opposites import turns
from tui.model.card import Card, ChoiceBody, ClozeBody, MatchBody, OpenBody, OrderBody, TypedBody
from tui.text.nearness import likeness, same_words_likeness

_UNPROVEN = 0.15
"""Taken off where there are no two answers to compare."""
_SAME_ANSWER = 0.9
_GROWN, _BEGINNING = 0.8, 8
"""How alike an answer is to one that begins with it, and the fewest characters of such a beginning."""
_SAME_WORDS = 0.75
"""How alike the telling words of two questions are, letter by letter, that are one word misspelt."""
_LONG, _SLIP = 60, 0.95
"""Characters from which on one number or operator more does not make another question in the same place."""
_SOME_LENGTH = 5
"""Letters of a word from which on a wrong one is a slip: `not` and `now` are two words."""
_PART, _WHOLE = 0.75, 0.85
"""Share of a part's words that are the whole's too, and of the whole's from which on it is no part."""
_QUESTION_READ, _ANSWER_READ, _LOOKED_UP, _TOLD = 800, 1200, 400, 20_000
"""Characters compared; of the answer those that a card is looked up by; of the question those that tell."""
_TELLING = re.compile(
    r"\d+(?:\.\d+)*|[=<>!+&|]{2,}|[不没沒无無]|ない|ません"
    r"|\b(?:not|no|never|without|isn't|don't|doesn't|can't|nicht|kein|keine|не|нет|без|pas|jamais|sans|sin)\b"
)
_WORD = re.compile(r"\w+")
_RELATED = 0.6
"""Share of the shorter answer's words that an edited one keeps; where it keeps fewer …"""
_NEARLY_ALL_SHARED = 0.8
"""… nearly all words of the questions must be the same: another port's question is another question."""
_PLAIN_WORDS = frozenset(
    _WORD.findall(
        "what which why when where who how is are was were do does did can could should would will the a an"
        " of in on to and or for with by from it its this that you your we they be as at"
        " between explain describe name tell me us"
    )
)


class Likable:
    """One card, prepared for comparison."""

    def __init__(self, card: Card) -> None:
        self._whole = " ".join(card.question[:_TOLD].casefold().split())
        self.topic = card.topic
        self.question = self._whole[:_QUESTION_READ]
        self.answer = _answer(card)[:_ANSWER_READ]

    @cached_property
    def _asked_in_order(self) -> tuple[str, ...]:
        return tuple(word for word in _words(self.question) if word not in _PLAIN_WORDS)

    @cached_property
    def asked(self) -> frozenset[str]:
        """Words of the question that carry its meaning."""
        return frozenset(self._asked_in_order)

    @cached_property
    def words(self) -> frozenset[str]:
        """Words to look it up by."""
        return self.asked | frozenset(_words(self.answer[:_LOOKED_UP].casefold()))

    @cached_property
    def _said(self) -> frozenset[str]:
        return self.asked | (frozenset(_words(self.answer.casefold())) - _PLAIN_WORDS)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Numbers, negations and operators: where these differ, questions differ."""
        return frozenset(_TELLING.findall(self._whole.rstrip("?.! ")))

    def likeness(self, other: "Likable") -> float:
        """From 0 to 1, question and answer together; low where a number or negation differs."""
        asked = max(
            likeness(self.question, other.question), same_words_likeness(self.question, other.question)
        )
        answered = self._answers_alike(other)
        if answered is None:
            worded = max(asked, self._worded_alike(other))
            return 0.0 if self._tells_apart(other) else worded - _UNPROVEN
        if self._tells_apart(other) and answered < _SAME_ANSWER:
            return 0.0
        return 0.6 * asked + 0.4 * answered

    def resemblance(self, other: "Likable") -> float:
        """Share of telling words two questions have in common, or the likeness of equal answers."""
        answered = self._answers_alike(other) or 0.0
        if self._tells_apart(other) and answered < _SAME_ANSWER and not self._is_nearly(other):
            return 0.0
        both = len(self.asked) + len(other.asked)
        shared = 2 * len(self.asked & other.asked) / both if both else 0.0
        if shared < _NEARLY_ALL_SHARED and not self._answers_related(other):
            shared = 0.0
        worded = self._worded_alike(other)
        return max(
            shared,
            answered if answered >= _SAME_ANSWER else 0.0,
            worded if worded >= _SAME_WORDS else 0.0,
        )

    def turns(self, other: "Likable") -> bool:
        """Whether a word of one question is the opposite of one in the other: both are about the same."""
        return turns(self.asked - other.asked, other.asked - self.asked)

    def _answers_related(self, other: "Likable") -> bool:
        """Whether one answer may be the other, edited; also where there are no two."""
        ours, theirs = set(_words(self.answer.casefold())), set(_words(other.answer.casefold()))
        return len(ours & theirs) >= _RELATED * min(len(ours), len(theirs))

    def is_part_of(self, other: "Likable") -> bool:
        """Whether the other says what this says, and more: one of two that it was split into."""
        shared = len(self._said & other._said)
        return shared >= _PART * max(1, len(self._said)) and shared < _WHOLE * len(other._said)

    def _tells_apart(self, other: "Likable") -> bool:
        """Whether a number, negation or operator differs, and not for a wrong letter in it."""
        if self.telling == other.telling:
            return False
        ours, theirs = self.question.split(), other.question.split()
        differing = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
        return len(ours) != len(theirs) or len(differing) != 1 or not _mistyped(*differing[0])

    def _is_nearly(self, other: "Likable") -> bool:
        """Whether two long questions, code as a rule, differ in next to nothing."""
        long = min(len(self.question), len(other.question)) >= _LONG
        return long and likeness(self.question, other.question) >= _SLIP

    def _answers_alike(self, other: "Likable") -> float | None:
        if not self.answer or not other.answer:
            return None
        alike = likeness(self.answer, other.answer)
        return max(alike, _GROWN) if _begins(self.answer, other.answer) else alike

    def _worded_alike(self, other: "Likable") -> float:
        """The words that carry the meaning, letter by letter: `Explain inodes` and `What are innodes?`."""
        if not self.asked or not other.asked:
            return 0.0
        return likeness(" ".join(self._asked_in_order), " ".join(other._asked_in_order))


def _begins(one: str, other: str) -> bool:
    """Whether the longer of two answers is the shorter one gone on with."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _BEGINNING and long.startswith(short.rstrip(" .\n"))


def _mistyped(left: str, right: str) -> bool:
    """Whether two words of some length differ in one letter: `without` and `withoot`."""
    wrong = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) >= _SOME_LENGTH and len(wrong) == 1 and all(map(str.isalpha, wrong[0]))


def _answer(card: Card) -> str:
    match card.body:
        case OpenBody(answer):
            return answer
        case ChoiceBody(choices):
            return "\n".join(sorted(choice.text for choice in choices))
        case ClozeBody(text):
            return text
        case OrderBody(steps):
            return "\n".join(steps)
        case MatchBody(pairs):
            return "\n".join(f"- {pair.left} → {pair.right}" for pair in pairs)  # as an open card tells them
        case TypedBody():
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
