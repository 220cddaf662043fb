"""Pictures: what shows one, and questions that speak of one, which may be missing then."""

import re
from collections.abc import Sequence

from tui.extract.cleaning.code_pieces import without_code

_IMAGE = re.compile(r"!\[[^\[\]]*\]\(|!\[\[|<img\s", re.I)
_SPEAKING = ("image", "pict", "screen", "diagr", "figu", "photo", "illus", "exhi", "图", "рис", "изо")
"""One of them is in every question that speaks of a picture."""
_PICTURED = re.compile(
    r"\b(?:in|on|from|see|using|refer to|look at|shown in|given|based on) (?:the|this) "
    r"(?:image|picture|screenshot|diagram|figure|photo|illustration|exhibit)s?\b"
    r"|\b(?:image|picture|screenshot|diagram|figure|exhibit) (?:below|above|shown|provided)\b|下图"
    r"|如图|на рисунке|на изображении",
    re.I,
)


def shows_picture(texts: Sequence[str]) -> bool:
    """Whether any of several texts shows a picture outside of code."""
    if not any(map(_may_show, texts)):
        return False
    said = "\n".join(texts)
    return bool(_IMAGE.search(said) and _IMAGE.search(without_code(said)))


def _may_show(text: str) -> bool:
    return ("!" in text and "![" in text) or ("<" in text and ("<img" in text or "<IMG" in text))


def signs_of_pictures(asked: str) -> tuple[str, ...]:
    """What stands in any of a document's questions, in small letters, that may speak of a picture."""
    return tuple(sign for sign in _SPEAKING if sign in asked)


def speaks_of_picture(question: str, signs: Sequence[str]) -> bool:
    """Whether a question does; it holds one of the signs if so."""
    return any(map(question.lower().__contains__, signs)) and _PICTURED.search(question) is not None
