"""Documents looked at one after the other: which one is shown, and which were accepted."""

from dataclasses import dataclass, replace

from tui.services.sources import Source


@dataclass(frozen=True, slots=True)
class Batch:
    """The documents of one path, at least one."""

    sources: tuple[Source, ...]
    at: int = 0
    """Place of the one shown."""
    taken: frozenset[int] = frozenset()
    """Places of those whose decks were written."""

    @property
    def current(self) -> Source:
        """The document shown."""
        return self.sources[self.at]

    @property
    def several(self) -> bool:
        """Whether there is another one."""
        return len(self.sources) > 1

    @property
    def left(self) -> tuple[Source, ...]:
        """Those not accepted yet."""
        return tuple(source for at, source in enumerate(self.sources) if at not in self.taken)

    @property
    def standing(self) -> str:
        """Where one is: `2 of 7`, nothing where there is one document alone."""
        written = "✓ written" if self.at in self.taken else ""
        place = f"{self.at + 1:,} of {len(self.sources):,}" if self.several else ""
        return "  ".join(filter(None, (written, place)))

    def move(self, step: int) -> "Batch":
        """Show a document before or after; stays among them."""
        return replace(self, at=max(0, min(len(self.sources) - 1, self.at + step)))

    def accept(self) -> "Batch":
        """Take the one shown, and show the next that is left, round about."""
        taken = self.taken | {self.at}
        order = [*range(self.at + 1, len(self.sources)), *range(self.at)]
        return replace(self, taken=taken, at=next((at for at in order if at not in taken), self.at))
