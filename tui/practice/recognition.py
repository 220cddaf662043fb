"""Recognition: an open card asked as a choice of key points, its own among those of other questions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from tui.model.card import Card, Choice, ChoiceBody, OpenBody
from tui.model.ids import CardRef, DeckId
from tui.model.outline import Outline
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


class Lenders:
    """The open cards with key points of a library, by name; `read` gives the card of a name when asked.

    A card that `read` does not find lends nothing.
    """

    def __init__(self, decks: Sequence[Outline], read: Callable[[CardRef], Card | None]) -> None:
        self._decks = {deck.deck: deck for deck in decks}
        self._everywhere: list[CardRef] | None = None
        self.read = read

    def in_topic(self, deck: DeckId, topic: str) -> list[CardRef]:
        """Those of a topic of a deck, in its order."""
        found = self._decks.get(deck, Outline(deck))
        return [found.ref(place) for place in found.lending if found.topics[place] == topic]

    def in_deck(self, deck: DeckId) -> list[CardRef]:
        """Those of a deck, in its order."""
        found = self._decks.get(deck, Outline(deck))
        return [found.ref(place) for place in found.lending]

    def everywhere(self) -> list[CardRef]:
        """All of them, in the order of the library."""
        if self._everywhere is None:
            self._everywhere = [deck.ref(place) for deck in self._decks.values() for place in deck.lending]
        return self._everywhere


class Recognition:
    """Turns open questions into choices; the same seed and decks give the same ones."""

    def __init__(self, lenders: Lenders, seed: int) -> None:
        self._seed = seed
        self._lenders = lenders

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
        """Texts that are wrong here; cards farther away are read only where the nearer ones lend too few."""
        said = _words(one.card.question, _answer(one.card), *one.card.key_points)
        taken: list[str] = []
        for neighbour in self._neighbours(one):
            lent = 0
            for text in self._drawn(one, neighbour.key_points):
                beside = [*one.card.key_points, *taken]
                if lent < _OF_ONE_CARD and len(taken) < room and _is_wrong(text, said, beside):
                    taken.append(text)
                    lent += 1
            if len(taken) == room:
                break
        return taken

    def _neighbours(self, one: Question) -> Iterator[Card]:
        """Cards of other questions: of the topic, of the deck, of any; in each of these as chance decides."""
        lenders, deck = self._lenders, one.ref.deck
        seen = {one.ref}
        for ring in (
            partial(lenders.in_topic, deck, one.card.topic),
            partial(lenders.in_deck, deck),
            lenders.everywhere,
        ):
            near = [ref for ref in self._some_of(ring(), one.ref) if ref not in seen]
            seen.update(near)
            for ref in sorted(near, key=lambda ref: chance(self._seed, one.ref, ref)):
                card = lenders.read(ref)
                if card is not None and _is_other(card, one.card):
                    yield card

    def _some_of(self, ring: Sequence[CardRef], ref: CardRef) -> Iterator[CardRef]:
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
