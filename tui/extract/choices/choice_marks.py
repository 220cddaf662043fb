"""What a line begins a choice with: a box to tick, or a letter or number in its alphabet."""

import re
from typing import NamedTuple

from tui.extract.choices.alphabets import ALPHABETS, CIRCLED, JOINERS, LETTER, NUMBERED

SIGNS = "✅✔✓🟢❌✗✘❎🔴"
_BOX = re.compile(
    r"[ \t>]*(?:[-*+•]|\d{1,2}[.)])[ \t]*"
    r"(?:\\?\[[ ]?([ xX✓✔√✅☑*]?)\ufe0f?[ ]?\\?\](?![(\[:])|\(([ xX*]?)\)(?=[ ]))"
    r"[ \t]*(.*)"
)
_SIGNED_BOX = re.compile(r"[ \t>]*(?:[-*+•][ \t]+|\d{1,2}[.)][ \t]+)?([☐☑☒⬜🔲])\ufe0f?[ \t]+()(.*)")
"""Boxes that are signs of their own."""
_BARE_BOX = re.compile(r"[ \t>]*\[([ xX*])\](?=[ \t])[ \t]*()(.*)")
_NEXT_BOX = re.compile(r"(?<=[ ])[-*+•][ ]?\[([ xX]?)\](?![(\[:])[ ]*")
_TICKS = frozenset("xX✓✔√✅☑☒🟢*")
_STARRED = re.compile(r"\*(?=[A-Ja-j][.)][ \t]+[^*\n]+$)")
"""The mark of a right choice, before its letter."""
_LETTERED = re.compile(
    r"[ \t>]*(?P<heading>#{2,6}[ \t]+)?(?P<bullet>[-*+•][ \t]*|\d{1,2}[.)][ \t]+)?"
    rf"(?P<sign>[{SIGNS}]\ufe0f?[ \t]*)?(?:<b>)?(?P<bold>\*\*|__|==|`(?=\w`))?[(\[]?"
    rf"(?P<label>[A-Za-z]|ه[{JOINERS}]|{LETTER}|\d{{1,2}})(?P<close>\*\*|__|==|`)?"
    r"[ ]?\\?(?P<stop>[.):：、．]|\](?!\()|-(?=[ ]))(?:\*\*|\*(?=[ \t]*$)|__|==)?"
    r"(?:[ \t]+|(?![\s.]|[^\W\d_]\.)(?=.)|$)(?P<text>.*)"
)
_TAGGED = re.compile(
    r"(?P<lead>[ \t>]*(?:[-*+•][ \t]+)?)<(?P<tag>b|strong|u|mark|ins|(?P<coloured>font|span))"
    r"(?P<how>[ ][^<>]*)?>(?P<text>.+)</(?P=tag)>[ \t]*(?:<br[ ]?/?>)?[ \t]*",
    re.I,
)
"""A choice between tags that make it stand out; colours but green do not say that it is right."""
_CIRCLED = re.compile(rf"[ \t>]*(?:[-*+•][ \t]+)?(?=[{CIRCLED}])")
_OPTIONS = re.compile(r"[ \t>*_-]*(?:options?|choices)[*_ ]*:[*_ \t]*(?=\(?[Aa][.)])", re.I)
_STOP = r"[.):：、．\]-]"
_STOPPED = rf"(?:{_STOP}|[ ]\\?{_STOP}|\\{_STOP}|(?:\*\*|__|==|`)[ ]?\\?{_STOP})"
_NAMED = rf"[A-Za-z\u0080-\uffff][{JOINERS}]?{_STOPPED}|[{CIRCLED}{SIGNS}☐☑☒⬜🔲]"
_DRESSED = rf"[*_=`(][*_=`]?[(\[]?(?:{_NAMED})|\[|<(?i:b|u|strong|mark|ins|font|span)\b"
MAY_MARK = re.compile(
    rf"\n[ \t>]*+(?:#{{2,6}}+[ \t]++)?+(?:{_NAMED}|{_DRESSED}"
    rf"|[-*+•\d]\d?+[.)]?+[ \t]*+(?:{_NAMED}|{_DRESSED}|\\?[(\[]|(?:\*\*|__)[(\[]?\d|(?<!\d)\d)"
    r"|[OoCc](?i:ption|hoice)|[*_-][*_ -]*(?i:option|choice))"
)
"""How a line with a choice begins, behind the end of the one above, and few others: most need no closer look.

Each way has its own first character, by which most lines are told.
"""
_NEXT = re.compile(
    r"(?:(?<=[ \t])|(?<=&nbsp;)|(?<=&emsp;))(?P<bold>\*\*|__)?[(（]?"
    rf"(?P<label>{LETTER})(?P<close>\*\*|__)?(?:\\?[.)）](?:\*\*|__)?[ ]+|[．、][ ]*)(?=\S)"
)
"""A further choice on a line."""
_GAP = re.compile(r"[ ]{2}$|\t$|;$|[·•|｜/—–][ ]$")
"""What parts it widely from the one before."""
_BLANK = re.compile("&(?:nbsp|emsp);")
_PARTING = re.compile(r"[ ]+[·•|｜/—–-]$")
_WORD = re.compile(r"\w")
_LETTERS = tuple(
    {rank: tuple(letter for letter, place in alphabet.items() if place == rank) for rank in alphabet.values()}
    for alphabet in ALPHABETS[:NUMBERED]
)
"""By alphabet and place the letters there."""
_FEWEST_CLOSE = 3
"""Choices on one line that need no wide gaps between them."""


