"""`quizdeck redo`: bring back what `undo` took back last."""

from tui.cli.call import Call
from tui.cli.commands.undo import tell
from tui.cli.parser import Parser

EXAMPLE = "quizdeck redo"


def options(parser: Parser) -> None:
    """Nothing to declare."""


def run(call: Call) -> int:
    """Bring it back and say what it was. Raises: StoreError when there is nothing to bring back."""
    call.warn()
    tell(call, "Brought back", call.services.history.redo())
    return 0
