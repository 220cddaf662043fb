"""Typing slips: when a word that differs from the accepted one still counts as it."""

import re
import unicodedata
from collections.abc import Collection
from itertools import combinations

from tui.practice.grading.normalise import folded, is_code, tidied
from tui.text.nearness import typing_distance

_LONGEST_WORD = 100
"""Letters; beyond it a word must agree exactly, so that distances stay cheap."""

_PREFIX_FAMILIES = (
    ("hyper", "hypo"),
    ("inter", "intra", "intro", "infra"),
    ("pre", "post", "pro", "per"),
    ("macro", "micro"),
    ("micro", "milli"),
    ("ante", "anti"),
    ("sub", "super", "supra"),
    ("endo", "exo"),
    ("deca", "deci"),
    ("maxi", "mini"),
    ("over", "under"),
    ("kilo", "kibi"),
    ("mega", "mebi", "meta"),
    ("giga", "gibi"),
    ("tera", "tebi"),
    ("peta", "pebi"),
)
_PAIRED_PREFIXES = tuple(pair for family in _PREFIX_FAMILIES for pair in combinations(family, 2))

_NEGATION_WORDS = """
no non not never none nor neither nothing nobody nowhere without cannot cant
nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne
pas jamais sans aucun aucune rien nunca jamás nada nadie ningún ninguno ninguna sin
"""
_NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
million billion first second third fourth fifth sixth seventh eighth ninth tenth
"""
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_NUMBERS = frozenset(_NUMBER_WORDS.split())
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def is_slip(given: str, accepted: str, known: Collection[str]) -> bool:
    """Whether a response differs from an accepted text by typing slips alone, word by word.

    `known` holds folded texts and words that mean something else: such a response is no slip.
    """
    if is_code(accepted) or is_code(given) or tidied(accepted).in_backticks:
        return False
    given_text, accepted_text = folded(given), folded(accepted)
    if given_text in known:
        return False
    pairs = _word_pairs(given_text, accepted_text)
    return bool(pairs) and all(_word_slips(left, right, known) for left, right in pairs)


def _word_pairs(given: str, accepted: str) -> list[tuple[str, str]]:
    """Words that stand for each other; none when the counts differ, hyphens taken as spaces at need."""
    left, right = given.split(), accepted.split()
    if len(left) != len(right):
        left, right = _HYPHEN.sub(" ", given).split(), _HYPHEN.sub(" ", accepted).split()
    return list(zip(left, right, strict=True)) if len(left) == len(right) else []


def _word_slips(given: str, accepted: str, known: Collection[str]) -> bool:
    """Whether a word of a response is the accepted word, or a slip of it."""
    given, accepted = given.rstrip(",;.:"), accepted.rstrip(",;.:")
    if given == accepted:
        return True
    if given in known or not (_is_plain(given) and _is_plain(accepted)):
        return False
    left, right = _HYPHEN.split(given), _HYPHEN.split(accepted)
    if len(left) != len(right):
        left, right = [given.replace("-", "")], [accepted.replace("-", "")]
    return all(_near(one, other) for one, other in zip(left, right, strict=True))


def _near(given: str, accepted: str) -> bool:
    if given == accepted:
        return True
    limit = _limit(accepted)
    return (
        limit > 0
        and abs(len(given) - len(accepted)) <= limit
        and _same_start(given, accepted)
        and not _turns_meaning(given, accepted)
        and typing_distance(given, accepted, limit) <= limit
    )


def _limit(accepted: str) -> int:
    """Slips that an accepted word may suffer, by its letters."""
    letters = sum(char.isalpha() for char in accepted)
    if letters < 4 or letters > _LONGEST_WORD:
        return 0
    return 1 if letters < 8 else 2


def _same_start(given: str, accepted: str) -> bool:
    """Whether the first two letters agree, in either order: prefixes turn meanings."""
    return given[:2] in (accepted[:2], accepted[1::-1])


def _turns_meaning(given: str, accepted: str) -> bool:
    words = {given, accepted}
    if words & _NEGATIONS or any(word.endswith("n't") for word in words) or words <= _NUMBERS:
        return True
    return any(
        (given.startswith(one) and accepted.startswith(other))
        or (given.startswith(other) and accepted.startswith(one))
        for one, other in _PAIRED_PREFIXES
    )


def _is_plain(word: str) -> bool:
    """Letters with inner hyphens and apostrophes only; an ideograph is a word, not a letter."""
    bare = _HYPHEN.sub("", word).replace("'", "")
    return bool(bare) and not _IDEOGRAPH.search(bare) and all(_is_letter(char) for char in bare)


def _is_letter(char: str) -> bool:
    return char.isalpha() or unicodedata.category(char).startswith("M")
