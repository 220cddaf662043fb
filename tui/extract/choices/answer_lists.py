"""Answers that go through the choices and say of each whether it is right: `- B: correct, as …`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.extract.choices.alphabets import LETTER, rank
from tui.extract.choices.choice_texts import lettered_first
from tui.extract.choices.rows import Offer, choice_runs
from tui.text.markdown import NO_LINES

_RIGHT_SIGNS, _WRONG_SIGNS = "✅✔✓☑🟢", "❌✗✘✖❎🔴"
_SIGN = rf"[{_RIGHT_SIGNS}{_WRONG_SIGNS}]\ufe0f?"
_EACH = re.compile(
    rf"[ \t>]*(?P<bullet>(?:[-*+•]|\d{{1,2}}[.)])[ \t]+)?(?P<before>{_SIGN})?[ \t]*[*_`(\[]*"
    r"(?i:(?:option|choice|answer|opción|opção|вариант|选项|選項|选择|الخيار)[ ]?)?"
    rf"(?P<letter>{LETTER})"
    rf"(?P<stop>[*_`)\]]+[.):：、]?|\\?[.):：、]|[ ]+(?=[-–—]|{_SIGN}|(?:is|are)[ ])|(?=[ ]*$))"
    r"[*_ ]*(?P<rest>.*)"
)
_WRONG = (
    "incorrect|wrong|false|not (?:correct|right|true)|неверно|неправильно|incorrect[oa]|incorret[oa]"
    "|errad[oa]|fals[oa]|faux|fausse|incorrecte|falsch|nicht richtig|yanlış|sai|错误|錯誤|不正确|不对|错"
    "|不正解|오답(?:입니다)?|틀렸습니다|틀림|خطأ|خاطئ|غلط|गलत(?: है)?"
)
_CORRECT = (
    "correct|верно|правильно|correct[oa]|corret[oa]|correcte|richtig|doğru|đúng|正确|正確|正解"
    "|정답(?:입니다)?|صحيح|सही(?: है)?"
)
_RIGHT = f"{_CORRECT}|right|true|cert[oa]|juste|vraie?|对|맞(?:습니다|음)"
_LEAD = r"[\W_]*(?:(?:is|are|está|es|é|ist|est)[ ]+)?(?:also[ ]+)?"
_WHOLE = (
    r"(?:[ ]+(?:answer|choice|option|one|statement)|答案)?[*_`)\]）]*"
    rf"(?:[ ]*(?:$|[.,;:!。，；：！、–—]|{_SIGN})|[ ]+(?:-+[ ]|(?:because|since)\b))"
)
"""Where a verdict ends: `True positives` and `对象` only begin like one."""
_SAYS_WRONG = re.compile(
    rf"{_LEAD}(?:{_WRONG}){_WHOLE}|[{_WRONG_SIGNS}]|.*[{_WRONG_SIGNS}]\ufe0f?[ ]*$", re.I
)
_SAYS_RIGHT = re.compile(
    rf"{_LEAD}(?:{_RIGHT}){_WHOLE}|.*(?:[{_RIGHT_SIGNS}]\ufe0f?|[(\[（]\W*(?:{_CORRECT})\W*[)\]）])\W*$", re.I
)
_JUDGES = re.compile(
    rf"{_LEAD}(?:(?:in)?(?:correct|correct[oa]|corret[oa]|richtig)(?:$|[ ]*[\W_])"
    rf"|(?:wrong|errad[oa]|falsch|неверно|неправильно|错误|錯誤){_WHOLE})",
    re.I,
)
_SAYS = re.compile(rf"(?:{_RIGHT}|{_WRONG})$", re.I)
"""A choice that is a verdict itself, as those of statements that are true or false are."""
_SHORT = 16
"""Characters of a choice that may be one."""
_NO_TEXTS: Mapping[int, str] = {}
_DASHES = ("-", "–", "—")
_READ = 300
"""Characters of a line that are looked at."""
_LONGEST = 12_000
"""Characters of an answer that are gone through."""


class Judged(NamedTuple):
    """The places of the choices that an answer calls right, and of those that it calls wrong."""

    right: frozenset[int] = frozenset()
    wrong: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    """All that it goes through."""


def judged(text: str, ranks: Sequence[int], texts: Sequence[str] = ()) -> Judged:
    """What an answer says of each choice as it goes through them; `ranks` are their places in the alphabet.

    `texts` are what the choices say: one that says "True" is not called right by being named.
    None is right where it goes through fewer than two, calls none right or all, or one both right and wrong.
    """
    right: set[int] = set()
    named: set[int] = set()
    wrong: set[int] = set()
    own = _NO_TEXTS
    if texts and min(map(len, texts)) < _SHORT:
        bare = ((place, one.strip(" *_`.")) for place, one in zip(ranks, texts, strict=False))
        own = {place: one for place, one in bare if _SAYS.match(one)}
    for letter, verdict in _verdicts(text, own):
        place = rank(letter)
        places = {at for at, one in enumerate(ranks) if one == place}
        named |= places
        if verdict is not None:
            (right if verdict else wrong).update(places)
    sure = len(named) > 1 and not right & wrong and len(right) < len(ranks)
    return Judged(frozenset(right) if sure else frozenset(), frozenset(wrong), frozenset(named))


def judged_offers(text: str, offers: Sequence[Offer]) -> Judged:
    """What an answer says of each of some choices."""
    return judged(text, [offer.rank for offer in offers], [offer.text for offer in offers])


def _verdicts(text: str, own: Mapping[int, str] = _NO_TEXTS) -> Iterator[tuple[str, bool | None]]:
    """The letters that lines begin with, each with what is said of it; None where it is not judged.

    What is said of a choice follows its own text, if `own` has one for its place and the line repeats it.
    """
    for line in text[:_LONGEST].split("\n"):
        if match := _EACH.match(line[:_READ]):
            sign, rest = (match["before"] or "")[:1], match["rest"]
            if own and (said := own.get(rank(match["letter"]) or 0, "")) and rest.startswith(said):
                rest = rest[len(said) :].lstrip("*_` ")
            if sign:
                yield match["letter"], sign in _RIGHT_SIGNS
            elif _SAYS_WRONG.match(rest):
                yield match["letter"], False
            else:
                yield match["letter"], True if _SAYS_RIGHT.match(rest) else None


def verdict(said: str) -> bool | None:
    """Whether what is said of a choice begins by calling it right or wrong; None for neither."""
    if _SAYS_WRONG.match(said[:_READ]):
        return False
    return True if _SAYS_RIGHT.match(said[:_READ]) else None


def judges(offers: Sequence[Offer]) -> bool:
    """Whether what looks like choices only says of each whether it is right."""
    return len(offers) > 1 and all(_JUDGES.match(offer.text) for offer in offers)


def begins_verdicts(lines: Sequence[str]) -> bool:
    """Whether the first line that says something calls a choice, by its letter, right or wrong."""
    first = next((line for line in lines if line.strip()), "")
    return any(verdict is not None for _, verdict in _verdicts(first))


def goes_on(line: str, below: Sequence[str]) -> bool:
    """Whether a line and the next one that says something are written alike, of letters in order."""
    following = next((one for one in below if one.strip()), "")
    first, second = _EACH.match(line[:_READ]), _EACH.match(following[:_READ])
    if not (first and second):
        return False
    here, there = rank(first["letter"]), rank(second["letter"])
    return bool(_form(first) & _form(second)) and here is not None and there is not None and here < there


def _form(match: re.Match[str]) -> set[str]:
    """The signs that make a line one of a row."""
    dash = "-" if match["rest"][:1] in _DASHES else ""
    sign = "✅" if match["before"] else ""
    return {match["stop"].strip(), (match["bullet"] or "").strip()[-1:], sign, dash} - {""}


def ticked_again(folded: str, offers: Sequence[Offer]) -> tuple[frozenset[int], str] | None:
    """What a copy of the boxes in an answer ticks, and what else the answer says; None without one."""
    lines = folded.split("\n")
    rows = [run for run in choice_runs(lines, NO_LINES) if run.boxed]
    if len(rows) != 1 or not rows[0].ticked:
        return None
    row = rows[0]
    places = [_place(offer, at, offers, len(row.offers)) for at, offer in enumerate(row.offers)]
    right = {place for place, offer in zip(places, row.offers, strict=True) if offer.ticked}
    if None in right or len(set(places)) < len(places):
        return None
    again = [offer.text for offer in row.offers] == [offer.text for offer in offers]
    rest = [*lines[: row.start], *lines[row.end :]] if again else lines
    return frozenset(place for place in right if place is not None), "\n".join(rest).strip("\n")


def _place(offer: Offer, at: int, offers: Sequence[Offer], count: int) -> int | None:
    """Which of the choices a box of the copy repeats: by its text, its letter, or its place."""
    same = [place for place, one in enumerate(offers) if one.text == offer.text]
    if len(same) == 1:
        return same[0]
    letter = lettered_first(offer.text)
    if letter is not None:
        return letter if letter < len(offers) else None
    return at if count == len(offers) else None
