"""Filters of a query held against the library: which cards they let through.

Several decks, topics or kinds in one query widen it (a card has one of each); tags and `is:` narrow it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from tui.model.memory import CardState
from tui.search.document import SearchDocument
from tui.search.query import TEXT_KEYS, Filter, quoted
from tui.text.controls import visible_line
from tui.text.nearness import nearest
from tui.text.words import fold
from tui.wording import one_line

Condition = Callable[[SearchDocument, CardState], bool]
_WIDENING = frozenset({"deck", "topic", "kind"})


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, and when the study day ends: cards in review are due by the day."""

    at: datetime
    day_ends_at: datetime


def _is_due(document: SearchDocument, state: CardState, now: Moment) -> bool:
    buried = state.buried_until is not None and state.buried_until > now.at
    due = state.memory is not None and state.memory.is_due(now.at, now.day_ends_at)
    return due and document.askable and not state.suspended and not buried


_STATES: dict[str, Callable[[SearchDocument, CardState, Moment], bool]] = {
    "due": _is_due,
    "new": lambda document, state, now: document.askable and state.memory is None and not state.suspended,
    "wrong": lambda document, state, now: state.last_grade is not None and state.last_grade < 1,
    "leech": lambda document, state, now: state.leech,
    "suspended": lambda document, state, now: state.suspended,
    "flagged": lambda document, state, now: state.flagged,
    "broken": lambda document, state, now: document.broken,
}


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


def conditions(filters: Iterable[Filter], names: Names, now: Moment) -> tuple[Condition, ...]:
    """What a card must meet, one and all."""
    wide: dict[str, list[Condition]] = {}
    result: list[Condition] = []
    for one in filters:
        condition = _condition(one, names, now)
        if one.negated:
            result.append(_none_of(condition))
        elif one.key in _WIDENING:
            wide.setdefault(one.key, []).append(condition)
        else:
            result.append(condition)
    return (*(_any_of(tuple(group)) for group in wide.values()), *result)


def _condition(one: Filter, names: Names, now: Moment) -> Condition:
    if one.key == "is":
        state_test = _STATES[one.value]
        return lambda document, state: state_test(document, state, now)
    if one.key == "kind":
        return lambda document, state: document.kind == one.value
    meant = names.meant(one.key, one.value)
    if one.key == "tag":
        return lambda document, state: not meant.isdisjoint(document.tags)
    if one.key == "topic":
        return lambda document, state: document.topic in meant
    return lambda document, state: document.ref.deck in meant


def _none_of(condition: Condition) -> Condition:
    return lambda document, state: not condition(document, state)


def _any_of(group: tuple[Condition, ...]) -> Condition:
    return lambda document, state: any(condition(document, state) for condition in group)
