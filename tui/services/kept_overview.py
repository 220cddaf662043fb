"""What home shows, as a text in the cache and back."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tui.model.ids import DeckId, SessionId
from tui.model.overview import DeckRow, Overview, Unfinished, Weak
from tui.model.problem import Problem, Severity


def written_overview(overview: Overview) -> str:
    """The text of an overview, what was new when it was counted aside."""
    return json.dumps(asdict(overview) | {"news": ()}, default=str)


def read_overview(text: str) -> Overview | None:
    """The overview of a text; None where it is not one that `written_overview` makes."""
    try:
        return _overview(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _overview(kept: dict[str, Any]) -> Overview:
    unfinished = kept["unfinished"]
    if unfinished is not None:
        unfinished = Unfinished(**(unfinished | {"session": SessionId(unfinished["session"])}))
    weakest = tuple(Weak(**weak) for weak in kept["weakest"])
    decks = tuple(map(_row, kept["decks"]))
    return Overview(**(kept | {"unfinished": unfinished, "weakest": weakest, "decks": decks, "news": ()}))


def _row(kept: dict[str, Any]) -> DeckRow:
    problems = tuple(
        Problem(**(problem | {"severity": Severity(problem["severity"])})) for problem in kept["problems"]
    )
    needs = tuple(map(DeckId, kept["needs"]))
    return DeckRow(**(kept | {"path": Path(kept["path"]), "problems": problems, "needs": needs}))
