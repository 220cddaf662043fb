"""`quizdeck new`: a deck to fill in, with a card of each kind."""

from pathlib import Path
from shlex import quote

from tui.cli.call import Call
from tui.cli.output import say
from tui.cli.parser import Parser
from tui.services.new_deck import new_deck

EXAMPLE = "quizdeck new ropes-and-lamps"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("DECK", "id of the new deck: letters a to z, digits and dashes", least=1, most=1)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write it to DIR instead of the library")


def run(call: Call) -> int:
    """Write it, and say what to do next. Raises: UsageError, WouldOverwriteError, QuizdeckError."""
    call.warn()
    given, [deck] = call.options, call.options.words
    path = new_deck(call.services.library.library, deck, given.out)
    say(f"Wrote a deck with a card of each kind, to be made your own: {path}")
    if given.out is None:
        say(f"to fill it in: quizdeck edit {deck}")
        say(f"to see what is wrong in it: quizdeck check {deck}")
    else:
        say(f"to see what is wrong in it: quizdeck check {quote(str(path))}")
        say(f"to have it in your library: quizdeck add {quote(str(path))}")
    return 0
