"""Which words of a text say something: those of a query to look up, those of a question to compare."""

from collections.abc import Iterable
from functools import lru_cache

from tui.search.query import Query
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


def typed_terms(query: Query) -> tuple[list[str], list[str]]:
    """The words to look up, each once: those that may hold slips, and those of phrases, that may not."""
    fuzzy = dict.fromkeys(_typed(query.terms))
    exact = [word for word in dict.fromkeys(_typed(query.phrases)) if word not in fuzzy]
    telling = {word for word in (*fuzzy, *exact) if word not in _COMMON}
    kept = [word for word in (*fuzzy, *exact) if word in telling or not telling][:MOST_TERMS]
    return [word for word in kept if word in fuzzy], [word for word in kept if word not in fuzzy]


def asks_for_words(query: Query) -> bool:
    """Whether cards are found by words; else all that pass are listed. `???` alone finds none."""
    if any(_typed((*query.terms, *query.phrases))):
        return True
    return bool(query.terms or query.phrases) and not (query.filters or query.excluded)


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """The telling words of a text, folded, for comparing two texts as wholes."""
    return telling(word.text for word in words(text) if not word.part)


def telling(found: Iterable[str]) -> str:
    """The telling ones of words in a row, divided by spaces; all where none is."""
    row = " ".join(found).split()
    return " ".join([word for word in row if word not in _COMMON] or row)


def _typed(texts: tuple[str, ...]) -> list[str]:
    """Words with their parts: who types createQueryBuilder also means cards about the query builder."""
    return [word.text for text in texts for word in words(text)]
