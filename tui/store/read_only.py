"""A progress file that this person may not write to, opened to read what is in it."""

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from tui.errors import StoreError
from tui.store.checking import AT_ONCE_BYTES
from tui.store.failures import damaged
from tui.store.inspection import fault_of, page_size_of, quiet_address, refuse_stump, schema_fault
from tui.store.migrations import Step, refuse_unknown, version_of


def is_read_only(path: Path) -> bool:
    """Whether a file is there that may be read and not written, or is in a folder where none can be made."""
    if not (path.is_file() and os.access(path, os.R_OK)):
        return False
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def open_to_read(path: Path, steps: Mapping[int, Step], busy_ms: int) -> sqlite3.Connection:
    """A connection that any thread may use and that cannot write; the pages of a large file are not checked.

    What another program writes meanwhile is seen only where it had the file open before.
    Raises: StoreError, in words; sqlite3.Error where SQLite cannot read it.
    """
    reader = sqlite3.connect(
        quiet_address(path), uri=True, timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False
    )
    try:
        refuse_unknown(reader, path, steps)
        refuse_stump(path, page_size_of(reader))
        if version_of(reader) < max(steps):
            raise StoreError(
                f"{path} is of an older format, and cannot be brought to today's: it is read-only",
                "change the permissions, or copy the folder and set QUIZDECK_HOME to the copy",
            )
        look = fault_of if path.stat().st_size < AT_ONCE_BYTES else schema_fault
        fault = look(reader, steps)
        if fault:
            raise damaged(path, fault)
    except BaseException:
        reader.close()
        raise
    return reader
