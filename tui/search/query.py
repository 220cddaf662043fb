"""The query grammar: terms, "kept together", -excluded and key:value filters. Reading never fails."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.model.card import Kind
from tui.text.controls import visible_line
from tui.text.nearness import nearest, typing_distance
from tui.wording import listing, one_line

TEXT_KEYS = ("deck", "topic", "tag")
"""Filters whose value is a name out of the library."""
KINDS = tuple(str(kind) for kind in Kind)
STATES = ("due", "new", "wrong", "leech", "suspended", "flagged", "warned")
"""Values of `is:`."""
OTHER_NAMES = {"broken": "warned"}
"""What states are called as well."""
_CHOICES = {"kind": KINDS, "is": (*STATES, *OTHER_NAMES)}
KEYS = (*TEXT_KEYS, *_CHOICES)

_TOKEN = re.compile(
    r"""(?P<minus>-(?=[^\s-]))?
        (?:(?P<key>[^\W\d_]+):(?![:/]))?
        (?:["“”](?P<quoted>[^"“”]*)(?P<closed>["“”])?|(?P<bare>\S*))""",
    re.VERBOSE,
)
_QUOTES = re.compile('["“”]')
_NEEDS_QUOTES = re.compile(r"\s|^[:/]")


@dataclass(frozen=True, slots=True)
class Filter:
    """One `key:value`, checked as far as the words of the grammar go."""

    key: str
    value: str
    negated: bool = False

    def __str__(self) -> str:
        return f"{'-' if self.negated else ''}{self.key}:{self.value}"


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked for; texts as they were typed."""

    terms: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    """Words that must follow each other."""
    excluded: tuple[str, ...] = ()
    """Words or phrases that must not occur."""
    filters: tuple[Filter, ...] = ()
    complaints: tuple[str, ...] = ()
    """What was wrong with a filter and which is right, in words; the filter itself is left out."""


@dataclass(slots=True)
class _Draft:
    """A query while it is read."""

    terms: list[str]
    phrases: list[str]
    excluded: list[str]
    filters: list[Filter]
    complaints: list[str]


def parse_query(text: str) -> Query:
    """Read what was typed; every text is a query, and a wrong filter only a complaint in it."""
    draft = _Draft([], [], [], [], [])
    for token in tokens(text):
        _take(token, draft)
    return Query(
        tuple(draft.terms),
        tuple(draft.phrases),
        tuple(draft.excluded),
        tuple(dict.fromkeys(draft.filters)),
        tuple(dict.fromkeys(draft.complaints)),
    )


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The parts of a query where they stand: groups `minus`, `key`, `quoted` with `closed`, or `bare`."""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        match = _TOKEN.match(text, position)
        assert match is not None, "every part of the pattern may be empty"
        position = max(match.end(), position + 1)
        yield match


def quoted(name: str) -> str:
    """A name as a filter takes it, quoted where needed; of one that holds quotes the longest part."""
    whole = max(_QUOTES.split(name), key=len).strip()
    return f'"{whole}"' if not whole or _NEEDS_QUOTES.search(whole) or whole != name else whole


def _take(match: re.Match[str], draft: _Draft) -> None:
    key = filter_key(match["key"] or "")
    value = match["bare"] if match["quoted"] is None else match["quoted"]
    if key:
        _take_filter(Filter(key, value.strip(), bool(match["minus"])), match["key"].casefold(), draft)
        return
    written = f"{match['key']}:{value}" if match["key"] else value
    if match["minus"]:
        _add(written, draft.excluded)
    elif match["quoted"] is None:
        _add(written, draft.terms)
    elif match["closed"]:
        _add(written, draft.phrases)
    else:
        _take_open_phrase(written, draft)


def _add(text: str, found: list[str]) -> None:
    if text.strip():
        found.append(text.strip())


def _take_open_phrase(text: str, draft: _Draft) -> None:
    """A quote not closed yet: its last word is still being typed, so it may be only a beginning."""
    *before, last = text.split() or [""]
    _add(" ".join(before), draft.phrases)
    _add(last, draft.terms)


def _take_filter(wanted: Filter, written: str, draft: _Draft) -> None:
    if written != wanted.key:
        meant = Filter(wanted.key, _shown(wanted.value))
        draft.complaints.append(f"{_shown(written)}: is no filter; did you mean {meant}?")
    elif not wanted.value:
        draft.complaints.append(_right_form(wanted.key))
    elif wanted.key in _CHOICES:
        _take_choice(wanted, draft)
    else:
        draft.filters.append(wanted)


def _take_choice(wanted: Filter, draft: _Draft) -> None:
    known = _CHOICES[wanted.key]
    value = wanted.value.casefold()
    if value in known:
        draft.filters.append(Filter(wanted.key, OTHER_NAMES.get(value, value), wanted.negated))
        return
    near = next((word for word in known if word.startswith(value)), None) or nearest(value[:40], known)
    meant = f"did you mean {wanted.key}:{near}? " if near else ""
    wrong = f"{wanted.key}:{_shown(wanted.value)} is no filter"
    draft.complaints.append(f"{wrong}; {meant}{_right_form(wanted.key)}")


def _right_form(key: str) -> str:
    if key in _CHOICES:
        return f"{key}: takes {listing(_CHOICES[key], 'or')}"
    return f"{key}: takes a name right behind it, in quotes where it has spaces"


def _shown(text: str) -> str:
    return visible_line(one_line(text, 40))


def filter_key(written: str) -> str:
    """The filter key that was typed or, with a slip, meant; empty where it is neither (code, an address)."""
    typed = written.casefold()
    if typed in KEYS:
        return typed
    return next((key for key in KEYS if _is_slip(typed, key)), "")


def _is_slip(typed: str, key: str) -> bool:
    """One slip away, but no word that merely looks like the key (`tab:`, `it:`, `bind:` stand in code)."""
    if abs(len(typed) - len(key)) > 1 or typing_distance(typed, key, 1) > 1:
        return False
    swapped = sorted(typed) == sorted(key)
    return swapped or (len(key) > 2 and typed[0] == key[0] and (len(typed) != len(key) or len(key) > 3))
