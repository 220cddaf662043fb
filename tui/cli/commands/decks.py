"""`quizdeck decks`: the library, broken decks included."""

from tui.cli.call import Call
from tui.cli.output import say, say_json, table, terminal_width
from tui.cli.parser import Parser
from tui.model.overview import DeckRow
from tui.text.controls import visible_line
from tui.wording import problem_counts

EXAMPLE = "quizdeck decks --json"

_ROOMY, _COUNTED, _TITLED = 100, 76, 50
"""Columns of a terminal from which on there is room for what to learn first, card counts, titles."""


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.json_switch()


def run(call: Call) -> int:
    """List every deck with its counts; a library without decks is no failure."""
    call.warn()
    rows = call.services.overview.rows()
    if call.options.json:
        say_json({"decks": [_json(row) for row in rows]})
    elif rows:
        _tell(rows)
    else:
        say("There are no decks yet; make some with: quizdeck extract DOCUMENT")
    return 0


def _json(row: DeckRow) -> dict[str, object]:
    return {
        "deck": row.id,
        "title": row.title,
        "path": str(row.path),
        "cards": row.cards,
        "due": row.due,
        "new": row.new,
        "problems": len(row.problems),
        "needs": list(row.needs),
    }


def _told(row: DeckRow) -> str:
    if row.problems:
        return f"{problem_counts(row.errors, row.warnings)}: quizdeck check"
    return f"first: {visible_line(row.first)}" if row.first else ""


def _tell(rows: tuple[DeckRow, ...]) -> None:
    """The table, with fewer columns on terminals that have no room for all: ids are there to be copied."""
    width = terminal_width()
    if width is None or width >= _ROOMY:
        say(_table(rows))
        return
    say(_narrowed(rows, width))
    if any(row.errors for row in rows):
        say("! has problems; see: quizdeck check")


def _narrowed(rows: tuple[DeckRow, ...], width: int) -> str:
    counted, titled = width >= _COUNTED, width >= _TITLED
    cells = [("deck", *(("cards",) if counted else ()), "due", "new", "title" if titled else "")]
    for row in rows:
        counts = row.cards, row.due, row.new
        facts = ("!" if row.errors else "", visible_line(row.title) if titled else "")
        cells.append(
            (row.id, *(f"{count:,}" for count in counts[not counted :]), " ".join(filter(None, facts)))
        )
    last = len(cells[0]) - 1
    return table(cells, frozenset(range(1, last)), ((last, 12), (0, 16), (last, 1)))


def _table(rows: tuple[DeckRow, ...]) -> str:
    cells = [("deck", "cards", "due", "new", "title", "")]
    for row in rows:
        cells.append(
            (row.id, f"{row.cards:,}", f"{row.due:,}", f"{row.new:,}", visible_line(row.title), _told(row))
        )
    return table(cells, frozenset({1, 2, 3}), ((5, 20), (4, 16), (5, 8), (4, 8), (0, 16)))
