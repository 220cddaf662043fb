"""`quizdeck completion`: a script that completes commands, options, decks and files in a shell."""

import sys

from tui.cli.call import Call
from tui.cli.output import complain, say_unbroken
from tui.cli.parser import Parser
from tui.cli.terminal import is_terminal
from tui.cli.values import one_of
from tui.errors import QuizdeckError
from tui.model.ids import is_id

EXAMPLE = "quizdeck completion bash"
_SHELLS = ("bash", "zsh", "fish")
_NOW = {"bash": 'eval "$(quizdeck completion bash)"', "zsh": "source <(quizdeck completion zsh)"}
"""What has the script in the shell that is open."""


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words(
        "SHELL",
        "bash, zsh or fish; how to install the script stands at its top",
        least=1,
        most=1,
        known=_SHELLS,
    )
    parser.switch("--decks", "print ids of decks instead, as the script has it")


def run(call: Call) -> int:
    """Print the script, or what it asks for. Raises: UsageError for another shell."""
    shell = one_of("shell", _SHELLS)(str(call.options.words[0]))
    if call.options.decks:
        for deck in _decks(call):
            say_unbroken(deck)
        return 0
    say_unbroken(_script(shell).rstrip("\n"))
    if is_terminal(sys.stdout):
        complain(
            f"that script is for {shell} to read: {_NOW.get(shell, 'quizdeck completion fish | source')}"
        )
    return 0


def _decks(call: Call) -> list[str]:
    """Ids of decks; none where the library cannot be looked at, as somebody is in the middle of typing."""
    try:
        ids = {one.entry.deck for one in call.services.library.listed()}
    except QuizdeckError:
        return []
    return sorted(one for one in ids if is_id(one) and not one.startswith("-"))  # which would be an option


def _script(shell: str) -> str:
    from tui.cli.completion.bash import bash_script
    from tui.cli.completion.fish import fish_script
    from tui.cli.completion.offers import offers
    from tui.cli.completion.zsh import zsh_script
    from tui.cli.program import program_parser

    made = {"bash": bash_script, "zsh": zsh_script, "fish": fish_script}[shell]
    return made(offers(program_parser()))
