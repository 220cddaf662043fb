from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.texts import MARKDOWN
from tui.widgets.progress_line import progress_line
from tui.widgets.report_text import report_lines
from tui.widgets.share_line import share_line
from tui.widgets.taken_line import taken_line, taken_summary


@dataclass(frozen=True)
class One:
    """What came of a document."""

    name: str = "notes/lamp.md"
    said: str = "notes/lamp.md: 3 cards"
    cards: int = 3
    failed: bool = False
    deck: str | None = "lamp"


TAKEN = st.builds(One, MARKDOWN, MARKDOWN, st.integers(0, 50_000), st.booleans())


@given(TAKEN, st.integers(1, 120))
def test_a_line_fits_the_width(one: One, width: int) -> None:
    assert taken_line(one, width).cell_length <= width


def test_what_came_of_a_document_is_told_by_sign_and_word() -> None:
    assert taken_line(One(), 40).plain.split() == ["✓", "notes/lamp.md", "3", "cards"]
    assert taken_line(One(cards=0), 40).plain.split() == ["–", "notes/lamp.md", "no", "questions"]
    assert taken_line(One(said="it is binary", failed=True), 40).plain == "! it is binary"


def test_of_a_long_name_the_end_is_kept() -> None:
    assert taken_line(One(name="a/very/long/path/to/lamp.md"), 24).plain.startswith("✓ …")
    assert "lamp.md" in taken_line(One(name="a/very/long/path/to/lamp.md"), 24).plain


def test_the_summary_counts_decks_cards_and_what_was_not_done() -> None:
    def told(taken: Sequence[One], wanted: int) -> str:
        return taken_summary(taken, wanted).plain

    assert told([One(), One(deck="oil")], 2) == "2 decks with 6 cards written"
    assert told([One(), One()], 2) == "1 deck with 6 cards written"
    mixed = [One(), One(cards=0, deck=None), One(cards=0, failed=True, deck=None)]
    assert told(mixed, 5) == (
        "1 deck with 3 cards written · 1 document without questions · 1 failed · stopped, 2 documents left"
    )


@given(st.integers(0, 10**6), st.integers(0, 10**6), MARKDOWN, st.integers(1, 120))
def test_progress_fits_the_width(done: int, more: int, name: str, width: int) -> None:
    assert all(
        line.cell_length <= width for line in progress_line(done, done + more, name, width).split("\n")
    )


@given(MARKDOWN.map(lambda text: " ".join(text.split())), st.none() | st.floats(0, 1), st.integers(1, 120))
def test_a_share_fits_the_width(name: str, share: float | None, width: int) -> None:
    assert share_line(name, share, width).cell_length <= width


def test_a_report_that_is_too_long_says_what_is_left_out() -> None:
    report = "\n".join(f"line {number}" for number in range(1_501))
    assert report_lines(report, 80)[-1].plain == "… and 500 lines more: quizdeck extract --dry-run"
    assert [line.plain for line in report_lines("[/b] one", 80)] == ["[/b] one"]


def test_what_goes_on_below_a_line_of_a_report_stands_under_its_text() -> None:
    told = [line.plain for line in report_lines("notes.md: 4 cards\n  line 3: skipped\n\nend", 12)]
    assert told == ["notes.md: 4", "cards", "  line 3:", "  skipped", "", "end"]
