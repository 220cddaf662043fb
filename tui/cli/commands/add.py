"""`quizdeck add`: deck files into the library."""

from pathlib import Path
from shlex import quote

from tui.cli.call import Call
from tui.cli.output import complain, say
from tui.cli.parser import Parser
from tui.errors import DeckError
from tui.services.sources import SUFFIXES

EXAMPLE = "quizdeck add typeorm.yaml"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("PATH", "deck files", least=1)
    parser.switch("--force", "replace decks of the same id; the old ones go to the trash")


def run(call: Call) -> int:
    """Copy the files, all or none; warnings are told and keep nothing out."""
    call.warn()
    library = call.services.library.library
    paths = [Path(word) for word in call.options.words]
    for path in paths:
        if path.suffix.lower() in SUFFIXES:
            raise DeckError(
                f"{path} is a document, not a deck",
                f"to make a deck of it: quizdeck extract {quote(str(path))}",
            )
    for path, deck, warnings in library.add(paths, force=call.options.force):
        for warning in warnings:
            complain(str(warning))
        say(f"Added {deck}: {path}")
    return 0
