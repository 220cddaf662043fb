"""Choices that are numbered, above an answer that is one of their numbers, or a letter: both are lettered."""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_words import ONE
from tui.extract.questions.asking import asks, marking
from tui.text.markdown import parse_markdown

_FEWEST = 2
"""Such answers that a document must have: one may be a figure that a list of steps leads to."""
_MOST = 9
_RIGHT = (
    r"[ \t*_(]*(?P<right>\d(?:[ ]*[,、/][ ]*\d)*|[A-Ia-i](?:[ ]*[,、/][ ]*[A-Ia-i])*(?!\w))"
    r"(?:[.)][ \t]+(?P<said>[^\s*_][^\n]*))?"
    r"[ \t*_)번.;]*(?:</details>)?$"
)
_NUMBERS = re.compile(rf"[:：]{_RIGHT}", re.M)
_NUMBERS_BEHIND_COLON = re.compile(rf":{_RIGHT}", re.M)
"""Where a text has no other colon: a single sign is looked for far quicker."""
_LABEL = re.compile(rf"\W*(?:correct |right |the )*(?:{ONE})\W*", re.I)
_LONGEST = 40
_CHOICE = re.compile(r"([ ]{0,3}(?:[-*+][ \t]+(?:\*\*)?)?)(\d)([.)])(?=(?:\*\*)?[ \t]+\S)")
_WORDS = re.compile(r"\w+")
_OPENS = re.compile(r"[ \t>]*(?:\[!\w+\]|</?(?:details|summary)\b|[?]{3}|!!!)", re.I)
"""What may stand between choices and an answer that is folded away or set apart."""
_LETTERS = "ABCDEFGHI"
_BY_LETTER = re.compile(r"^[ \t>]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]*)?[*_(]{0,3}[ABab][*_]*[.)]", re.M)
"""A choice that is lettered: a document with one means it by the letters of its answers."""
_GOES_ON = re.compile(r"(?:[ ]{3,}|\t)\S")
_GAP = ("__", "...", "…")
"""What stands for missing words."""
_ABOVE = 30
"""Lines above choices that may belong to what they answer."""


def lettered(text: str) -> str:
    """The text with its numbered choices lettered; lines keep their number. Code stays as it is."""
    numbers = _NUMBERS if "：" in text else _NUMBERS_BEHIND_COLON
    answers = [match for match in numbers.finditer(text) if _names_answer(text, match.start())]
    if len(answers) < _FEWEST and not any(answer["said"] for answer in answers):
        return text
    if any(answer["right"][0].isalpha() for answer in answers) and _BY_LETTER.search(text):
        answers = [answer for answer in answers if not answer["right"][0].isalpha()]
    lines = text.split("\n")
    rows: list[tuple[list[int], int, bool]] = []
    number = done = 0
    sure = False
    for answer in answers:
        number += text.count("\n", done, answer.start("right"))
        done = answer.start("right")
        row = _row(lines, number) or (_row_below(lines, number) if answer["said"] else [])
        digits = [_place(char) for char in answer["right"] if char.isalnum()]
        if len(row) >= _FEWEST and min(digits) > 0 and max(digits) <= len(row):
            repeated = answer["said"] and _folded(answer["said"]) == _folded(_said(lines, row, digits))
            if answer["said"] and not repeated:
                continue
            sure = sure or bool(repeated) or not _say_others(lines, row, digits)
            rows.append((row, number, bool(repeated)))
    asked = sum(repeated or _asked(lines, row[0]) for row, _, repeated in rows)
    fewest = 1 if any(repeated for _, _, repeated in rows) else _FEWEST
    if not sure or asked < fewest or 2 * asked <= len(rows):
        return text
    code = parse_markdown(text).code_lines
    for row, named in ((row, named) for row, named, _ in rows if row[0] not in code):
        lines[named] = _NUMBERS.sub(_named_by_letters, lines[named], count=1)
        for at, letter in zip(row, _LETTERS, strict=False):
            lines[at] = _CHOICE.sub(rf"\g<1>{letter}\g<3>", lines[at], count=1)
    return "\n".join(lines)


def _place(char: str) -> int:
    """The number of a choice, which may be named by a letter."""
    return int(char) if char.isdecimal() else _LETTERS.index(char.upper()) + 1


def _said(lines: Sequence[str], row: Sequence[int], digits: Sequence[int]) -> str:
    """What the one choice says that an answer numbers; nothing where it numbers several."""
    return _CHOICE.sub("", lines[row[digits[0] - 1]]) if len(digits) == 1 else ""


def _folded(text: str) -> str:
    """A text's words, to be compared; of one without words the text."""
    return "".join(_WORDS.findall(text.casefold())) or text.strip(" *_.")


def _say_others(lines: Sequence[str], row: Sequence[int], digits: Sequence[int]) -> bool:
    """Whether figures are what other choices say than those they number: either may be meant."""
    texts = [_CHOICE.sub("", lines[at]).strip(" .*`") for at in row]
    return any(str(digit) in texts and texts[digit - 1] != str(digit) for digit in digits)


def _named_by_letters(answer: re.Match[str]) -> str:
    """An answer's numbers as letters: a number may be what a choice says."""
    letters = re.sub(r"\d", lambda digit: _LETTERS[int(digit[0]) - 1], answer["right"])
    start, end = answer.start("right") - answer.start(), answer.end("right") - answer.start()
    return f"{answer[0][:start]}{letters}{answer[0][end:].removeprefix('번')}"


def _names_answer(text: str, colon: int) -> bool:
    """Whether what stands on its line before a colon is a word for an answer."""
    start = text.rfind("\n", max(0, colon - _LONGEST), colon) + 1
    return colon - start < _LONGEST and _LABEL.fullmatch(text, start, colon) is not None


def _row(lines: Sequence[str], below: int) -> list[int]:
    """The lines of the list right above a line that counts from 1; empty where there is none."""
    row: list[int] = []
    for at in range(below - 1, max(-1, below - 3 * _MOST), -1):
        match = _CHOICE.match(lines[at])
        if match and (not row or int(match[2]) == _number(lines[row[0]]) - 1):
            row.insert(0, at)
            if match[2] == "1":
                return row
        elif lines[at].strip() and not _GOES_ON.match(lines[at]) and (row or not _OPENS.match(lines[at])):
            break
    return []


def _row_below(lines: Sequence[str], above: int) -> list[int]:
    """The lines of the list right below a line that counts from 1; empty where there is none."""
    row: list[int] = []
    for at in range(above + 1, min(len(lines), above + 3 * _MOST)):
        match = _CHOICE.match(lines[at])
        if match and int(match[2]) == len(row) + 1:
            row.append(at)
        elif lines[at].strip():
            break
    return row


def _asked(lines: Sequence[str], first: int) -> bool:
    """Whether what stands above a list asks, or is marked so; up to its heading, or the answer before."""
    for at in range(first - 1, max(-1, first - _ABOVE), -1):
        line = lines[at]
        if _NUMBERS.search(line):
            return False
        if asks(line) or marking(line.lstrip("# ")) or any(gap in line for gap in _GAP):
            return True
        if line.startswith("#") and not (at and lines[at - 1].strip()):
            return False
    return False


def _number(line: str) -> int:
    match = _CHOICE.match(line)
    return int(match[2]) if match else 0
