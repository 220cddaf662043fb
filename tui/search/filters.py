"""What filters of a query may name: decks, topics and tags of the library."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.search.document import SearchDocument
from tui.search.query import TEXT_KEYS, Filter, quoted
from tui.text.controls import visible_line
from tui.text.nearness import nearest
from tui.text.words import fold
from tui.wording import one_line


@dataclass(frozen=True, slots=True)
class Names:
    """What decks, topics and tags of the library are called: per filter key, value -> folded names."""

    known: Mapping[str, Mapping[str, tuple[str, ...]]]

    @classmethod
    def of(cls, documents: Iterable[SearchDocument]) -> "Names":
        """Collect the names. A topic also goes by each of its levels, a deck by its id and its title."""
        known: dict[str, dict[str, tuple[str, ...]]] = {key: {} for key in TEXT_KEYS}
        for document in documents:
            known["deck"][document.ref.deck] = (fold(document.ref.deck), fold(document.deck_title))
            if document.topic not in known["topic"]:
                levels = fold(document.topic).split(" / ")
                known["topic"][document.topic] = (fold(document.topic), *levels) if document.topic else ()
            for tag in document.tags:
                known["tag"][tag] = (fold(tag),)
        return cls(known)

    def meant(self, key: str, value: str) -> frozenset[str]:
        """The values of this name; if there are none, those that begin with it, then those that hold it."""
        wanted = fold(value)
        for fits in (str.__eq__, str.startswith, str.__contains__):
            found = frozenset(
                known for known, names in self.known[key].items() if any(fits(name, wanted) for name in names)
            )
            if found:
                return found
        return frozenset()

    def complaint(self, wanted: Filter) -> str:
        """Why the filter finds nothing, naming what may have been meant; empty where it finds something."""
        if wanted.key not in self.known or self.meant(wanted.key, wanted.value):
            return ""
        shown = visible_line(one_line(wanted.value, 40))
        near = nearest(wanted.value[:60], [known for known in self.known[wanted.key] if known])
        meant = f"; did you mean {wanted.key}:{visible_line(quoted(near))}?" if near else ""
        return f"no {wanted.key} is called {shown}{meant}"
