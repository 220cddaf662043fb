"""`quizdeck history`: past sessions, newest first."""

from collections.abc import Sequence
from dataclasses import replace

from tui.cli.call import Call
from tui.cli.output import say, say_json, table, terminal_width
from tui.cli.parser import Parser
from tui.cli.times import rfc3339
from tui.clock import Clock
from tui.model.ids import SessionId
from tui.services.history import short_ids
from tui.store.rows import SessionRow
from tui.wording import listing, one_line, percent, plural

EXAMPLE = "quizdeck history --json"
_COLUMNS = ("started", "mode", "score", "answered", "", "session", "decks")

_ROOMY = 76
"""Columns of a terminal from which on every column has room."""
_TIGHT = 50
"""Columns of a terminal below which what tells a session from others is all there is room for."""


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.switch("--all", "list sessions too in which nothing was answered")
    parser.json_switch()


def run(call: Call) -> int:
    """List the sessions; none is no failure."""
    call.warn()
    rows, clock = call.services.history.sessions(), call.services.clock
    listed = [row for row in rows if row.begun or call.options.all]
    if call.options.json:
        say_json({"sessions": [_json(row, clock) for row in listed]})
    elif rows:
        _tell(listed, rows, clock)
    else:
        say("No sessions yet; start one with: quizdeck quiz")
    orphans = () if call.options.json else call.services.journal.orphans()
    if orphans:
        cards = plural(len(orphans), "card")
        say(f"Kept: progress of {cards} that no deck holds any more; see: quizdeck doctor")
    return 0


def _tell(listed: Sequence[SessionRow], of: Sequence[SessionRow], clock: Clock) -> None:
    """A line for each of these sessions, and how many are left out of all there are.

    On a terminal, ids are as short as tells them from all others.
    """
    width = terminal_width()
    if width is not None:
        short = short_ids([row.session for row in of])
        listed = [replace(row, session=SessionId(short[row.session])) for row in listed]
    lines = [_COLUMNS, *(_line(row, clock) for row in listed)]
    if listed and width is not None and width < _TIGHT:
        say(table([_tightened(line) for line in lines], frozenset({1}), ((3, 4),)))
    elif listed and width is not None and width < _ROOMY:
        say(table([_narrowed(line) for line in lines], frozenset({2}), ((5, 8),)))
    elif listed:
        say(table(lines, frozenset({2, 3}), ((6, 8),)))
    if len(listed) < len(of):
        left_out = plural(len(of) - len(listed), "session")
        say(f"{left_out} without an answer left out; see: quizdeck history --all")


def _narrowed(line: tuple[str, ...]) -> tuple[str, ...]:
    """A line without how much was answered, for terminals that have no room for it."""
    started, mode, score, _, state, *rest = line
    return (started, mode, score, state and "open", *rest)


def _tightened(line: tuple[str, ...]) -> tuple[str, ...]:
    """A line of the day, the score, the session and its decks."""
    started, _, score, _, _, *rest = line
    return (started.split(" ")[0], score, *rest)


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
