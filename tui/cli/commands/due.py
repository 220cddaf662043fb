"""`quizdeck due`: what is due now."""

from tui.cli.call import Call
from tui.cli.output import say, say_json, table
from tui.cli.parser import Parser
from tui.cli.times import rfc3339
from tui.cli.values import whole
from tui.model.ids import CardRef
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
    if call.options.json:
        cards = [
            {"deck": ref.deck, "card": ref.card, "due_at": rfc3339(services.clock, due_at)}
            for ref, due_at in waiting.due_at.items()
        ]
        say_json({"due": waiting.due, "new": waiting.new, "cards": cards})
        return 0
    of = f" today (of {waiting.unseen:,})" if waiting.new < waiting.unseen else ""
    say(f"{plural(waiting.due, 'card')} due, {waiting.new:,} new{of}.")
    listed = tuple(waiting.due_at)[: call.options.limit]
    if listed:
        say(table([(str(ref), _title(call, ref)) for ref in listed], giving=((1, 30), (0, 24), (1, 12))))
    if len(listed) < len(waiting.due_at):
        say(f"{plural(len(waiting.due_at) - len(listed), 'more card')}: use --limit")
    return 0


def _title(call: Call, ref: CardRef) -> str:
    card = call.services.library.card(ref)
    return "" if card is None else visible_line(plain_text(card.title))
