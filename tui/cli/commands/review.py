"""`quizdeck review`: the review screen, or linear text."""

from tui.cli.call import Call
from tui.cli.output import complain, say, say_filled, say_json, silence
from tui.cli.parser import Parser
from tui.cli.plain.lines import open_lines
from tui.cli.plain.result import result_json
from tui.cli.plain.review import PlainReview
from tui.cli.terminal import open_review, require_terminal
from tui.cli.values import whole
from tui.errors import NotFoundError, UsageError
from tui.model.grade import Mode
from tui.model.ids import CardRef
from tui.schedule.review_plan import Aim, ReviewPlan
from tui.schedule.sitting import Sitting
from tui.services.search import SearchService

EXAMPLE = "quizdeck review typeorm-drill --plain"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("DECK", "ids of decks (default: every deck)")
    parser.add_argument(
        "--ahead",
        type=whole("--ahead", 1, 365, 3),
        metavar="DAYS",
        help="also what falls due in so many days",
    )
    parser.switch("--cram", "every card until it was known once; the schedule stays as it is")
    parser.add_argument("--search", metavar="QUERY", help="only the cards that this search finds")
    parser.switch("--plain", "ask in plain text instead of opening the app")
    parser.json_switch()


def run(call: Call) -> int:
    """Ask what is due in text with `--plain` or `--json`, else in the app; nothing due is no failure."""
    given = call.options
    plain = given.plain or given.json
    services = call.services
    plan = _plan(call)  # a wrong name is the nearer mistake, so it is told first
    if not plain:
        require_terminal("use --plain")
    sitting = services.review.begin(plan)
    if plain:
        return _plain(call, sitting)
    if sitting.current is None:
        later = f" The next card comes back in {sitting.next_due}." if sitting.next_due else ""
        say(f"Nothing is due.{later}")
        return 0
    return open_review(services, sitting)


def _plan(call: Call) -> ReviewPlan:
    given, services = call.options, call.services
    if given.cram and given.ahead:
        raise UsageError("--cram and --ahead exclude each other", "a cram asks every card")
    decks = services.library.named(given.words)
    cards = _found(services.search, given.search) if given.search else ()
    if cards and decks:
        cards = tuple(ref for ref in cards if ref.deck in decks)
        if not cards:
            raise NotFoundError(
                "the search found no card in these decks", "leave the decks out, or the search"
            )
    aim = Aim.CRAM if given.cram else Aim.AHEAD if given.ahead else Aim.DUE
    return ReviewPlan(decks, cards, aim, given.ahead or 0)


def _found(search: SearchService, query: str) -> tuple[CardRef, ...]:
    """The cards of a search; what is wrong with a filter is told, as the search itself does."""
    cards = search.found(query)
    for complaint in search.hits(query, 1)[2]:
        complain(complaint)
    return cards


def _plain(call: Call, sitting: Sitting) -> int:
    call.warn()
    services, as_json = call.services, call.options.json
    lines = open_lines(None, silent=as_json)
    talk = PlainReview(services.review, services.clock, lines, silence if as_json else say_filled)
    ended = talk.run(sitting)
    if as_json:
        say_json(result_json(ended.id, Mode.REVIEW, 0, None, talk.answered))
    return 0
