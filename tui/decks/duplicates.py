"""Cards of a deck that ask nearly the same."""

import re
from collections import Counter
from collections.abc import Iterator

from tui.decks.loader import LoadedDeck
from tui.decks.reading import shown
from tui.model.card import Card, offered_texts
from tui.model.problem import Problem, Severity
from tui.text.nearness import same_words_likeness

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_LIKE = 0.92
_RARE_WORDS = 3
_CANDIDATES = 8
_SHARED_WORDS = 0.7


def near_duplicates(loaded: LoadedDeck) -> tuple[Problem, ...]:
    """A warning for each card whose question (with its choices) is nearly that of an earlier card.

    Only cards sharing one of their rarest words are compared, and only so many, so that time stays
    near linear. Numbers must agree: "HTTP 403" is not "HTTP 404". Retired cards are passed over.
    """
    if loaded.deck is None:
        return ()
    asked = [(card, _asked(card)) for card in loaded.deck.active]
    return tuple(
        Problem(
            loaded.path,
            card.line,
            1,
            Severity.WARNING,
            "near-duplicate",
            f"the card asks nearly the same as `{earlier.id}` on line {earlier.line}: {shown(card.title)}",
            "remove one of them, or make the difference plainer",
        )
        for card, earlier in _pairs(asked)
    )


def _asked(card: Card) -> str:
    """What tells a card from others: question and choices."""
    return "\n".join([card.title, *offered_texts(card.body)]).casefold()


def _pairs(asked: list[tuple[Card, str]]) -> Iterator[tuple[Card, Card]]:
    """Each card with the first earlier one it repeats."""
    words = [frozenset(_WORD.findall(text)) or frozenset({text}) for _, text in asked]
    frequency = Counter(word for some in words for word in some)
    seen: dict[str, list[int]] = {}
    for number, some in enumerate(words):
        rare = sorted(some, key=lambda word: (frequency[word], word))[:_RARE_WORDS]
        candidates = sorted({earlier for word in rare for earlier in seen.get(word, ())[-_CANDIDATES:]})
        found = next(
            (at for at in candidates if _alike(words[at], some, asked[at][1], asked[number][1])), None
        )
        if found is not None:
            yield asked[number][0], asked[found][0]
        for word in rare:
            seen.setdefault(word, []).append(number)


def _alike(left_words: frozenset[str], right_words: frozenset[str], left: str, right: str) -> bool:
    if left == right:
        return True
    differing = left_words ^ right_words
    if len(differing) > (1 - _SHARED_WORDS) * (len(left_words) + len(right_words)):
        return False
    if any(_DIGIT.search(word) for word in differing):
        return False
    return same_words_likeness(left, right) >= _LIKE
