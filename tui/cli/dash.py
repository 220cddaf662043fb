"""`-` in place of a file: standard input, for commands that need a file they can seek in."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.errors import QuizdeckError, UsageError

DASH = "-"


@contextmanager
def file_of(word: str, command: str) -> Iterator[Path]:
    """The file a word names to a command; for `-`, one that holds standard input, gone after the block.

    Errors of the block that name that file name standard input instead.
    Raises: UsageError where a person would have to type the file.
    """
    if word != DASH:
        yield Path(word)
        return
    if sys.stdin.isatty():
        raise UsageError(
            "a progress file cannot be typed at a terminal",
            f"name a file, or send one in, as in: quizdeck {command} - < FILE",
        )
    with TemporaryDirectory(prefix="quizdeck-") as folder:
        path = Path(folder) / "standard-input"
        path.write_bytes(sys.stdin.buffer.read())
        try:
            yield path
        except QuizdeckError as error:
            error.what = error.what.replace(str(path), "standard input")
            raise
