"""What filters can name in a library: its decks, topics, tags and kinds, and how many cards each has."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.model.deck import Deck
from tui.search.filters import Names
from tui.search.query import KINDS, STATES
from tui.text.controls import visible_line
from tui.text.words import fold


@dataclass(frozen=True, slots=True)
class Value:
    """One value that a filter takes."""

    name: str
    """As the filter takes it, before quoting."""
    title: str = ""
    """What it is called where that says more than the name; safe to show."""
    cards: int = 0
    folded: tuple[str, ...] = ()
    """What may be typed for it, as it is compared."""

    @classmethod
    def of(cls, name: str, title: str = "", cards: int = 0) -> "Value":
        """A value that goes by its name and its title."""
        return cls(name, title, cards, (fold(name), fold(title)) if title else (fold(name),))

    @property
    def shown(self) -> str:
        """What it is called, safe to show."""
        return self.title or visible_line(self.name)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The values of every filter, those with most cards first; decks, kinds and states in their own order."""

    values: Mapping[str, tuple[Value, ...]]
    names: Names

    @classmethod
    def of(cls, decks: Iterable[Deck]) -> "Lexicon":
        """Collect what the cards that are asked or read (not the retired ones) have."""
        topics, tags, kinds = Counter[str](), Counter[str](), Counter[str]()
        named: list[Value] = []
        for deck in decks:
            named.append(Value.of(deck.id, visible_line(deck.title), len(deck.active)))
            for card in deck.active:
                topics[card.topic] += 1
                tags.update(deck.tags_of(card))
                kinds[card.kind] += 1
        topics.pop("", None)
        values = {
            "deck": tuple(named),
            "topic": _counted(topics),
            "tag": _counted(tags),
            "kind": tuple(Value.of(kind, cards=kinds[kind]) for kind in KINDS),
            "is": tuple(Value.of(state) for state in STATES),
        }
        return cls(values, _names(values))


def _counted(found: Counter[str]) -> tuple[Value, ...]:
    return tuple(Value.of(name, cards=cards) for name, cards in found.most_common())


def _names(values: Mapping[str, tuple[Value, ...]]) -> Names:
    """A topic also goes by each of its levels."""
    levels = {value.name: (fold(value.name), *fold(value.name).split(" / ")) for value in values["topic"]}
    return Names(
        {
            "deck": {value.name: value.folded for value in values["deck"]},
            "topic": levels,
            "tag": {value.name: value.folded for value in values["tag"]},
        }
    )
