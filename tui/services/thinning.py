"""Which backups may go: of old ones, the newest of each day, week and month is enough."""

from collections.abc import Callable, Iterable
from datetime import datetime

NEWEST = 8
"""So many are kept, however close together they were made."""

_SPANS: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (lambda at: at.date(), 7),
    (lambda at: at.isocalendar()[:2], 5),
    (lambda at: (at.year, at.month), 12),
)
"""A span of time, and of how many of them the newest backup is kept; in UTC."""


def superfluous(made_at: Iterable[datetime]) -> frozenset[datetime]:
    """The instants of backups that may go; spans without a backup do not count."""
    newest_first = sorted(set(made_at), reverse=True)
    kept = set(newest_first[:NEWEST])
    for span, most in _SPANS:
        newest_of = {span(at): at for at in reversed(newest_first)}
        kept.update(sorted(newest_of.values(), reverse=True)[:most])
    return frozenset(newest_first) - kept
