"""`quizdeck remove`: a deck out of the library; progress stays."""

from shlex import quote

from tui.cli.call import Call
from tui.cli.output import say
from tui.cli.parser import Parser

EXAMPLE = "quizdeck remove typeorm-drill"


def options(parser: Parser) -> None:
    """Declare the words."""
    parser.words("DECK", "id of the deck", least=1, most=1)


def run(call: Call) -> int:
    """Move an own deck to the trash folder, hide a bundled one. Raises: NotFoundError."""
    call.warn()
    [deck] = call.options.words
    removed = call.services.library.library.remove(deck)
    if removed.bundled:
        say(f"Hid the bundled deck {deck}; progress stays.")
        say(f"to have it back: quizdeck add {quote(str(removed.path))}")
    else:
        say(f"Moved {deck} to {removed.path}; progress stays.")
    return 0
