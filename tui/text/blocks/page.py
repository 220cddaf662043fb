"""The lines of a document as the scanner sees them from inside the container it is in."""

from array import array
from collections.abc import Sequence

from tui.text.blocks.columns import Inside, outside, reached, unquoted
from tui.text.blocks.marks import interrupts
from tui.text.blocks.shapes import WIDTH

_FIRST_LOOK = 4
"""Lines of a quote that are looked at before its content asks for more."""


class _Quote:
    """A quote that is being scanned."""

    __slots__ = ("end", "ends_blank", "goes_on", "indents", "place", "start")

    def __init__(self, start: int, indents: tuple[int, int], place: int) -> None:
        self.start = start
        self.end = start
        """The line behind the last that is known to belong to it."""
        self.indents = indents
        """Columns of the container and of the list around it."""
        self.place = place
        self.goes_on = True
        """Whether there may be more lines."""
        self.ends_blank = False


class Page:
    """Where each line begins and how far it is indented, in the eyes of the innermost open quote.

    Which lines a quote holds is found out only as far as its content reaches: a quote may end long before the
    lines that could have continued it, and looking at those again for each quote would take quadratic time.
    """

    __slots__ = (
        "_count", "_open", "_shift", "add", "around", "column", "end", "first", "lines", "numbers", "quotes",
    )  # fmt: skip

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.end = self._count = len(lines) - (not lines[-1].strip(" \t"))
        """The line behind the last that is known to belong to the open quote, or to the document."""
        self.first = array("i", bytes(4 * len(lines)))
        """Place of the first character that is no indentation."""
        self.column = array("i", bytes(4 * len(lines)))
        """How far it is indented; -1 where a paragraph goes on without the mark of its quote."""
        self._shift: dict[int, int] = {}
        self._open: list[_Quote] = []
        self.numbers = array("i")
        """The blocks found, as `tui.text.blocks.shapes` tells."""
        self.add = self.numbers.frombytes
        self.quotes = array("i")
        """Which of the blocks are quotes."""
        self.around = array("i")
        """For each quote the one around it, as its place in `quotes`; -1 for none."""
        for number in [number for number, line in enumerate(lines) if line and line[0] in " \t"]:
            line = lines[number]
            first = self.first[number] = len(line) - len(line.lstrip(" \t"))
            self.column[number] = reached(line, 0, first, 0, 0) if "\t" in line else first

    def shift(self, number: int) -> int:
        """What the columns of tabs in a line are counted from."""
        return self._shift.get(number, 0)

    def open_quote(self, start: int, indents: tuple[int, int]) -> None:
        """See the lines from inside the quote whose mark is next in a line; its row comes next."""
        quote = _Quote(start, indents, len(self.quotes))
        self.around.append(self._open[-1].place if self._open else -1)
        self.quotes.append(len(self.numbers) // WIDTH)
        self._open.append(quote)
        self._unquote(quote, start)
        quote.end = self.end = start + 1

    def close_quote(self, end: int) -> None:
        """See the lines from `end` on from outside the innermost quote."""
        known = self._open.pop().end
        for number in range(end, known):
            self._restore(number)
        self.end = self._open[-1].end if self._open else self._count

    def grow(self) -> bool:
        """Find out more lines of the open quote; whether there were any."""
        if not self._open or not self._grow(len(self._open) - 1):
            return False
        self.end = self._open[-1].end
        return True

    def _grow(self, level: int) -> bool:
        quote = self._open[level]
        if not quote.goes_on:
            return False
        known = number = quote.end
        goal = known + max(_FIRST_LOOK, known - quote.start)
        while number < goal and self._reaches(level - 1, number) and self._joins(quote, number):
            number += 1
        quote.goes_on = number == goal
        quote.end = number
        return number > known

    def _reaches(self, level: int, number: int) -> bool:
        """Whether the quote of that level, the document below 0, holds a line."""
        if level < 0:
            return number < self._count
        return number < self._open[level].end or self._grow(level)

    def _joins(self, quote: _Quote, number: int) -> bool:
        """Whether a line goes on with a quote; it is then seen from inside."""
        line, at, column = self.lines[number], self.first[number], self.column[number]
        if at == len(line):
            return False
        indent = quote.indents[0]
        if line[at] == ">" and column >= indent:
            self._unquote(quote, number)
            return True
        if quote.ends_blank:
            return False
        if column - indent < 4 and interrupts(line, at, column, quote.indents, False):
            return False
        self.column[number] = -1
        return True

    def _unquote(self, quote: _Quote, number: int) -> None:
        line = self.lines[number]
        self._note(number, unquoted(line, self.first[number], self.column[number], self.shift(number)))
        quote.ends_blank = self.first[number] == len(line)

    def _restore(self, number: int) -> None:
        """See a line again as the quotes see it that are still open."""
        line = self.lines[number]
        self._shift.pop(number, None)
        self._note(number, outside(line))
        for quote in self._open:
            if line[self.first[number]] != ">" or self.column[number] < quote.indents[0]:
                self.column[number] = -1
                return
            self._unquote(quote, number)

    def _note(self, number: int, seen: Inside) -> None:
        self.first[number] = seen.first
        self.column[number] = seen.column
        if seen.shift and "\t" in self.lines[number]:
            self._shift[number] = seen.shift
