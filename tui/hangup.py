"""A terminal that is closed while the app runs: nothing waits for it, and the app ends."""

import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_PAINTED = "__stderr__"
"""Where Textual looks for what it paints on."""


class Outlasting:
    """A stream that goes on taking text when its terminal is gone; the text goes nowhere.

    Textual writes from a thread that ends with the first error, and then waits for it for ever.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, if there is still something to write to."""
        try:
            return self._stream.write(text)
        except OSError:
            return len(text)

    def flush(self) -> None:
        """Flush, as `write`."""
        try:
            self._stream.flush()
        except OSError:
            return

    def fileno(self) -> int:
        """The stream's own."""
        return self._stream.fileno()

    def isatty(self) -> bool:
        """Whether the stream is a terminal that is there."""
        return self._stream.isatty()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextmanager
def outlasting_output() -> Iterator[None]:
    """Have what is painted (on standard error) outlast its terminal."""
    stream = sys.__stderr__
    if stream is not None:
        setattr(sys, _PAINTED, Outlasting(stream))
    try:
        yield
    finally:
        setattr(sys, _PAINTED, stream)


class TerminalWatch:
    """Tells whether the terminal that keys come from has been closed since."""

    def __init__(self, stream: TextIO) -> None:
        make = getattr(select, "poll", None)  # Windows has none, and ends the programs of a console it closes
        self._poll = None if make is None else make()
        if self._poll is not None:
            self._poll.register(stream.fileno(), 0)

    def is_closed(self) -> bool:
        """Whether it is gone."""
        return self._poll is not None and bool(self._poll.poll(0))
