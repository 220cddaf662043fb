"""What filters can name in a library: its decks, topics, tags, kinds of cards and states."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tui.search.filters import Names
from tui.search.query import KINDS, OTHER_NAMES, STATES
from tui.text.controls import visible_line
from tui.text.words import fold


class NamedDeck(Protocol):
    """A deck as far as filters ask for it."""

    @property
    def deck(self) -> str:
        """Its id."""
        ...

    @property
    def title(self) -> str:
        """As its file has it."""
        ...

    @property
    def cards(self) -> int:
        """How many there are."""
        ...

    @property
    def topics(self) -> Sequence[str]:
        """Of its cards, each once."""
        ...

    @property
    def tags(self) -> Sequence[str]:
        """Of its cards, each once."""
        ...


@dataclass(frozen=True, slots=True)
class Value:
    """One value that a filter takes."""

    name: str
    """As the filter takes it, before quoting."""
    title: str = ""
    """What it is called where that says more than the name; safe to show."""
    folded: tuple[str, ...] = ()
    """What may be typed for it, as it is compared."""

    @classmethod
    def of(cls, name: str, title: str = "") -> "Value":
        """A value that goes by its name and its title."""
        return cls(name, title, (fold(name), fold(title)) if title else (fold(name),))

    @property
    def shown(self) -> str:
        """What it is called, safe to show."""
        return self.title or visible_line(self.name)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The values of every filter; of topics and tags those of large decks and of many first."""

    values: Mapping[str, tuple[Value, ...]]
    names: Names

    @classmethod
    def of(cls, decks: Iterable[NamedDeck]) -> "Lexicon":
        """Collect the names, the decks in the order they are given."""
        topics, tags = Counter[str](), Counter[str]()
        named: list[Value] = []
        for deck in decks:
            named.append(Value.of(deck.deck, visible_line(deck.title)))
            for found, of_deck in ((topics, deck.topics), (tags, deck.tags)):
                found.update(dict.fromkeys(filter(None, of_deck), deck.cards))
        values = {
            "deck": tuple(named),
            "topic": tuple(Value.of(name) for name, _ in topics.most_common()),
            "tag": tuple(Value.of(name) for name, _ in tags.most_common()),
            "kind": tuple(map(Value.of, KINDS)),
            "is": tuple(map(_state, STATES)),
        }
        return cls(values, _names(values))


def _state(name: str) -> Value:
    """A value of `is:`, which may go by another name too."""
    others = (fold(other) for other, meant in OTHER_NAMES.items() if meant == name)
    return Value(name, folded=(fold(name), *others))


def _names(values: Mapping[str, tuple[Value, ...]]) -> Names:
    """A topic also goes by each of its levels."""
    levels = {value.name: (*value.folded, *value.folded[0].split(" / ")) for value in values["topic"]}
    return Names(
        {
            "deck": {value.name: value.folded for value in values["deck"]},
            "topic": levels,
            "tag": {value.name: value.folded for value in values["tag"]},
        }
    )
