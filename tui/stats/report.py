"""The figures as text: for the command line and the screen alike, from 34 columns on."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from tui.model.grade import Confidence
from tui.stats.activity import Period
from tui.stats.figures import Figures
from tui.stats.mastery import Mastery
from tui.text.cells import fitted
from tui.wording import bar, duration, listing, percent, plural, sparkline

NARROWEST = 34
"""Columns: what a screen of 40 has left beside its edges."""
_ROOMY = 54
"""Columns from which on every column of the tables is told: what a screen of 60 has left."""
_PERIOD_NAMES = {1: "today", 7: "7 days", 30: "30 days", 365: "365 days"}
_MONTHS = 12
_BAR = 16
_LEAST_BAR = 4
_LEECHES = 10
_ORPHANS = 5
_MOST_TITLE = 40
_STAGES = {"new": 7, "learning": 9, "young": 7, "mature": 8}
_NARROW_STAGES = {"new": 6, "learn": 6, "young": 6, "old": 6}
"""Columns of the figures of a deck, beside its title."""
_ASIDE = {"aside": 7}
"""Suspended or put off; where a deck has such cards and there is room."""
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
    shown = range(5) if width >= _ROOMY else (0, 2, 3)
    rows = [("", "answers", "time", "right", "remembered", "new"), *map(_period, figures.periods)]
    streak = figures.streak
    told = f"{plural(streak.days, 'day')} in a row, {streak.longest:,} at most"
    return [*(_columns(name, values, shown) for name, *values in rows), told]


def _columns(name: str, values: Sequence[str], shown: Iterable[int]) -> str:
    widths = (8, 12, 7, 11, 7)
    return f"{name:<8}" + "".join(values[at].rjust(widths[at]) for at in shown)


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
    return [*_line_of_days(counts, width), f"on {active} of {len(counts)} days"]


def _line_of_days(counts: Sequence[int], width: int) -> list[str]:
    """Bars with what the highest stands for, beside them where there is room."""
    most = f"{max(counts):,} at most"
    beside = len(counts) + 2 + len(most) <= width
    return [f"{sparkline(counts)}  {most}"] if beside else [sparkline(counts), most]


def _forecast(figures: Figures, width: int) -> list[str]:
    counts = [due.cards for due in figures.forecast]
    if not any(counts):
        return []
    coming = [
        f"today {counts[0]:,}, tomorrow {counts[1]:,}, {sum(counts):,} in {len(counts)} days",
        *(["today: due now, or later in the day"] if counts[0] else []),
    ]
    return [*_line_of_days(counts, width), *(part for line in coming for part in wrap(line, width))]


def _months(figures: Figures, width: int) -> list[str]:
    return [
        f"{month.begins_on:%Y-%m}  {percent(month.retention):>5}"
        f"{_bar_beside(month.retention, width - 33)}  {month.recalled:,} of {month.recalls:,}"
        for month in figures.months[-_MONTHS:]
    ]


def _decks(figures: Figures, width: int) -> list[str]:
    begun = [deck for deck in figures.decks if _is_begun(deck)]
    if not begun:
        return []
    columns = _STAGES if width >= _ROOMY else _NARROW_STAGES
    suspended, put_off = sum(deck.suspended for deck in begun), sum(deck.put_off for deck in begun)
    if width >= _ROOMY and suspended + put_off:
        columns = columns | _ASIDE
    room = min(width - sum(columns.values()), _MOST_TITLE)
    heading = " " * room + "".join(f"{name:>{cells}}" for name, cells in columns.items())
    lines = [_deck(deck, room, tuple(columns.values())) for deck in begun]
    untouched = len(figures.decks) - len(begun)
    rest = [f"and {plural(untouched, 'deck')} never reviewed"] if untouched else []
    aside = [(suspended, "suspended"), (put_off, "put off")]
    told = listing([f"{count:,} {word}" for count, word in aside if count])
    return [heading, *lines, *rest, *(wrap(f"set aside: {told}", width) if told else [])]


def _is_begun(deck: Mastery) -> bool:
    return bool(deck.learning or deck.young or deck.mature or deck.suspended or deck.put_off)


def _deck(deck: Mastery, room: int, columns: Sequence[int]) -> str:
    counts = (deck.new, deck.learning, deck.young, deck.mature, deck.suspended + deck.put_off)
    figures = "".join(f"{count:>{cells},}" for count, cells in zip(counts, columns, strict=False))
    return fitted(" ".join(deck.title.split()), room) + figures


def _calibration(figures: Figures, width: int) -> list[str]:
    return [
        f"{_CONFIDENCES[told.confidence]:<8}{percent(told.grade):>7}"
        f"{_bar_beside(told.grade, width - 32)}  {plural(told.answers, 'answer')}"
        for told in figures.calibration
    ]


def _leeches(figures: Figures, width: int) -> list[str]:
    shown = [
        f"{leech.lapses:>3} times  {fitted(leech.title or str(leech.ref), width - 11).rstrip()}"
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


def _bar_beside(share: float, room: int) -> str:
    """A bar behind two spaces; none where there is no room for one."""
    length = min(_BAR, room - 2)
    return f"  {bar(share, length)}" if length >= _LEAST_BAR else ""


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
