"""Items of a list that are choices without letters: some marked as right, or named by the answer below.

They are written as boxes; lines keep their number.
"""

import re
from collections.abc import Sequence
from itertools import islice

from tui.extract.choices.answer_lines import LABELLED, unmarked
from tui.extract.choices.answer_texts import words_and_signs
from tui.extract.choices.right_words import CALLED, calls_right
from tui.extract.choices.right_words import SIGNS as WORD_SIGNS
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.records import is_record
from tui.extract.rewriting.item_rows import (
    ANSWER_IN_BOLD,
    ITEM,
    Row,
    answer_below,
    asked,
    asked_in_bold,
    asked_surely,
    is_called,
    is_folded,
    line_above,
    rest_of_answer,
    rows_of_items,
)
from tui.text.line_starts import lines_holding
from tui.text.markdown import parse_markdown
from tui.text.signs import rare

_ARROW = r"(?:←|⇐|<-{2,}+|<={2,}+)"
_RIGHT = (
    rf"(?:✅|✔️?|✓|☑️?|\*{{0,2}}[(\[（](?:(?:{CALLED})(?: answer)?|right answer)[)\]）]\*{{0,2}}"
    rf"|(?![←⇐][ ]?true){_ARROW}[ ]?(?:correct[^\n]*|(?:yes|right|true|this(?:[ ]one)?)[.!]?)"
    r"|(?:<-{2,}+|<={2,}+))"
)
_SIGN = re.compile(rf"(?<=\S)[ \t]+{_RIGHT}[ \t]*$", re.I | re.M)
_CROSSED = re.compile(r"(?<=\S)[ \t]++[❌✗✘]\ufe0f?[ \t]*$")
_DENIED = re.compile(
    r"(?<=\S)[ \t]++\*{0,2}[(\[](?:incorrect[oa]?|not correct|wrong|falsch|faux|fals[oa]"
    r"|errad[oa]|sbagliat[oa]|yanlış|неверно|неправильно|错误)(?: answer)?[)\]]\*{0,2}[ \t]*$",
    re.I,
)
_WITHIN = re.compile(r"\w.*[✅✔✓☑❌✗✘]")
_DRAWN = "✅✔✓☑←⇐"
_WORDED = re.compile(r"orrect(?: answer)?[)\]]")
_WORDED_AT_ALL, _WORDED_RIGHT = "ight answer", re.compile(r"ight answer[)\]]")
"""The first finds out far quicker that there is none of the second."""
_TYPED = re.compile(r"<[-=](?:(?<=-)-|(?<==)=)")
_SAID = ("orrect", "ORRECT", "nswer)", "nswer]", "NSWER", "<--", "<==")
"""One of them, or one of the signs, is in every line that is marked as right."""
SIGNS = ("**", "nswer", "orrect", *_DRAWN, rare("ORRECT", "O"), _TYPED, *WORD_SIGNS)
"""Without one of these there is nothing to do."""
_NAMED = re.compile(r"nswer[*_ ]*[:：]")
"""How an answer is labelled that may say the text of an item: a longer pattern would take longer to find."""
_BOLD = re.compile(
    r"(?P<lead>[ ]{0,5}[-*+•][ \t]+)(?P<mark>\*\*|__)(?P<text>(?:(?!(?P=mark)).)+)(?P=mark)[ \t]*"
)
"""An item that is wholly in bold."""
_SOME_BOLD = re.compile(
    r"\*\*(?<=[-*+•][ \t]\*\*)[^*\n]+\*\*[ \t]*(?:\n(?:[ ]{0,5}[-*+•][ \t]|[ \t]*(?:\n|\Z))|\Z)"
)
"""Such an item above another or the end of its row, begun with the sign that is quickly found."""
_QUESTION = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|\*\*|__|\d{1,4}[.)]|<summary|[Qq]\w{0,8}[ ]?\d{0,4}[.:])")
"""How a line begins that asks on its own."""
_FEWEST_BOLD, _BOLD_ROWS, _MOSTLY = 3, 3, 0.7
"""Items of a row, rows, and their share of all rows that ask, from which on bold marks what is right.

In most rows that is one, and not always the first: the lists of answers have several, or begin with what
they are about.
"""
_FEWEST_ROWS, _FEWEST_DRAWN = 2, 3
"""Rows, and rows of which drawn signs alone mark what is right."""
_ONE_OF = re.compile(
    r"(?!.*\b(?:are|were|do|have|we|you|us|our|your|i|wir|ihr|uns|unser\w*|nous|vous|notre|votre|nosotros|usamos|nuestr\w+"
    r"|мы|вы|наш\w*|ваш\w*|biz|siz)\b)(?!.*(?:我们|你们|私たち))"
    r".*(?:\b(?:which|welche[rs]?|welke?|quel(?:le)?|cuál|quale?|hangi\w*|któr[yae]|как(?:ой|ая|ое)|vilke[nt]|melyik)\b"
    r"|哪|どれ|どの|どちら|어느|어떤|कौन)",
    re.I,
)
"""What asks for one of several, and asks nobody what they have or like."""
_SHARE_MARKED = 0.5
"""Of the rows that are asked for, so many at least are marked where marks tell what is right."""
_FEW = 3
"""Of fewer rows each must ask by its mark: boxes below a task alone may be things to do."""


