"""Text in pieces, code and what is none: changes are made, and looked for, outside of code alone."""

import re
from collections.abc import Callable, Iterator

from tui.text.tags import code_spans

_FENCED = re.compile(r"^[ ]{0,3}(`{3,}|~{3,}).*?(?:^[ ]{0,3}\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Apply a change to every piece of text that is neither fenced nor inline code."""
    if _is_codeless(text):
        return change(text)
    return "".join(piece if code else change(piece) for code, piece in _pieces(text))


def outside_fences(text: str, change: Callable[[str], str]) -> str:
    """Apply a change to whole lines, those in fenced code left out; inline code is given with its line."""
    if not holds_fence(text):
        return change(text)
    parts = []
    done = 0
    for match in _FENCED.finditer(text):
        parts += [change(text[done : match.start()]), match[0]]
        done = match.end()
    return "".join([*parts, change(text[done:])])


def without_code(text: str) -> str:
    """What is left of a text when fenced and inline code is taken out."""
    return text if _is_codeless(text) else "".join(piece for code, piece in _pieces(text) if not code)


def holds_fence(text: str) -> bool:
    """Whether a text holds fenced code."""
    return ("```" in text or "~~~" in text) and _FENCED.search(text) is not None


def inline_pieces(text: str) -> Iterator[tuple[bool, str]]:
    """A text without fences in pieces, and whether each is inline code."""
    done = 0
    for start, end in code_spans(text):
        yield False, text[done:start]
        yield True, text[start:end]
        done = end
    yield False, text[done:]


def _is_codeless(text: str) -> bool:
    return "`" not in text and "~~~" not in text


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces, and whether each is code."""
    done = 0
    for match in _FENCED.finditer(text) if "```" in text or "~~~" in text else ():
        yield from inline_pieces(text[done : match.start()])
        yield True, match[0]
        done = match.end()
    yield from inline_pieces(text[done:])
