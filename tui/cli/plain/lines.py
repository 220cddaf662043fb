"""The lines that responses are read from: a terminal, a pipe or a file."""

import io
import sys
from pathlib import Path
from typing import TextIO

from tui.cli.output import complain, prompt
from tui.cli.plain.commands import is_command
from tui.errors import QuizdeckError, UsageError
from tui.files import why
from tui.wording import plural

STDIN = "-"


class Lines:
    """Gives one line after the other; prompts only where a person sits at a terminal.

    With `strict`, the lines were written beforehand, one for each question: nobody is there to try again.
    """

    def __init__(self, source: TextIO, *, prompts: bool, strict: bool = False, name: str = "") -> None:
        self._source = source
        self.prompts = prompts
        """Whether a person sits at a terminal."""
        self.strict = strict
        """Whether nobody is there to try again."""
        self._name = name
        """Of the file they are read from; empty for standard input."""
        self._number = 0
        self._line = ""

    def next(self, question: str) -> str | None:
        """The next line without its end, or None at the end of input."""
        if self.prompts:
            prompt(f"{question}: ")
        try:
            self._line = self._source.readline()
        except KeyboardInterrupt:
            if self.prompts:
                prompt("\n")  # what follows is not to stand behind the question
            raise
        self._number += 1
        return self._line.rstrip("\n") if self._line else None

    def tell_surplus(self) -> None:
        """Say which responses of a file nobody asked for, the line read last among them; reads to its end.

        Standard input is not read on: who writes to it may not be done.
        """
        if not self._name:
            return
        rest = enumerate([self._line, *self._source], self._number)
        unused = [number for number, line in rest if line.strip() and not is_command(line)]
        if unused:
            count, first = plural(len(unused), "response"), f"line {unused[0]:,}"
            where = f"in {first} was" if len(unused) == 1 else f"from {first} on were"
            complain(f"{self._name}: {count} {where} not used: every question was answered before")

    def refuse(self, error: UsageError) -> None:
        """Say that the line last read cannot be used, so that the next one is read in its place.

        Raises: UsageError naming the line where the lines are strict, as the next one is meant for another
        question; blank lines at the end of input are none, and are passed over.
        """
        if not self.strict:
            complain(str(error))
        elif self._line.strip() or any(later.strip() for later in self._source):
            place = ", ".join(filter(None, [self._name, f"line {self._number:,}"]))
            raise UsageError(f"{place}: {error.what}", error.hint) from error


def open_lines(answers: str | None, *, silent: bool) -> Lines:
    """Lines of the file of that name, or of standard input; strict ones unless a person is asked.

    Raises: QuizdeckError when the file cannot be read.
    """
    asked = answers is None and not silent
    if answers is None or answers == STDIN:
        return Lines(sys.stdin, prompts=asked and sys.stdin.isatty(), strict=not asked)
    try:
        data = Path(answers).read_bytes()
    except (OSError, ValueError) as error:
        what, hint = why(error) if isinstance(error, OSError) else (str(error), "check the path")
        raise QuizdeckError(f"cannot read {answers}: {what}", hint) from error
    text = io.StringIO(data.decode("utf-8-sig", "replace"), newline=None)
    return Lines(text, prompts=False, strict=True, name=answers)
