"""A query in words: what each of its filters asks for."""

from collections.abc import Iterable, Iterator, Sequence

from tui.search.lexicon import Lexicon
from tui.search.query import Filter, Query
from tui.text.controls import visible_line
from tui.wording import listing, one_line

_STATES = {
    "due": "due for review",
    "new": "not reviewed yet",
    "wrong": "not right last time",
    "leech": "forgotten eight times",
    "suspended": "suspended",
    "flagged": "flagged",
    "warned": "with a warning in the deck file",
}
_FORMS = {"deck": "in {}", "topic": "about {}", "tag": "tagged {}", "kind": "of kind {}", "is": "{}"}
_WIDENING = ("deck", "topic", "kind")
"""Several of these in one query widen it, so they are told together."""
_MOST_NAMES = 3
_MOST_LETTERS = 32


def explained(query: Query, lexicon: Lexicon) -> tuple[str, ...]:
    """What the filters, kept-together words and exclusions of a query ask for, one phrase each."""
    return tuple(_phrases(query, lexicon))


def complaints(query: Query, lexicon: Lexicon) -> tuple[str, ...]:
    """What is wrong with its filters, and which would be right."""
    unknown = filter(None, map(lexicon.names.complaint, query.filters))
    return tuple(dict.fromkeys((*query.complaints, *unknown)))


def advice(query: Query) -> str:
    """What to do where a query finds nothing."""
    texts = (*query.terms, *query.phrases)
    words = "try fewer words" if len(" ".join(texts).split()) > 1 else "try another word"
    if not query.filters and not query.excluded:
        return words
    return f"leave a filter out, or {words}" if texts else "leave a filter out"


def _phrases(query: Query, lexicon: Lexicon) -> Iterator[str]:
    good = [one for one in query.filters if not lexicon.names.complaint(one)]
    for key in _WIDENING:
        wide = [one for one in good if one.key == key and not one.negated]
        if wide:
            yield _FORMS[key].format(_named(wide, lexicon))
    for one in good:
        if one.negated:
            yield f"not {_FORMS[one.key].format(_named([one], lexicon))}"
        elif one.key not in _WIDENING:
            yield _FORMS[one.key].format(_named([one], lexicon))
    yield from (f"{_quote(phrase)} together" for phrase in query.phrases)
    if query.excluded:
        yield f"without {listing([_quote(word) for word in query.excluded[:_MOST_NAMES]], 'or')}"


def _named(filters: Sequence[Filter], lexicon: Lexicon) -> str:
    names = dict.fromkeys(name for one in filters for name in _values(one, lexicon))
    shown = [one_line(name, _MOST_LETTERS) for name in names]
    more = len(shown) - _MOST_NAMES
    return listing([*shown[:_MOST_NAMES], f"{more} more"] if more > 0 else shown, "or")


def _values(one: Filter, lexicon: Lexicon) -> Iterable[str]:
    if one.key == "is":
        return (_STATES[one.value],)
    if one.key == "kind":
        return (one.value,)
    meant = lexicon.names.meant(one.key, one.value)
    return (value.shown for value in lexicon.values[one.key] if value.name in meant)


def _quote(text: str) -> str:
    return f"“{one_line(visible_line(text), _MOST_LETTERS)}”"
