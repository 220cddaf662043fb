"""The lines that responses are read from: a terminal, a pipe or a file."""

import io
import sys
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from tui.cli.output import prompt
from tui.errors import QuizdeckError
from tui.files import why

STDIN = "-"


class Wish(StrEnum):
    """A command in place of a response."""

    SKIP = ":s"
    BACK = ":b"
    UNDO = ":u"
    STOP = ":q"


class Lines:
    """Gives one line after the other; prompts only where a person sits at a terminal."""

    def __init__(self, source: TextIO, *, prompts: bool) -> None:
        self._source = source
        self._prompts = prompts

    def next(self, question: str) -> str | None:
        """The next line without its end, or None at the end of input."""
        if self._prompts:
            prompt(f"{question}: ")
        line = self._source.readline()
        return line.rstrip("\n") if line else None


def open_lines(answers: str | None, *, silent: bool) -> Lines:
    """Lines of the file of that name, or of standard input. Raises: QuizdeckError when it cannot be read."""
    if answers is None or answers == STDIN:
        return Lines(sys.stdin, prompts=answers is None and not silent and sys.stdin.isatty())
    try:
        data = Path(answers).read_bytes()
    except (OSError, ValueError) as error:
        what, hint = why(error) if isinstance(error, OSError) else (str(error), "check the path")
        raise QuizdeckError(f"cannot read {answers}: {what}", hint) from error
    return Lines(io.StringIO(data.decode("utf-8-sig", "replace"), newline=None), prompts=False)


def wish(line: str) -> Wish | None:
    """The command that a line is, or None."""
    word = line.strip().casefold()
    return Wish(word) if word in list(Wish) else None
