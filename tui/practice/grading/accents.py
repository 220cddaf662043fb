"""Letters without their accents, and as people write them who lack the keys."""

import unicodedata

_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_LAST_LATIN = 0x24F
_GREEK = range(0x370, 0x400)
_HAMZA = range(0x653, 0x656)


def unaccented(text: str) -> str:
    """Folded Latin and Greek letters without their accents, Arabic ones without hamza; others stay.

    A mark on a letter of any other script makes another letter: й, が, क़.
    """
    if text.isascii():
        return text
    return "".join(map(_bare, text)).translate(_STROKES)


def written_out(text: str) -> str:
    """German and Nordic letters as two plain ones: ä as ae."""
    return text if text.isascii() else text.translate(_WRITTEN_OUT)


def _bare(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    base, marks = decomposed[0], decomposed[1:]
    if ord(base) <= _LAST_LATIN or ord(base) in _GREEK:
        return base
    return base if marks and all(ord(mark) in _HAMZA for mark in marks) else letter
