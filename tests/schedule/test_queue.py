from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON, memory, ref, tracks
from tui.model.grade import Rating
from tui.model.ids import CardRef
from tui.model.memory import CardState, Memory, Stage
from tui.schedule.queue import Day, QueueCard, ReviewQueue, cram_queue, review_queue
from tui.schedule.scheduler import Scheduler

DAY_ENDS = NOON + timedelta(hours=15)
KNOWN = Scheduler().retrievability


def learning(minutes: int) -> Memory:
    return memory(stage=Stage.LEARNING, step=1, due_at=NOON + timedelta(minutes=minutes), reviewed_at=NOON)


def asked(states: dict[str, CardState], new_left: int = 10, **families: str) -> list[str]:
    """Card ids as queued; cards come in the order of `states`."""
    cards = [QueueCard(ref(name), families.get(name, "")) for name in states]
    held = {ref(name): state for name, state in states.items()}
    return order(review_queue(cards, tracks(held), Day(NOON, DAY_ENDS, new_left), KNOWN))


def order(queue: ReviewQueue, minutes: int = 0) -> list[str]:
    return [str(ref.card) for ref in queue.order(NOON + timedelta(minutes=minutes))]


def test_the_card_most_likely_forgotten_comes_first() -> None:
    states = {
        "firm": CardState(memory(stability=100.0)),
        "weak": CardState(memory(stability=2.0)),
        "fair": CardState(memory(stability=20.0)),
    }
    assert asked(states) == ["weak", "fair", "firm"]


def test_learning_cards_whose_minute_has_come_then_due_then_new() -> None:
    states = {"new": CardState(), "learning": CardState(learning(-1)), "due": CardState(memory())}
    assert asked(states) == ["learning", "due", "new"]


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
    assert review_queue([QueueCard(ref())], tracks({}), Day(NOON, DAY_ENDS, 1), KNOWN).new == (ref(),)


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
    assert len(review_queue(cards, tracks({}), Day(NOON, DAY_ENDS, 5), KNOWN).new) == 2


def test_what_is_asked_ahead_follows_what_is_due() -> None:
    states = {
        "new": CardState(),
        "ahead": CardState(memory(stability=1.0, due_at=DAY_ENDS + timedelta(days=2))),
        "firm-ahead": CardState(memory(stability=9.0, due_at=DAY_ENDS)),
        "far": CardState(memory(due_at=DAY_ENDS + timedelta(days=3))),
        "due": CardState(memory(stability=50.0)),
    }
    cards = [QueueCard(ref(name)) for name in states]
    held = {ref(name): state for name, state in states.items()}
    day = Day(NOON, DAY_ENDS, 5, ahead_until=DAY_ENDS + timedelta(days=3))
    assert order(review_queue(cards, tracks(held), day, KNOWN)) == ["due", "ahead", "firm-ahead", "new"]


def test_a_cram_asks_every_card_until_it_was_known_once() -> None:
    cards = [ref("buried"), ref("far"), ref("new")]
    queue = cram_queue(cards, NOON, DAY_ENDS, "seed")
    assert sorted(order(queue)) == ["buried", "far", "new"]
    assert order(queue) == order(cram_queue(cards, NOON, DAY_ENDS, "seed"))
    first, *rest = order(queue)
    forgotten = queue.answered(ref(first), Rating.AGAIN, None)
    assert order(forgotten) == [*rest, first]
    assert order(queue.answered(ref(first), Rating.HARD, None)) == rest


names = st.sampled_from([f"card-{number}" for number in range(6)])
stages = st.sampled_from([Stage.LEARNING, Stage.RELEARNING, Stage.REVIEW])
dues = st.integers(-3000, 3000).map(lambda minutes: NOON + timedelta(minutes=minutes))
memories = st.builds(
    lambda stage, due: memory(stage=stage, step=None if stage is Stage.REVIEW else 0, due_at=due),
    stages,
    dues,
)
known_states = st.dictionaries(names, st.builds(CardState, memory=st.none() | memories), min_size=1)


@given(known_states, st.lists(st.tuples(st.sampled_from(list(Rating)), memories), max_size=12))
def test_each_card_is_in_the_queue_once_and_an_answer_moves_that_card_alone(
    found: dict[str, CardState], answers: list[tuple[Rating, Memory]]
) -> None:
    cards = [QueueCard(ref(name)) for name in found]
    held = {ref(name): state for name, state in found.items()}
    queue = review_queue(cards, tracks(held), Day(NOON, DAY_ENDS, 3), KNOWN)
    for rating, after in answers:
        asked_now = queue.next(NOON, timedelta(days=1))
        if asked_now is None:
            break
        before = {*everything(queue)} - {asked_now}
        queue = queue.answered(asked_now, rating, after)
        assert {*everything(queue)} - {asked_now} == before
        assert len(everything(queue)) == len({*everything(queue)})
        assert [minute for minute, _ in queue.learning] == sorted(minute for minute, _ in queue.learning)
        waits = after.stage is not Stage.REVIEW and after.due_at < DAY_ENDS
        assert (asked_now in everything(queue)) == waits


def everything(queue: ReviewQueue) -> list[CardRef]:
    return [*(card for _, card in queue.learning), *queue.review, *queue.new]


def test_a_learning_card_is_asked_early_only_where_nothing_else_is_left() -> None:
    states = {"later": CardState(learning(5)), "new": CardState()}
    cards = [QueueCard(ref(name)) for name in states]
    held = {ref(name): state for name, state in states.items()}
    queue = review_queue(cards, tracks(held), Day(NOON, DAY_ENDS, 3), KNOWN)
    assert queue.next(NOON, timedelta(minutes=10)) == ref("new")
    alone = queue.without(ref("new"))
    assert alone.next(NOON) is None
    assert alone.next(NOON, timedelta(minutes=4)) is None
    assert alone.next(NOON, timedelta(minutes=5)) == ref("later")


def test_a_card_that_another_program_asked_meanwhile_is_not_asked_again() -> None:
    states = {ref("due"): CardState(memory()), ref("new"): CardState()}
    queue = review_queue([QueueCard(card) for card in states], tracks(states), Day(NOON, DAY_ENDS, 3), KNOWN)
    assert queue.confirmed(ref("due"), states[ref("due")]) is queue
    assert queue.confirmed(ref("new"), CardState()) is queue

    later = NOON + timedelta(minutes=1)
    known = memory(reviewed_at=later, due_at=DAY_ENDS + timedelta(days=5))
    assert everything(queue.confirmed(ref("due"), CardState(known))) == [ref("new")]
    assert everything(queue.confirmed(ref("new"), CardState(suspended=True))) == [ref("due")]
    step = memory(stage=Stage.LEARNING, step=0, reviewed_at=later, due_at=later + timedelta(minutes=1))
    moved = queue.confirmed(ref("new"), CardState(step))
    assert moved.learning == ((step.due_at, ref("new")),)
    assert moved.confirmed(ref("new"), CardState(step)) is moved
