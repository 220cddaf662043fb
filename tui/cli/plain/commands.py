"""Commands in place of a response: how a line is read as one, and the help that lists them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from tui.errors import UsageError
from tui.text.nearness import nearest
from tui.wording import listing, one_line

T = TypeVar("T")


class Next(Enum):
    """How a conversation goes on after a line."""

    STAY = "stay"
    """Still with what was asked; it is not shown again."""
    SHOW = "show"
    """With the question that the learner stands on now."""
    CLOSE = "close"
    """Every question is answered: to the result, unless the learner turns back."""
    STOP = "stop"
    """The learner ends it."""
    INPUT = "input"
    """There are no more lines."""
    LATE = "late"
    """The time was up before the line came."""


After = Next | str
"""What comes after a command; a text is read as the line that comes next."""


@dataclass(frozen=True, slots=True)
class Command(Generic[T]):
    """A command, typed behind a colon. `do` raises UsageError where it cannot be done."""

    names: tuple[str, ...]
    """The shortest first; each is as good as the others."""
    about: str
    do: Callable[[T, str], After]
    """Takes the conversation and what was typed after the name."""
    takes: bool = False
    """Whether anything may be typed after the name."""


class CommandTable(Generic[T]):
    """The commands of one conversation; `elsewhere` says of names from another what is so and what to do."""

    def __init__(
        self, rows: Sequence[Command[T]], elsewhere: Mapping[str, tuple[str, str]] | None = None
    ) -> None:
        self.rows = tuple(rows)
        self._named = {name: command for command in rows for name in command.names}
        self._elsewhere = elsewhere or {}

    @property
    def names(self) -> frozenset[str]:
        """Every name of every command, without its colon."""
        return frozenset(self._named)

    def obey(self, talk: T, line: str) -> After:
        """Do what a command line says. Raises: UsageError when it says nothing that can be done."""
        name, argument = _divided(line)
        command = self._named.get(name)
        if command is None:
            raise self._unknown(name)
        if argument and not command.takes:
            raise UsageError(
                f"nothing goes after “:{name}”, and there was “{one_line(argument, 20)}”",
                f"type :{name} alone; {_TWO_COLONS}",
            )
        return command.do(talk, argument)

    def help_text(self) -> str:
        """A line for each command, to be read aloud."""
        lines = [f"{listing([f':{name}' for name in row.names], 'or')} {row.about}." for row in self.rows]
        return "\n".join(["Commands, each on a line of its own:", *lines, f"{_TWO_COLONS.capitalize()}."])

    def _unknown(self, name: str) -> UsageError:
        if name in self._elsewhere:
            return UsageError(*self._elsewhere[name])
        near = nearest(name[:40], sorted(self._named))
        hint = f"did you mean :{near}?" if near else f":? lists the commands; {_TWO_COLONS}"
        return UsageError(f"there is no command “:{one_line(name, 20)}”", hint)


_TWO_COLONS = "a response that begins with a colon is typed with two"
_COMMAND = re.compile(r":(\S*)\s*(.*)", re.DOTALL)


def is_command(line: str) -> bool:
    """Whether a line is a command, known or not, and no response."""
    text = line.strip()
    return text.startswith(":") and not text.startswith("::")


def _divided(line: str) -> tuple[str, str]:
    """The name of a command, without colon and case, and what follows it."""
    found = _COMMAND.match(line.strip())
    return (found[1].casefold(), found[2]) if found else ("", "")
