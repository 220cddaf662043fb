"""What was meant by a command that there is none of: a document, a deck, or a command nearly of that name."""

from pathlib import Path
from shlex import quote

from tui.cli.call import Opened
from tui.cli.commands import COMMANDS
from tui.errors import QuizdeckError, UsageError
from tui.model.ids import ID_PATTERN
from tui.services.sources import SUFFIXES
from tui.text.nearness import nearest
from tui.wording import one_line

_LONGEST = 40


def unknown_command(name: str) -> UsageError:
    """The error for a command of that name, with what to do instead."""
    return UsageError(f"there is no command “{one_line(name, _LONGEST)}”", _instead(name))


def _instead(name: str) -> str:
    if Path(name).suffix.lower() in SUFFIXES:
        return f"to make a deck of a document: quizdeck extract {quote(name)}"
    if ID_PATTERN.fullmatch(name) and _is_deck(name):
        return f"to practise the deck of that name: quizdeck quiz {name}"
    near = nearest(name[:_LONGEST], COMMANDS)
    return f"did you mean {near}?" if near else "see: quizdeck --help"


def _is_deck(name: str) -> bool:
    opened = Opened([name])
    try:
        opened.services.library.shelf()
    except QuizdeckError:  # no such deck, or no library that could be looked at: then it is not meant
        return False
    finally:
        opened.close()
    return True
