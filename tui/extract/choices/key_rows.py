"""The rows of a key: `7. B`, `1-A 2-C`, `| 7 | B | because … |`, a number with what is said of it."""

import re
from collections.abc import Iterator

from tui.extract.choices.answer_words import ONE
from tui.extract.cleaning.kinds import is_kind
from tui.extract.questions.names import is_answer_name, is_explanation_name
from tui.text.markdown import Markdown, table_cells

_ROW = re.compile(
    r"[ \t>]*(?:[-*+•][ \t]+)?(?:#{1,6}[ \t]+)?(?:\*\*|__|<b>)?"
    rf"(?:(?:(?:{ONE})[ ](?:(?:to|for|of|zu|auf|a|à|al|do|da|del|de|к|на)[ ](?:the[ ]|la[ ])?)?)?"
    r"(?:question|answer|ans|câu|вопрос|frage|pregunta|questão|domanda|soal|soru)\b|q|no|№|#|\()?[ .]?[ ]?"
    r"(?P<number>\d{1,4})(?:\*\*|__)?[ ]?(?:[.):：\]]|[-–—=>|→]+|(?=[ ]|$))(?:\*\*"
    r"|__)?[ \t]*(?P<value>\S.*)?$",
    re.I,
)
_LETTERS = r"(?:(?-i:[A-J]{2,5})|\(?[A-J]\)?(?:[ ]?[,&/][ ]?\(?[A-J]\)?)*)"
_SPACED = r"(?<=[ ])(?=(?-i:[A-J]{1,5})[ ]*(?:[,;]|[ ]\d|[.*_)\]]*$))"
"""What may part a number from capitals behind which the next number follows: `1 B, 2 A`."""
_SPACED_PAIR, _WORD = re.compile(r"\d[ ][A-J]"), re.compile(r"[^\W\d_]{2}")
_SEVERAL = re.compile(
    rf"(?<![\w.])(?:Q|No)?(\d{{1,4}})[*_]*[ ]?(?:(?:[.):\-–=→]+[*_ ]{{0,3}}|{_SPACED})({_LETTERS})(?![\w)])"
    r"|\(([A-J])\))",
    re.I,
)
_COUNTED = re.compile(r"(?:^|(?<=[\s,;|]))(?P<number>\d{1,4})[.):][ ]+(?=\S)")
_SAYS_LETTERS = re.compile(
    rf"[^\w]{{0,6}}(?:(?:correct |right )?(?:answers|option|{ONE})\W{{1,5}}|\d{{1,4}}[ ]?[.):\-–=]\W{{0,4}})?"
    r"(?:[A-Ja-j]|[A-J]{2,6}|[А-Зא-י]|[ء-ي])(?!\w)",
    re.I,
)
_RANGE = re.compile(
    r"(?P<first>\d{1,4})[ ]?[-–—~～至][ ]?(?P<last>\d{1,4})[ ]?[题題]?[*_]{0,3}[ ]?(?:[:：.、)）][*_ ]{0,3})?"
    r"[ ]*(?P<row>[A-J]+(?:[ ,，、;；/|]+[A-J]+)*)(?![\w.):\-])"
)
"""The letters of questions that follow each other: `1-5: BACDA`."""
_RIGHT = re.compile(r"(?:correct|right|key)(?: (?:option|choice|letter))?", re.I)
_ONLY_LETTERS = re.compile(rf"{_LETTERS}", re.I)
_COMMENTS = re.compile(
    r"[\W_]*(?:comments?|commentary|notes?|remarks?|kommentare?|comentarios?|commentaires?|комментарии)[\W_]*",
    re.I,
)
_PART = re.compile(
    r"[ \t>*_#+-]*(?:part|section|chapter|quiz|test|teil|parte|partie|часть|раздел)\b"
    r"[^:\n]{0,30}:[ \t*_]*(?=\d)",
    re.I,
)
"""What names the part of the document whose row follows: `Part II: 1-a`."""
_DIGIT = re.compile(r"\d")
_FOLD = re.compile(r"[ \t]*</?(?:details|summary)", re.I)
_DELIMITER = re.compile(r"[ \t]*\|[ \t|:-]*")
"""The line below a table's head."""
_READ = 2000


def says_letters(said: str) -> bool:
    """Whether a text begins with the letter of a choice."""
    return _SAYS_LETTERS.match(said[:_READ]) is not None


def names_one(text: str) -> bool:
    """Whether a heading or label names the answer to one question by its number: `Answer to question 3`."""
    row = _ROW.match(text[:_READ])
    return row is not None and not row["value"]


def lists_letters(said: str) -> bool:
    """Whether a line gives the letters of several questions."""
    return len(_SEVERAL.findall(said[:_READ])) > 1 or any(range_pairs(said[:_READ]))


def _counted(line: str) -> list[tuple[int, str]]:
    """The numbers of a line that count up by one, each with what is said behind it, letters or words."""
    marks = list(_COUNTED.finditer(line))
    numbers = [int(mark["number"]) for mark in marks]
    if not numbers or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    return [
        (number, line[mark.end() : end].strip(" \t,;|"))
        for number, mark, end in zip(numbers, marks, ends, strict=True)
    ]


