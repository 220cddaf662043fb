from hypothesis import given
from hypothesis import strategies as st

from tui.practice.progress import Progress
from tui.widgets.progress_marks import progress_marks

MARKS = st.lists(st.sampled_from(Progress), min_size=1, max_size=60)


@given(MARKS, st.data())
def test_at_most_twenty_signs_the_present_one_among_them(marks: list[Progress], data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(marks) - 1))
    row = progress_marks(marks.__getitem__, len(marks), position)
    assert row.cell_length == min(20, len(marks))
    (here,) = [span for span in row.spans if "reverse" in str(span.style)]
    assert row.plain[here.start : here.end] == progress_marks(lambda _: marks[position], 1, 0).plain


def test_every_state_has_a_sign_of_its_own() -> None:
    row = progress_marks(list(Progress).__getitem__, len(Progress), 0).plain
    assert len(set(row)) == len(Progress)


def test_a_short_session_is_shown_whole() -> None:
    marks = [Progress.RIGHT, Progress.WRONG, Progress.PARTLY, Progress.SKIPPED, Progress.OPEN]
    assert progress_marks(marks.__getitem__, len(marks), 4).plain == "✓✗◐–·"