def as_boxes(text: str) -> str:
    """The text with such items written as boxes, where several questions have them."""
    drawn = not text.isascii() and any(map(text.__contains__, _DRAWN))
    worded = _is_worded(text)
    signed = (drawn or worded) and _holds_sign(text)
    named = signed or any(_below_item(text, match.start()) for match in _NAMED.finditer(text))
    if not named and not ("**" in text and _holds_bold(text)):
        return text
    lines = text.split("\n")
    if not worded and is_record(lines):
        return text
    every = list(rows_of_items(lines))
    rows = [row for row in every if asked(lines, row.start)]
    bold = [full for row in rows if (full := _in_bold(lines, row)) is not None]
    if len(bold) >= max(_BOLD_ROWS, _MOSTLY * len(rows)) and _marks_right(lines, bold):
        known = {row.start for row in bold}
        others = (row for row in every if row.start not in known and asked_in_bold(lines, row.start))
        return _ticked(text, lines, [*bold, *(full for row in others if (full := _one_bold(lines, row)))])
    if len(bold) == len(rows) == _FEWEST_ROWS and _marks_right(lines, bold) and _ask_for_one(lines, bold):
        return _ticked(text, lines, bold)
    marked = [full for row in rows if (full := _judged(lines, row, signed)) is not None]
    fewest = _FEWEST_DRAWN if signed and not worded else _FEWEST_ROWS
    few = len(marked) < max(fewest, _SHARE_MARKED * len(rows))
    sure = len(marked) >= _FEW or all(asked_surely(lines, row.start) for row in marked)
    if few or not sure:
        marked = [row for row in marked if _is_told(lines, row)] if signed else []
    return _ticked(text, lines, marked) if marked else text


def _is_told(lines: Sequence[str], row: Row) -> bool:
    """Whether a row is of what is called a question, or asked for by a mark, and has one right item.

    Words must mark that, unless one is asked for.
    """
    signs = [sign[0] for at in row.right if (sign := _SIGN.search(lines[at]))]
    above = line_above(lines, row.start)
    called = is_called(lines, row.start)
    if len(signs) != 1 or len(row.right) != 1 or not (called or ends_asking(above)):
        return False
    return called or signs[0].rstrip("* \t").endswith((")", "]", "）")) or _ONE_OF.match(above) is not None


