from hypothesis import given
from hypothesis import strategies as st

from tui.practice.chance import chance, chances


@given(st.integers(), st.text("abc/", max_size=5), st.lists(st.text("abc-0", max_size=8), max_size=5))
def test_many_are_drawn_as_one_by_one(seed: int, prefix: str, names: list[str]) -> None:
    one_by_one = [int.from_bytes(chance(seed, prefix + name)[:8], "big") for name in names]

    assert chances(seed, prefix, names) == one_by_one
