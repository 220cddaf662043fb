"""Sets of card numbers are kept and read back as they were."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from tui.search.bits import (
    add_sparse,
    bit_set,
    is_dense,
    members,
    read_dense,
    run,
    stored,
    stored_bits,
    without,
)

numbers = st.frozensets(st.integers(0, 65_535), min_size=1, max_size=300).map(sorted)


@given(numbers)
def test_a_set_has_its_members(cards: list[int]) -> None:
    assert members(bit_set(cards)) == cards


@given(numbers, numbers)
def test_a_set_less_another_has_the_rest(cards: list[int], others: list[int]) -> None:
    assert members(without(bit_set(cards), bit_set(others))) == [card for card in cards if card not in others]


@given(st.one_of(numbers, st.integers(1, 2_000).map(lambda count: list(range(count)))))
def test_what_is_stored_is_read(cards: list[int]) -> None:
    for data in (stored(array("H", cards)), stored_bits(bit_set(cards))):
        assert read(data) == cards


def read(data: bytes) -> list[int]:
    if is_dense(data):
        return members(read_dense(data))
    bits = bytearray()
    add_sparse(data, bits)
    add_sparse(data, bits)  # adding is adding, however often
    return members(int.from_bytes(bits, "little"))


def test_a_run_begins_and_ends_where_it_is_told() -> None:
    assert members(run(5, 3)) == [5, 6, 7]
    assert run(5, 0) == 0
