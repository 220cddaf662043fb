from datetime import timedelta

from tests.builders import NOON, memory, ref
from tui.model.ids import CardRef
from tui.model.memory import CardState, Memory, Stage
from tui.schedule.queue import QueueCard, queue
from tui.schedule.scheduler import Scheduler

DAY_ENDS = NOON + timedelta(hours=15)
KNOWN = Scheduler().retrievability


def learning(minutes: int) -> Memory:
    return memory(stage=Stage.LEARNING, step=1, due_at=NOON + timedelta(minutes=minutes), reviewed_at=NOON)


def asked(states: dict[str, CardState], new_left: int = 10, **families: str) -> list[str]:
    """Card ids as queued; cards come in the order of `states`."""
    cards = [QueueCard(ref(name), families.get(name, "")) for name in states]
    held = {ref(name): state for name, state in states.items()}
    queued = queue(cards, held, NOON, DAY_ENDS, new_left, KNOWN)
    return [str(card.card) for card in queued]


def test_the_card_most_likely_forgotten_comes_first() -> None:
    states = {
        "firm": CardState(memory(stability=100.0)),
        "weak": CardState(memory(stability=2.0)),
        "fair": CardState(memory(stability=20.0)),
    }
    assert asked(states) == ["weak", "fair", "firm"]


def test_due_then_learning_then_new() -> None:
    states = {"new": CardState(), "learning": CardState(learning(-1)), "due": CardState(memory())}
    assert asked(states) == ["due", "learning", "new"]


def test_a_card_in_review_is_due_all_through_its_study_day() -> None:
    states = {
        "today": CardState(memory(due_at=DAY_ENDS - timedelta(seconds=1))),
        "tomorrow": CardState(memory(due_at=DAY_ENDS)),
    }
    assert asked(states) == ["today"]


def test_a_learning_card_waits_for_its_minute() -> None:
    assert asked({"now": CardState(learning(0)), "later": CardState(learning(1))}) == ["now"]


def test_new_cards_keep_the_order_of_the_deck_within_the_limit() -> None:
    states = {name: CardState() for name in ("c", "a", "b")}
    assert asked(states, new_left=2) == ["c", "a"]
    assert asked(states, new_left=0) == []
    assert asked(states, new_left=-3) == []


def test_a_card_the_log_does_not_know_is_new() -> None:
    assert queue([QueueCard(ref())], {}, NOON, DAY_ENDS, 1, KNOWN) == (ref(),)


def test_suspended_and_buried_cards_are_left_out_until_their_time() -> None:
    states = {
        "suspended": CardState(memory(), suspended=True),
        "buried": CardState(memory(), buried_until=NOON + timedelta(minutes=1)),
        "risen": CardState(memory(), buried_until=NOON),
    }
    assert asked(states) == ["risen"]


def test_of_a_family_only_the_first_is_asked_and_takes_no_place_of_a_new_card() -> None:
    states = {
        "due": CardState(memory(stability=2.0)),
        "sister": CardState(memory(stability=20.0)),
        "new-sister": CardState(),
        "new": CardState(),
    }
    assert asked(states, new_left=1, due="f", sister="f", **{"new-sister": "f"}) == ["due", "new"]


def test_families_of_different_decks_are_strangers() -> None:
    cards = [QueueCard(CardRef(ref(deck=deck).deck, ref().card), "f") for deck in ("one", "two")]
    assert len(queue(cards, {}, NOON, DAY_ENDS, 5, KNOWN)) == 2
