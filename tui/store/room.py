"""Room for much work in one transaction."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_CACHE_KIB = 131_072
"""Of pages: as much as the indexes of a million events take, whose places jump about."""


@contextmanager
def roomy(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep more pages in memory for the time of the block, and look for no circles among what is made."""
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
        connection.execute(f"PRAGMA cache_size = {usual}")
