"""The search screen with nothing behind it: the hits are there before they are asked for.

Run as `python -m tests.bench.no_engine`: the app on the search, with the bundled decks. What a key costs the
rest of the program when the engine takes no time at all.
"""

import os
import sys
from typing import cast

from tui.cli.terminal import prepare_textual
from tui.config.paths import environment
from tui.search.query import parse_query
from tui.services.assemble import Services, assemble
from tui.services.finding import Finding, FindingService

_WORDS = ("connection", "entity", "column", "migration", "query")


class NoEngine:
    """In the place of the service that finds."""

    def __init__(self, real: FindingService) -> None:
        self._canned = tuple(real.find(word, len(word), 100) for word in _WORDS)
        self._asked = 0
        self.look = real.look

    def find(self, text: str, cursor: int, limit: int) -> Finding:
        """Hits found before, others with every key, so that as much is painted as after a search."""
        self._asked += 1
        found = self._canned[self._asked % len(_WORDS)]
        total = found.total + self._asked
        return Finding(text, parse_query(text), total, found.cards, found.hits, titles=found.titles)


class Without:
    """The services, but for the one that finds."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.finding = NoEngine(services.finding)

    def __getattr__(self, name: str) -> object:
        """Any other service."""
        return getattr(self._services, name)


def main() -> int:
    """Open the app."""
    prepare_textual(os.environ)
    from tui.app import QuizdeckApp
    from tui.screens.search import SearchScreen

    services = cast("Services", Without(assemble(environment())))
    return QuizdeckApp(services, SearchScreen).run() or 0


if __name__ == "__main__":
    sys.exit(main())
