"""A set of lines that takes a byte for each line of the document, where a frozenset takes eighty."""

from collections.abc import Iterable, Iterator, Set
from typing import TypeVar

_T = TypeVar("_T")


class LineSet(Set[int]):
    """Numbers of lines, in a byte for each line of the document."""

    __slots__ = ("_marks",)

    def __init__(self, marks: bytes) -> None:
        self._marks = marks

    @classmethod
    def _from_iterable(cls, it: Iterable[_T]) -> Set[_T]:
        """What `&`, `|` and `-` give."""
        return frozenset(it)

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and 0 <= number < len(self._marks) and self._marks[number] == 1

    def __iter__(self) -> Iterator[int]:
        return (number for number, mark in enumerate(self._marks) if mark)

    def __len__(self) -> int:
        return self._marks.count(1)