class KeyRows:
    """One pass over the lines of a key."""

    def __init__(self) -> None:
        self._entries: dict[int, list[list[str]]] = {}
        self._current: list[str] | None = None
        self._numbers: list[int] = []
        self._answers: int | None = None
        """The column that the head of a table calls that of the answers."""

    @classmethod
    def read(cls, markdown: Markdown, lines: range) -> "KeyRows":
        """The rows in a range of lines."""
        rows, code = cls(), markdown.code_lines.marks
        for number in lines:
            rows._take(markdown.lines[number], code=bool(code) and code[number] == 1)
        return rows

    @property
    def entries(self) -> dict[int, tuple[str, ...]]:
        """What is said of each number, in order."""
        return {
            number: tuple("\n".join(_without_name(lines)).strip("\n") for lines in said)
            for number, said in self._entries.items()
        }

    def _take(self, line: str, *, code: bool) -> None:
        if code and self._current is not None:
            self._current.append(line)
            return
        if "<" in line and _FOLD.match(line):
            self._current = None
            return
        table = "|" in line
        if table and _DELIMITER.fullmatch(line):
            return
        read = line[:_READ]
        pairs = list(self._pairs(read)) if table or _DIGIT.search(read) else []
        for number, value in pairs:
            self._current = [value]
            self._entries.setdefault(number, []).append(self._current)
        if len(pairs) > 1 or (not pairs and read.lstrip().startswith("#")):
            self._current = None
        elif not pairs and self._current is not None:
            self._current.append(line)

    def _pairs(self, line: str) -> Iterator[tuple[int, str]]:
        """The numbers of a line that holds digits or a table's row, each with what is said of it."""
        if part := _PART.match(line):
            line = line[part.end() :]
        if ranges := list(range_pairs(line)):
            yield from ranges
        elif line.lstrip().startswith("|"):
            yield from self._cells([cell.strip("*_` ") for cell in table_cells(line)])
        elif len(several := _SEVERAL.findall(line)) > 1 and not _speaks(line):
            named = [(int(number), row or letter) for number, row, letter in several]
            yield from max(named, _counted(line), key=len)
        elif row := _ROW.match(line):
            yield int(row["number"]), row["value"] or ""

    def _cells(self, cells: list[str]) -> Iterator[tuple[int, str]]:
        """A table's row: numbers and letters by turns, letters below numbers, or a number and the rest."""
        numbers = [_number(cell) for cell in cells]
        if len(cells) > 1 and all(number is not None for number in numbers):
            self._numbers = [number for number in numbers if number is not None]
        elif self._numbers and len(cells) == len(self._numbers) and all(map(says_letters, cells)):
            yield from zip(self._numbers, cells, strict=True)
        elif len(cells) % 2 == 0 and all(
            number is not None and says_letters(cell)
            for number, cell in zip(numbers[::2], cells[1::2], strict=True)
        ):
            yield from ((number or 0, cell) for number, cell in zip(numbers[::2], cells[1::2], strict=True))
        elif len(cells) > 1 and numbers[0] is not None:
            said = self._answer_first(cells)
            yield from [(numbers[0], "\n".join(said))] if not _differ(said) else ()
        elif not any(number is not None for number in numbers):
            named = (at for at, cell in enumerate(cells) if at and _names_letters(cell))
            self._answers = next(named, None)

    def _answer_first(self, cells: list[str]) -> list[str]:
        """What a row says of its number: where a head says which cell answers, no other letter does."""
        if self._answers is None or self._answers >= len(cells):
            return cells[1:]
        others = (cell for at, cell in enumerate(cells) if at not in (0, self._answers))
        said = (cell for cell in others if not _ONLY_LETTERS.fullmatch(cell) and not is_kind(cell))
        return [cells[self._answers], *said]


def _names_letters(head: str) -> bool:
    """Whether the head of a column says that it holds the answers; a letter names one form of a test."""
    return (len(head) > 1 and is_answer_name(head)) or _RIGHT.fullmatch(head) is not None


def _speaks(line: str) -> bool:
    """Whether pairs with nothing but a space between stand in a sentence."""
    said = line.replace("：", ":").rpartition(":")[2]
    return _SPACED_PAIR.search(said) is not None and _WORD.search(_SEVERAL.sub("", said)) is not None


def _differ(cells: list[str]) -> bool:
    """Whether several cells are letters and not the same, as those of several forms of a test."""
    return len({cell.upper() for cell in cells if _ONLY_LETTERS.fullmatch(cell)}) > 1


def _without_name(lines: list[str]) -> list[str]:
    """The lines of an entry without a last one that only says that explanations follow: they are no part."""
    last = max((at for at, line in enumerate(lines) if line.strip()), default=0)
    named = last > 0 and (is_explanation_name(lines[last]) or _COMMENTS.fullmatch(lines[last]))
    return lines[:last] if named else lines


def range_pairs(line: str) -> Iterator[tuple[int, str]]:
    """What ranges of numbers are answered, where there are as many answers as numbers."""
    for match in _RANGE.finditer(line):
        rows = re.findall(r"[A-J]+", match["row"])
        letters = list(match["row"]) if len(rows) == 1 else rows
        numbers = range(int(match["first"]), int(match["last"]) + 1)
        if len(numbers) == len(letters) > 1:
            yield from zip(numbers, letters, strict=True)


def _number(cell: str) -> int | None:
    digits = cell.lower().removeprefix("question").lstrip("q# ").rstrip(".):")
    return int(digits) if digits.isdecimal() and len(digits) < 5 else None
