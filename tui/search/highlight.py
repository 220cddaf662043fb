"""Where in a text the words of a query were found, and a line of it with the match in view."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.search.query import Query
from tui.text.words import Word, fold, words

Span = tuple[int, int]
"""Start and end, in characters of the text."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text on one line."""

    text: str
    spans: tuple[Span, ...]
    """The matches, in characters of the piece."""


def spans(text: str, query: Query, matches: Iterable[str]) -> tuple[Span, ...]:
    """Parts of the text that matched, in order and apart from each other; `matches` is a hit's.

    Of a word that was found by its beginning only the beginning; a phrase from its first word to its last.
    """
    standing = words(text)
    typed = [word.text for term in query.terms for word in words(term)]
    meant = frozenset(matches) - _phrase_words(query)
    found = [_matched(text, word, typed) for word in standing if word.text in meant]
    for phrase in query.phrases:
        found.extend(_runs(standing, phrase))
    return _apart(found)


def excerpt(text: str, found: Iterable[Span], width: int) -> Excerpt:
    """At most `width` characters of the text with white space collapsed, the first match in view.

    Cut ends show an ellipsis.
    """
    line, moved = _one_line(text, tuple(found))
    if len(line) <= width:
        return Excerpt(line, moved)
    if width < 3:
        return Excerpt("…"[: max(width, 0)], ())
    start = _window(len(line), moved[0] if moved else (0, 0), width)
    end = min(len(line), start + width)
    cut = line[start:end]
    if start:
        cut = "…" + cut[1:]
    if end < len(line):
        cut = cut[:-1] + "…"
    first, last = (1 if start else 0), len(cut) - (1 if end < len(line) else 0)
    inside = ((max(left - start, first), min(right - start, last)) for left, right in moved)
    return Excerpt(cut, tuple((left, right) for left, right in inside if left < right))


def _phrase_words(query: Query) -> frozenset[str]:
    """Words asked for in phrases alone: elsewhere in the text they are no match."""
    typed = {word.text for term in query.terms for word in words(term)}
    return frozenset(word.text for phrase in query.phrases for word in words(phrase)) - typed


def _matched(text: str, word: Word, typed: Iterable[str]) -> Span:
    """The whole word, or its beginning where only that was typed."""
    beginnings = [len(one) for one in typed if word.text.startswith(one)]
    if not beginnings or max(beginnings) == len(word.text):
        return word.start, word.end
    for end in range(word.start + 1, word.end):
        if len(fold(text[word.start : end])) >= max(beginnings):
            return word.start, end
    return word.start, word.end


def _runs(standing: tuple[Word, ...], phrase: str) -> list[Span]:
    sought = [word.text.lstrip("@") for word in words(phrase) if not word.part]
    if len(sought) == 1:
        return [(word.start, word.end) for word in standing if word.text.lstrip("@") == sought[0]]
    row = [word for word in standing if not word.part]
    texts = [word.text.lstrip("@") for word in row]
    length = len(sought)
    return [
        (row[at].start, row[at + length - 1].end)
        for at in range(len(row) - length + 1)
        if length and texts[at : at + length] == sought
    ]


def _apart(found: Iterable[Span]) -> tuple[Span, ...]:
    """Sorted, overlapping ones joined."""
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _one_line(text: str, found: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """The text with every run of white space as one space, and the spans where they are then."""
    line = ""
    places: list[int] = []
    for char in text:
        places.append(len(line))
        if not char.isspace():
            line += char
        elif line and line[-1] != " ":
            line += " "
    line = line.rstrip()
    places.append(len(line))
    moved = ((min(places[start], len(line)), min(places[end], len(line))) for start, end in found)
    return line, tuple((start, end) for start, end in moved if start < end)


def _window(length: int, match: Span, width: int) -> int:
    """Where to begin so that the match is seen with a third of the width before it."""
    start, end = match
    if end <= width - 1:
        return 0
    return min(max(0, start - max(1, width // 3)), length - width)
