"""What happened in each quarter of an hour, counted: the roll-up that figures of days are read from.

A study day depends on the learner's time zone and on the hour at which days start; both may change, and a
log may be read on machines that differ in them. So the roll-up knows no days: it counts by quarters of an
hour in UTC, and days are put together from them when they are read. The offset of every time zone in use is
a multiple of a quarter of an hour, so no quarter belongs to two days.

Every figure is a sum of whole numbers: added answer by answer or counted in one go, it comes out the same.
"""

import math
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.model.tally import Tally
from tui.schedule.answered import Answered

QUARTER_US = 900_000_000
_MANY = 2000
"""From so many quarters on, to count all is quicker than one after the other."""
_MOST_MS = 600_000
"""More than ten minutes on one question is an absence: the most that an answer counts for."""

_CONFIDENCES = ("sure", "unsure", "guess")
_BY_RATING = {rating: tuple(int(rating == one) for one in range(1, 5)) for rating in (None, 1, 2, 3, 4)}
_GIVEN = "skipped = 0"
_REVIEWED = "stage = 'review'"
_FIGURES = {
    "answers": _GIVEN,
    "correct": f"{_GIVEN} AND grade >= 1",
    "spent_ms": f"max(min(duration_ms, {_MOST_MS}), 0)",
    "again": "coalesce(rating = 1, 0)",
    "hard": "coalesce(rating = 2, 0)",
    "good": "coalesce(rating = 3, 0)",
    "easy": "coalesce(rating = 4, 0)",
    "introduced": "coalesce(stage = 'new', 0)",
    "recalls": f"coalesce({_REVIEWED}, 0)",
    "recalled": f"coalesce({_REVIEWED} AND rating > 1, 0)",
} | {
    name: figure
    for word in _CONFIDENCES
    for name, figure in (
        (word, f"{_GIVEN} AND coalesce(confidence = '{word}', 0)"),
        # Grades in millionths: sums of fractions would depend on their order.
        (
            f"{word}_ppm",
            f"({_GIVEN} AND coalesce(confidence = '{word}', 0)) * CAST(round(grade * 1000000) AS INTEGER)",
        ),
    )
}
"""Each column of the roll-up with what one row of the table `answer` adds to it."""

_COUNTED = f"""
INSERT INTO tally(quarter, {", ".join(_FIGURES)})
SELECT answered_at / {QUARTER_US}, {", ".join(f"sum({figure})" for figure in _FIGURES.values())} FROM answer
"""
_ALL = f"{_COUNTED} GROUP BY 1"
_QUARTER = f"{_COUNTED} WHERE answered_at >= ? AND answered_at < ? GROUP BY 1"
_ADDED = f"""
ON CONFLICT(quarter) DO UPDATE SET {", ".join(f"{name} = {name} + excluded.{name}" for name in _FIGURES)}
"""
_ONE = f"UPDATE tally SET {', '.join(f'{name} = {name} + ?' for name in _FIGURES)} WHERE quarter = ?"
_FIRST = f"INSERT INTO tally({', '.join(_FIGURES)}, quarter) VALUES ({', '.join('?' * (len(_FIGURES) + 1))})"
_OTHERS = f"INSERT INTO main.tally SELECT * FROM {{}}.tally WHERE true {_ADDED}"
_SPAN = f"""
SELECT {", ".join(f"sum({name})" for name in _FIGURES)} FROM tally WHERE quarter >= ? AND quarter < ?
"""


def count_all(connection: sqlite3.Connection) -> None:
    """Fill the roll-up, which is empty, from every answer."""
    connection.execute(_ALL)


def add(
    connection: sqlite3.Connection, answered_at: int, given: Answered, rating: int | None, stage: str | None
) -> None:
    """Count one answer that was just written; `stage` is that of the card before."""
    figures = (*_of_answer(given, rating, stage), answered_at // QUARTER_US)
    # Two short statements: one that does both takes several times as long, and every answer passes here.
    if connection.execute(_ONE, figures).rowcount == 0:
        connection.execute(_FIRST, figures)


def _of_answer(given: Answered, rating: int | None, stage: str | None) -> list[int]:
    """What an answer adds to each figure: the same as the conditions in SQL, which a test compares."""
    responded, in_review = int(not given.skipped), int(stage == "review")
    ppm = responded * math.floor(given.grade * 1_000_000 + 0.5)
    figures = [
        responded,
        responded if given.grade >= 1 else 0,
        max(min(given.duration_ms, _MOST_MS), 0),
        *_BY_RATING[rating],
        int(stage == "new"),
        in_review,
        in_review if rating is not None and rating > 1 else 0,
    ]
    for word in _CONFIDENCES:
        figures += (responded, ppm) if given.confidence == word else (0, 0)
    return figures


def add_all(connection: sqlite3.Connection, other: str) -> None:
    """Add the figures of an attached file, of which none is in this roll-up."""
    connection.execute(_OTHERS.format(other))


def recount(connection: sqlite3.Connection, instants: Iterable[int]) -> None:
    """Count the quarters anew that hold these instants, in microseconds: answers came or went there."""
    quarters = {instant // QUARTER_US for instant in instants}
    if len(quarters) > _MANY:
        connection.execute("DELETE FROM tally")
        count_all(connection)
        return
    for quarter in quarters:
        connection.execute("DELETE FROM tally WHERE quarter = ?", (quarter,))
        connection.execute(_QUARTER, (quarter * QUARTER_US, (quarter + 1) * QUARTER_US))


def spans(connection: sqlite3.Connection, bounds: Sequence[int]) -> tuple[Tally, ...]:
    """The figures between each two neighbours of these instants, in microseconds, which only rise."""
    quarters = [-(-bound // QUARTER_US) for bound in bounds]
    found = (connection.execute(_SPAN, (start, end)).fetchone() for start, end in pairwise(quarters))
    return tuple(Tally() if row[0] is None else Tally(*row) for row in found)


def first_quarter(connection: sqlite3.Connection) -> int | None:
    """When the first quarter with answers begins, in microseconds; None when there is none."""
    (quarter,) = connection.execute("SELECT min(quarter) FROM tally").fetchone()
    return None if quarter is None else int(quarter) * QUARTER_US
