from hypothesis import given
from hypothesis import strategies as st

from tests.builders import answered, logged, new_answer
from tui.store.checksum import opened, sealed
from tui.store.event_rows import read_row, to_row

(EVENT,) = logged(new_answer(answered(response={"kind": "typed", "text": "naïve 日本 \x00"})))
ROW = to_row(EVENT)
CELLS, PAYLOAD = ROW[:8], ROW[8]


def fits(payload: str, *cells: object) -> bool:
    try:
        read_row((*(cells or CELLS), payload))  # type: ignore[arg-type]  # damaged on purpose
    except ValueError:
        return False
    return True


def test_what_is_sealed_is_opened_again() -> None:
    assert opened(CELLS, sealed(CELLS, '{"v":1}')) == '{"v":1}'
    assert read_row(ROW) == EVENT


def test_an_event_written_without_a_sum_is_taken_as_it_is() -> None:
    assert opened(CELLS, '{"v":1}') == '{"v":1}'
    assert read_row((*CELLS, '{"v":1}')).payload == {"v": 1}


@given(st.integers(0, len(PAYLOAD) - 1), st.integers(0, 6))
def test_no_flipped_bit_of_a_payload_goes_unnoticed(place: int, bit: int) -> None:
    flipped = PAYLOAD[:place] + chr(ord(PAYLOAD[place]) ^ (1 << bit)) + PAYLOAD[place + 1 :]
    in_its_own_name = PAYLOAD.index('"crc"') < place < PAYLOAD.index('"crc"') + 4
    assert not fits(flipped) or in_its_own_name


@given(st.integers(0, 7))
def test_no_other_column_changes_unnoticed(column: int) -> None:
    changed: list[object] = list(CELLS)
    held = CELLS[column]
    changed[column] = held + 1 if isinstance(held, int) else (held or held)[:-1] + (held or held)[:1]  # type: ignore[index,operator]  # by type
    assert not fits(PAYLOAD, *changed)
