"""`quizdeck undo`: take back the newest answer or mark of this machine."""

from tui.cli.call import Call
from tui.cli.output import say
from tui.cli.parser import Parser
from tui.clock import from_microseconds
from tui.model.event import Event, EventKind
from tui.wording import plural

EXAMPLE = "quizdeck undo"
_NAMES = {
    EventKind.ANSWERED: "the answer to",
    EventKind.OVERRULED: "the overruling of",
    EventKind.SUSPENDED: "the suspension of",
    EventKind.RESUMED: "the resumption of",
    EventKind.BURIED: "the putting off of",
    EventKind.FLAGGED: "the flag on",
    EventKind.UNFLAGGED: "the taking away of the flag on",
    EventKind.RESET: "the reset of",
}


def options(parser: Parser) -> None:
    """Nothing to declare."""


def run(call: Call) -> int:
    """Take it back and say what it was. Raises: StoreError when there is nothing."""
    call.warn()
    tell(call, "Took back", call.services.history.undo())
    return 0


def tell(call: Call, deed: str, events: tuple[Event, ...]) -> None:
    """Say what was done to events that were written together."""
    event = events[0]
    at = call.services.clock.local(from_microseconds(event.at))
    more = f" and {plural(len(events) - 1, 'other card')}" if len(events) > 1 else ""
    say(f"{deed} {_NAMES[event.kind]} {event.card}{more} of {at:%Y-%m-%d %H:%M}.")
