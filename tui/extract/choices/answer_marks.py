"""Which choices an answer names: `Answer: B`, `#### Answer: D`, `B) text`, `The right ones are A and C`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.extract.choices.alphabets import LETTER, rank
from tui.extract.choices.answer_lines import READ, labelled_answer, labels_answer, unmarked, without_marks
from tui.extract.choices.answer_lists import goes_on, judged_offers
from tui.extract.choices.answer_texts import by_text, cuts_word, exactly, folded, says_another, without_choice
from tui.extract.choices.key_rows import lists_letters
from tui.extract.choices.rows import Offer
from tui.extract.cleaning.explanations import without_bold_label
from tui.extract.questions.names import is_answer_name, is_explanation_name

_AND = r"[ ]*(?:,|&|;|/|\+|、|，|\band\b|\bund\b|\by\b|\bet\b|\be\b|\bi\b|и|و|和)+[ ]*(?:\band\b[ ]*)?"
_LETTER = rf"[(\[]?(?:{LETTER}|\d{{1,2}})[)\]]?"
_LETTERS = re.compile(
    rf"(?i:options?|choices?|letters?|number|вариант|буква|opción|opcion|option|letra|lettre|lettera"
    rf"|alternativa|选项|選項)?[ ]*"
    rf"(?P<row>(?:[A-J] ){{1,6}}[A-J](?=$|[.,;:)])|{_LETTER}(?:{_AND}{_LETTER})*|[A-J]{{2,7}})"
    rf"[*_]{{0,3}}(?P<stop>$|[ ]*[.):、,;]|[ ]+[-–—=]|[ ]+(?=\S)|(?=[(（。]))"
)
_STOPS = ("(", "（", "。", "，", "；")
"""Signs behind a letter, of which no word would follow it."""
_REASON = re.compile(r"(?:since|because|weil|porque|parce que|потому)\b")
"""Words behind a letter with which no choice goes on."""
_ENTRY = re.compile(r"\d{1,3}[.):][ ]+[(\[]?[A-Ja-j][.):\]]")
"""An entry of a key, which begins with the number of a question and of no choice."""
_ONE = re.compile(r"[^\W_]", re.UNICODE)
_WORD = re.compile(r"\w+")
_TOLD = re.compile(
    r"\b(?:[Aa]nswer|[Cc]hoice|[Oo]ption) (?:is|would be)(?: option"
    r"| choice)?[ :]+[*_`(]{0,3}([A-J])(?![\w'’])(?! \w)"
    r"|(?<![\w'’])([A-J])[)*_.`]{0,3} (?:is|are)(?: also)?(?: the)? (?:correct|right)(?! (?:about|in|to"
    r"|that)\b)"
)
_AGAIN = re.compile(r"\(?(?P<letter>[A-Ja-j])[.):][ ]+(?P<text>\S.*)")
"""A choice as it stands in a row."""
_YOURS = re.compile(r"your\b", re.I)
"""How the label of a given answer begins, which may be that of a right one too."""
_PROSE = 4000
"""Characters of an explanation that are looked through."""
_JOINER = re.compile(r"^(?:(?:and|und|et|y|e|и)\b|[,;&+])[ ]*", re.I)
"""What joins a choice to the next one that is right as well."""
_CODE = re.compile(r"`[^`]*`")
_BOLD_MARKS = {
    "**": re.compile(r"(?<!\w)\*\*|\*\*(?!\w)"),
    "__": re.compile(r"(?<!\w)__|__(?!\w)"),
}
"""What begins or ends bold."""
_MOST_LOOKED = 3
"""Lines of an answer in which a mark is looked for."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer says of the choices."""

    right: frozenset[int]
    """Places of the right ones, from 0."""
    rest: str
    """What else it says: the explanation."""


def read_verdict(text: str, offers: Sequence[Offer], labelled: bool = True) -> Verdict | None:
    """The choices that the first lines of an answer name; None where they name none.

    With `labelled` a line must say that it holds the answer; else a letter or a choice's text is enough.
    """
    lines = text.split("\n")
    looked = 0
    for at, line in enumerate(lines):
        cut = line.rfind(" ", 0, READ) if len(line) > READ else len(line)
        said = unmarked(line[:cut])
        if not said:
            continue
        if is_explanation_name(said) or looked == _MOST_LOOKED:
            break
        found = _in_line(said, offers, labelled)
        if not found and is_answer_name(said):
            labelled = False
            continue
        looked += 1
        if found and not (_is_given(said) and _labelled_below(lines, at + 1, offers)):
            right, rest = found[0], _with_its_end(found[1], line)
            before = [one for one in lines[:at] if (bare := unmarked(one)) and not is_answer_name(bare)]
            above = before[-1] if before else line
            if not labelled and (goes_on(above, [line]) or goes_on(line, lines[at + 1 :])):
                each = judged_offers("\n".join([*before, *lines[at:]]), offers)
                if each.right or right & each.wrong or (rest and each.named - right - each.wrong):
                    said = "\n".join([*before, *lines[at:]]).strip("\n")
                    return Verdict(each.right, said) if each.right else None
            more, behind = (frozenset(), at + 1) if rest or labelled else _listed(lines, at + 1, offers)
            if more and len(more | right) == len(offers):
                return None
            right |= more
            told = "\n".join([*before, rest + line[cut:], *lines[behind:]]).strip("\n")
            return Verdict(right, without_bold_label(told))
    return None


def _with_its_end(rest: str, line: str) -> str:
    """The rest of a line with the end of code that went with the marks around the line."""
    return f"{rest}`" if rest.count("`") % 2 and line.rstrip(" \t*_\\").endswith("`") else rest


