from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tui.text.name_order import by_name, counted

NAMES = st.text(alphabet="ab1290. -/", max_size=12)


def test_numbers_count_by_their_value_and_names_without_one_come_first() -> None:
    names = ["part 10.md", "Part 2.md", "part.md", "b/1.md", "a/10/1.md", "a/9/30.md", "part 2b.md", "1.md"]
    assert sorted(names, key=by_name) == [
        "1.md", "a/9/30.md", "a/10/1.md", "b/1.md", "part.md", "Part 2.md", "part 2b.md", "part 10.md",
    ]  # fmt: skip


def test_a_number_of_any_length_counts() -> None:
    assert counted(f"part 0{'9' * 9000}") < counted(f"part 1{'0' * 9000}")


@given(st.lists(NAMES, unique=True))
def test_every_name_has_its_one_place(names: list[str]) -> None:
    assert sorted(names, key=by_name) == sorted(reversed(names), key=by_name)
    assert sorted(map(Path, {str(Path(name)) for name in names}), key=by_name) == [
        Path(name) for name in sorted({str(Path(name)) for name in names}, key=by_name)
    ]
