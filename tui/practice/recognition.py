"""Recognition: an open card asked as a choice of key points, its own among those of other questions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.model.card import Card, Choice, ChoiceBody, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.practice.chance import chance
from tui.practice.question import Question, question
from tui.text.nearness import same_words_likeness
from tui.text.words import words

ASKS = "*Which of these belong to the answer?*"
_MOST_RIGHT = 4
_FEWEST_WRONG = 2
_MOST = 8
"""Choices at most: what fits a screen, and nine digits."""
_LOOKED_AT = 60
"""Cards that distractors are drawn from, at most: enough to choose from, and no deck is read whole."""
_OF_ONE_CARD = 2
_ALIKE = 0.7
"""From here on two key points say nearly the same, as do two questions."""


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """A card that may lend its key points; `far` is 0 in the same topic, 1 in the deck, 2 beyond."""

    card: Card
    far: int
    drawn: bytes


class Recognition:
    """Turns open questions into choices; the same seed and decks give the same ones."""

    def __init__(self, decks: Iterable[Deck], seed: int) -> None:
        self._seed = seed
        self._by_topic: dict[tuple[str, str], list[tuple[CardRef, Card]]] = {}
        self._by_deck: dict[str, list[tuple[CardRef, Card]]] = {}
        self._everywhere: list[tuple[CardRef, Card]] = []
        for deck in decks:
            for card in deck.active:
                if card.key_points and isinstance(card.body, OpenBody):
                    lender = (deck.ref(card), card)
                    self._by_topic.setdefault((deck.id, card.topic), []).append(lender)
                    self._by_deck.setdefault(deck.id, []).append(lender)
                    self._everywhere.append(lender)

    def asked(self, one: Question) -> Question:
        """The question as a choice of key points; as it was where it cannot be asked so.

        It can be for an open card with key points, if other cards lend at least two that cannot be right.
        """
        if not isinstance(one.card.body, OpenBody) or not one.card.key_points:
            return one
        points = self._drawn(one, one.card.key_points)[:_MOST_RIGHT]
        room = min(max(len(points), _FEWEST_WRONG), _MOST - len(points))
        wrong = self._distractors(one, room)
        if len(wrong) < _FEWEST_WRONG:
            return one
        choices = (*(Choice(point, True) for point in points), *(Choice(text) for text in wrong))
        return recognised(one.ref, one.card, choices, self._seed)

    def _drawn(self, one: Question, texts: Sequence[str]) -> list[str]:
        return sorted(texts, key=lambda text: chance(self._seed, one.ref, text))

    def _distractors(self, one: Question, room: int) -> list[str]:
        said = _words(one.card.question, _answer(one.card), *one.card.key_points)
        taken: list[str] = []
        for neighbour in self._neighbours(one):
            lent = 0
            for text in self._drawn(one, neighbour.card.key_points):
                beside = [*one.card.key_points, *taken]
                if lent < _OF_ONE_CARD and len(taken) < room and _is_wrong(text, said, beside):
                    taken.append(text)
                    lent += 1
        return taken

    def _neighbours(self, one: Question) -> list[_Neighbour]:
        """Cards of other questions, nearest first, chance deciding among those equally near."""
        rings = (
            self._by_topic.get((one.ref.deck, one.card.topic), []),
            self._by_deck.get(one.ref.deck, []),
            self._everywhere,
        )
        seen = {one.ref}
        found = []
        for far, ring in enumerate(rings):
            for ref, card in self._some_of(ring, one.ref):
                if ref not in seen and _is_other(card, one.card):
                    found.append(_Neighbour(card, far, chance(self._seed, one.ref, ref)))
                seen.add(ref)
        return sorted(found, key=lambda neighbour: (neighbour.far, neighbour.drawn))

    def _some_of(self, ring: Sequence[tuple[CardRef, Card]], ref: CardRef) -> Iterator[tuple[CardRef, Card]]:
        """As many of a ring as are looked at, from a place in it that chance decides."""
        first = int.from_bytes(chance(self._seed, ref, "first")[:8], "big")
        for step in range(min(len(ring), _LOOKED_AT)):
            yield ring[(first + step) % len(ring)]


def recognised(ref: CardRef, card: Card, choices: Sequence[Choice], seed: int) -> Question:
    """An open card asked as these choices, shuffled; its answer becomes the explanation."""
    explained = "\n\n".join(filter(None, (_answer(card), card.explanation)))
    asks = "\n\n".join((card.question.rstrip(), ASKS))
    body = ChoiceBody(tuple(choices))
    shown = replace(card, question=asks, body=body, key_points=(), explanation=explained)
    return replace(question(ref, shown, seed, shuffle_choices=True), origin=card)


def _answer(card: Card) -> str:
    return card.body.answer.strip() if isinstance(card.body, OpenBody) else ""


def _is_other(card: Card, asked: Card) -> bool:
    """Whether a card asks something else: not of one family, not nearly the same question."""
    same_family = bool(asked.family) and card.family == asked.family
    return not same_family and same_words_likeness(_folded(card.question), _folded(asked.question)) < _ALIKE


def _is_wrong(text: str, said: frozenset[str], beside: Sequence[str]) -> bool:
    """Whether a key point cannot pass for a right one: the answer does not say it, nor does one beside it."""
    told = _words(text)
    return not told <= said and all(
        same_words_likeness(_folded(text), _folded(other)) < _ALIKE
        and not told <= _words(other)
        and not _words(other) <= told
        for other in beside
    )


def _folded(text: str) -> str:
    return " ".join(word.text for word in words(text) if not word.part)


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word.text for text in texts for word in words(text) if not word.part)
