"""`quizdeck undo`: take back the newest answer or mark of this machine."""

from tui.cli.call import Call
from tui.cli.output import say
from tui.cli.parser import Parser
from tui.clock import from_microseconds
from tui.model.event import EventKind

EXAMPLE = "quizdeck undo"
_NAMES = {
    EventKind.ANSWERED: "the answer to",
    EventKind.OVERRULED: "the overruling of",
    EventKind.SUSPENDED: "the suspension of",
    EventKind.RESUMED: "the resumption of",
    EventKind.BURIED: "the burying of",
    EventKind.FLAGGED: "the flag on",
    EventKind.UNFLAGGED: "the taking away of the flag on",
    EventKind.RESET: "the reset of",
}


def options(parser: Parser) -> None:
    """Nothing to declare."""


def run(call: Call) -> int:
    """Take it back and say what it was. Raises: NotFoundError when there is nothing."""
    call.warn()
    event = call.services.history.undo()
    at = call.services.clock.local(from_microseconds(event.at))
    say(f"Took back {_NAMES[event.kind]} {event.card} of {at:%Y-%m-%d %H:%M}.")
    return 0
