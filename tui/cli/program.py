"""The program `quizdeck`: which command is meant, and the nets that hold when it fails."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.output import abandon_output, flush, prepare_streams, say
from tui.errors import QuizdeckError, UsageError

if TYPE_CHECKING:
    from tui.cli.commands import Command
    from tui.cli.parser import Parser

_VERSION = f"quizdeck {__version__}"
INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code.

    Standard output closed by its reader is no failure: it had enough.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    try:
        code = _guarded(given)
        flush()
    except BrokenPipeError:
        abandon_output()
        return 0
    except QuizdeckError as error:
        return _tell(error, as_json=False)
    return code


def _guarded(given: list[str]) -> int:
    try:
        return _run(given)
    except QuizdeckError as error:
        return _tell(error, as_json="--json" in _before_dashes(given))
    except SystemExit as ended:  # after --help and --version
        return ended.code if isinstance(ended.code, int) else 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # the outermost net: nobody is there to raise to
        from tui.cli.failures import tell_unexpected

        return tell_unexpected(error)


def _tell(error: QuizdeckError, *, as_json: bool) -> int:
    from tui.cli.failures import tell

    return tell(error, as_json)


def _before_dashes(given: list[str]) -> list[str]:
    from tui.cli.parser import split_at_dashes

    return split_at_dashes(given)[0]


def _run(given: list[str]) -> int:
    if not given:
        return _open([])
    if given == ["--version"]:  # asked by scripts, often; parsing options takes longer to load than to answer
        say(_VERSION)
        return 0
    return _parsed(given)


def _parsed(given: list[str]) -> int:
    from tui.cli.call import Call

    own, name, rest = _divided(given)
    options = program_parser().read(own)
    if name is None:
        return _open(options.deck)
    if options.deck:
        raise UsageError("--deck goes with the app alone", f"see: quizdeck {name} --help")
    command = _command(name)
    module = command.load()
    call = Call(command.parser(module).read(rest))
    try:
        return module.run(call)
    finally:
        call.close()


def _open(decks: Sequence[str]) -> int:
    """Open the app on home. A deck that is not there is the nearer mistake, so it is told first."""
    from tui.cli.call import Opened
    from tui.cli.terminal import open_app, require_terminal

    opened = Opened(decks)
    try:
        if decks:
            opened.services.library.shelf()
        require_terminal("for pipes and plain terminals: quizdeck quiz --plain; see: quizdeck --help")
        return open_app(opened.services)
    finally:
        opened.close()


def _divided(given: list[str]) -> tuple[list[str], str | None, list[str]]:
    """The program's own options, the command's name, and what follows it."""
    at = 0
    while at < len(given) and given[at].startswith("-"):
        at += 2 if given[at] == "--deck" else 1
    return given[:at], given[at] if at < len(given) else None, given[at + 1 :]


def _command(name: str) -> "Command":
    from tui.cli.commands import COMMANDS

    if name not in COMMANDS:
        from tui.cli.unknown import unknown_command  # only mistakes need it, and it takes long to load

        raise unknown_command(name)
    return COMMANDS[name]


def program_parser() -> "Parser":
    """The options before a command, and the help that lists the commands."""
    from tui.cli.commands import COMMANDS
    from tui.cli.parser import Parser

    width = max(map(len, COMMANDS))
    lines = [f"  {command.name:<{width}}  {command.about}" for command in COMMANDS.values()]
    parser = Parser(
        "quizdeck",
        "practise questions in the terminal. Without a command, the app opens",
        "quizdeck quiz typeorm-drill --count 10",
        usage="quizdeck [--deck ID] [--version]\n                [--help] [COMMAND …]",
    )
    commands = "\n".join(["commands (each has its own --help):", *lines])
    parser.epilog = f"{commands}\n\n{parser.epilog}"
    parser.add_argument(
        "--deck",
        action="append",
        default=[],
        metavar="ID",
        help="open the app on this deck alone; repeatable",
    )
    parser.add_argument("--version", action="version", version=_VERSION, help="print the version")
    return parser
