"""`quizdeck due`: what is due now."""

from tui.cli.call import Call
from tui.cli.output import say, say_json, table
from tui.cli.parser import Parser
from tui.cli.times import rfc3339
from tui.cli.values import whole
from tui.model.ids import CardRef
from tui.model.memory import Memory
from tui.services.due import Waiting
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.wording import plural

EXAMPLE = "quizdeck due --json"
_LISTED = 50


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--limit",
        type=whole("--limit", 1, 1_000_000, 500),
        default=_LISTED,
        metavar="N",
        help=f"list N cards at most (default {_LISTED}); --json has all",
    )
    parser.json_switch()


def run(call: Call) -> int:
    """Count what waits, and list the cards that are due; new cards have no date and are counted only."""
    call.warn()
    services = call.services
    waiting = services.due.waiting(services.library.rosters())
    due = _due(waiting)
    if call.options.json:
        cards = [
            {"deck": ref.deck, "card": ref.card, "due_at": rfc3339(services.clock, memory.due_at)}
            for ref, memory in due
        ]
        say_json({"due": waiting.due, "new": waiting.new, "cards": cards})
        return 0
    of = f" today (of {waiting.unseen:,})" if waiting.new < waiting.unseen else ""
    say(f"{plural(waiting.due, 'card')} due, {waiting.new:,} new{of}.")
    listed = due[: call.options.limit]
    if listed:
        say(table([(str(ref), _title(call, ref)) for ref, _ in listed], giving=((1, 30), (0, 24), (1, 12))))
    if len(listed) < len(due):
        say(f"{plural(len(due) - len(listed), 'more card')}: use --limit")
    return 0


def _due(waiting: Waiting) -> list[tuple[CardRef, Memory]]:
    """The cards of the queue that were seen before, in the order they are asked."""
    known = [(ref, waiting.states[ref].memory) for ref in waiting.queue if ref in waiting.states]
    return [(ref, memory) for ref, memory in known if memory is not None]


def _title(call: Call, ref: CardRef) -> str:
    card = call.services.library.card(ref)
    return "" if card is None else visible_line(plain_text(card.title))
