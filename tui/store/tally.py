"""What happened in each quarter of an hour, counted: the roll-up that figures of days are read from.

A study day depends on the learner's time zone and on the hour at which days start; both may change, and a
log may be read on machines that differ in them. So the roll-up knows no days: it counts by quarters of an
hour in UTC, and days are put together from them when they are read. The offset of every time zone in use is
a multiple of a quarter of an hour, so no quarter belongs to two days.

The quarter of the last answer is open: it has no row, and is counted when it is asked for. So an answer
writes nothing here, but for the first one of a quarter, which closes the one before. Every figure is a sum of
whole numbers: counted quarter by quarter or in one go, it comes out the same.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.model.tally import Tally

QUARTER_US = 900_000_000
_MANY = 2000
"""From so many quarters on, to count all is quicker than one after the other."""
_MOST_MS = 600_000
"""More than ten minutes on one question is an absence: the most that an answer counts for."""

_CONFIDENCES = ("sure", "unsure", "guess")
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

_SUMS = ", ".join(f"sum({figure})" for figure in _FIGURES.values())
_COUNTED = f"""
INSERT INTO tally(quarter, {", ".join(_FIGURES)}) SELECT answered_at / {QUARTER_US}, {_SUMS} FROM answer
"""
_OPEN = f"(SELECT max(answered_at) / {QUARTER_US} * {QUARTER_US} FROM answer)"
"""When the open quarter begins."""
_ALL = f"{_COUNTED} WHERE answered_at < {_OPEN} GROUP BY 1"
_QUARTER = f"{_COUNTED} WHERE answered_at >= ? AND answered_at < ? GROUP BY 1"
_IN_OPEN = f"SELECT {_OPEN} / {QUARTER_US}, {_SUMS} FROM answer WHERE answered_at >= {_OPEN}"
_NEWEST = "SELECT answered_at FROM answer ORDER BY answered_at DESC LIMIT 2"
_REOPENED = f"DELETE FROM tally WHERE quarter >= {_OPEN} / {QUARTER_US}"
_UNCOUNTED = f"""
SELECT DISTINCT answered_at / {QUARTER_US} FROM answer
WHERE answered_at < {_OPEN}
AND answered_at >= coalesce((SELECT max(quarter) + 1 FROM tally), 0) * {QUARTER_US}
"""
_ADDED = f"""
ON CONFLICT(quarter) DO UPDATE SET {", ".join(f"{name} = {name} + excluded.{name}" for name in _FIGURES)}
"""
_OTHERS = f"INSERT INTO main.tally SELECT * FROM {{}}.tally WHERE true {_ADDED}"
_SPAN = f"""
SELECT {", ".join(f"sum({name})" for name in _FIGURES)} FROM tally WHERE quarter >= ? AND quarter < ?
"""

_OF_SESSION = f"""
SELECT a.answered_at / {QUARTER_US}, {_SUMS}
FROM event e JOIN answer a ON a.answered_at = e.at AND a.event = e.id
WHERE e.session = ? GROUP BY 1
"""


def count_all(connection: sqlite3.Connection) -> None:
    """Fill the roll-up, which is empty, from every answer."""
    connection.execute(_ALL)


def add(connection: sqlite3.Connection, answered_at: int) -> None:
    """Count the answer of that instant, whose row was just written."""
    newest, *before = (at // QUARTER_US for (at,) in connection.execute(_NEWEST))
    if answered_at // QUARTER_US < newest or (before and before[0] < newest):
        recount(connection, (answered_at,))


def add_all(connection: sqlite3.Connection, other: str) -> None:
    """Add the figures of an attached file, of which none is in this roll-up; its answers are in their table.

    Quarters that were open here or there are still to be counted anew.
    """
    connection.execute(_OTHERS.format(other))


def newest(connection: sqlite3.Connection, schema: str) -> list[int]:
    """The instant of the last answer in a file, in microseconds; empty where there is none."""
    found = connection.execute(f"SELECT answered_at FROM {schema}.answer ORDER BY answered_at DESC LIMIT 1")
    return [at for (at,) in found]


def recount(connection: sqlite3.Connection, instants: Iterable[int]) -> None:
    """Count the quarters anew that hold these instants, in microseconds: answers came or went there."""
    quarters = {instant // QUARTER_US for instant in instants}
    if not quarters:
        return
    if len(quarters) > _MANY:
        connection.execute("DELETE FROM tally")
        count_all(connection)
        return
    for quarter in quarters:
        connection.execute("DELETE FROM tally WHERE quarter = ?", (quarter,))
    # Which quarter is open may have changed either way.
    connection.execute(_REOPENED)
    quarters |= {quarter for (quarter,) in connection.execute(_UNCOUNTED)}
    open_, *_ = connection.execute(_IN_OPEN).fetchone()
    for quarter in quarters:
        if open_ is not None and quarter < open_:
            connection.execute(_QUARTER, (quarter * QUARTER_US, (quarter + 1) * QUARTER_US))


def spans(connection: sqlite3.Connection, bounds: Sequence[int]) -> tuple[Tally, ...]:
    """The figures between each two neighbours of these instants, in microseconds, which only rise."""
    quarters = _quarters(bounds)
    open_, *figures = connection.execute(_IN_OPEN).fetchone()
    found = []
    for start, end in pairwise(quarters):
        row = connection.execute(_SPAN, (start, end)).fetchone()
        closed = Tally() if row[0] is None else Tally(*row)
        found.append(closed + Tally(*figures) if open_ is not None and start <= open_ < end else closed)
    return tuple(found)


def spans_of(connection: sqlite3.Connection, session: bytes, bounds: Sequence[int]) -> tuple[Tally, ...]:
    """As `spans`, of one session alone; from its answers."""
    quarters, found = _quarters(bounds), [Tally()] * (len(bounds) - 1)
    for quarter, *figures in connection.execute(_OF_SESSION, (session,)):
        at = bisect_right(quarters, quarter) - 1
        if 0 <= at < len(found):
            found[at] += Tally(*figures)
    return tuple(found)


def _quarters(bounds: Sequence[int]) -> list[int]:
    """The quarters that begin with or after these instants."""
    return [-(-bound // QUARTER_US) for bound in bounds]


def first_quarter(connection: sqlite3.Connection) -> int | None:
    """When the first quarter with answers begins, in microseconds; None when there is none."""
    (first,) = connection.execute("SELECT min(answered_at) FROM answer").fetchone()
    return None if first is None else int(first) // QUARTER_US * QUARTER_US
