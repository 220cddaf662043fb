"""`-` in place of a file: standard input, for commands that need a file they can seek in."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.errors import QuizdeckError

DASH = "-"


@contextmanager
def file_of(word: str) -> Iterator[Path]:
    """The file a word names; for `-`, one that holds standard input, gone after the block.

    Errors of the block that name that file name standard input instead.
    """
    if word != DASH:
        yield Path(word)
        return
    with TemporaryDirectory(prefix="quizdeck-") as folder:
        path = Path(folder) / "standard-input"
        path.write_bytes(sys.stdin.buffer.read())
        try:
            yield path
        except QuizdeckError as error:
            error.what = error.what.replace(str(path), "standard input")
            raise
