"""The commands, one module and one row each."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from tui.cli.call import Call
    from tui.cli.parser import Parser


class CommandModule(Protocol):
    """What the module of a command holds."""

    EXAMPLE: str
    """One line to try, shown at the end of its help."""

    def options(self, parser: "Parser") -> None:
        """Declare words and options."""

    def run(self, call: "Call") -> int:
        """Do it; returns the exit code. Raises: QuizdeckError."""


class Command(NamedTuple):
    """A command by name; its module is loaded only when it is called."""

    name: str
    about: str
    """One line for the list of commands."""

    def load(self) -> CommandModule:
        """The module of the command, in this package."""
        return cast("CommandModule", import_module(f"{__name__}.{self.name}"))

    def parser(self, module: CommandModule) -> "Parser":
        """The parser of its words and options."""
        from tui.cli.parser import Parser

        parser = Parser(f"quizdeck {self.name}", self.about, module.EXAMPLE)
        module.options(parser)
        return parser


COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command("extract", "turn documents into decks"),
        Command("check", "report every problem of decks"),
        Command("decks", "list the library"),
        Command("new", "begin a deck of your own"),
        Command("add", "copy decks into the library"),
        Command("remove", "take a deck out of the library"),
        Command("edit", "open a deck or card in your editor"),
        Command("search", "find cards by any of their words"),
        Command("quiz", "practise questions"),
        Command("review", "review what is due"),
        Command("due", "say what is due"),
        Command("stats", "figures about your learning"),
        Command("history", "list past sessions"),
        Command("export", "write scores, answers or reviews to a file"),
        Command("backup", "copy your progress to a file"),
        Command("restore", "go back to a backup"),
        Command("merge", "take in the progress of other copies"),
        Command("doctor", "check your progress, and mend it"),
        Command("undo", "take back the last answer or mark"),
        Command("redo", "bring back what undo took back"),
        Command("reset", "have the cards of a deck count as new"),
        Command("optimize", "fit the schedule to how you remember"),
        Command("paths", "say where everything is kept"),
        Command("config", "list and change the settings"),
        Command("completion", "print what completes commands in your shell"),
    )
}
"""In the order of the help."""
