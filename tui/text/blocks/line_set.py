"""A set of lines that takes a byte for each line of the document, where a frozenset takes eighty."""

from collections.abc import Callable, Iterable, Iterator, Set
from typing import TypeVar

_T = TypeVar("_T")


class LineSet(Set[int]):
    """Numbers of lines, in a byte for each line of the document; found when the first is asked for."""

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], bytes]) -> None:
        """`find` gives a byte for each line, 1 where it is in the set."""
        self._find = find
        self._found: bytes | None = None

    @property
    def marks(self) -> bytes:
        """A byte for each line; none at all where no line is in the set."""
        if self._found is None:
            self._found = self._find()
        return self._found

    @classmethod
    def _from_iterable(cls, it: Iterable[_T]) -> Set[_T]:
        """What `&`, `|` and `-` give."""
        return frozenset(it)

    def __contains__(self, number: object) -> bool:
        marks = self._found if self._found is not None else self.marks
        return isinstance(number, int) and 0 <= number < len(marks) and marks[number] == 1

    def __iter__(self) -> Iterator[int]:
        return (number for number, mark in enumerate(self.marks) if mark)

    def __len__(self) -> int:
        return self.marks.count(1)


NO_LINES = LineSet(bytes)
"""None at all."""
