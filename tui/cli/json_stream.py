"""A JSON object that ends in a long list, written row by row: no more than one row is kept."""

import json
import re
import sys
from collections.abc import Mapping

from tui.cli.output import say_unbroken

_UNSAFE = re.compile("[\x7f-\x9f\u200b-\u200d\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What JSON allows to stand bare and the filter for control characters would change."""


class JsonStream:
    """Reads as if the object had been written whole; nothing is written before the second row or the end."""

    def __init__(self, head: Mapping[str, object], name: str) -> None:
        self._opening, _, self._closing = _dumped({**head, name: []}).rpartition("[]")
        self._row = ""

    def add(self, row: Mapping[str, object]) -> None:
        """Write the row before this one; only then is it known that a comma follows.

        Raises: OutputError, BrokenPipeError.
        """
        say_unbroken(f"{self._row}," if self._row else f"{self._opening}[")
        self._row = "    " + _dumped(row).replace("\n", "\n    ")

    def end(self) -> None:
        """Write the last row and close what is open. Raises: OutputError, BrokenPipeError."""
        rest = f"{self._row}\n  ]" if self._row else f"{self._opening}[]"
        say_unbroken(f"{rest}{self._closing}")


def _dumped(value: Mapping[str, object]) -> str:
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not utf8, indent=2)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