class Mark(NamedTuple):
    """Where a choice begins; a tuple, as documents hold thousands."""

    line: int
    text: str
    """What stands behind the mark on its line."""
    alphabet: int
    """-1 for a box."""
    rank: int
    """Place of its letter in the alphabet from 0; 0 for a box."""
    ticked: bool = False
    bold: bool = False
    """Whether letter and text together stand in bold."""
    heading: bool = False
    """Whether it is written as a heading."""


_new = tuple.__new__
"""Makes a mark in a third of the time that the class's own constructor takes."""


def marks_in(line: str, number: int, *, parted: bool = True) -> list[Mark]:
    """The choices that a line begins, mostly none or one; of letters one at most where not `parted`."""
    if box := _box(line):
        return _boxes(box, number)
    if ":" in line and (options := _OPTIONS.match(line)):
        line = line[options.end() :]
    if "</" in line and (bare := _untagged(line)):
        return [mark._replace(bold=True) for mark in marks_in(bare, number, parted=False)]
    starred = line.startswith("*") and _STARRED.match(line) is not None
    if starred:
        line = line[1:]
    if not line.isascii() and (circled := _CIRCLED.match(line)):
        return _circled(line[circled.end() :], number)
    match = _LETTERED.match(line)
    if match is None:
        return []
    return _lettered(match, number, starred, parted)


def _lettered(match: re.Match[str], number: int, starred: bool, parted: bool) -> list[Mark]:
    label = match["label"].rstrip(JOINERS)
    bullet = match["bullet"]
    if label.isdecimal() and (not bullet or bullet[0].isdecimal() or match["stop"] == "."):
        return []
    sign = match["sign"]
    if (bullet and bullet[-1] not in " \t" and not label.isupper()) or (sign and match["heading"]):
        return []
    ticked = starred or bool(sign and sign[0] in _TICKS)
    for place, alphabet in enumerate(ALPHABETS):
        if label in alphabet:
            text, bold = _unbold(match)
            heading = bool(match["heading"])
            first = _new(Mark, (number, text, place, alphabet[label], ticked, bold, heading))
            opened = "" if match["close"] or bold else match["bold"] or ""
            return _parted(first, opened) if parted and place < NUMBERED and not bold else [first]
    return []


def _box(line: str) -> re.Match[str] | None:
    if ("[" in line or "(" in line) and (box := _BOX.match(line) or _BARE_BOX.match(line)):
        return box
    return None if line.isascii() else _SIGNED_BOX.match(line)


