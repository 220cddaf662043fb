"""What may stand where on a command line, read off the parsers of the commands."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tui.cli.commands import COMMANDS
from tui.cli.parser import Parser
from tui.cli.values import OneOf


class Source(StrEnum):
    """Where values come from that are not known beforehand."""

    FILES = "files"
    FOLDERS = "folders"
    DECKS = "decks"


_BY_NAME = {
    "FILE": (Source.FILES,),
    "PATH": (Source.FILES,),
    "DIR": (Source.FOLDERS,),
    "DECK": (Source.DECKS,),
    "DECK[/CARD]": (Source.DECKS,),
}
"""What stands for a name in the help."""
_BY_PLACE = {("", "--deck"): (Source.DECKS,), ("check", ""): (Source.DECKS, Source.FILES), ("new", ""): ()}
"""The same by command and option, where the name does not tell: a new deck is none of those there are."""


@dataclass(frozen=True, slots=True)
class Values:
    """What may stand in one place."""

    name: str
    """As in the help."""
    known: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class OptionOffer:
    """An option."""

    names: tuple[str, ...]
    about: str
    values: Values | None
    """None where it stands alone, or may."""


@dataclass(frozen=True, slots=True)
class CommandOffer:
    """A command; that of the empty name is the program without one."""

    name: str
    about: str
    options: tuple[OptionOffer, ...]
    words: Values | None
    """None where it takes no word."""
    most: int | None
    """How many words there may be; None is any number."""
    behind: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What the second word can be, by the first."""

    def words_at(self, number: int) -> Values | None:
        """What may stand as that word, counted from 1, whatever stands before it; None for nothing known."""
        if self.words is None or (self.most is not None and number > self.most):
            return None
        return self.words if number == 1 or not self.words.known else None


def offers(program: Parser) -> tuple[CommandOffer, ...]:
    """The program without a command, and every command in the order of the help."""
    commands = (
        _command(command.name, command.about, command.parser(command.load())) for command in COMMANDS.values()
    )
    return _command("", "", program), *commands


def valued(commands: Iterable[CommandOffer]) -> tuple[str, ...]:
    """The names of all options that a value follows: no name is a switch in another command."""
    found = (
        name for command in commands for option in command.options if option.values for name in option.names
    )
    return tuple(dict.fromkeys(found))


def _command(name: str, about: str, parser: Parser) -> CommandOffer:
    options = tuple(_option(name, action) for action in parser.named_options)
    words = None
    if parser.word_name:
        sources = _BY_PLACE.get((name, ""), _BY_NAME.get(parser.word_name, ()))
        words = Values(parser.word_name, parser.known, sources)
    return CommandOffer(name, about, options, words, parser.most, parser.known_behind)


def _option(command: str, action: argparse.Action) -> OptionOffer:
    names = tuple(action.option_strings)
    values = None
    if action.nargs is None:
        known = action.type.known if isinstance(action.type, OneOf) else ()
        sources = _BY_PLACE.get((command, names[-1]), _BY_NAME.get(str(action.metavar), ()))
        values = Values(str(action.metavar), known, sources)
    about = action.help or ""
    if values and values.known:
        about = about.partition(" (default")[0].partition(": ")[0]  # what follows names the values once more
    return OptionOffer(names, about, values)
