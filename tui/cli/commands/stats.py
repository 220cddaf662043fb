"""`quizdeck stats`: figures about one's learning."""

import shutil

from tui.cli.call import Call
from tui.cli.output import say, say_json
from tui.cli.parser import Parser
from tui.model.tally import Tally
from tui.stats.figures import Figures
from tui.stats.report import NARROWEST, report

EXAMPLE = "quizdeck stats --json"
_WIDE = 80
_INDENT = "  "
_SUMS = (
    "answers",
    "correct",
    "spent_ms",
    "again",
    "hard",
    "good",
    "easy",
    "introduced",
    "recalls",
    "recalled",
)


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.json_switch()


def run(call: Call) -> int:
    """Tell the figures; nothing learnt yet is no failure."""
    call.warn()
    figures = call.services.stats.figures()
    if call.options.json:
        say_json(_json(figures))
        return 0
    columns = shutil.get_terminal_size((_WIDE, 24)).columns
    say(f"{figures.on:%a %d %b %Y}")
    for section in report(figures, max(NARROWEST, min(_WIDE, columns - len(_INDENT)))):
        say(f"\n{section.title}")
        for line in section.lines:
            say(f"{_INDENT}{line}".rstrip())
    return 0


def _json(figures: Figures) -> dict[str, object]:
    return {
        "on": figures.on.isoformat(),
        "streak": {"days": figures.streak.days, "longest": figures.streak.longest},
        "periods": [{"days": period.days, **_sums(period.tally)} for period in figures.periods],
        "days": [{"on": day.on.isoformat(), **_sums(day.tally)} for day in figures.days],
        "months": [
            {
                "month": f"{month.begins_on:%Y-%m}",
                "recalls": month.recalls,
                "recalled": month.recalled,
                "retention": month.retention,
            }
            for month in figures.months
        ],
        "forecast": [{"on": due.on.isoformat(), "due": due.cards} for due in figures.forecast],
        "decks": [
            {
                "deck": deck.deck,
                "title": deck.title,
                "new": deck.new,
                "learning": deck.learning,
                "young": deck.young,
                "mature": deck.mature,
                "suspended": deck.suspended,
                "put_off": deck.put_off,
            }
            for deck in figures.decks
        ],
        "calibration": [
            {"confidence": told.confidence.value, "answers": told.answers, "grade": told.grade}
            for told in figures.calibration
        ],
        "leeches": [
            {"deck": leech.ref.deck, "card": leech.ref.card, "lapses": leech.lapses}
            for leech in figures.leeches
        ],
        "orphans": [
            {"deck": ref.deck, "card": ref.card, "answers": answers}
            for ref, answers in figures.orphans.items()
        ],
    }


def _sums(tally: Tally) -> dict[str, object]:
    return {**{name: getattr(tally, name) for name in _SUMS}, "retention": tally.retention}