def _is_given(said: str) -> bool:
    """Whether its label is none of right answers: `My answer: A`, `Your answer: A`."""
    match = labelled_answer(said)
    return match is not None and (bool(_YOURS.match(match["label"])) or not labels_answer(match["label"]))


def _labelled_below(lines: Sequence[str], start: int, offers: Sequence[Offer]) -> bool:
    """Whether one of the next lines names a choice behind the label of right answers."""
    below = [said for line in lines[start : start + _MOST_LOOKED] if (said := unmarked(line[:READ]))]
    return any(not _is_given(said) and _in_line(said, offers, labelled=True) for said in below)


def _listed(lines: Sequence[str], start: int, offers: Sequence[Offer]) -> tuple[frozenset[int], int]:
    """Further right choices, one to a line and nothing else on it, and the line behind them."""
    right: frozenset[int] = frozenset()
    behind = start
    for at in range(start, min(start + len(offers), len(lines))):
        found = _letters(unmarked(lines[at]), offers, strict=True)
        if found is None or found[1] or found[0] & right:
            break
        right, behind = right | found[0], at + 1
    return right, behind


def told_in_prose(text: str, offers: Sequence[Offer]) -> frozenset[int]:
    """The choices that sentences call right: `so the answer is B`, `option C is correct`."""
    told = {match[1] or match[2] for match in _TOLD.finditer(text[:_PROSE])}
    places = [at for at, offer in enumerate(offers) if {"ABCDEFGHIJ"[offer.rank : offer.rank + 1]} & told]
    return frozenset(places) if len(places) < len(offers) else frozenset()


def _in_line(said: str, offers: Sequence[Offer], labelled: bool) -> tuple[frozenset[int], str] | None:
    if match := labelled_answer(said):
        value, written = without_marks(match["value"]), match["value"].strip()
        known = labels_answer(match["label"])
        if known and written != value and (found := exactly(written, offers)):
            return found
        if value.isdecimal() and (found := by_text(value, offers)):
            return found
        if not labelled and (found := _said_again(said, offers)):
            return found
        short = len(match["label"].split()) <= 4 and len(value) <= 60
        if known and len(value) > 1 and (found := exactly(value, offers)):
            return found
        if (known or short) and (found := _letters(value, offers, strict=not known)):
            return found
        if known:
            return by_text(value, offers)
    if labelled:
        return None
    if said.isdecimal() and (found := by_text(said, offers)):
        return found
    return _letters(said, offers, strict=False) or by_text(said, offers)


def _said_again(said: str, offers: Sequence[Offer]) -> tuple[frozenset[int], str] | None:
    """The choice that a line is, letter and text: `b) The answer is A` names `b`."""
    match = _AGAIN.fullmatch(said)
    place = rank(match["letter"]) if match else None
    right = [at for at, offer in enumerate(offers) if match and offer.rank == place]
    if len(right) != 1 or not match or folded(offers[right[0]].text) != folded(match["text"]):
        return None
    return frozenset(right), ""


def _letters(value: str, offers: Sequence[Offer], strict: bool) -> tuple[frozenset[int], str] | None:
    """Letters at the beginning; with `strict` nothing but a stop or their choice's text may follow them."""
    match = _LETTERS.match(value)
    if match is None or lists_letters(value) or _ENTRY.match(value):
        return None
    ranks = {
        place
        for char in _ONE.findall(re.sub(r"\b(?:and|und|et)\b", " ", match["row"]))
        if (place := _rank(char, match["row"])) is not None
    }
    places = frozenset(at for at, offer in enumerate(offers) if offer.rank in ranks)
    if not places or len(places) != len(ranks):
        return None
    behind = _without_half_bold(value[match.end() :])
    rest = behind.lstrip(" -–—:.)。，；")
    rest = rest if _WORD.search(rest) else ""
    told = without_choice(rest, [offers[place] for place in sorted(places)])
    if rest and told == rest and says_another(rest, offers):
        return None
    closed = match["row"][-1] in ")]" or match.end("row") < match.start("stop")
    reasoned = _REASON.match(rest) is not None
    bare_stop = not (match["stop"].strip() or closed or reasoned or behind.lstrip()[:1] in _STOPS)
    if rest and (strict or (bare_stop and len(places) == 1)) and told == rest:
        return None
    more = _letters(_JOINER.sub("", told), offers, strict=True) if told and told != rest else None
    if more and not more[1]:
        return places | more[0], ""
    if cuts_word(rest, told):
        return places, rest
    return places, told if _WORD.search(told) else ""


def contradicts_itself(line: str, offers: Sequence[Offer]) -> bool:
    """Whether an answer names one choice by its letter and another by its text."""
    said = unmarked(line)
    match = labelled_answer(said)
    value = without_marks(match["value"]) if match and labels_answer(match["label"]) else said
    letters = _LETTERS.match(value)
    if letters is None or _letters(value, offers, strict=False):
        return False
    return says_another(value[letters.end() :], offers)


def _without_half_bold(rest: str) -> str:
    """Without the end of bold that began before the letters; code and signs within words mark none."""
    prose = _CODE.sub(lambda match: " " * len(match[0]), rest)
    for mark, pattern in _BOLD_MARKS.items():
        places = [match.start() for match in pattern.finditer(prose)]
        if len(places) % 2:
            return rest[: places[0]] + rest[places[0] + len(mark) :]
    return rest


def _rank(char: str, row: str) -> int | None:
    if row.strip("()[]").isdecimal():
        return int(row.strip("()[]")) - 1
    return rank(char)