def _ask_for_one(lines: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether what stands above each of some rows asks for one item, and each has one that is right."""
    above = [line_above(lines, row.start) for row in rows]
    others = _questions(lines) - len(rows)
    single = all(len(row.right) == 1 for row in rows) and all(map(_ONE_OF.match, above))
    return single and all(map(ends_asking, above)) and others <= 0


def _marks_right(lines: Sequence[str], bold: Sequence[Row]) -> bool:
    """Whether bold marks what is right: mostly one item, not always the first, of half of what is asked."""
    single = sum(len(row.right) == 1 for row in bold)
    heads = all(row.start in row.right for row in bold)
    return single * 2 >= len(bold) and not heads and len(bold) * 2 >= _questions(lines)


def _questions(lines: Sequence[str]) -> int:
    """How many lines ask on their own."""
    return sum(_QUESTION.match(line) is not None and ends_asking(line) for line in lines)


def _is_worded(text: str) -> bool:
    """Whether words or typed arrows may mark something, which mean nothing else."""
    worded = "orrect" in text and _WORDED.search(text) is not None
    if worded or "ORRECT" in text or _TYPED.search(text) is not None or calls_right(text):
        return True
    return _WORDED_AT_ALL in text and _WORDED_RIGHT.search(text) is not None


def _holds_sign(text: str) -> bool:
    """Whether something is marked as right."""
    if calls_right(text):
        return True
    lines = text.split("\n")
    return any(_SIGN.search(lines[at]) for at in lines_holding(text, (*_DRAWN, *_SAID)))


def _ticked(text: str, lines: list[str], rows: Sequence[Row]) -> str:
    """The text with some rows as boxes, those ticked that are right."""
    code = parse_markdown(text).code_lines
    for row in (row for row in rows if row.start not in code):
        at = answer_below(lines, row)
        if at is not None and _named(lines, row, lines[at]) == row.right:
            lines[at] = rest_of_answer(lines[at])
        for at in range(row.start, row.end):
            if at in row.right and (match := _BOLD.fullmatch(lines[at])):
                lines[at] = f"{match['lead']}[x] {match['text']}"
            elif match := ITEM.fullmatch(lines[at]):
                said = _DENIED.sub("", _CROSSED.sub("", _SIGN.sub("", match["text"])))
                lead = match["lead"].replace(f"{match['number']}{match['lead'].strip()[-1]}", "-")
                lines[at] = f"{lead}[{'x' if at in row.right else ' '}] {said}"
    return "\n".join(lines)


def _holds_bold(text: str) -> bool:
    """Whether as many items are wholly in bold as make rows enough."""
    return sum(1 for _ in islice(_SOME_BOLD.finditer(text), _FEWEST_ROWS)) == _FEWEST_ROWS


def _below_item(text: str, place: int) -> bool:
    """Whether the last text above the line of a place is an item without a letter or box."""
    end = text.rfind("\n", 0, place)
    above = text[:0] if end < 0 else text[text.rfind("\n", 0, end) + 1 : end]
    if end > 0 and not above.strip():
        end = text.rfind("\n", 0, end)
        above = text[text.rfind("\n", 0, max(0, end)) + 1 : max(0, end)]
    return ITEM.fullmatch(above) is not None


def _one_bold(lines: Sequence[str], row: Row) -> Row | None:
    """The row with its one item in bold as right; None where there is none or there are several."""
    right = frozenset(at for at in range(row.start, row.end) if _BOLD.fullmatch(lines[at]))
    return row._replace(right=right) if len(right) == 1 < row.end - row.start else None


def _in_bold(lines: Sequence[str], row: Row) -> Row | None:
    """The row with the items in bold as right; None where none or all are, they are few or folded away."""
    if is_folded(lines, row.start):
        return None
    right = frozenset(at for at in range(row.start, row.end) if _BOLD.fullmatch(lines[at]))
    few = row.end - row.start < _FEWEST_BOLD
    return None if few or not 0 < len(right) < row.end - row.start else row._replace(right=right)


def _judged(lines: Sequence[str], row: Row, signed: bool) -> Row | None:
    """The row with what is right of it; None where nothing says so, all is, or it lists pros and cons."""
    right = {at for at in range(row.start, row.end) if signed and _SIGN.search(lines[at])}
    if not right:
        below = answer_below(lines, row)
        right = _named(lines, row, lines[below]) if below is not None else set()
    every = lines[row.start : row.end]
    if every[0].lstrip().startswith("1") and any(map(ends_asking, every)):
        return None
    weighed = (len(right) > 1 and any(map(_CROSSED.search, every))) or (signed and any(map(_weighs, every)))
    some = 0 < len(right) < row.end - row.start and not weighed
    return row._replace(right=frozenset(right)) if some else None


def _weighs(item: str) -> bool:
    """Whether signs stand within an item, before what speaks for it and against it."""
    return not item.isascii() and _WITHIN.search(_CROSSED.sub("", _SIGN.sub("", item))) is not None


def _named(lines: Sequence[str], row: Row, answer: str) -> set[int]:
    """The items whose whole text an answer says, and nothing else but behind its bold."""
    match = ANSWER_IN_BOLD.match(answer) or LABELLED.match(unmarked(answer))
    said = [words_and_signs(part) for part in re.split(r";|,(?=[ ])", match["value"])] if match else []
    whole = words_and_signs(match["value"]) if match else ()
    texts = {at: words_and_signs(_behind_point(lines[at].lstrip())) for at in range(row.start, row.end)}
    if whole and whole in texts.values():
        return {at for at, text in texts.items() if text == whole}
    found = {at for at, text in texts.items() if text in said}
    return found if len(found) == len(said) else set()


def _behind_point(item: str) -> str:
    """An item without its point; with its number, which an answer says as well."""
    return item if item[0].isdigit() else item[1:]
