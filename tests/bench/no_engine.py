"""The search screen with nothing behind it: every query was answered before it is asked.

Run as `python -m tests.bench.no_engine QUERY…`: the app on the search, which knows the queries and what they
begin with. What a key costs the rest of the program when the engine takes no time at all.
"""

import os
import sys
from collections.abc import Sequence
from typing import cast

from tui.cli.terminal import prepare_textual
from tui.config.paths import environment
from tui.services.assemble import Services, assemble
from tui.services.finding import Finding, FindingService

_LIMIT = 60


class NoEngine:
    """In the place of the service that finds."""

    def __init__(self, real: FindingService, queries: Sequence[str]) -> None:
        texts = [query[:length] for query in queries for length in range(len(query) + 1)]
        self._known = {text: real.find(text, len(text), _LIMIT) for text in texts}
        for found in self._known.values():
            for hit in found.hits[:1]:
                hit.document  # noqa: B018  # read now, and kept by the hit
        self._nothing = self._known[""]
        self._real = real

    def find(self, text: str, cursor: int, limit: int) -> Finding:
        """What was found before."""
        return self._known.get(text, self._nothing)

    def __getattr__(self, name: str) -> object:
        """Whatever else it does."""
        return getattr(self._real, name)


class Without:
    """The services, but for the one that finds."""

    def __init__(self, services: Services, queries: Sequence[str]) -> None:
        self._services = services
        self.finding = NoEngine(services.finding, queries)

    def __getattr__(self, name: str) -> object:
        """Any other service."""
        return getattr(self._services, name)


def main() -> int:
    """Open the app."""
    prepare_textual(os.environ)
    from tui.app import QuizdeckApp
    from tui.screens.search import SearchScreen

    services = cast("Services", Without(assemble(environment()), sys.argv[1:]))
    app = QuizdeckApp(services, SearchScreen)
    app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
