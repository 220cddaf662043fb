"""`quizdeck search`: the search screen's results."""

from collections.abc import Sequence

from tui.cli.call import Call
from tui.cli.output import complain, say, say_json, table, terminal_width
from tui.cli.parser import Parser
from tui.cli.values import whole
from tui.search.explain import advice
from tui.search.found import Hit
from tui.search.query import parse_query
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.wording import plural

EXAMPLE = 'quizdeck search "tag:security -is:new injection"'
_LIMIT = 20
_ROOMY = 76
"""Columns of a terminal from which on topics have room."""


def options(parser: Parser) -> None:
    """Declare words and options; `-` before a word excludes it."""
    parser.words("QUERY", "words, and filters as on the search screen", least=1)
    parser.dashed_words = True
    parser.add_argument(
        "--limit",
        type=whole("--limit", 1, 1_000_000, 50),
        default=_LIMIT,
        metavar="N",
        help=f"list N hits at most (default {_LIMIT})",
    )
    parser.json_switch()


def run(call: Call) -> int:
    """List the best hits; 1 when there is none."""
    call.warn()
    query = " ".join(call.options.words)
    total, hits, complaints = call.services.search.hits(query, call.options.limit)
    for complaint in complaints:
        complain(complaint)
    if call.options.json:
        say_json({"query": query, "total": total, "hits": [_json(hit) for hit in hits]})
    elif hits:
        say(_table(hits))
        if total > len(hits):
            say(f"{plural(total - len(hits), 'more hit')}: use --limit")
    else:
        complain("no card was found" if complaints else f"no card was found; {advice(parse_query(query))}")
    return 0 if total else 1


def _table(hits: Sequence[Hit]) -> str:
    lines = [_line(hit) for hit in hits]
    width = terminal_width()
    if width is None or width >= _ROOMY:
        return table(lines, giving=((1, 8), (2, 30), (0, 24), (2, 12)))
    return table([(card, question) for card, _, question in lines], giving=((1, 24), (0, 16), (1, 12)))


def _json(hit: Hit) -> dict[str, object]:
    return {
        "deck": hit.ref.deck,
        "card": hit.ref.card,
        "topic": hit.topic,
        "question": hit.question,
        "field": str(hit.field),
        "score": hit.score,
    }


def _line(hit: Hit) -> tuple[str, str, str]:
    return str(hit.ref), visible_line(hit.topic), visible_line(plain_text(hit.question))
