"""Words that mean something in the library: a response among them is no typing slip."""

from collections.abc import Collection, Iterator

from tui.catalog.words import CatalogWords
from tui.model.card import Card, ClozeBody, Kind, TypedBody
from tui.practice.grading.normalise import folded, folded_all
from tui.search.bits import members
from tui.search.document import SearchDocument
from tui.services.catalog import CatalogService
from tui.services.library import LibraryService
from tui.text.words import words

_MOST_COMPARED = 200
"""Cards with all words of a response whose answers and choices are compared with it."""


class KnownWords:
    """What the catalog knows; no deck is read for it."""

    def __init__(self, library: LibraryService, catalog: CatalogService) -> None:
        self._library = library
        self._known = _InLibrary(catalog)

    def beside(self, card: Card) -> Collection[str]:
        """What `gather` gives, where the card is typed; the others are graded without it."""
        return self.gather() if isinstance(card.body, TypedBody | ClozeBody) else frozenset()

    def gather(self) -> Collection[str]:
        """Accepted answers and choices of every card, and every word of the library, folded.

        To be asked whether a text is in it; going through it gives single words alone.
        """
        self._library.listed()  # so that the catalog is up to date
        return self._known


class _InLibrary(Collection[str]):
    """Holds a text that is a word of the library, or a whole answer or choice."""

    def __init__(self, catalog: CatalogService) -> None:
        self._catalog = catalog

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self._catalog.searching(lambda known: _is_known(text, known))

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalog.searching(lambda known: tuple(known.vocabulary)))

    def __len__(self) -> int:
        return self._catalog.searching(lambda known: len(known.vocabulary))


def _is_known(text: str, known: CatalogWords) -> bool:
    if text in known.vocabulary:
        return True
    sought = {word.text for word in words(text) if not word.part}
    if not sought or not all(word in known.vocabulary for word in sought):
        return False
    among = known.present
    for word in sought:
        anywhere = 0
        for bits in known.places(word):
            anywhere |= bits
        among &= anywhere
    likely = known.documents(members(among)[:_MOST_COMPARED])
    return any(_is_answer(text, document) for document in likely)


def _is_answer(text: str, document: SearchDocument) -> bool:
    if document.kind is Kind.CLOZE:
        return text in folded(document.answer)
    lines = document.answer.split("\n") if document.kind is Kind.TYPED else ()
    return text in folded_all((*document.choices, *lines))
