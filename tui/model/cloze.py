r"""The cloze notation: `await ds.{{destroy}}()`, `{{text::hint}}`, `{{one|other}}`.

A backslash takes the meaning from `{{`, `}}`, `::`, `|` and from a backslash before one of them or
half of one; any other backslash is itself, so code reads as it is. Of three or more braces the last
two open a blank: `${{{name}}}` is a blank in braces; a space keeps a brace of the blank's own apart:
`{{ {a} }}`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MARKS = r"\{\{|\}\}|::|\||[{}:]|\Z"
"""Half a mark counts, and the end: with what is put behind it may be whole."""
_HALVES = ("{", "}", ":", "")
_BEFORE_MARK = re.compile(rf"(\\+)({_MARKS})")
_TO_ESCAPE = re.compile(rf"(?<!\\)(\\*)({_MARKS})")
_PLAIN = re.compile(r"[^\\{}:]+")
"""What holds no part of the notation but `|`, which divides nothing outside of blanks."""
_BACKSLASHES = re.compile(r"\\+")
GAP = "[...]"
"""How a gap is written in one line; nothing Markdown or a screen reader would swallow."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap: the texts that fill it, the first being the one shown, and a hint."""

    accept: tuple[str, ...]
    hint: str = ""


ClozePart = str | Blank


def cloze_parts(text: str) -> tuple[ClozePart, ...]:
    """Take a cloze text apart into plain text and blanks, in order.

    Raises: ValueError saying what is wrong: no blank, an empty one, or one never closed.
    """
    parts: list[ClozePart] = []
    plain = ""
    position = 0
    while position < len(text):
        if run := _PLAIN.match(text, position):
            plain += run[0]
            position = run.end()
            continue
        step, piece = _token(text, position)
        if piece == "{{" and step == 2:
            blank, position = _blank(text, position + 2)
            if plain:
                parts.append(plain)
            plain = ""
            parts.append(blank)
            continue
        plain += piece
        position += step
    if plain:
        parts.append(plain)
    if not any(isinstance(part, Blank) for part in parts):
        raise ValueError("no {{blank}} in the cloze text")
    return tuple(parts)


def cloze_with_gaps(text: str) -> str:
    """The text with each blank drawn as a gap; a broken notation is shown as it stands."""
    try:
        parts = cloze_parts(text)
    except ValueError:
        return text
    return "".join(part if isinstance(part, str) else GAP for part in parts)


def cloze_filled(text: str) -> str:
    """The text with each blank filled by its first accepted answer."""
    return "".join(part if isinstance(part, str) else part.accept[0] for part in cloze_parts(text))


def escape_cloze(text: str) -> str:
    """Plain text as it must be written inside a cloze, before a mark or at its end, to mean itself.

    Inside a blank a text that begins with `{`, or ends with `}` or `:`, needs a space there too.
    """

    def escaped(match: re.Match[str]) -> str:
        return match[1] * 2 + ("" if match[2] in _HALVES else "\\") + match[2]

    return _TO_ESCAPE.sub(escaped, text)


def cloze_text(parts: Iterable[ClozePart]) -> str:
    """The notation that `cloze_parts` takes apart into these parts."""
    return "".join(escape_cloze(part) if isinstance(part, str) else _written(part) for part in parts)


def _written(blank: Blank) -> str:
    hint = f"::{_inside(blank.hint)}" if blank.hint else ""
    return "{{" + "|".join(map(_inside, blank.accept)) + hint + "}}"


def _inside(text: str) -> str:
    """A text escaped to stand in a blank, its own braces and colon kept apart from the notation's."""
    before = " " if text.startswith("{") else ""
    behind = " " if text.endswith(("}", ":")) else ""
    return before + escape_cloze(text) + behind


def _token(text: str, at: int) -> tuple[int, str]:
    """Length and meaning of the token at a position; an escaped mark is longer than its meaning."""
    if text[at] == "\\":
        return _backslashes(text, at)
    if text.startswith("{{{", at):
        return 1, "{"
    for mark in ("{{", "}}", "::"):
        if text.startswith(mark, at):
            return 2, mark
    return 1, text[at]


def _backslashes(text: str, at: int) -> tuple[int, str]:
    """A run of backslashes: before a mark or half of one each pair is one; an odd one escapes the mark."""
    before = _BEFORE_MARK.match(text, at)
    if before is None:
        run = _BACKSLASHES.match(text, at)
        plain = run[0] if run else ""
        return len(plain), plain
    pairs, odd = divmod(len(before[1]), 2)
    if not odd:
        return 2 * pairs, "\\" * pairs
    if before[2] in _HALVES:
        return 2 * pairs + 1, "\\" * (pairs + 1)
    return len(before[0]), "\\" * pairs + before[2]


def _blank(text: str, at: int) -> tuple[Blank, int]:
    accept: list[str] = []
    current = ""
    hint: str | None = None
    position = at
    while position < len(text):
        step, piece = _token(text, position)
        escaped = step > len(piece)
        position += step
        if piece == "}}" and not escaped:
            return _finished(accept, current, hint), position
        if piece == "::" and not escaped and hint is None:
            accept.append(current)
            current, hint = "", ""
        elif piece == "|" and not escaped and hint is None:
            accept.append(current)
            current = ""
        else:
            current += piece
    raise ValueError("a {{ that is never closed by }}")


def _finished(accept: list[str], current: str, hint: str | None) -> Blank:
    texts = [*accept, current] if hint is None else accept
    cleaned = tuple(text.strip() for text in texts)
    if not all(cleaned):
        raise ValueError("an empty {{blank}}")
    return Blank(cleaned, current.strip() if hint is not None else "")
