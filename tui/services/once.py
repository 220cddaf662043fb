"""A value made when it is first asked for, and never twice."""

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")
_LOCK = threading.RLock()
"""One for all: what is made may ask for others, and two threads that did so crosswise would wait for ever."""


class Once(Generic[T]):
    """A property kept after its first reading, whichever thread reads it first; used as a decorator.

    Unlike `functools.cached_property`, which since Python 3.12 may make it once for each thread.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, holder: None, owner: type) -> "Once[T]": ...
    @overload
    def __get__(self, holder: object, owner: type) -> T: ...
    def __get__(self, holder: object | None, owner: type) -> "T | Once[T]":
        """The value; kept on the holder, where Python finds it by itself from then on."""
        if holder is None:
            return self
        with _LOCK:
            kept = holder.__dict__
            if self._name not in kept:
                kept[self._name] = self._make(holder)
            made: T = kept[self._name]
            return made
