from datetime import date, timedelta

from tests.builders import NOON, memory, ref
from tui.clock import microseconds
from tui.model.ids import DeckId
from tui.model.memory import UNSEEN, CardState, Stage
from tui.schedule.track import Track
from tui.stats.mastery import Due, Leech, Mastery, forecast, leeches, mastery

BASICS = DeckId("basics")
TODAY = NOON.date()


def due_in(days: float, **known_: object) -> CardState:
    return CardState(memory(due_at=NOON + timedelta(days=days), **known_))


def test_each_card_is_counted_once_by_its_interval() -> None:
    states = [
        UNSEEN,
        CardState(memory(stage=Stage.LEARNING)),
        CardState(memory(stage=Stage.RELEARNING)),
        due_in(10.9),
        due_in(11, reviewed_at=NOON - timedelta(days=10)),
        CardState(suspended=True),
        due_in(1),
        CardState(buried_until=NOON + timedelta(hours=1)),
        CardState(memory(), buried_until=NOON),
    ]
    tracks = [Track.of(state) for state in states]
    found = mastery(BASICS, "Basics", tracks, microseconds(NOON))
    assert found == Mastery(BASICS, "Basics", 1, 2, 3, 1, 1, 1)


def test_what_is_overdue_comes_today_and_what_is_held_back_later_or_never() -> None:
    states = [
        due_in(-30),
        due_in(0.2),
        due_in(1),
        CardState(memory(), buried_until=NOON + timedelta(days=2)),
        CardState(memory(), suspended=True),
        UNSEEN,
        due_in(3),
    ]
    midnight = NOON.replace(hour=0)
    starts = [microseconds(midnight + timedelta(days=ahead)) for ahead in range(4)]
    found = forecast(map(Track.of, states), starts, TODAY)
    assert found == (Due(TODAY, 2), Due(date(2026, 3, 3), 1), Due(date(2026, 3, 4), 1))


def test_leeches_come_with_the_worst_first_and_only_while_they_are_asked() -> None:
    states = {
        ref("a"): CardState(memory(lapses=8)),
        ref("b"): CardState(memory(lapses=12)),
        ref("c"): CardState(memory(lapses=7)),
        ref("d"): CardState(memory(lapses=20), suspended=True),
        ref("e"): UNSEEN,
    }
    known = [(card, Track.of(state)) for card, state in states.items()]
    assert leeches(known) == (Leech(ref("b"), 12), Leech(ref("a"), 8))
