"""What is wrong with the decks that a deck says it needs."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tui.decks.loader import LoadedDeck
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.model.problem import Problem, Severity
from tui.practice.path import LearningPath
from tui.text.nearness import nearest
from tui.wording import listing

_NEEDS = re.compile(rb"^needs\s*:", re.MULTILINE)


def need_problems(
    loaded: Sequence[LoadedDeck], others: Mapping[DeckId, Sequence[str]]
) -> dict[str, tuple[Problem, ...]]:
    """Warnings by path of file: of needs that no deck meets, and of decks that need each other.

    `others` are decks beside the loaded ones that there are too, with their own needs.
    """
    decks = [(one.path, one.deck) for one in loaded if one.deck is not None]
    unread = {one.deck_id: () for one in loaded if one.deck is None and one.deck_id is not None}
    needs = {**others, **unread, **{deck.id: deck.needs for _, deck in reversed(decks)}}
    circles = LearningPath.of(needs).circles
    return {path: tuple(_warnings(path, deck, needs, circles)) for path, deck in decks if deck.needs}


def _warnings(
    path: str, deck: Deck, known: Iterable[DeckId], circles: Iterable[tuple[DeckId, ...]]
) -> Iterable[Problem]:
    told: list[tuple[str, str, str]] = []
    ids = list(known)
    for need in dict.fromkeys(deck.needs):
        if need not in ids:
            near = nearest(need, ids)
            hint = f"did you mean {near}?" if near else "add that deck, or take it out of `needs`"
            told.append(("unknown-need", f"the deck needs {need}, which is not in the library", hint))
    for circle in circles:
        if deck.id in circle:
            others = [other for other in circle if other != deck.id]
            what = f"the deck and {listing(others)} need each other" if others else "the deck needs itself"
            told.append(("needs-in-a-circle", what, "take one of them out of `needs`"))
    line = _line(path) if told else 1
    return [Problem(path, line, 1, Severity.WARNING, *one) for one in told]


def _line(path: str) -> int:
    """The line of the deck's `needs`, from 1."""
    try:
        source = Path(path).read_bytes()
    except OSError:
        return 1
    found = _NEEDS.search(source)
    return source.count(b"\n", 0, found.start()) + 1 if found else 1
