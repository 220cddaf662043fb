"""How near two words or texts are: the one home of edit distances."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA


def typing_distance(left: str, right: str, limit: int) -> int:
    """Damerau-Levenshtein distance (optimal string alignment); `limit + 1` where it is larger."""
    return int(OSA.distance(left, right, score_cutoff=limit))


def within(word: str, vocabulary: Sequence[str], limit: int, most: int) -> list[tuple[str, int]]:
    """Words of the vocabulary at most `limit` slips away, nearest first, `most` of them."""
    found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=limit, limit=most)
    return [(match, int(distance)) for match, distance, _ in found]


def likeness(left: str, right: str) -> float:
    """How alike two texts are letter by letter, from 0 to 1."""
    return float(fuzz.ratio(left, right)) / 100


def same_words_likeness(left: str, right: str) -> float:
    """How alike two texts are whatever the order of their words, from 0 to 1."""
    return float(fuzz.token_sort_ratio(left, right)) / 100


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word somebody may have meant, or None when nothing is near."""
    found = process.extractOne(word.casefold(), list(known), scorer=fuzz.WRatio, score_cutoff=60)
    return str(found[0]) if found else None
