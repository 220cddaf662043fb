"""What a choice says over its lines, and what is said of it."""

import re
from collections.abc import Sequence

from tui.extract.choices.choice_marks import Mark

_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
_LETTER_FIRST = re.compile(r"(?:\*\*)?\(?([A-Ja-j])[.):](?:\*\*)?[ \t]+(?=\S)")
_POINTS = re.compile(r"\n[ \t]*[-*+][ \t]+(?!\[)[\s\S]*")
_QUOTED_END = re.compile(r"(?:\n[ \t]*>[ \t]*)+$")
_NOTE = re.compile(
    r"[ \t]*(?://|\.{3}[ \t]"
    r"|[*_]{0,3}(?:explanation|reason|rationale|note|feedback(?: \w{1,9}){0,2})[*_]{0,3}[ ]?:)",
    re.I,
)
"""A line of a choice that says why it is right or wrong."""

_GOES_ON = re.compile(r"(?:;|[;,] (?:and|or))$")


def are_parts(texts: Sequence[str]) -> bool:
    """Whether choices are a sentence in parts, as rules have them: `(a) members; or (b) guests`."""
    return any(map(_GOES_ON.search, texts[:-1]))


def choice_text(mark: Mark, end: int, lines: Sequence[str]) -> tuple[str, str]:
    """What a choice says, over all its lines, the later ones shifted left together, and a note on it."""
    if end <= mark.line + 1:
        return _trimmed(mark.text), ""
    below = list(lines[mark.line + 1 : end])
    cut = next((at for at, line in enumerate(below) if _FENCE.match(line) or _NOTE.match(line)), len(below))
    note = ""
    if mark.text.strip() and cut < len(below) and _NOTE.match(below[cut]):
        note = "\n".join(line.strip() for line in below[cut:]).strip()
        below = below[:cut]
    while below and not below[-1].strip():
        below.pop()
    indents = [len(line) - len(line.lstrip(" ")) for line in below if line.strip()]
    shift = min(indents, default=0)
    text = "\n".join([mark.text.rstrip(), *(line[shift:].rstrip() for line in below)])
    return _trimmed(text), note


def _trimmed(text: str) -> str:
    """A text without spaces around it, without a forced line end and the marks of empty lines in quotes."""
    bare = text.strip()
    if bare.endswith(">"):
        bare = _QUOTED_END.sub("", text).strip()
    return bare[:-1].rstrip() if bare.endswith("\\") else bare


def without_points(said: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Texts and notes; the points below some choices but not below all are notes on these."""
    parted = [None if "```" in text or "~~~" in text else _POINTS.search(text) for text, _ in said]
    if all(parted) or not any(parted):
        return said
    return [
        (text[: points.start()], "\n\n".join(part for part in (points[0].strip("\n"), note) if part))
        if points
        else (text, note)
        for (text, note), points in zip(said, parted, strict=True)
    ]


def lettered_first(text: str) -> int | None:
    """The place, from 0, of the letter that a box's text begins with; None without one."""
    match = _LETTER_FIRST.match(text)
    return ord(match[1].lower()) - ord("a") if match else None


def without_letters(texts: list[str]) -> list[str]:
    """Boxes lettered besides: the letters go where every choice has its own."""
    letters = [_LETTER_FIRST.match(text) for text in texts]
    if len(texts) > 1 and all(
        match and match[1].lower() == chr(ord("a") + at) for at, match in enumerate(letters)
    ):
        return [text[match.end() :] for text, match in zip(texts, letters, strict=True) if match]
    return texts
