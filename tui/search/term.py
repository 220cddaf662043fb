"""One word of a query with the value it gives to every card."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.search.scores import Slices, anywhere
from tui.search.vocabulary import PREFIX_FLOOR


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query."""

    typed: str
    slices: Slices
    """The value of each card: that of the best word meant, in the best place."""
    weight: int
    """How much the term tells: the rarer, the more. 0 where it is nowhere."""
    meant: dict[str, float] = field(default_factory=dict)
    """Words of the library with their likeness; those that begin with what was typed need not be in it."""
    beginnings: Mapping[str, float] = field(default_factory=dict)
    """Beginnings of other words that are meant too."""

    @property
    def found(self) -> int:
        """Cards with any of the words meant."""
        return anywhere(self.slices)

    def likeness_of(self, word: str) -> float:
        """How likely a word of the library is meant, 0 to 1; 0 for any other word."""
        if word in self.meant:
            return self.meant[word]
        if word.startswith(self.typed):
            return PREFIX_FLOOR
        return max((worth for begun, worth in self.beginnings.items() if word.startswith(begun)), default=0.0)
