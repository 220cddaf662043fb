"""`quizdeck add`: deck files into the library."""

from collections.abc import Sequence
from pathlib import Path
from shlex import quote

from tui.cli.call import Call
from tui.cli.output import complain, say
from tui.cli.parser import Parser
from tui.errors import DeckError, UsageError, WouldOverwriteError
from tui.model.ids import DeckId
from tui.model.problem import Problem
from tui.services.sources import SUFFIXES

EXAMPLE = "quizdeck add typeorm.yaml"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("PATH", "deck files", least=1)
    parser.switch("--force", "replace decks of the same id; the old ones go to the trash")


def run(call: Call) -> int:
    """Copy the files, all or none; warnings are told and keep nothing out."""
    call.warn()
    paths = [Path(word) for word in call.options.words]
    try:
        added = _added(call, paths)
    except (
        DeckError,
        WouldOverwriteError,
        UsageError,
    ):  # of the files, which are looked at before any is copied
        if len(paths) > 1:
            complain(f"none of the {len(paths):,} files was added, because of this:")
        raise
    for path, deck, warnings in added:
        for warning in warnings:
            complain(str(warning))
        say(f"Added {deck}: {path}")
    return 0


def _added(call: Call, paths: Sequence[Path]) -> Sequence[tuple[Path, DeckId, tuple[Problem, ...]]]:
    for path in paths:
        if path.suffix.lower() in SUFFIXES:
            raise DeckError(
                f"{path} is a document, not a deck",
                f"to make a deck of it: quizdeck extract {quote(str(path))}",
            )
    return call.services.library.library.add(paths, force=call.options.force)
