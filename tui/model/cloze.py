r"""The cloze notation: `await ds.{{destroy}}()`, `{{text::hint}}`, `{{one|other}}`.

A backslash takes the meaning from `{{`, `}}`, `::`, `|` and from a backslash before one of them;
any other backslash is itself, so code reads as it is.
"""

from dataclasses import dataclass

_ESCAPABLE = ("{{", "}}", "::", "|", "\\")
GAP = "____"
"""How a gap is drawn in one line."""


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
    """Plain text as it must be written inside a cloze to mean itself."""
    for mark in ("\\", "{{", "}}", "::", "|"):
        text = text.replace(mark, "\\" + mark)
    return text


def _token(text: str, at: int) -> tuple[int, str]:
    """Length and meaning of the token at a position; an escaped mark is longer than its meaning."""
    if text[at] == "\\":
        for mark in _ESCAPABLE:
            if text.startswith(mark, at + 1) and (mark != "\\" or _escapes(text, at + 1)):
                return 1 + len(mark), mark
    for mark in ("{{", "}}", "::"):
        if text.startswith(mark, at):
            return 2, mark
    return 1, text[at]


def _escapes(text: str, at: int) -> bool:
    """Whether the backslash at a position stands before a mark, so that it needs escaping itself."""
    return text.startswith(_ESCAPABLE, at + 1)


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
