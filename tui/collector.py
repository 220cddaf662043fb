"""When Python looks for garbage: not in the middle of work that leaves none behind."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

_T = TypeVar("_T")


@contextmanager
def without_collecting() -> Iterator[None]:
    """Leave the cyclic collector off, for the whole process, as long as something runs that makes no cycles.

    It would walk all that is loaded and all that is being made again and again: that takes a twentieth of
    the extraction of a document. What is dropped is freed as ever.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def each_without_collecting(results: Iterator[_T]) -> Iterator[_T]:
    """What an iterator gives, each found while the collector is off; whoever takes it has it on again."""
    while True:
        with without_collecting():
            try:
                result = next(results)
            except StopIteration:
                return
        yield result
