"""Mojibake by cp1252 that lost a byte: a no-break space became a space, what cp1252 has not became nothing.

Only what is clear from its neighbours is read.
"""

import re

from tui.extract.decoding.misread import WESTERN

LOST = re.compile(f"â€(?:\ufffd|(?!{WESTERN.tail}))|[ÂÃ] ")
"""A closing quote without its third byte; a no-break space or an à whose second byte is a space now."""
_SENTENCE_MARKS = ".,;:!?)»"


def found_again(text: str, match: re.Match[str]) -> tuple[str, bool] | None:
    """What a match of `LOST` was, and whether that is certain; None where it cannot be told."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match[0][0] == "â":
        return None if not before or before.isspace() else ("”", True)
    if match[0][0] == "Â":
        return "\u00a0", before.islower() or (before != "" and before in _SENTENCE_MARKS)
    return _a_grave(before, after)


def _a_grave(before: str, after: str) -> tuple[str, bool] | None:
    """The à: within a word, or before a space that was lost with it, nobody can tell which it is."""
    if not before.isalpha():
        return ("à" if after.isspace() else "à "), False
    return None if after.isalnum() else ("à", False)
