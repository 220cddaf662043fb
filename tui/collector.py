"""When Python looks for garbage: not in the middle of work that leaves none behind."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
