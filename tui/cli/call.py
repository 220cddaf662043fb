"""One call of a command: its options, and the use cases, loaded and put together when first needed."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui.cli.output import complain

if TYPE_CHECKING:
    from argparse import Namespace

    from tui.services.assemble import Services


class Opened:
    """The services of this run; `decks` limits them to these."""

    def __init__(self, decks: Sequence[str] = ()) -> None:
        self._decks = tuple(decks)

    @cached_property
    def services(self) -> "Services":
        """The use cases, limited to the decks of the call. Raises: SettingsError."""
        from tui.config.paths import environment
        from tui.services.assemble import assemble

        return assemble(environment(), decks=self._decks)

    def warn(self) -> None:
        """Say on standard error what is wrong with the settings; the app says it by itself."""
        for warning in self.services.warnings:
            complain(warning)

    def close(self) -> None:
        """Close what was opened, and say where a backup failed; no answer is pending."""
        if "services" in self.__dict__:
            self.services.close()
            if self.services.backups.failure is not None:
                complain(self.services.backups.failure)


class Call(Opened):
    """Options as parsed, by name, and the services of this run."""

    def __init__(self, options: "Namespace") -> None:
        super().__init__()
        self.options = options
