"""Instants as the command line writes them."""

from datetime import datetime

from tui.clock import Clock
from tui.export.table import as_text, plain


def rfc3339(clock: Clock, instant: datetime) -> str:
    """The instant in local time with its offset, to the millisecond."""
    return as_text(plain(clock.local(instant)))
