"""Typed answers against what the deck accepts: texts, numbers within a tolerance, patterns."""

import math
import re
from collections.abc import Collection, Sequence
from decimal import Decimal

import regex

from tui.model.card import Accept, AcceptNumber, AcceptPattern, AcceptText, Card, TypedBody
from tui.model.grade import Mark, PartMark, Verdict
from tui.model.response import Response, TypedResponse
from tui.practice.grading.normalise import folded, in_turkish, tidied, unpointed, with_powers
from tui.practice.grading.number_words import number_in_words
from tui.practice.grading.slips import is_slip
from tui.practice.grading.variants import one_spelling

PATTERN_SECONDS = 0.2
"""A pattern that has not matched by then does not match: decks come from strangers."""

RIGHT_MARKS = frozenset({Mark.RIGHT, Mark.SLIP})

_LONGEST_READ = 4000
"""Characters; a longer response is right only as it stands: to order hostile accents costs their square."""
_LONGEST_NUMBER = 60
_LONGEST_MATCHED = 2000
"""Characters; a longer response matches no pattern, so that time and memory stay bounded."""
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_POINTS_GROUP = re.compile(r"[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})")
_FRACTION = re.compile(r"(?:(\d+) )?(\d+)/(\d+)")
_GROUPED = re.compile(r"(?<=\d)[ _'](?=\d{3}(?!\d))")


def grade_typed(card: Card, response: Response, known: Collection[str]) -> Verdict:
    """1 when the text is accepted or a slip of an accepted one, else 0."""
    match card.body, response:
        case TypedBody(accept), TypedResponse(text):
            part = judge(text, accept, known)
            return Verdict(float(part.mark in RIGHT_MARKS), (part,))
    return Verdict(0.0)


def judge(given: str, accept: Sequence[Accept], known: Collection[str]) -> PartMark:
    """One typed text against all that is accepted there: right before slip before wrong."""
    for accepted in accept:
        if _is_right(given, accepted):
            return PartMark(Mark.RIGHT, given, accept_text(accepted))
    for accepted in accept:
        if isinstance(accepted, AcceptText) and _is_near(given, accepted.text, known):
            return PartMark(Mark.SLIP, given, accept_text(accepted), "typing slip")
    mark = Mark.WRONG if given.strip() else Mark.MISSED
    return PartMark(mark, given, accept_text(accept[0]))


def accept_text(accepted: Accept) -> str:
    """What is accepted, as people read it: the text bare, `42 ± 0.5`, `/pattern/`."""
    match accepted:
        case AcceptText(text):
            return tidied(text).text or text
        case AcceptNumber(number, tolerance):
            return f"{number:.15g} ± {tolerance:.15g}" if tolerance else f"{number:.15g}"
        case AcceptPattern(pattern):
            return f"/{pattern}/"


def _is_right(given: str, accepted: Accept) -> bool:
    match accepted:
        case AcceptText(text):
            return _is_same(given, text)
        case AcceptNumber(number, tolerance):
            return _is_within(given, number, tolerance)
        case AcceptPattern(pattern):
            text = given.strip()
            return len(text) <= _LONGEST_MATCHED and any(
                _matches(form, pattern) for form in (text, tidied(text).text)
            )


def _is_comparable(given: str, accepted: str) -> bool:
    """Whether a response is short enough to be the accepted text in any spelling; others cost no time."""
    return bool(given.strip()) and len(given) <= min(4 * len(accepted) + 64, _LONGEST_READ)


def _is_same(given: str, accepted: str) -> bool:
    if not _is_comparable(given, accepted):
        return given == accepted and bool(given.strip())
    wanted = tidied(accepted)
    if wanted.in_backticks:
        return tidied(given).text == wanted.text
    left, right = folded(given), folded(accepted)
    # Points may be missing on either side; different ones make different words.
    if left == right or unpointed(left) == right or left == unpointed(right):
        return True
    return _is_same_in_turkish(given, accepted) or _is_same_power(given, accepted) or _means(given, accepted)


def _is_same_in_turkish(given: str, accepted: str) -> bool:
    """Only texts with a letter that Turkish alone has are looked at in Turkish."""
    if "ı" not in given + accepted and "İ" not in given + accepted:
        return False
    return folded(in_turkish(given)) == folded(in_turkish(accepted))


def _is_same_power(given: str, accepted: str) -> bool:
    return "^" in given + accepted and folded(with_powers(given)) == folded(with_powers(accepted))


def _means(given: str, accepted: str) -> bool:
    """Whether both say the same in other ways of writing: articles, spellings, units, numbers in words."""
    return one_spelling(given, as_accepted=False) == one_spelling(accepted, as_accepted=True)


def _is_near(given: str, accepted: str, known: Collection[str]) -> bool:
    return _is_comparable(given, accepted) and is_slip(given, accepted, known)


def _is_within(given: str, number: float, tolerance: float) -> bool:
    """Compared as decimals, so that 0.4 is within 0.1 of 0.3."""
    value = _decimal(given)
    if value is None or not (math.isfinite(number) and math.isfinite(tolerance)):
        return False
    return abs(value - Decimal(str(number))) <= Decimal(str(tolerance))


def _decimal(text: str) -> Decimal | None:
    """The number a text is, in digits, as a fraction or in English words; None when it is none.

    `1,000` is a thousand, `3,14` has a decimal comma, `1.000` is one, as in code; where several points stand,
    or points before a comma, they group: `1.234,5`.
    """
    if len(text) > _LONGEST_NUMBER:
        return None
    plain = _GROUPED.sub("", folded(text))
    if fraction := _FRACTION.fullmatch(plain):
        whole, above, below = (Decimal(part or 0) for part in fraction.groups())
        return whole + above / below if below else None
    if _POINTS_GROUP.fullmatch(plain):
        plain = plain.replace(".", "")
    plain = plain.replace(",", "" if _THOUSANDS.fullmatch(plain) else ".")
    if _NUMBER.fullmatch(plain):
        return Decimal(plain)
    in_words = number_in_words(plain)
    return None if in_words is None else Decimal(in_words)


def _matches(text: str, pattern: str) -> bool:
    """Whether the whole text matches, case ignored.

    A broken pattern matches nothing; the loader reports it, and refuses those that compiling would choke on.
    """
    try:
        return regex.fullmatch(pattern, text, regex.IGNORECASE, timeout=PATTERN_SECONDS) is not None
    except (TimeoutError, regex.error):
        return False