def _untagged(line: str) -> str:
    """A choice without tags around it that say that it is right; empty for others."""
    tagged = _TAGGED.fullmatch(line)
    if tagged is None or (tagged["coloured"] and "green" not in (tagged["how"] or "").lower()):
        return ""
    return tagged["lead"] + tagged["text"]


def _boxes(box: re.Match[str], number: int) -> list[Mark]:
    """A line's boxes; the items of a list that somebody joined to one line are several."""
    pieces = _NEXT_BOX.split(box[3]) if "[" in box[3] else [box[3]]
    signs = [box[1] or box[2] or "", *pieces[1::2]]
    return [
        _new(Mark, (number, text.rstrip(), -1, 0, sign in _TICKS, False, False))
        for sign, text in zip(signs, pieces[::2], strict=True)
    ]


def _circled(text: str, number: int) -> list[Mark]:
    """Choices that circled numbers begin, on a line that begins with one."""
    pieces = re.split(rf"([{CIRCLED}])", text)[1:]
    place = next(at for at, alphabet in enumerate(ALPHABETS) if CIRCLED[0] in alphabet)
    return [
        Mark(number, said.strip(" \t.)"), place, ALPHABETS[place][sign])
        for sign, said in zip(pieces[::2], pieces[1::2], strict=True)
    ]


def _unbold(match: re.Match[str]) -> tuple[str, bool]:
    """The text of a choice, and whether bold that was opened before its letter ends with it."""
    text, mark = match["text"].rstrip(), match["bold"]
    if not mark or match["close"] or text.count(mark) != 1:
        return text, False
    inside, _, behind = text.partition(mark)
    return (
        (f"{inside.rstrip()} {behind.strip()}".rstrip(), True) if not _WORD.search(behind) else (text, False)
    )


def _parted(first: Mark, opened: str) -> list[Mark]:
    """A line's choices, where it holds several: wide gaps part them, or they are three from the first on.

    `opened` is the mark of bold before the first one's letter, if it ends behind its text.
    """
    if not any(letter in first.text for letter in _LETTERS[first.alphabet].get(first.rank + 1, ())):
        return [first]
    cuts: list[re.Match[str]] = []
    for match in _NEXT.finditer(first.text):
        if ALPHABETS[first.alphabet].get(match["label"]) == first.rank + len(cuts) + 1:
            cuts.append(match)
    close = first.rank == 0 and len(cuts) + 1 >= _FEWEST_CLOSE
    if not cuts or not (close or all(map(_is_wide, cuts))):
        return [first]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(first.text)]
    marks = [opened, *("" if cut["close"] else cut["bold"] or "" for cut in cuts)]
    said = [_piece(first.text[start:end], mark) for start, end, mark in zip(starts, ends, marks, strict=True)]
    return [
        Mark(first.line, text, first.alphabet, first.rank + at, first.ticked and not at, bold)
        for at, (text, bold) in enumerate(said)
    ]


def wide_marks(first: Mark) -> list[Mark]:
    """The choices that wide gaps part on a line, whatever letters of the first one's alphabet they have."""
    alphabet = ALPHABETS[first.alphabet]
    cuts = [cut for cut in _NEXT.finditer(first.text) if cut["label"] in alphabet and _is_wide(cut)]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(first.text)]
    ranks = [first.rank, *(alphabet[cut["label"]] for cut in cuts)]
    return [
        first._replace(text=first.text[start:end].strip(), rank=rank)
        for start, end, rank in zip(starts, ends, ranks, strict=True)
    ]


def _piece(text: str, opened: str) -> tuple[str, bool]:
    """One of a line's choices without what parts it from the next, and whether all of it is in bold."""
    text = _PARTING.sub("", _BLANK.sub(" ", text).strip())
    if opened and text.endswith(opened) and text.count(opened) == 1:
        return text.removesuffix(opened).rstrip(), True
    return text, False


def _is_wide(cut: re.Match[str]) -> bool:
    """Whether a wide gap parts a choice from the one before it."""
    return _GAP.search(cut.string[max(0, cut.start() - 2) : cut.start()]) is not None
