"""What another file derived from its log, taken over where that log has no event in common with this one.

Cards that only one of both logs tells of stand in its tables as they would come out of the union, and every
figure of the roll-up is a sum. So only cards of which both tell must be gone through.
"""

import sqlite3

from tui.model.ids import CardRef
from tui.store import tally

_OF_CARDS = ("card_state", "answer", "withdrawn")
_OF_BOTH = """
SELECT deck, card FROM event WHERE deck IS NOT NULL AND card IS NOT NULL
GROUP BY deck, card HAVING min(rowid) <= :last AND max(rowid) > :last
"""


def take_over(connection: sqlite3.Connection, other: str, last: int) -> set[CardRef]:
    """Add what an attached file of today's format holds of its cards, inside the caller's transaction.

    Its events are in rows after `last`. Returns the cards of which both logs tell, whose rows, and with them
    the figures of the roll-up, are still to be settled.
    """
    open_quarters = [*tally.newest(connection, "main"), *tally.newest(connection, other)]
    for table in _OF_CARDS:
        connection.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM {other}.{table}")
    tally.add_all(connection, other)
    tally.recount(connection, open_quarters)
    return {CardRef(*place) for place in connection.execute(_OF_BOTH, {"last": last})}
