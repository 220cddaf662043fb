"""Options and words of a command, by argparse; mistakes are told in our words, with the nearest right one."""

import argparse
import re
from collections.abc import Mapping, Sequence
from typing import NoReturn

from tui.errors import UsageError

_REWORDED = (
    (re.compile(r"argument (?:-h/)?(\S+): expected (?:one|at least one) argument"), "{} wants a value"),
    (re.compile(r"argument (?:-h/)?(\S+): ignored explicit argument .*", re.S), "{} takes no value"),
)
"""argparse's messages, and ours."""


_LEAD = re.compile(r"\s*(?:\S+\s{2,})?")
"""What the rest of a line of help stands behind: its indent, and a name in a column of its own."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help whose lines end between words, and go on below their text; a command to be copied stays whole."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines: list[str] = []
        for line in text.splitlines():
            lead = _LEAD.match(line)
            below = " " * (0 if lead is None else len(lead[0]))
            lines.extend([line] if line.startswith("  quizdeck ") else _wrapped(line, width, below) or [""])
        return "\n".join(indent + line for line in lines)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return _wrapped(text, width)


def _wrapped(line: str, width: int, below: str = "") -> list[str]:
    from textwrap import wrap  # only help needs it

    return wrap(line, width, subsequent_indent=below, break_on_hyphens=False)


class Parser(argparse.ArgumentParser):
    """The options of one command. Raises UsageError where argparse would print and exit.

    Words that are no options are collected in order, wherever they stand, under the name `words`.
    """

    def __init__(self, name: str, about: str, example: str, *, usage: str | None = None) -> None:
        super().__init__(
            prog=name,
            usage=usage,
            description=f"{about[0].upper()}{about[1:]}.",
            epilog=f"example:\n  {example}",
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.add_argument("-h", "--help", action="help", help="show this help")
        self._words: argparse.Action | None = None
        self._least = 0
        self.most: int | None = 0
        """How many words there may be; None is any number."""
        self.known: tuple[str, ...] = ()
        """What the first word can be, where all of that is known."""
        self.known_behind: Mapping[str, Sequence[str]] = {}
        """What the second word can be, by the first."""
        self.dashed_words = False
        """Whether words may begin with a dash; options with two dashes are options all the same."""

    def words(
        self, name: str, about: str, *, least: int = 0, most: int | None = None, known: Sequence[str] = ()
    ) -> None:
        """Take words of that name; `most` None is any number, `known` is what the first can be."""
        nargs = (None if least else "?") if most == 1 else "+" if least else "*"
        self._words = self.add_argument("words", nargs=nargs, metavar=name, help=about)
        self._words.required = False  # counted by ourselves, as words stand on both sides of options
        self._least, self.most, self.known = least, most, tuple(known)

    def switch(self, name: str, about: str) -> None:
        """An option without a value."""
        self.add_argument(name, action="store_true", help=about)

    def json_switch(self) -> None:
        """The option `--json`."""
        self.switch("--json", "print JSON, and nothing else, on standard output")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Parse the arguments after the command's name. Raises: UsageError, and SystemExit after help."""
        before, after = split_at_dashes(arguments)
        options, left = self.parse_known_args(before)
        taken = getattr(options, "words", None) or []
        words = [taken] if isinstance(taken, str) else list(taken)
        for word in left:
            if word.startswith("--" if self.dashed_words else "-") and word != "-":
                raise self._unknown(word)
            words.append(word)
        options.words = self._counted([*words, *after])
        return options

    def error(self, message: str) -> NoReturn:
        """Raise argparse's complaint in our words."""
        for pattern, ours in _REWORDED:
            found = pattern.fullmatch(message)
            if found:
                message = ours.format(found[1])
        raise UsageError(message, self._see)

    @property
    def _see(self) -> str:
        return f"see: {self.prog} --help"

    def _counted(self, words: list[str]) -> list[str]:
        if len(words) < self._least:
            raise UsageError(f"{self.word_name} is missing", self._see)
        if self.most is not None and len(words) > self.most:
            raise UsageError(f"“{words[self.most]}” is one word too many", self._see)
        return words

    @property
    def word_name(self) -> str:
        """What the help calls the words; empty where none is taken."""
        return str(self._words.metavar) if self._words else ""

    @property
    def named_options(self) -> tuple[argparse.Action, ...]:
        """The options, in the order of the help."""
        return tuple(action for action in self._actions if action.option_strings)

    def _unknown(self, word: str) -> UsageError:
        from tui.text.nearness import nearest  # only mistakes need it, and it takes long to load

        name = word.partition("=")[0]
        known = [
            option[2:] for action in self._actions for option in action.option_strings if len(option) > 2
        ]
        near = nearest(name.lstrip("-"), known) if name.startswith("--") else None
        return UsageError(f"there is no option {name}", f"did you mean --{near}?" if near else self._see)


def split_at_dashes(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before and after the first `--`, behind which everything is a word."""
    given = list(arguments)
    at = given.index("--") if "--" in given else len(given)
    return given[:at], given[at + 1 :]
