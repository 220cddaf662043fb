"""Queries of nine kinds, each with the card that it should find."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tui.model.card import OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.search.telling import plain_words

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sought:
    """A query and what it is after."""

    kind: str
    query: str
    ref: CardRef


@dataclass(frozen=True, slots=True)
class _Text:
    ref: CardRef
    question: tuple[str, ...]
    answer: tuple[str, ...]


def queries(decks: Sequence[Deck], count: int, seed: int = 11) -> list[Sought]:
    """So many queries, the kinds by turns; the words of each are together in one question or answer."""
    rng = Random(seed)
    texts = [_text(deck, at) for deck in decks for at in range(len(deck.cards))]
    by_question = _inverted([text.question for text in texts])
    by_answer = _inverted([(*text.question, *text.answer) for text in texts])
    found: list[Sought] = []
    kinds = list(KINDS.items())
    while len(found) < count:
        kind, change = kinds[len(found) % len(kinds)]
        at = rng.randrange(len(texts))
        answers = kind == "answer words"
        source, index = (texts[at].answer, by_answer) if answers else (texts[at].question, by_question)
        telling = _telling(at, source, index)
        query = change(telling, rng) if telling else None
        if query:
            found.append(Sought(kind, query, texts[at].ref))
    return found


def _text(deck: Deck, at: int) -> _Text:
    card = deck.cards[at]
    answer = card.body.answer if isinstance(card.body, OpenBody) else ""
    return _Text(deck.ref(card), _words(card.title), _words(f"{answer} {card.explanation}"))


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r"\w[\w+#]*", plain_words(text))))


def _inverted(texts: Sequence[Sequence[str]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for at, words in enumerate(texts):
        for word in words:
            found.setdefault(word, set()).add(at)
    return found


def _telling(at: int, words: Sequence[str], index: dict[str, set[int]]) -> list[str] | None:
    """The rarest words, at least three, that no other text has together, in their order; else None."""
    rare = sorted((word for word in words if len(word) > 2), key=lambda word: len(index[word]))
    left, kept = None, []
    for word in rare[:_MOST_WORDS]:
        kept.append(word)
        left = index[word] if left is None else left & index[word]
        if len(kept) >= 3 and left == {at}:
            return [one for one in words if one in kept]
    return None


def _slips(words: list[str], rng: Random, each: int, change: Callable[[str, Random], str]) -> str | None:
    long = [word for word in words if len(word) >= (5 if each == 1 else 8) and word.isalpha()]
    if not long:
        return None
    chosen = rng.choice(long)
    slipped = chosen
    for _ in range(each):
        slipped = change(slipped, rng)
    return None if slipped == chosen else " ".join(slipped if word == chosen else word for word in words)


def _one_slip(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    what = rng.randrange(3)
    if what == 0:
        return word[:at] + word[at + 1 :]
    return word[:at] + rng.choice(_LETTERS) + word[at + (what == 1) :]


def _swap(word: str, rng: Random) -> str:
    at = rng.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _shuffled(words: list[str], rng: Random) -> str:
    return " ".join(rng.sample(words, len(words)))


def _prefix(words: list[str], rng: Random) -> str:
    return " ".join([*words[:-1], words[-1][: max(3, round(len(words[-1]) * 0.6))]])


def _abbreviated(words: list[str], rng: Random) -> str | None:
    """One word as a numeronym (k8s) or by its beginning (auth)."""
    long = [word for word in words if len(word) >= 7 and word.isascii() and word.isalpha()]
    if not long:
        return None
    chosen = rng.choice(long)
    short = f"{chosen[0]}{len(chosen) - 2}{chosen[-1]}" if rng.random() < 0.5 else chosen[:4]
    return " ".join(short if word == chosen else word for word in words)


def _mixed(words: list[str], rng: Random) -> str | None:
    """Another order, a slip, and the last word only begun."""
    query = _slips(rng.sample(words, len(words)), rng, 1, _one_slip)
    return query and _prefix(query.split(), rng)


KINDS: dict[str, Callable[[list[str], Random], str | None]] = {
    "keywords": lambda words, rng: " ".join(words),
    "one slip": lambda words, rng: _slips(words, rng, 1, _one_slip),
    "two slips": lambda words, rng: _slips(words, rng, 2, _one_slip),
    "transposition": lambda words, rng: _slips(words, rng, 1, _swap),
    "shuffled": _shuffled,
    "prefix": _prefix,
    "abbreviation": _abbreviated,
    "answer words": lambda words, rng: " ".join(words),
    "mixed": _mixed,
}


def share_of(found: Counter[str], among: Counter[str], kind: str) -> float:
    """Percent of the queries of a kind."""
    return 100 * found[kind] / max(1, among[kind])
