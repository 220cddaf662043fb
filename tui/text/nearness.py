"""How near two words or texts are: the one home of edit distances.

The library is loaded with the first distance asked for: what is typed without a slip needs none.
"""

import re
from collections.abc import Iterable, Sequence

_ALIKE_PERCENT = 62
"""Two of three letters are enough (`cvs`, csv), three of five are not."""
_TELLING = 4
"""Letters from which on the beginning of a word says which is meant."""


def typing_distance(left: str, right: str, limit: int) -> int:
    """Damerau-Levenshtein distance (optimal string alignment); `limit + 1` where it is larger."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return int(OSA.distance(left, right, score_cutoff=limit))


def within(word: str, vocabulary: Sequence[str], limit: int, most: int) -> list[tuple[str, int]]:
    """Words of the vocabulary at most `limit` slips away, nearest first, `most` of them."""
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=limit, limit=most)
    return [(match, int(distance)) for match, distance, _ in found]


def likeness(left: str, right: str) -> float:
    """How alike two texts are letter by letter, from 0 to 1."""
    from rapidfuzz import fuzz  # noqa: PLC0415

    return float(fuzz.ratio(left, right)) / 100


def same_words_likeness(left: str, right: str) -> float:
    """How alike two texts are whatever the order of their words, from 0 to 1."""
    from rapidfuzz import fuzz  # noqa: PLC0415

    return float(fuzz.token_sort_ratio(left, right)) / 100


def same_words_likenesses(text: str, others: Sequence[str]) -> list[float]:
    """How alike the text is to each of the others, as `same_words_likeness`."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extract(text, others, scorer=fuzz.token_sort_ratio, processor=None, limit=None)
    likenesses = [0.0] * len(others)
    for _, percent, at in found:
        likenesses[at] = float(percent) / 100
    return likenesses


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word somebody may have meant, or None when nothing is near; case does not matter.

    Near is one that the word begins, or begins a part of, if it is long enough to say something; else one
    of mostly the same letters in the same order.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    everything = list(known)
    begun = [one for one in everything if _begins(word.casefold(), one.casefold())]
    cutoff = 0 if begun else _ALIKE_PERCENT
    found = process.extractOne(
        word, begun or everything, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=cutoff
    )
    return str(found[0]) if found else None


def _begins(word: str, known: str) -> bool:
    return len(word) >= _TELLING and re.search(rf"\b{re.escape(word)}", known) is not None
