"""Cards that ask what an earlier one asks and are answered otherwise: kept, and told."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.extract.found import FoundCard
from tui.model.card import offered_texts
from tui.wording import listing, plainly_spaced

_MANY = 10
"""Such cards from which on they are told together."""
_MOST_NUMBERS = 100
_END = " ?.!:？。！："


def asked_again(cards: Sequence[FoundCard]) -> Iterator[str]:
    """A warning for each, or one for many."""
    pairs = list(_pairs(cards))
    if len(pairs) <= _MANY:
        for line, first in pairs:
            yield f"line {line}: asks what line {first} asks, and is answered otherwise"
        return
    shown = [str(line) for line, _ in pairs[:_MOST_NUMBERS]]
    more = len(pairs) - len(shown)
    named = listing([*shown, f"{more:,} more"] if more else shown)
    yield f"{len(pairs):,} ask what an earlier line asks, and are answered otherwise: lines {named}"


def bare(question: str) -> str:
    """A plainly spaced question without regard to case and to the mark at its end."""
    return question.casefold().rstrip(_END)


def _pairs(cards: Sequence[FoundCard]) -> Iterator[tuple[int, int]]:
    """The line of each with that of the first that asks the same and offers the same."""
    asked = [bare(plainly_spaced(card.question)) for card in cards]
    times = Counter(asked)
    first: dict[tuple[str, ...], int] = {}
    for card, text in zip(cards, asked, strict=True):
        if text and times[text] > 1:
            line = first.setdefault((text, *sorted(offered_texts(card.body))), card.line)
            if line != card.line:
                yield card.line, line
