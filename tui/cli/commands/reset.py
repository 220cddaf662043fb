"""`quizdeck reset`: the cards of a deck count as new again."""

import sys

from tui.cli.call import Call
from tui.cli.output import prompt, say, say_json
from tui.cli.parser import Parser
from tui.cli.terminal import is_terminal
from tui.errors import UsageError
from tui.services.resets import Resettable
from tui.wording import plural

EXAMPLE = "quizdeck reset typeorm-drill --yes"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("DECK", "id of the deck", least=1, most=1)
    parser.switch("--yes", "do not ask")
    parser.json_switch()


def run(call: Call) -> int:
    """Ask, and reset; nothing to reset, or a no, is no failure. Raises: NotFoundError, UsageError."""
    call.warn()
    given, [word] = call.options, call.options.words
    found = call.services.resets.look(word)
    wanted = bool(found.cards) and (given.yes or _agreed(found, as_json=given.json))
    if wanted:
        call.services.resets.reset(found)
    if given.json:
        say_json({"deck": found.deck, "cards": len(found.cards) if wanted else 0, "answers": found.answers})
    elif wanted:
        say(f"{plural(len(found.cards), 'card')} of {found.deck} reset; to take it back: quizdeck undo")
    else:
        say("Nothing was reset." if found.cards else f"No card of {found.deck} has progress to reset.")
    return 0


def _agreed(found: Resettable, *, as_json: bool) -> bool:
    """Ask on the terminal. Raises: UsageError where there is nobody to ask."""
    if as_json or not is_terminal(sys.stdin):
        raise UsageError("nobody is there to ask whether to reset", "use --yes")
    cards, answers = plural(len(found.cards), "card"), plural(found.answers, "answer")
    prompt(f"Reset {cards} of {found.deck}, {answers}? The answers stay in the log. [y/N] ")
    return sys.stdin.readline().strip().casefold() in ("y", "yes")
