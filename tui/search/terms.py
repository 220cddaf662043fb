"""The words of a query, each with the words of the library it may mean."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tui.search.query import Query
from tui.search.vocabulary import EXACT, Meant
from tui.text.words import word_set, words

MOST_TERMS = 24
"""Words of one query that are looked up; what is behind them is no longer a question."""
_COMMON = frozenset(
    word_set(
        "a an and are as at be by can could did do does for from has have how i if in into is it its me my "
        "of on or our should so than that the their them then there these they this those to was we were "
        "what whats when where which who why will with would you your"
    )
)
"""English words that say little; they count only where a query has no others."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query."""

    meant: Meant
    """Never empty; best first."""


def terms_of(query: Query, meant: Callable[[str], Meant]) -> tuple[Term, ...]:
    """The terms that occur in the library. Words of phrases count as they stand, others with slips too."""
    fuzzy = [(word, meant) for word in _typed(query.terms)]
    exact = [(word, _only_itself(meant)) for word in _typed(query.phrases)]
    telling = [pair for pair in fuzzy + exact if pair[0] not in _COMMON] or fuzzy + exact
    found = {word: look(word) for word, look in telling[:MOST_TERMS]}
    return tuple(Term(words_meant) for words_meant in found.values() if words_meant)


def asks_for_words(query: Query) -> bool:
    """Whether cards are found by words; else all that pass are listed. `???` alone finds none."""
    if any(_typed((*query.terms, *query.phrases))):
        return True
    return bool(query.terms or query.phrases) and not (query.filters or query.excluded)


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """The telling words of a text, folded, for comparing two texts as wholes."""
    found = [word.text for word in words(text) if not word.part]
    return " ".join([word for word in found if word not in _COMMON] or found)


def _typed(texts: tuple[str, ...]) -> list[str]:
    """Words with their parts: who types createQueryBuilder also means cards about the query builder."""
    return [word.text for text in texts for word in words(text)]


def _only_itself(meant: Callable[[str], Meant]) -> Callable[[str], Meant]:
    return lambda word: tuple(pair for pair in meant(word)[:1] if pair[1] == EXACT)
