"""The sets that `is:` filters ask for: what is in them, and when they are gathered again."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from tui.catalog.entries import DeckEntry, Roster
from tui.model.ids import CardId, DeckId
from tui.model.memory import UNSEEN, CardState, Memory, Stage
from tui.schedule.track import Track
from tui.search.bits import members
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.listed_decks import ListedDeck
from tui.services.standings import Standings

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
DECK = DeckId("d")
FIRST = 7


def memory(due_at: datetime, lapses: int = 0, stage: Stage = Stage.REVIEW) -> Memory:
    return Memory(stage, None, 3.0, 5.0, due_at, AT - timedelta(days=3), 2, lapses)


TOMORROW = AT + timedelta(days=1)
STATES = {
    "due": CardState(memory=memory(AT + timedelta(hours=2))),
    "wrong": CardState(memory=memory(TOMORROW), last_grade=0.5),
    "leech": CardState(memory=memory(TOMORROW, lapses=8), last_grade=1.0),
    "suspended": CardState(memory=memory(AT), suspended=True),
    "flagged": CardState(memory=memory(AT), flagged=True, buried_until=AT + timedelta(hours=1)),
    "learning": CardState(memory=memory(AT + timedelta(minutes=10), stage=Stage.LEARNING)),
    "put off": CardState(buried_until=AT + timedelta(hours=1)),
    "new": UNSEEN,
}


@dataclass
class World:
    """Log and clock as they are asked."""

    at: datetime = AT
    log: int = 1
    decks: tuple[ListedDeck, ...] = field(default_factory=lambda: listed(tuple(STATES)))
    reads: int = 0

    def tracks(self, deck: DeckId) -> dict[CardId, Track]:
        self.reads += 1
        assert deck == DECK
        return {CardId(name): Track.of(state) for name, state in STATES.items() if state is not UNSEEN}

    def version(self) -> object:
        return self.log

    def given_up_at(self) -> int:
        return 1 << 60

    def now(self) -> datetime:
        return self.at

    def due_before(self) -> datetime:
        return self.at.replace(hour=20, minute=0)


def listed(cards: tuple[str, ...]) -> tuple[ListedDeck, ...]:
    active = tuple(map(CardId, cards))
    entry = DeckEntry(Path("d.yaml"), DECK, "D", True, len(active), len(active), 0, first=FIRST)
    broken = DeckEntry(Path("e.yaml"), DeckId("e"), "E", False, 0, 0, 0)
    return ListedDeck(entry, False, Roster(DECK, active=active)), ListedDeck(broken, False)


def standings(world: World) -> Standings:
    return Standings(cast(Journal, world), cast(DueService, world))


def named(bits: int) -> list[str]:
    return [tuple(STATES)[number - FIRST] for number in members(bits)]


def test_cards_are_in_the_sets_of_their_states() -> None:
    world = World()
    found = standings(world).of(world.decks)
    assert named(found.due) == ["due"]
    assert named(found.wrong) == ["wrong"]
    assert named(found.leech) == ["leech"]
    assert named(found.suspended) == ["suspended"]
    assert named(found.flagged) == ["flagged"]
    assert [name for name in STATES if name not in named(found.begun)] == ["new"]


def test_nothing_is_read_again_as_long_as_it_holds() -> None:
    world = World()
    kept = standings(world)
    found = kept.of(world.decks)
    world.at += timedelta(minutes=9)
    assert kept.of(world.decks) is found
    assert world.reads == 1


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({"log": 2}, ["due"]),
        ({"decks": listed(("learning", "due"))}, ["wrong"]),
        ({"at": AT + timedelta(minutes=10)}, ["due", "learning"]),
        ({"at": AT + timedelta(hours=1)}, ["due", "flagged", "learning"]),
        ({"at": TOMORROW}, ["due", "wrong", "leech", "flagged", "learning"]),
    ],
)
def test_all_is_read_again_when_log_library_or_hour_ask_for_it(
    changes: dict[str, object], due: list[str]
) -> None:
    world = World()
    kept = standings(world)
    kept.of(world.decks)
    for name, value in changes.items():
        setattr(world, name, value)
    assert named(kept.of(world.decks).due) == due
    assert world.reads == 2


def test_cards_put_off_are_new_once_their_time_has_come() -> None:
    world = World(at=AT + timedelta(hours=1))
    assert "put off" not in named(standings(world).of(world.decks).begun)
