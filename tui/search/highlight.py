"""Where in a text the words of a query were found."""

from collections.abc import Iterable

from tui.search.query import Query
from tui.text.words import Word, fold, words

Span = tuple[int, int]
"""Start and end, in characters of the text."""


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
