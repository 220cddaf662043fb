"""Where the search engine gets words and cards from; the catalog keeps them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from tui.search.document import SearchDocument
from tui.search.filters import Names
from tui.search.found import Stored
from tui.search.term import Term
from tui.search.vocabulary import Vocabulary

Places = tuple[int, ...]
"""For each place (see `tui.search.places`), the set of cards that have a word there best."""


class WordSource(Protocol):
    """One state of the library. Numbers name cards."""

    @property
    def cards(self) -> int:
        """How many cards there are."""
        ...

    @property
    def present(self) -> int:
        """The set of their numbers."""
        ...

    @property
    def vocabulary(self) -> Vocabulary:
        """Every word of the library."""
        ...

    @property
    def names(self) -> Names:
        """What decks, topics and tags are called."""
        ...

    def term(self, kind: str, typed: str, make: Callable[[], Term]) -> Term:
        """A term, made when it is not remembered."""
        ...

    def places(self, name: str) -> Places:
        """The cards of a word, or of another name that the segments keep."""
        ...

    def united(self, several: Sequence[str]) -> Places:
        """The cards of any of the words."""
        ...

    def starting(self, letters: str) -> int:
        """Cards in whose questions words in a row start with these letters."""
        ...

    def titles(self, numbers: Sequence[int]) -> list[str]:
        """The telling words of the questions."""
        ...

    def documents(self, numbers: Sequence[int]) -> list[SearchDocument]:
        """The cards, in the order asked for."""
        ...

    def stored(self, numbers: Sequence[int]) -> Sequence[Stored]:
        """The cards as they are kept, in the order asked for."""
        ...

    def ordered(self, numbers: Sequence[int]) -> list[int]:
        """Cards in the order of the library."""
        ...

    def in_order(self, among: int, most: int) -> list[int]:
        """The first of a set of cards, in the order of the library."""
        ...

    def in_deck(self, deck: str) -> int:
        """The cards of a deck."""
        ...
