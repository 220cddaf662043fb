"""A library of any size with a log to match, written once: 1,000 cards a deck, ten reviews a card.

`python -m tests.bench.large_library HOME CARDS [REVIEWS]` keeps it for several runs of a bench.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.builders import SESSION, answered
from tui.clock import microseconds
from tui.model.event import Event, EventKind, new_uuid7
from tui.model.ids import CardId, CardRef, DeckId
from tui.schedule.scheduler import scheduler_for
from tui.store.event_rows import EventRow, to_row
from tui.store.filling import fill_new

_A_DECK = 1000
_PER_CARD = 10
_DAYS_APART = 7
_ANSWER = "It keeps the light of the tower steady through the night, and tells the keeper when oil is low."


def make(home: Path, cards: int, reviews: int) -> None:
    """Write decks and log under a home, unless they are there."""
    decks = home / "data" / "decks"
    decks.mkdir(parents=True, exist_ok=True)
    for number in range(0, cards, _A_DECK):
        path = decks / f"{_deck(number)}.yaml"
        if not path.exists():
            path.write_text("".join(_lines(number, min(_A_DECK, cards - number))), encoding="utf-8")
    log = home / "data" / "progress.db"
    if reviews and not log.exists():
        fill_new(log, list(_rows(cards, reviews)), scheduler_for, datetime.now(UTC))


def _deck(number: int) -> str:
    return f"tower-{number // _A_DECK:03}"


def _lines(first: int, count: int) -> Iterator[str]:
    name = _deck(first)
    yield f"format: 1\ndeck: {name}\ntitle: Tower {first // _A_DECK}\ncards:\n"
    for number in range(first, first + count):
        yield f"  - id: lamp-{number}\n    topic: Lamps {number // 50 % 20}\n"
        yield f"    question: How does lamp {number} of the tower stay alight?\n    answer: {_ANSWER}\n"


def _rows(cards: int, reviews: int) -> Iterator[EventRow]:
    """Reviews spread over the cards, each card's a week apart, the last ones in these days."""
    begun = datetime.now(UTC) - timedelta(days=_DAYS_APART * _PER_CARD)
    for number in range(reviews):
        card, time = number % cards, number // cards
        at = microseconds(begun + timedelta(days=_DAYS_APART * time, seconds=card))
        ref = CardRef(DeckId(_deck(card)), CardId(f"lamp-{card}"))
        payload = answered(number, rating=3 if card % 7 else 1).payload()
        kind = EventKind.ANSWERED
        yield to_row(Event(new_uuid7(at).bytes, at, "desk", number + 1, kind, payload, SESSION, ref))


if __name__ == "__main__":
    _home, _cards, *_reviews = sys.argv[1:]
    make(Path(_home), int(_cards), int(_reviews[0]) if _reviews else int(_cards) * _PER_CARD)
