"""`quizdeck history`: past sessions, newest first."""

from collections.abc import Sequence

from tui.cli.call import Call
from tui.cli.output import say, say_json, table
from tui.cli.parser import Parser
from tui.cli.times import rfc3339
from tui.clock import Clock
from tui.store.rows import SessionRow
from tui.wording import listing, one_line, percent, plural

EXAMPLE = "quizdeck history --json"
_COLUMNS = ("started", "mode", "score", "answered", "", "session", "decks")


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.switch("--all", "list sessions too in which nothing was answered; --json has all")
    parser.json_switch()


def run(call: Call) -> int:
    """List the sessions; none is no failure."""
    call.warn()
    rows, clock = call.services.history.sessions(), call.services.clock
    if call.options.json:
        say_json({"sessions": [_json(row, clock) for row in rows]})
    elif rows:
        _tell(
            rows if call.options.all else [row for row in rows if row.answered],
            len(rows),
            clock,
        )
    else:
        say("No sessions yet; start one with: quizdeck quiz")
    orphans = () if call.options.json else call.services.journal.orphans()
    if orphans:
        cards = plural(len(orphans), "card")
        say(f"Kept: progress of {cards} that no deck holds any more; see: quizdeck doctor")
    return 0


def _tell(rows: Sequence[SessionRow], of: int, clock: Clock) -> None:
    """A line for each of these sessions, and how many are left out of all there are."""
    if rows:
        say(table([_COLUMNS, *(_line(row, clock) for row in rows)], frozenset({2, 3})))
    if len(rows) < of:
        left_out = plural(of - len(rows), "session")
        say(f"{left_out} left out in which nothing was answered; to list all: quizdeck history --all")


def _json(row: SessionRow, clock: Clock) -> dict[str, object]:
    return {
        "session": row.session,
        "mode": str(row.mode),
        "decks": list(row.decks),
        "started_at": rfc3339(clock, row.started_at),
        "finished_at": None if row.finished_at is None else rfc3339(clock, row.finished_at),
        "asked": row.asked,
        "answered": row.answered,
        "score": row.score,
    }


def _line(row: SessionRow, clock: Clock) -> tuple[str, ...]:
    return (
        f"{clock.local(row.started_at):%Y-%m-%d %H:%M}",
        str(row.mode),
        "–" if row.score is None else percent(row.score),
        f"{row.answered} of {row.asked}",
        "" if row.finished_at else "unfinished",
        row.session,
        one_line(listing(row.decks), 60),
    )
