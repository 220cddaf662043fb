"""Typing slips: when a word that differs from the accepted one still counts as it."""

import re
import unicodedata
from collections.abc import Collection
from itertools import combinations

from tui.practice.grading.accents import unaccented, written_out
from tui.practice.grading.lookalikes import is_lookalike
from tui.practice.grading.normalise import folded, is_code, tidied
from tui.practice.grading.number_words import NUMBER_WORDS
from tui.practice.grading.variants import one_spelling
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
mai senza nessuno nessuna niente nulla não sem nenhum nenhuma niet geen nooit zonder nie bez inte aldrig utan
değil yok hiç нет без никогда ничего никто нельзя δεν μην όχι χωρίς לא אין בלי אף لا ليس ليست لم لن بدون नहीं
"""
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_ROMAN = re.compile(r"(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_BREAK = re.compile(r"(?<=[^\W\d_])[ -](?=[^\W\d_])")
_TURNING_STARTS = frozenset({"a", "an", "in", "no", "not"})
"""Words that turn a meaning when they melt into the next one: not able, notable; in direct, indirect."""
_SHORTEST_TEXT = 4
"""Letters from which on a text may lack its accents, or be written as one word or several."""


def is_slip(given: str, accepted: str, known: Collection[str]) -> bool:
    """Whether a response differs from an accepted text by typing slips alone, word by word.

    Missing accents and apostrophes, umlauts written out, and words written as one instead of several or the
    other way round (built-in, built in, builtin) are slips too. `known` holds folded texts and words that
    mean something else: such a response is no slip.
    """
    if is_code(accepted) or is_code(given) or tidied(accepted).in_backticks:
        return False
    given_text = folded(given)
    if given_text in known:
        return False
    spelt = one_spelling(given, as_accepted=False)
    if _slips(given_text, folded(accepted), known):
        return True
    return spelt not in known and _slips(spelt, one_spelling(accepted, as_accepted=True), known)


def _slips(given: str, accepted: str, known: Collection[str]) -> bool:
    if _is_joined(given, accepted):
        return True
    pairs = _word_pairs(given, accepted)
    short_too = sum(map(str.isalpha, accepted)) >= _SHORTEST_TEXT
    return bool(pairs) and all(_word_slips(left, right, known, short_too) for left, right in pairs)


def _is_joined(given: str, accepted: str) -> bool:
    """Whether the same letters are written as one word in one text and as several in the other."""
    if (
        given == accepted
        or len(accepted) < _SHORTEST_TEXT
        or _BREAK.sub("", given) != _BREAK.sub("", accepted)
    ):
        return False
    left, right = _places(given), _places(accepted)
    return not any(
        place not in other and word in _TURNING_STARTS
        for one, other in ((left, right), (right, left))
        for place, word in one.items()
    )


def _places(text: str) -> dict[int, str]:
    """The words that end within a text, by the letters before their ends; breaks do not count."""
    places: dict[int, str] = {}
    at = 0
    words = _BREAK.split(text)
    for word in words[:-1]:
        at += len(word)
        places[at] = word
    return places


def _word_pairs(given: str, accepted: str) -> list[tuple[str, str]]:
    """Words that stand for each other; none when the counts differ, hyphens taken as spaces at need."""
    left, right = given.split(), accepted.split()
    if len(left) != len(right):
        left, right = _HYPHEN.sub(" ", given).split(), _HYPHEN.sub(" ", accepted).split()
    return list(zip(left, right, strict=True)) if len(left) == len(right) else []


def _word_slips(given: str, accepted: str, known: Collection[str], short_too: bool) -> bool:
    """Whether a word of a response is the accepted word, or a slip of it.

    `short_too` lets a short word too lack its accents and apostrophes.
    """
    given, accepted = given.rstrip(",;.:"), accepted.rstrip(",;.:")
    if given == accepted:
        return True
    if given in known or is_lookalike(given, accepted) or not (_is_plain(given) and _is_plain(accepted)):
        return False
    if short_too and given in (unaccented(accepted), written_out(accepted), accepted.replace("'", "")):
        return not _turns_meaning(given, accepted)
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
    left, right = unaccented(given[:2]), unaccented(accepted[:2])
    return left in (right, right[::-1])


def _turns_meaning(given: str, accepted: str) -> bool:
    words = {given, accepted}
    if words & _NEGATIONS or any(word.endswith("n't") for word in words) or words <= NUMBER_WORDS:
        return True
    if any(_ROMAN.fullmatch(word) for word in words):
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
