"""Words that turn what a question asks, where one of them took the place of the other."""

from collections.abc import Collection, Iterator

_OPPOSITES = (
    ("open start begin began begun launch", "close shut end stop finish halt"),
    ("first initial earliest", "last final latest"),
    ("early", "late"),
    ("more most great large big", "less least few small"),
    ("high long max maximum best", "low short min minimum worst"),
    ("increase grow rise gain", "decrease shrink fall lose"),
    ("advantage benefit strength upside pro", "drawback downside weakness con"),
    ("before", "after"),
    ("above over", "below under"),
    ("left", "right"),
    ("right correct", "wrong"),
    ("true", "false"),
    ("always", "never"),
    ("allow permit enable accept", "deny forbid disable prevent block reject"),
    ("add create insert attach mount", "remove delete drop detach destroy"),
    ("push", "pull"),
    ("send", "receive"),
    ("read", "write"),
    ("buy", "sell"),
    ("hot warm", "cold cool"),
    ("fast quick", "slow"),
    ("strong", "weak"),
    ("public", "private"),
    ("static", "dynamic"),
    ("success succeed", "failure fail"),
    ("good", "bad"),
    ("lock", "free release"),
)
_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "de", "anti", "mis", "a")
"""What turns a word it stands before."""
_PAIRED = (
    ("in", "ex"),
    ("im", "ex"),
    ("in", "de"),
    ("en", "de"),
    ("up", "down"),
    ("pre", "post"),
    ("over", "under"),
    ("hyper", "hypo"),
    ("inter", "intra"),
    ("max", "min"),
)
"""Beginnings that make two words opposites."""
_ENDINGS = ("", "s", "es", "d", "ed", "r", "er", "st", "est", "ing")
_FEWEST = 4
"""Letters behind a beginning that make a word."""
_MOST = 4
"""Words that differ; where more do, a text was rewritten, and a word's opposite in it says little."""


def turns(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether among the words, lower case, that only one of two texts has, one is the opposite of another."""
    few = len(ours) <= _MOST and len(theirs) <= _MOST
    return few and any(
        _opposed(one, other) and not _torn(one, ours, other) and not _torn(other, theirs, one)
        for one in ours
        for other in theirs
    )


def _torn(rest: str, words: Collection[str], whole: str) -> bool:
    """Whether a word of a text is the rest of one in which a space came up, the beginning beside it."""
    return any(
        word != rest and whole.startswith(word) and len(word) + len(rest) + 1 >= len(whole) for word in words
    )


def _opposed(one: str, other: str) -> bool:
    sides = _SIDES.get(other, ())
    if any((number, not side) in sides for number, side in _SIDES.get(one, ())):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _FEWEST and any(long == prefix + short for prefix in _PREFIXES):
        return True
    return any(_paired(one, other, *pair) or _paired(other, one, *pair) for pair in _PAIRED)


def _paired(one: str, other: str, first: str, second: str) -> bool:
    return (
        one.startswith(first)
        and other.startswith(second)
        and one[len(first) :] == other[len(second) :]
        and len(one) >= len(first) + _FEWEST
    )


def _forms(word: str) -> Iterator[str]:
    """The word as it may be inflected, and some that nobody writes."""
    for ending in _ENDINGS:
        yield word + ending
        if len(ending) > 1:
            yield word + word[-1] + ending
            yield word.removesuffix("e") + ending


def _sides() -> dict[str, set[tuple[int, bool]]]:
    """For each form of a word the rows it stands in, and on which side."""
    found: dict[str, set[tuple[int, bool]]] = {}
    for number, row in enumerate(_OPPOSITES):
        for side, words in zip((False, True), row, strict=True):
            for form in (form for word in words.split() for form in _forms(word)):
                found.setdefault(form, set()).add((number, side))
    return found


_SIDES = _sides()
