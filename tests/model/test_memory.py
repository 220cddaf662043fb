from tests.builders import memory
from tui.model.memory import LEECH_LAPSES, UNSEEN, CardState


def test_a_card_forgotten_often_enough_is_a_leech() -> None:
    assert CardState(memory(lapses=LEECH_LAPSES)).leech
    assert not CardState(memory(lapses=LEECH_LAPSES - 1)).leech


def test_an_unseen_card_has_no_memory_and_no_marks() -> None:
    assert CardState() == UNSEEN
    assert UNSEEN.memory is None
    assert not (UNSEEN.leech or UNSEEN.flagged or UNSEEN.suspended)
