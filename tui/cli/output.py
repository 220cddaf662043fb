"""All that the command line writes: text through the filter for control characters, JSON in escapes."""

import io
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TextIO

from tui.errors import QuizdeckError
from tui.text.controls import visible

_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What JSON allows to stand bare and a terminal would obey or hide; C0 is always escaped."""


_GAP = "  "
"""Between two columns."""

_COLUMNS = 80
"""Of a terminal that does not tell."""

_COMMAND = re.compile("(?:(?<=: )|(?<=`))quizdeck [^;`\\n]+")
"""A command in a message, to be copied into a shell."""

_FIGURE = re.compile("(?<=\\d) (?=(?:%|s|min|h|d|mo|y)(?!\\w))")
"""The space between a figure and its unit."""

_TIED, _JOINED = "\ue000", "\ue001"
"""In place of a space at which no line ends: in a command, in a figure."""


class OutputError(QuizdeckError):
    """Standard output takes no more, so that nothing about it can be said there."""

    code = "output"


def prepare_streams() -> None:
    """Let no character that a locale does not know end the program, nor a stream that is closed.

    Side effect: on the standard streams. A closed one is opened anew: input is empty, output goes nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115, PTH123  # to the end; pathlib loads long
            setattr(sys, name, stream)
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def say(text: str = "") -> None:
    """Write lines to standard output, broken between words where a terminal is too narrow for one.

    Raises: OutputError when it takes no more, BrokenPipeError.
    """
    _write(f"{_fitted(visible(text), sys.stdout)}\n")


def say_filled(text: str = "") -> None:
    """`say` for Markdown, whose code and tables stay as they are, and whose prose flows on a terminal."""
    _write(f"{visible(_filled(text))}\n")


def say_unbroken(text: str) -> None:
    """`say` for what programs read from a terminal too: no line is broken."""
    _write(f"{visible(text)}\n")


def silence(text: str) -> None:
    """Take the place of `say` where only JSON may be printed."""


def complain(text: str) -> None:
    """Write to standard error as `say` does, after the program's name; where that is gone, nobody is told."""
    told = _fitted(f"quizdeck: {visible(text)}", sys.stderr)
    with suppress(OSError):
        sys.stderr.write(f"{told}\n")


def prompt(text: str) -> None:
    """Write what a response is typed behind, as `say_filled` does."""
    told = text.rstrip()
    _write(visible(_filled(told) + text[len(told) :]))
    sys.stdout.flush()


def _filled(text: str) -> str:
    width = terminal_width()
    if width is None:
        return text
    return _broken(text, width)


def _fitted(text: str, stream: TextIO) -> str:
    """Each line by itself; a command in it stays on one line, to be copied."""
    width = terminal_width(stream)
    widest = max(map(len, text.split("\n"))) * (
        1 if text.isascii() else 2
    )  # of a character, two cells at most
    if width is None or widest <= width:
        return text
    whole = _COMMAND.sub(lambda match: match[0].replace(" ", _TIED), text)
    return "\n".join(_broken(line, width) for line in whole.split("\n")).replace(_TIED, " ")


def _broken(text: str, width: int) -> str:
    """Prose in lines of the width; a figure stays with its unit."""
    from tui.text.filling import filled  # as `say_json`

    if _JOINED in text:
        return filled(text, width)
    return filled(_FIGURE.sub(_JOINED, text), width).replace(_JOINED, " ")


def say_json(value: Mapping[str, object]) -> None:
    """Write one JSON object; control characters in it are escaped, so that reading it gives them back."""
    import json  # as few commands print it, and the first frame of the app waits for none of it

    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not utf8, indent=2)
    _write(_UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n")


def say_bytes(data: bytes) -> None:
    """Write a file's bytes as they are to standard output."""
    with _in_words():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def flush() -> None:
    """Hand over all that was written. Raises: OutputError when standard output takes no more."""
    with _in_words():
        sys.stdout.flush()


def abandon_output() -> None:
    """Write the rest nowhere, so that nothing complains when the program ends. Nobody reads it any more."""
    try:
        target = sys.stdout.fileno()
    except OSError:  # not a file, as in a test
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, target)
    os.close(nowhere)


def terminal_width(stream: TextIO | None = None) -> int | None:
    """Columns of the terminal that shows the stream, or else standard output; None where a file takes it."""
    stream = stream or sys.stdout
    if not stream.isatty():
        return None
    import shutil  # only tables and messages on a terminal need it

    own = 0
    with suppress(OSError):  # standard output, which is asked first, may be piped elsewhere
        own = os.get_terminal_size(stream.fileno()).columns
    return shutil.get_terminal_size((own or _COLUMNS, 24)).columns


def table(
    rows: Sequence[Sequence[str]],
    right: frozenset[int] = frozenset(),
    giving: Sequence[tuple[int, int]] = (),
) -> str:
    """Rows as aligned columns, those in `right` to the right; the last column is as long as it is.

    Where a terminal is too narrow for them, the columns that are `giving` are cut, in this order, each down
    to so many cells.
    """
    from tui.text.cells import cells, fitted  # as `say_json`

    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    _narrow(widths, giving)
    lines = []
    for row in rows:
        shown = [
            " " * (width - cells(cell)) + cell if at in right else fitted(cell, width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append(_GAP.join(shown).rstrip())
    return "\n".join(lines)


def _narrow(widths: list[int], giving: Sequence[tuple[int, int]]) -> None:
    """Take from these columns what a terminal has no room for."""
    room = terminal_width() if giving else None
    if room is None:
        return
    for at, least in giving:
        beyond = sum(widths) + len(_GAP) * (len(widths) - 1) - room
        widths[at] = max(min(least, widths[at]), widths[at] - max(0, beyond))


def _write(text: str) -> None:
    with _in_words():
        sys.stdout.write(text)


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        from tui.files import why  # only a failure needs it

        abandon_output()
        what, hint = why(error)
        raise OutputError(f"the output cannot be written: {what}", hint) from error
