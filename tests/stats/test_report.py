from datetime import date, timedelta

import pytest

from tests.builders import ref
from tui.model.grade import Confidence
from tui.model.ids import DeckId
from tui.model.tally import Tally
from tui.stats.activity import Day, Month, Period, Streak
from tui.stats.calibration import Calibration
from tui.stats.figures import Figures
from tui.stats.mastery import Due, Leech, Mastery
from tui.stats.report import NARROWEST, report
from tui.text.cells import cells

TODAY = date(2026, 3, 2)
MUCH = Tally(
    answers=123_456, correct=99_999, spent_ms=10**9, introduced=54_321, recalls=99_999, recalled=88_888
)


def figures(**told: object) -> Figures:
    """A learner of much, in decks with long and wide titles."""
    many = [
        Mastery(DeckId(f"deck-{n}"), "数据库 " * 20, 10_000, 20_000, 30_000, 40_000, 7_000, 800)
        for n in range(3)
    ]
    usual: dict[str, object] = {
        "on": TODAY,
        "streak": Streak(1, 1234),
        "periods": tuple(Period(days, MUCH) for days in (1, 7, 30, 365)),
        "days": tuple(Day(TODAY - timedelta(days=back), Tally(answers=back)) for back in range(29, -1, -1)),
        "months": tuple(Month(date(2025 + n // 12, n % 12 + 1, 1), 123_456, 98_765) for n in range(14)),
        "forecast": tuple(Due(TODAY + timedelta(days=n), 10_000 * n) for n in range(30)),
        "decks": (*many, Mastery(DeckId("fresh"), "Fresh", 5, 0, 0, 0, 0, 0)),
        "calibration": (Calibration(Confidence.SURE, 123_456, 0.999), Calibration(Confidence.GUESS, 1, 0.0)),
        "leeches": tuple(Leech(ref("x" * 90, "y" * 90), 99) for _ in range(12)),
        "orphans": {ref(f"card-{n}", f"{'z' * 90}{n % 7}"): 3 for n in range(20)},
    }
    return Figures(**(usual | told))  # type: ignore[arg-type]  # by field name, for brevity


@pytest.mark.parametrize("width", [NARROWEST, 38, 54, 80])
def test_no_line_is_longer_than_there_is_room(width: int) -> None:
    sections = report(figures(), width)
    assert len(sections) == 8
    assert [line for section in sections for line in section.lines if cells(line) > width] == []


def test_what_is_cut_off_is_counted() -> None:
    lines = {section.title: section.lines for section in report(figures(), 80)}
    heading, first, *_, unbegun, aside = lines["Cards by deck"]
    assert heading.split() == ["new", "learning", "young", "mature", "aside"]
    assert first.split()[-5:] == ["10,000", "20,000", "30,000", "40,000", "7,800"]
    assert unbegun == "and 1 deck never reviewed"
    assert aside == "set aside: 21,000 suspended and 2,400 put off"
    assert lines["Leeches, forgotten"][-1] == "and 2 cards more"
    assert lines["Kept: progress of cards that no deck holds any more"][-1] == "and 2 decks more"
    assert len(lines["Remembered, by month"]) == 12


def test_a_leech_is_told_by_what_it_asks() -> None:
    told = figures(leeches=(Leech(ref("a"), 9, "Which way?"), Leech(ref("b"), 8)))
    lines = {section.title: section.lines for section in report(told, 80)}
    assert lines["Leeches, forgotten"] == ("  9 times  Which way?", f"  8 times  {ref('b')}")


def test_bars_never_stand_without_their_figures() -> None:
    lines = [line for section in report(figures(), 80) for line in section.lines]
    drawn = [line for line in lines if set(line) & set("▁▂▃▄▅▆▇█░")]
    assert drawn
    assert all(any(char.isdigit() for char in line) for line in drawn)


def test_a_learner_of_nothing_is_told_how_to_begin() -> None:
    none = Figures(TODAY, Streak(0, 0), (), (), (), (), (), (), (), {})
    [section] = report(none, NARROWEST)
    assert section.lines == ("Nothing answered yet; start with: quizdeck quiz",)
