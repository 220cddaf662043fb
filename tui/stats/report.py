"""The figures as text: for the command line and the screen alike, from 54 columns on."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.model.grade import Confidence
from tui.stats.activity import Period
from tui.stats.figures import Figures
from tui.stats.mastery import Mastery
from tui.text.cells import fitted
from tui.wording import bar, duration, percent, plural, sparkline

NARROWEST = 54
"""Columns: what a screen of 60 has left beside its edges."""
_PERIOD_NAMES = {1: "today", 7: "7 days", 30: "30 days", 365: "365 days"}
_MONTHS = 12
_BAR = 16
_LEECHES = 10
_ORPHANS = 5
_MOST_TITLE = 40
_FIGURES_OF_DECK = 32
"""Columns that the figures of a deck take beside its title."""
_CONFIDENCES = {Confidence.SURE: "sure", Confidence.UNSURE: "unsure", Confidence.GUESS: "a guess"}


@dataclass(frozen=True, slots=True)
class Section:
    """Some figures under a heading; lines hold text of decks as it is."""

    title: str
    lines: tuple[str, ...]


def report(figures: Figures, width: int) -> tuple[Section, ...]:
    """The figures in sections, those without any left out.

    No line is longer than `width`, which is at least `NARROWEST`.
    """
    found = (Section(title, tuple(lines(figures, width))) for title, lines in _SECTIONS)
    return tuple(section for section in found if section.lines)


def _activity(figures: Figures, width: int) -> list[str]:
    if not figures.streak.longest:
        return ["Nothing answered yet; start with: quizdeck quiz"]
    heading = _columns("", "answers", "time", "right", "remembered", "new")
    streak = figures.streak
    told = f"{plural(streak.days, 'day')} in a row, {streak.longest:,} at most"
    return [heading, *(_columns(*_period(period)) for period in figures.periods), told]


def _columns(name: str, *values: str) -> str:
    widths = (8, 12, 7, 11, 7)
    return f"{name:<8}" + "".join(value.rjust(width) for value, width in zip(values, widths, strict=True))


def _period(period: Period) -> tuple[str, ...]:
    tally = period.tally
    return (
        _PERIOD_NAMES[period.days],
        f"{tally.answers:,}",
        duration(tally.spent_ms),
        percent(tally.correct / tally.answers) if tally.answers else "–",
        "–" if tally.retention is None else percent(tally.retention),
        f"{tally.introduced:,}",
    )


def _days(figures: Figures, width: int) -> list[str]:
    counts = [day.tally.answers for day in figures.days]
    if not any(counts):
        return []
    active = sum(count > 0 for count in counts)
    return [f"{sparkline(counts)}  {max(counts):,} at most", f"on {active} of {len(counts)} days"]


def _forecast(figures: Figures, width: int) -> list[str]:
    counts = [due.cards for due in figures.forecast]
    if not any(counts):
        return []
    return [
        f"{sparkline(counts)}  {max(counts):,} at most",
        f"today {counts[0]:,}, tomorrow {counts[1]:,}, {sum(counts):,} in {len(counts)} days",
        *(["today: due now, or later in the day"] if counts[0] else []),
    ]


def _months(figures: Figures, width: int) -> list[str]:
    return [
        f"{month.begins_on:%Y-%m}  {percent(month.retention):>5}  {bar(month.retention, _BAR)}  "
        f"{month.recalled:,} of {month.recalls:,}"
        for month in figures.months[-_MONTHS:]
    ]


def _decks(figures: Figures, width: int) -> list[str]:
    room = min(width - _FIGURES_OF_DECK, _MOST_TITLE)
    begun = [deck for deck in figures.decks if deck.learning or deck.young or deck.mature]
    if not begun:
        return []
    lines = [_deck(deck, room) for deck in begun]
    untouched = len(figures.decks) - len(begun)
    heading = f"{'':<{room}}{'new':>7}{'learning':>9}{'young':>7}{'mature':>8}"
    rest = [f"and {plural(untouched, 'deck')} not begun"] if untouched else []
    return [heading, *lines, *rest]


def _deck(deck: Mastery, room: int) -> str:
    title = fitted(" ".join(deck.title.split()), room)
    return f"{title}{deck.new:>7,}{deck.learning:>9,}{deck.young:>7,}{deck.mature:>8,}"


def _calibration(figures: Figures, width: int) -> list[str]:
    return [
        f"{_CONFIDENCES[told.confidence]:<8}{percent(told.grade):>7}  {bar(told.grade, _BAR)}  "
        f"{plural(told.answers, 'answer')}"
        for told in figures.calibration
    ]


def _leeches(figures: Figures, width: int) -> list[str]:
    shown = [
        f"{leech.lapses:>3} times  {fitted(str(leech.ref), width - 11).rstrip()}"
        for leech in figures.leeches[:_LEECHES]
    ]
    more = len(figures.leeches) - len(shown)
    return [*shown, f"and {plural(more, 'card')} more"] if more > 0 else shown


def _orphans(figures: Figures, width: int) -> list[str]:
    by_deck = Counter(ref.deck for ref in figures.orphans)
    told = by_deck.most_common(_ORPHANS)
    shown = [f"{fitted(deck, width - 16).rstrip()}  {plural(cards, 'card')}" for deck, cards in told]
    more = len(by_deck) - len(told)
    return [*shown, f"and {plural(more, 'deck')} more"] if more > 0 else shown


_SECTIONS: Sequence[tuple[str, Callable[[Figures, int], list[str]]]] = (
    ("Activity", _activity),
    ("Answers a day, last 30 days", _days),
    ("Due a day, next 30 days", _forecast),
    ("Remembered, by month", _months),
    ("Cards by deck", _decks),
    ("Right when you felt", _calibration),
    ("Leeches, forgotten", _leeches),
    ("Kept: progress of cards that no deck holds any more", _orphans),
)
